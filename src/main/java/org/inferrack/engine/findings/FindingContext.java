package org.inferrack.engine.findings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ServerModel;
import org.inferrack.engine.cost.Costs;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.engine.pass.ScenarioPass;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.Compatibility;
import org.inferrack.plan.Incompatibility;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;
import org.inferrack.plan.Workload;

/**
 * A scenario as the rooms before concluded it.
 *
 * @param misfits what the parts of each server group say against each other
 */
public record FindingContext(ScenarioPass pass, List<Misfit> misfits) {

    /** BLOCKER cannot be built, WARNING could not be checked, NOTE can be built at a price worth knowing. */
    public record Misfit(String groupId, Severity severity, String limit, String message, String advice) {
    }

    public FindingContext {
        misfits = List.copyOf(misfits);
    }

    public static FindingContext of(ScenarioPass pass) {
        return new FindingContext(pass, pass.context().scenario().groups().stream()
                .flatMap(group -> Compatibility.of(group.configuration(), pass.context().catalog()).stream()
                        .map(found -> new Misfit(group.id(), severity(found.severity()), found.limit(), found.message(), found.advice())))
                .toList());
    }

    private static Severity severity(Incompatibility.Severity severity) {
        return switch (severity) {
            case REFUSED -> Severity.BLOCKER;
            case UNCHECKED -> Severity.WARNING;
            case NOTE -> Severity.NOTE;
        };
    }

    public Plan plan() {
        return pass.context().plan();
    }

    public Catalog catalog() {
        return pass.context().catalog();
    }

    public Scenario scenario() {
        return pass.context().scenario();
    }

    public Sizing sizing() {
        return pass.sizing();
    }

    public PowerBudget power() {
        return pass.power().budget();
    }

    public Placement placement() {
        return pass.placement();
    }

    public Costs costs() {
        return pass.money().costs();
    }

    /** Groups that have servers. */
    Stream<ServerGroup> groups() {
        return scenario().groups().stream().filter(group -> servers(group) > 0);
    }

    int servers(ServerGroup group) {
        return fleets(group).mapToInt(Fleet::servers).sum();
    }

    Stream<Fleet> fleets(ServerGroup group) {
        return sizing().fleets().stream().filter(fleet -> fleet.groupId().equals(group.id()));
    }

    /** Fleets with servers. */
    Stream<Fleet> fleets() {
        return sizing().fleets().stream().filter(fleet -> fleet.servers() > 0);
    }

    Optional<ServerGroup> group(String id) {
        return scenario().groups().stream().filter(group -> group.id().equals(id)).findFirst();
    }

    /** The accelerators of a group: the first, and the one that a swap brings. */
    Stream<Accelerator> accelerators(ServerGroup group) {
        return group.configuration().accelerators() < 1 ? Stream.empty()
                : Stream.concat(Stream.of(group.configuration().acceleratorId()), group.swap().map(ServerGroup.Swap::acceleratorId).stream())
                        .distinct().flatMap(id -> catalog().accelerator(id).stream());
    }

    /** Those of them that are bought: of an owned group only what a swap brings. */
    Stream<Accelerator> bought(ServerGroup group) {
        return !group.owned() ? accelerators(group)
                : group.swap().filter(_ -> group.configuration().accelerators() > 0).flatMap(swap -> catalog().accelerator(swap.acceleratorId())).stream();
    }

    Optional<ServerModel> server(ServerGroup group) {
        return catalog().server(group.configuration().serverId());
    }

    String groupName(String id) {
        return group(id).map(ServerGroup::name).filter(name -> !name.isBlank()).orElse(id);
    }

    String siteName(String id) {
        return plan().site(id).map(Site::name).filter(name -> !name.isBlank()).orElse(id);
    }

    String workloadName(String id) {
        return plan().workload(id).map(Workload::name).filter(name -> !name.isBlank()).orElse(id);
    }

    /** Ends what another room said as a sentence. */
    static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    /** "32 %", overload as it is. */
    static String percent(double share) {
        return Double.isInfinite(share) ? "more than any limit" : FigureFormat.number(share * 100) + " %";
    }
}
