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
 * what the feeds carry after a failover. Load of others is taken to be balanced.
 */
public final class PhaseBalance {

    private static final int PHASES = 3;
    private static final int MOST_NODES = 5_000;
    private static final int MOST_STEPS = 5;
    private static final double SLACK = 1e-9;

    private final double[] kw;
    private final double limitKw;
    private int nodes;

    private PhaseBalance(double[] kw, double limitKw) {
        this.kw = kw;
        this.limitKw = limitKw;
    }

    /** Empty where single phases are not looked at. */
    public static Optional<PhaseBalance> of(RackGroup group, List<ServerKind> kinds) {
        boolean single = group.outlets().filter(outlets -> outlets == Outlets.SINGLE_PHASE).isPresent()
                && !group.feeds().isEmpty() && group.feeds().stream().allMatch(feed -> feed.phases() == PHASES);
        return single ? Optional.of(new PhaseBalance(kinds.stream().mapToDouble(kind -> kind.planningWatts().orElse(0) / 1000).toArray(),
                FeedLimit.usableWatts(group) / PHASES / 1000)) : Optional.empty();
    }

    public double limitKw() {
        return limitKw;
    }

    public String label() {
        return "phase limit of " + Resource.kw(limitKw);
    }

    /** Servers of one kind that the phases of an empty rack carry. */
    public int alone(int kind) {
        return kw[kind] > 0 ? PHASES * (int) Math.min(100_000, Math.floor(limitKw / kw[kind] + SLACK)) : Integer.MAX_VALUE;
    }

    /**
     * The same bins with limits that follow from whole servers on a phase: loads rounded by dual feasible functions
     * (Fekete and Schepers 2001), which no phase exceeds, so that a rack does not exceed three of them.
     */
    public Bins tightened(Bins bins) {
        int resources = bins.capacity().length;
        double[][] need = new double[kw.length][];
        for (int kind = 0; kind < kw.length; kind++) {
            need[kind] = Arrays.copyOf(bins.need()[kind], resources + MOST_STEPS);
            for (int steps = 1; steps <= MOST_STEPS; steps++) {
                need[kind][resources + steps - 1] = rounded(kw[kind] / limitKw, steps);
            }
        }
        double[] capacity = Arrays.copyOf(bins.capacity(), resources + MOST_STEPS);
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

    /** Load of the busiest phase where the servers are spread well: heaviest first onto the least loaded, and a search where that is too much. */
    public double busiestKw(int[] pattern, ExistingLoad existing) {
        double[] servers = IntStream.range(0, pattern.length).boxed().sorted(Comparator.comparingDouble(kind -> -kw[kind]))
                .flatMapToDouble(kind -> IntStream.range(0, pattern[kind]).mapToDouble(_ -> kw[kind])).toArray();
        double[] loads = new double[PHASES];
        Arrays.fill(loads, existing.powerWatts() / 1000 / PHASES);
        double[] greedy = loads.clone();
        for (double server : servers) {
            int least = greedy[0] <= greedy[1] && greedy[0] <= greedy[2] ? 0 : greedy[1] <= greedy[2] ? 1 : 2;
            greedy[least] += server;
        }
        double busiest = Arrays.stream(greedy).max().orElse(0);
        if (busiest <= limitKw * (1 + SLACK) || Arrays.stream(servers).sum() + PHASES * loads[0] > PHASES * limitKw * (1 + SLACK)) {
            return busiest;
        }
        nodes = 0;
        return search(servers, 0, loads) ? Arrays.stream(loads).max().orElse(0) : busiest;
    }

    private boolean search(double[] servers, int at, double[] loads) {
        if (at == servers.length) {
            return true;
        }
        for (int phase = 0; phase < PHASES && nodes++ < MOST_NODES; phase++) {
            boolean again = phase > 0 && loads[phase] == loads[phase - 1];
            if (!again && loads[phase] + servers[at] <= limitKw * (1 + SLACK)) {
                loads[phase] += servers[at];
                if (search(servers, at + 1, loads)) {
                    return true;
                }
                loads[phase] -= servers[at];
            }
        }
        return false;
    }
}
