package org.inferrack.engine.placement.rack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.inferrack.engine.placement.packing.Bins;
import org.inferrack.engine.power.feed.FeedLimit;
import org.inferrack.plan.ExistingLoad;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.RackGroup.Outlets;

/**
 * Servers on single-phase outlets of three-phase feeds: each hangs on one phase, and no phase may carry more than a third of
 * what the feeds carry after a failover, planned loads against what is usable and the worst case against the breakers. Load of others is taken to
 * be balanced.
 */
public final class PhaseBalance {

    private static final int PHASES = 3;
    private static final int MOST_NODES = 5_000;
    private static final int MOST_STEPS = 5;
    private static final double SLACK = 1e-9;

    /** Of each kind the planned load, and the worst case in proportion, so that one limit holds for both. */
    private final double[][] kw;
    private final double limitKw;
    /** Of a load that is the same in the worst case: its part of the breakers for its part of what is usable. */
    private final double[] existingFactors;
    private int nodes;

    private PhaseBalance(double[][] kw, double limitKw, double[] existingFactors) {
        this.kw = kw;
        this.limitKw = limitKw;
        this.existingFactors = existingFactors;
    }

    /** Empty where single phases are not looked at. */
    public static Optional<PhaseBalance> of(RackGroup group, List<ServerKind> kinds) {
        boolean single = group.outlets().filter(outlets -> outlets == Outlets.SINGLE_PHASE).isPresent()
                && !group.feeds().isEmpty() && group.feeds().stream().allMatch(feed -> feed.phases() == PHASES);
        if (!single) {
            return Optional.empty();
        }
        double usable = FeedLimit.usableWatts(group);
        double derating = FeedLimit.breakerWatts(group) > 0 ? usable / FeedLimit.breakerWatts(group) : 1;
        return Optional.of(new PhaseBalance(new double[][] {kinds.stream().mapToDouble(kind -> kind.planningWatts().orElse(0) / 1000).toArray(),
                kinds.stream().mapToDouble(kind -> kind.worstWatts().orElse(0) / 1000 * derating).toArray()}, usable / PHASES / 1000,
                new double[] {1, derating}));
    }

    /** The larger of what a kind is planned with and of its worst case. */
    private double heavier(int kind) {
        return Math.max(kw[0][kind], kw[1][kind]);
    }

    public double limitKw() {
        return limitKw;
    }

    public String label() {
        return "phase limit of " + Resource.kw(limitKw);
    }

    /** Servers of one kind that the phases of an empty rack carry. */
    public int alone(int kind) {
        return heavier(kind) > 0 ? PHASES * (int) Math.min(100_000, Math.floor(limitKw / heavier(kind) + SLACK)) : Integer.MAX_VALUE;
    }

    /**
     * The same bins with limits that follow from whole servers on a phase: loads rounded by dual feasible functions
     * (Fekete and Schepers 2001), which no phase exceeds, so that a rack does not exceed three of them.
     */
    public Bins tightened(Bins bins) {
        int resources = bins.capacity().length;
        double[][] need = new double[bins.kinds()][];
        int cases = IntStream.range(0, need.length).anyMatch(kind -> kw[1][kind] > kw[0][kind]) ? kw.length : 1;
        for (int kind = 0; kind < need.length; kind++) {
            need[kind] = Arrays.copyOf(bins.need()[kind], resources + cases * MOST_STEPS);
            for (int at = 0; at < cases * MOST_STEPS; at++) {
                need[kind][resources + at] = rounded(kw[at / MOST_STEPS][kind] / limitKw, 1 + at % MOST_STEPS);
            }
        }
        double[] capacity = Arrays.copyOf(bins.capacity(), resources + cases * MOST_STEPS);
        Arrays.fill(capacity, resources, capacity.length, PHASES);
        return new Bins(need, capacity, bins.count(), bins.open(), bins.most());
    }

    private static double rounded(double share, int steps) {
        double scaled = share * (steps + 1);
        return Math.abs(scaled - Math.rint(scaled)) < SLACK ? share : Math.floor(scaled) / steps;
    }

    public boolean carries(int[] pattern, ExistingLoad existing) {
        return busiestKw(pattern, existing) <= limitKw * (1 + SLACK);
    }

    /**
     * Load of the busiest phase where the servers are spread well: heaviest first onto the least loaded, and a search where that is too much. A worst case
     * that is more is meant in proportion to the breakers.
     */
    public double busiestKw(int[] pattern, ExistingLoad existing) {
        int[] servers = IntStream.range(0, pattern.length).boxed().sorted(Comparator.comparingDouble(kind -> -heavier(kind)))
                .flatMapToInt(kind -> IntStream.range(0, pattern[kind]).map(_ -> kind)).toArray();
        double[][] loads = new double[PHASES][kw.length];
        for (double[] phase : loads) {
            Arrays.setAll(phase, at -> existing.powerWatts() / 1000 / PHASES * existingFactors[at]);
        }
        double[][] greedy = Arrays.stream(loads).map(double[]::clone).toArray(double[][]::new);
        for (int server : servers) {
            double[] least = Arrays.stream(greedy).min(Comparator.comparingDouble(PhaseBalance::most)).orElseThrow();
            add(least, server);
        }
        double busiest = busiest(greedy);
        if (busiest <= limitKw * (1 + SLACK) || IntStream.range(0, kw.length).anyMatch(at -> Arrays.stream(servers).mapToDouble(kind -> kw[at][kind]).sum()
                + PHASES * loads[0][at] > PHASES * limitKw * (1 + SLACK))) {
            return busiest;
        }
        nodes = 0;
        return search(servers, 0, loads) ? busiest(loads) : busiest;
    }

    private static double busiest(double[][] loads) {
        return Arrays.stream(loads).mapToDouble(PhaseBalance::most).max().orElse(0);
    }

    private static double most(double[] load) {
        return Math.max(load[0], load[1]);
    }

    private void add(double[] load, int kind) {
        for (int at = 0; at < load.length; at++) {
            load[at] += kw[at][kind];
        }
    }

    private boolean search(int[] servers, int at, double[][] loads) {
        if (at == servers.length) {
            return true;
        }
        for (int phase = 0; phase < PHASES && nodes++ < MOST_NODES; phase++) {
            boolean again = phase > 0 && Arrays.equals(loads[phase], loads[phase - 1]);
            double[] before = loads[phase];
            double[] load = before.clone();
            add(load, servers[at]);
            if (!again && most(load) <= limitKw * (1 + SLACK)) {
                loads[phase] = load;
                if (search(servers, at + 1, loads)) {
                    return true;
                }
                loads[phase] = before;
            }
        }
        return false;
    }
}
