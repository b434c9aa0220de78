package org.inferrack.engine.advice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Precision;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.sizing.PrecisionUse;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.Compatibility;
import org.inferrack.plan.Incompatibility;
import org.inferrack.plan.Plan;
import org.inferrack.plan.PrecisionChoice;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;

/** Other fills of the same chassis, other accelerators of the plan's scenarios, and counts that the engine finds. */
final class ServerChanges {

    private static final int MOST = 16;

    private final Plan plan;
    private final ScenarioOutcome outcome;
    private final Catalog catalog;

    ServerChanges(Plan plan, ScenarioOutcome outcome, Catalog catalog) {
        this.plan = plan;
        this.outcome = outcome;
        this.catalog = catalog;
    }

    List<Change> all() {
        var changes = new ArrayList<Change>();
        for (ServerGroup group : outcome.scenario().groups()) {
            if (group.count().isPresent()) {
                changes.add(free(outcome, group));
            }
            precisions(group, changes);
            if (!group.owned() && group.swap().isEmpty() && group.configuration().accelerators() > 0) {
                fills(group, changes);
                if (!soldered(group)) {
                    others(group, changes);
                }
            }
        }
        return changes;
    }

    /** The count as the engine finds it, which is just enough. */
    static Change free(ScenarioOutcome outcome, ServerGroup group) {
        String scenario = outcome.scenario().id();
        return new Change("count/" + scenario + "/" + group.id() + "/free", Change.Kind.SERVERS, name(group) + ": as many servers as it takes instead of "
                + group.count().orElse(0) + " at each site", group.owned() ? "the servers are there to be used" : "",
                changed -> PlanEdits.group(changed, scenario, group.id(), each -> each.withCount(OptionalInt.empty())));
    }

    /** A box is built for its module. */
    private boolean soldered(ServerGroup group) {
        return catalog.accelerator(group.configuration().acceleratorId()).filter(chip -> chip.form() == Accelerator.Form.EDGE_MODULE).isPresent();
    }

    private void fills(ServerGroup group, List<Change> changes) {
        int now = group.configuration().accelerators();
        var fills = new LinkedHashSet<Integer>(List.of(now + 1, now + 2, now * 2, most(group.configuration()), now - 1, now / 2));
        fills.stream().filter(fill -> fill > 0 && fill != now).forEach(fill -> {
            var filled = group.configuration().withAccelerators(fill);
            if (buildable(filled, group.configuration(), catalog)) {
                changes.add(change(group, "fill/" + outcome.scenario().id() + "/" + group.id() + (fill > now ? "/more/" : "/fewer/") + fill,
                        each -> each.withConfiguration(filled),
                        name(group) + ": " + fill + " × "
                                + itemName(filled.acceleratorId()) + " a server instead of " + now));
            }
        });
    }

    /** Another one that everything they serve accepts, or what the chip is best in; which of them serves most, peak rates alone do not say. */
    private void precisions(ServerGroup group, List<Change> changes) {
        if (group.precision().isPresent()) {
            changes.add(precision(group, Optional.empty(), "the best accepted precision", group.precision().get().label()));
            return;
        }
        var used = EnumSet.noneOf(Precision.class);
        outcome.sizing().fleets().stream().filter(fleet -> fleet.groupId().equals(group.id()))
                .forEach(fleet -> PrecisionUse.of(fleet).forEach(use -> used.add(use.precision())));
        for (Precision other : PrecisionChoice.open(group, plan.workloads())) {
            if (!used.isEmpty() && !used.equals(EnumSet.of(other))) {
                changes.add(precision(group, Optional.of(other), other.label(), PrecisionChoice.words(used)));
            }
        }
    }

    private Change precision(ServerGroup group, Optional<Precision> chosen, String now, String before) {
        return change(group, "computes/" + outcome.scenario().id() + "/" + group.id() + "/" + chosen.map(Precision::name).orElse("best"),
                each -> each.withPrecision(chosen), name(group) + ": " + now + " instead of " + before);
    }

    private void others(ServerGroup group, List<Change> changes) {
        for (String other : accelerators()) {
            if (!other.equals(group.configuration().acceleratorId())) {
                var exchanged = group.configuration().withAcceleratorId(other).withAcceleratorCapWatts(OptionalDouble.empty());
                var fills = new LinkedHashSet<>(List.of(group.configuration().accelerators(), most(exchanged)));
                fills.stream().map(exchanged::withAccelerators).filter(each -> each.accelerators() > 0 && buildable(each, group.configuration(), catalog))
                        .forEach(each -> changes
                                .add(change(group, "accelerator/" + outcome.scenario().id() + "/" + group.id() + "/" + other + "/" + each.accelerators(),
                                        changed -> changed.withConfiguration(each).withPrecision(Optional.empty()),
                                        name(group) + ": " + each.accelerators() + " × " + itemName(other) + " a server instead of "
                                                + group.configuration().accelerators() + " × "
                                                + itemName(group.configuration().acceleratorId()))));
            }
        }
    }

    private Change change(ServerGroup group, String id, UnaryOperator<ServerGroup> edit, String label) {
        String scenario = outcome.scenario().id();
        boolean stated = group.count().isPresent();
        return new Change(id, Change.Kind.SERVERS, label + (stated ? ", as many servers as it takes" : ""), "",
                changed -> PlanEdits.group(changed, scenario, group.id(),
                        each -> edit.apply(each).withCount(OptionalInt.empty())));
    }

    /** Those that the plan names as candidates, and those of all its scenarios. */
    private Set<String> accelerators() {
        var ids = new LinkedHashSet<>(plan.candidates().map(Candidates::acceleratorIds).orElse(List.of()));
        plan.scenarios().forEach(scenario -> scenario.groups().stream().map(ServerGroup::configuration).filter(each -> each.accelerators() > 0)
                .forEach(each -> ids.add(each.acceleratorId())));
        return ids;
    }

    private int most(ServerConfiguration configuration) {
        return most(configuration, catalog);
    }

    /** Most accelerators of the kind that the chassis takes, 0 if it takes none. */
    static int most(ServerConfiguration configuration, Catalog catalog) {
        for (int fill = MOST; fill > 0; fill--) {
            if (buildable(configuration.withAccelerators(fill), catalog)) {
                return fill;
            }
        }
        return 0;
    }

    static boolean buildable(ServerConfiguration configuration, Catalog catalog) {
        return Compatibility.of(configuration, catalog).stream().noneMatch(Incompatibility::refused);
    }

    /** Nothing speaks against it, and nothing is unknown of it that is known of the configuration that stands. */
    static boolean buildable(ServerConfiguration configuration, ServerConfiguration standing, Catalog catalog) {
        var unknown = Compatibility.of(standing, catalog).stream().map(Incompatibility::limit).toList();
        return Compatibility.of(configuration, catalog).stream()
                .noneMatch(found -> found.refused() || found.severity() == Incompatibility.Severity.UNCHECKED && !unknown.contains(found.limit()));
    }

    private String itemName(String acceleratorId) {
        return itemName(acceleratorId, catalog);
    }

    static String itemName(String acceleratorId, Catalog catalog) {
        return catalog.accelerator(acceleratorId).map(Accelerator::name).orElse(acceleratorId);
    }

    static String name(ServerGroup group) {
        return group.name().isBlank() ? group.id() : group.name();
    }
}
