package org.inferrack.engine.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;

import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Policies;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerConfiguration.PowerSupplies;
import org.inferrack.plan.ServerGroup;

/** Ways to settle what findings say about servers. */
final class ServerRemedies {

    private static final double[] CAPS = {0.9, 0.8, 0.7, 0.6, 0.5};
    private static final int MOST_SPARES = 8;
    private static final String SLOWER = "a lower power limit slows the accelerator, which the figures do not count";

    private final Trial trial;
    private final ScenarioOutcome outcome;
    private final String scenario;

    ServerRemedies(Trial trial, ScenarioOutcome outcome) {
        this.trial = trial;
        this.outcome = outcome;
        this.scenario = outcome.scenario().id();
    }

    private List<ServerGroup> groups(Predicate<ServerGroup> which) {
        return outcome.scenario().groups().stream().filter(which).toList();
    }

    private List<ServerGroup> group(String id) {
        return groups(group -> group.id().equals(id));
    }

    /** Stated counts give way to those that the engine finds. */
    List<Change> counts(Predicate<ServerGroup> which) {
        var stated = groups(which.and(group -> group.count().isPresent()));
        var ways = new ArrayList<Change>();
        stated.stream().map(group -> ServerChanges.free(outcome, group)).reduce(Change::and).ifPresent(ways::add);
        return ways;
    }

    List<Change> bought(String groupId) {
        return group(groupId).stream().map(group -> new Change("bought/" + scenario + "/" + groupId, Change.Kind.MONEY, ServerChanges.name(group)
                + ": counted as bought, as in a comparison of two purchases", "",
                plan -> PlanEdits.group(plan, scenario, groupId, each -> each.withOwned(false)))).toList();
    }

    /** Larger supplies first, then one more of them, so that one may fail. */
    List<Change> supplies(String groupId) {
        var ways = new ArrayList<Change>();
        for (ServerGroup group : group(groupId)) {
            var now = group.configuration();
            int redundant = Math.max(1, now.powerSupplies().redundant());
            int bays = trial.catalog().server(now.serverId()).map(server -> server.facts().value(Spec.PSU_BAYS)).orElse(OptionalDouble.empty()).stream()
                    .mapToInt(value -> (int) value).findFirst().orElse(now.powerSupplies().count() + 1);
            for (int count = Math.max(2, now.powerSupplies().count()); count <= bays; count++) {
                for (PowerSupply supply : offered(now)) {
                    var supplies = new PowerSupplies(supply.ratedWatts(), supply.efficiency(), count, redundant);
                    if (!supplies.equals(now.powerSupplies()) && supply.ratedWatts() * (count - redundant) >= now.powerSupplies().ratedWatts()
                            * (now.powerSupplies().count() - redundant)) {
                        ways.add(configured("supplies/" + count + "x" + supply.ratedWatts(), group, now.withPowerSupplies(supplies),
                                count + " power supplies of "
                                        + FigureFormat.number(supply.ratedWatts()) + " W, of which " + redundant + " may fail",
                                ""));
                    }
                }
            }
        }
        return ways;
    }

    /** Smallest first. */
    private List<PowerSupply> offered(ServerConfiguration configuration) {
        return trial.catalog().server(configuration.serverId()).map(ServerModel::powerSupplies).orElse(List.of()).reversed();
    }

    List<Change> caps(String groupId) {
        var ways = new ArrayList<Change>();
        for (ServerGroup group : group(groupId)) {
            trial.catalog().accelerator(group.configuration().acceleratorId()).filter(chip -> !chip.cpuItself())
                    .map(chip -> chip.facts().value(Spec.TDP)).orElse(OptionalDouble.empty())
                    .ifPresent(watts -> java.util.Arrays.stream(CAPS).forEach(share -> ways.add(cap(group, Math.floor(watts * share)))));
        }
        return ways;
    }

    private Change cap(ServerGroup group, double watts) {
        return configured("cap-watts/" + watts, group, group.configuration().withAcceleratorCapWatts(OptionalDouble.of(watts)),
                "accelerators limited to " + FigureFormat.number(watts) + " W", SLOWER);
    }

    /** Fanless boxes that take the same accelerators. */
    List<Change> fanless(String groupId) {
        var ways = new ArrayList<Change>();
        for (ServerGroup group : group(groupId)) {
            trial.catalog().servers().stream().filter(server -> server.cooling() == ServerModel.Cooling.FANLESS && !server.powerSupplies().isEmpty())
                    .forEach(server -> {
                        var supply = server.powerSupplies().getFirst();
                        var moved = group.configuration().withServerId(server.id())
                                .withPowerSupplies(
                                        new PowerSupplies(supply.ratedWatts(), supply.efficiency(), group.configuration().powerSupplies().count(), 0));
                        if (ServerChanges.buildable(moved, trial.catalog())) {
                            ways.add(configured("server/" + server.id(), group, moved, server.name(), ""));
                        }
                    });
        }
        return ways;
    }

    /** A spare server; where counts are stated, one more of each. */
    List<Change> spare(String siteId) {
        var spare = new Change("spare/" + scenario + "/1", Change.Kind.CARE, "One spare server a site (N+1)", "",
                plan -> PlanEdits.policies(plan, scenario, each -> each.withSpareServers(Math.max(1, each.spareServers()))));
        var ways = new ArrayList<>(List.of(spare));
        groups(group -> group.count().isPresent() && (group.siteId().isEmpty() || group.siteId().equals(siteId))).stream().map(group -> {
            int more = group.count().getAsInt() + 1;
            return new Change("count/" + scenario + "/" + group.id() + "/" + more, Change.Kind.SERVERS,
                    ServerChanges.name(group) + ": " + more + " servers instead of " + (more - 1)
                            + " at each site",
                    "", plan -> PlanEdits.group(plan, scenario, group.id(), each -> each.withCount(OptionalInt.of(more))));
        }).reduce(Change::and).ifPresent(more -> {
            ways.add(more);
            ways.add(spare.and(more));
        });
        return ways;
    }

    /** Spares enough for the loss of a rack: as many as are needed for the servers to stand in two. */
    List<Change> spread() {
        int servers = outcome.sizing().fleets().stream().mapToInt(fleet -> fleet.servers()).max().orElse(0);
        var ways = new ArrayList<Change>();
        for (int spares = Math.max(1, outcome.scenario().policies().spareServers()); spares <= Math.min(servers, MOST_SPARES); spares++) {
            int enough = spares;
            ways.add(new Change("loss/" + scenario + "/rack-" + spares, Change.Kind.CARE,
                    "Survive the loss of a rack, with " + spares + (spares == 1 ? " spare server" : " spare servers")
                            + " a site",
                    "", plan -> PlanEdits.policies(plan, scenario, each -> each.withSpareServers(enough).withLoss(Optional.of(Policies.Loss.RACK)))));
        }
        return ways;
    }

    private Change configured(String id, ServerGroup group, ServerConfiguration configuration, String what, String assumes) {
        return new Change("configuration/" + scenario + "/" + group.id() + "/" + id, Change.Kind.SERVERS, ServerChanges.name(group) + ": " + what, assumes,
                plan -> PlanEdits.configuration(plan, scenario, group.id(), _ -> configuration));
    }
}
