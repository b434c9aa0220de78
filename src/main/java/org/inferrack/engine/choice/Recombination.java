package org.inferrack.engine.choice;

import java.util.List;
import java.util.function.BooleanSupplier;

/** One bundle for each demand, all limits kept, at the least cost: depth first over lists sorted by their priced cost. */
final class Recombination {

    private static final double TOLERANCE = 1e-9;

    private final Field field;
    private final BooleanSupplier stopped;
    private List<List<Bundle>> lists;
    private double[] prices;
    private int[] mostRacks;
    private double[] least;
    private double[] leastCost;
    private double[][] leastUses;
    private double limit;
    private Bundle[] chosen;
    private Bundle[] best;
    private long steps;
    private long mostSteps;

    Recombination(Field field, BooleanSupplier stopped) {
        this.field = field;
        this.stopped = stopped;
    }

    /** The best combination, null if none costs less than {@code limit}. */
    Bundle[] best() {
        return best;
    }

    double cost() {
        return limit;
    }

    /**
     * True if every combination cheaper than {@code limit} was looked at.
     *
     * @param lists    for each demand sorted by priced cost
     * @param constant what the priced cost of the bundles leaves out
     */
    boolean search(List<List<Bundle>> lists, double[] prices, double constant, int[] mostRacks, double limit, long mostSteps) {
        this.lists = lists;
        this.prices = prices;
        this.mostRacks = mostRacks;
        this.limit = limit;
        this.mostSteps = mostSteps;
        steps = 0;
        best = null;
        int blocks = lists.size();
        if (lists.stream().anyMatch(List::isEmpty)) {
            return true;
        }
        chosen = new Bundle[blocks];
        remaining(blocks);
        double[][] use = new double[blocks + 1][field.limits()];
        descend(0, constant, 0, use);
        return steps <= this.mostSteps;
    }

    private void remaining(int blocks) {
        least = new double[blocks + 1];
        leastCost = new double[blocks + 1];
        leastUses = new double[blocks + 1][field.limits()];
        for (int b = blocks - 1; b >= 0; b--) {
            least[b] = least[b + 1] + lists.get(b).getFirst().priced(prices);
            leastCost[b] = leastCost[b + 1] + lists.get(b).stream().mapToDouble(Bundle::cost).min().orElse(0);
            for (int k = 0; k < field.limits(); k++) {
                double most = Double.POSITIVE_INFINITY;
                for (Bundle bundle : lists.get(b)) {
                    most = Math.min(most, bundle.uses()[k]);
                }
                leastUses[b][k] = leastUses[b + 1][k] + most;
            }
        }
    }

    private void descend(int block, double priced, double cost, double[][] use) {
        if (block == chosen.length) {
            finish(cost, use[block]);
            return;
        }
        for (Bundle bundle : lists.get(block)) {
            double sum = priced + bundle.priced(prices);
            if (sum + least[block + 1] >= limit * (1 - 1e-12)) {
                return;
            }
            if (++steps > mostSteps) {
                return;
            }
            if ((steps & 4095) == 0 && stopped.getAsBoolean()) {
                steps = mostSteps + 1;
                return;
            }
            if (fits(block, bundle, cost, use)) {
                chosen[block] = bundle;
                descend(block + 1, sum, cost + bundle.cost(), use);
            }
        }
    }

    private boolean fits(int block, Bundle bundle, double cost, double[][] use) {
        for (int k = 0; k < use[block].length; k++) {
            use[block + 1][k] = use[block][k] + bundle.uses()[k];
            if (use[block + 1][k] + leastUses[block + 1][k] > field.most(k, mostRacks) + TOLERANCE) {
                return false;
            }
        }
        double racks = field.rackCost(use[block + 1], leastUses[block + 1]);
        return cost + bundle.cost() + leastCost[block + 1] + racks < limit;
    }

    private void finish(double cost, double[] use) {
        int[] racks = field.racks(use);
        if (racks == null) {
            return;
        }
        double sum = cost + field.cost(racks);
        if (sum < limit) {
            limit = sum;
            best = chosen.clone();
        }
    }
}
