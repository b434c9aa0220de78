package org.inferrack.engine.placement.site;

import static org.inferrack.fixture.ContextFixtures.context;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.fixture.ContextFixtures;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.ServerGroup;

/**
 * Times placing 8,870 servers of six groups again after one edit, with a thousand racks, from the plan's values to every
 * slot: {@code mvn -q test-compile exec:exec@replan-speed}.
 */
final class ReplanBenchmark {

    private static final int RUNS = 200;
    private static final int[] UNITS = {1, 2, 2, 4, 5, 8};
    private static final double[] WATTS = {450, 1100, 1500, 2400, 3300, 6100};
    private static final int[] SERVERS = {1780, 2060, 1780, 1480, 1180, 590};

    private ReplanBenchmark() {
    }

    public static void main(String[] arguments) {
        RackGroup rack = PowerWorld.rack(1000).withCoolingKw(17).withMassLimitKg(900).withNetworkPorts(48);
        int[] servers = SERVERS.clone();
        var before = place(rack, servers, Conditions.NONE);
        System.out.printf(Locale.ROOT, "%d racks, lower bound %d, proven %b, %d left over%n", before.racksInUse(), before.lowerBound(), before.proven(),
                before.unplaced().size());
        time("from nothing, after one edit", run -> {
            int[] edited = servers.clone();
            edited[run % edited.length] += 1 + run % 7;
            place(rack, edited, Conditions.NONE);
        });
        var keeping = Conditions.keeping(before);
        time("keeping what stands, servers added", run -> {
            int[] edited = servers.clone();
            edited[run % edited.length] += 1 + run % 7;
            place(rack, edited, keeping);
        });
        time("fewest moves, servers added", run -> {
            int[] edited = servers.clone();
            edited[run % edited.length] += 1 + run % 7;
            after(rack, edited, before);
        });
        time("fewest moves, less cooling", run -> after(rack.withCoolingKw(16.5 - 0.01 * (run % 50)), servers, before));
        time("keeping what stands, less cooling", run -> place(rack.withCoolingKw(16.5 - 0.01 * (run % 50)), servers, keeping));
    }

    private interface Edit {
        void make(int run);
    }

    private static void time(String what, Edit edit) {
        var threads = ManagementFactory.getThreadMXBean();
        for (int run = 0; run < RUNS / 2; run++) {
            edit.make(run);
        }
        double[] times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = threads.getCurrentThreadCpuTime();
            edit.make(run);
            times[run] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%-36s median %7.2f ms, p99 %7.2f ms%n", what, times[RUNS / 2], times[RUNS * 99 / 100]);
    }

    private static Placement place(RackGroup rack, int[] counts, Conditions conditions) {
        return place(rack, counts, (plan, scenario, sizing, powers, catalog) -> Placer.place(context(plan, scenario, catalog), sizing,
                ContextFixtures.power(powers, powers), conditions));
    }

    private static Placement after(RackGroup rack, int[] counts, Placement earlier) {
        return place(rack, counts, (plan, scenario, sizing, powers, catalog) -> Placer.place(context(plan, scenario, catalog), sizing,
                ContextFixtures.power(powers, powers), Optional.of(earlier)));
    }

    private interface Way {
        Placement place(org.inferrack.plan.Plan plan, org.inferrack.plan.Scenario scenario, Sizing sizing, List<ServerPower> powers, Catalog catalog);
    }

    private static Placement place(RackGroup rack, int[] counts, Way way) {
        var models = new ArrayList<ServerModel>();
        var groups = new ArrayList<ServerGroup>();
        var fleets = new ArrayList<Sizing.Fleet>();
        var powers = new ArrayList<ServerPower>();
        for (int i = 0; i < counts.length; i++) {
            models.add(new ServerModel("s" + i, "S" + i, "V", ServerModel.Kind.RACK, ServerModel.Cooling.AIR, List.of(),
                    PowerWorld.facts(Spec.RACK_UNITS, UNITS[i], Spec.MASS, 12 + UNITS[i] * 14)));
            groups.add(new ServerGroup("g" + i, "G" + i, PowerWorld.configuration("l", 1).withServerId("s" + i), OptionalInt.empty(), "", List.of(), false,
                    Optional.empty()));
            fleets.add(PowerWorld.fleet("g" + i, "dc", counts[i], 0, 0.5, 0.5));
            powers.add(PowerWorld.power("g" + i, "dc", WATTS[i]));
        }
        var parts = PowerWorld.catalog(models.getFirst(), new Accelerator[] {PowerWorld.card("l", 72)});
        var catalog = new Catalog(models, parts.accelerators(), parts.components(), List.of(), List.of(), List.of(), List.of());
        return way.place(PowerWorld.plan(PowerWorld.racks(rack)), PowerWorld.scenario(0, groups.toArray(ServerGroup[]::new)),
                new Sizing(fleets, List.of(), List.of()), powers, catalog);
    }
}
