package org.inferrack.engine.placement.site;

import java.util.Arrays;

import org.inferrack.work.WorkBudget;

/**
 * The transportation problem (Hitchcock 1941) with whole amounts: from where to where, so that all together is worth most. Solved by shortest
 * augmenting paths with potentials, which is the Hungarian method with rows and columns that count more than once.
 */
final class Transportation {

    /** Numbers compared in one unit of work. */
    private static final int UNIT = 256;
    private static final int NONE = -1;

    private final int[][] worth;
    private final int[] supply;
    private final int[] demand;
    private final WorkBudget budget;
    private final int[][] amounts;
    private final long[] sourcePrice;
    private final long[] sinkPrice;
    /** Of the way that is being looked for: how far, over which source to a sink, over which sink to a source. */
    private final long[] distance;
    private final int[] sourceBefore;
    private final int[] sinkBefore;
    private final boolean[] settled;

    private Transportation(int[] supply, int[] demand, int[][] worth, WorkBudget budget) {
        this.worth = worth;
        this.supply = supply.clone();
        this.demand = demand.clone();
        this.budget = budget;
        amounts = new int[supply.length][demand.length];
        sourcePrice = new long[supply.length];
        sinkPrice = new long[demand.length];
        distance = new long[demand.length];
        sourceBefore = new int[demand.length];
        sinkBefore = new int[supply.length];
        settled = new boolean[demand.length];
    }

    /**
     * @param amounts from each source to each sink
     * @param proven  nothing is worth more; false where the allowance of work ran out, and what was left went to the best free sinks
     */
    record Answer(int[][] amounts, boolean proven) {
    }

    /**
     * @param supply of each source, together as much as the demand
     * @param worth  of one piece, by source and sink
     */
    static Answer solve(int[] supply, int[] demand, int[][] worth, WorkBudget budget) {
        if (Arrays.stream(supply).asLongStream().sum() != Arrays.stream(demand).asLongStream().sum()) {
            throw new IllegalArgumentException("a supply of " + Arrays.toString(supply) + " for a demand of " + Arrays.toString(demand)
                    + "\nBoth must come to the same sum.");
        }
        return new Transportation(supply, demand, worth, budget).solve();
    }

    private Answer solve() {
        boolean proven = true;
        for (int source = 0; source < supply.length; source++) {
            while (supply[source] > 0) {
                int sink = budget.exhausted() ? -1 : nearest(source);
                proven &= sink >= 0;
                send(source, sink >= 0 ? sink : best(source));
            }
        }
        return new Answer(amounts, proven);
    }

    /** The free sink that costs least, where pieces sent already may make room; -1 where the allowance ran out. */
    private int nearest(int source) {
        Arrays.fill(distance, Long.MAX_VALUE);
        Arrays.fill(settled, false);
        Arrays.fill(sinkBefore, NONE);
        look(source, 0);
        while (budget.spend(1 + distance.length / UNIT)) {
            int next = nearest();
            if (demand[next] > 0) {
                reprice(source, distance[next]);
                return next;
            }
            settled[next] = true;
            for (int from = 0; from < supply.length; from++) {
                if (amounts[from][next] > 0 && from != source && sinkBefore[from] == NONE) {
                    sinkBefore[from] = next;
                    look(from, distance[next]);
                }
            }
        }
        return -1;
    }

    private int nearest() {
        int nearest = -1;
        for (int sink = 0; sink < distance.length; sink++) {
            if (!settled[sink] && (nearest < 0 || distance[sink] < distance[nearest])) {
                nearest = sink;
            }
        }
        return nearest;
    }

    private void look(int source, long at) {
        budget.spend(distance.length / UNIT);
        for (int sink = 0; sink < distance.length; sink++) {
            long there = at - worth[source][sink] - sourcePrice[source] - sinkPrice[sink];
            if (!settled[sink] && there < distance[sink]) {
                distance[sink] = there;
                sourceBefore[sink] = source;
            }
        }
    }

    /** So that no way costs less than nothing, and the ways in use cost nothing. */
    private void reprice(int source, long end) {
        sourcePrice[source] += end;
        for (int from = 0; from < supply.length; from++) {
            sourcePrice[from] += sinkBefore[from] == NONE ? 0 : end - distance[sinkBefore[from]];
        }
        for (int sink = 0; sink < distance.length; sink++) {
            sinkPrice[sink] -= settled[sink] ? end - distance[sink] : 0;
        }
    }

    /** Of the free sinks the one where a piece is worth most, by itself; nothing that was sent makes room. */
    private int best(int source) {
        int best = -1;
        for (int sink = 0; sink < demand.length; sink++) {
            if (demand[sink] > 0 && (best < 0 || worth[source][sink] > worth[source][best])) {
                best = sink;
            }
        }
        sourceBefore[best] = source;
        return best;
    }

    /** As much as the whole way takes. */
    private void send(int source, int end) {
        int most = Math.min(supply[source], demand[end]);
        for (int from = sourceBefore[end]; from != source; from = sourceBefore[sinkBefore[from]]) {
            most = Math.min(most, amounts[from][sinkBefore[from]]);
        }
        int sink = end;
        for (int from = sourceBefore[end]; from != source; from = sourceBefore[sink]) {
            amounts[from][sink] += most;
            sink = sinkBefore[from];
            amounts[from][sink] -= most;
        }
        amounts[source][sink] += most;
        supply[source] -= most;
        demand[end] -= most;
    }
}
