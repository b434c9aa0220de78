package org.inferrack.engine.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Lagrangian relaxation of the limits: with a price on each limit every demand is covered by itself, and the sum is a lower bound.
 * The next prices are the duals of the {@link Master} over all bundles seen, drawn towards the best prices so far so that they do not swing.
 */
final class Prices {

    private static final int MOST_KEPT = 1_500;
    private static final double CONVERGED = 1e-7;

    private final List<Block> blocks;
    private final Field field;
    private final int spares;
    private final double ceiling;
    private final List<Covering> coverings = new ArrayList<>();
    private final List<LinkedHashSet<Bundle>> seen = new ArrayList<>();
    private final double[][] reduced;
    private final double[][] average;
    private final double[] averageUse;
    private final Bundle[] cheapest;
    private double best;
    private double[] bestPrices;
    private boolean impossible;

    /** @param ceiling more than any choice costs */
    Prices(List<Block> blocks, Field field, int spares, double ceiling) {
        this.blocks = blocks;
        this.field = field;
        this.spares = spares;
        this.ceiling = ceiling;
        blocks.forEach(block -> {
            coverings.add(new Covering(block, spares));
            seen.add(new LinkedHashSet<>());
        });
        reduced = blocks.stream().map(block -> new double[block.size()]).toArray(double[][]::new);
        average = blocks.stream().map(block -> new double[block.size()]).toArray(double[][]::new);
        averageUse = new double[field.limits()];
        cheapest = new Bundle[blocks.size()];
    }

    double best() {
        return best;
    }

    double[] bestPrices() {
        return bestPrices;
    }

    /** Some demand cannot be carried within the node's bounds. */
    boolean impossible() {
        return impossible;
    }

    List<LinkedHashSet<Bundle>> seen() {
        return seen;
    }

    /** Number of working servers in the master's shares after the last ascent. */
    double[][] average() {
        return average;
    }

    double[] averageUse() {
        return averageUse;
    }

    /** Raises the bound of a node for some rounds, or until it reaches {@code enough} or cannot rise. */
    void ascend(Node node, int rounds, double enough) {
        best = Double.NEGATIVE_INFINITY;
        bestPrices = node.prices;
        impossible = false;
        ask(node, node.prices.clone());
        double big = ceiling;
        for (int attempt = 0; attempt < 3 && !impossible && best < enough; attempt++, big *= 1000) {
            Master master = master(node, big);
            rise(node, master, rounds, enough);
            note(master);
            if (!master.broken()) {
                return;
            }
        }
    }

    private Master master(Node node, double big) {
        var master = new Master(field, node, List.of(cheapest), big);
        for (int b = 0; b < blocks.size(); b++) {
            for (Bundle bundle : seen.get(b)) {
                if (bundle != cheapest[b] && within(node, b, bundle)) {
                    master.add(b, bundle);
                }
            }
        }
        return master;
    }

    private boolean within(Node node, int b, Bundle bundle) {
        if (!node.bounded(b)) {
            return true;
        }
        for (int j = 0; j < bundle.counts().length; j++) {
            if (bundle.counts()[j] < node.low[b][j] || bundle.counts()[j] > node.high[b][j]) {
                return false;
            }
        }
        return true;
    }

    private void rise(Node node, Master master, int rounds, double enough) {
        double drawn = 0.5;
        for (int round = 0; round < rounds && best < enough; round++) {
            if (!master.solve() || master.value() - best <= CONVERGED * Math.abs(best)) {
                return;
            }
            double[] next = master.prices();
            for (int k = 0; k < next.length; k++) {
                next[k] += drawn * (bestPrices[k] - next[k]);
            }
            double before = best;
            int added = ask(node, next, master);
            drawn = best > before ? 0.5 : added == 0 ? 0 : drawn * 0.6;
            if (added == 0 && best <= before && drawn == 0 && round > 0) {
                double[] exact = master.prices();
                if (ask(node, exact, master) == 0) {
                    return;
                }
            }
        }
        master.solve();
    }

    private void note(Master master) {
        for (double[] each : average) {
            Arrays.fill(each, 0);
        }
        Arrays.fill(averageUse, 0);
        master.shares((block, bundle, share) -> {
            for (int j = 0; j < average[block].length; j++) {
                average[block][j] += share * bundle.counts()[j];
            }
            for (int k = 0; k < averageUse.length; k++) {
                averageUse[k] += share * bundle.uses()[k];
            }
        });
    }

    private void ask(Node node, double[] prices) {
        ask(node, prices, null);
    }

    /** The bound at some prices; how many bundles were not seen before. */
    private int ask(Node node, double[] prices, Master master) {
        double value = constant(node, prices);
        int added = 0;
        for (int b = 0; b < blocks.size(); b++) {
            Covering covering = coverings.get(b);
            double least = covering.least(reduce(b, prices), node.low[b], node.high[b]);
            if (Double.isInfinite(least)) {
                impossible = true;
                best = least;
                return 0;
            }
            value += least;
            if (covering.answered()) {
                Bundle bundle = blocks.get(b).bundle(covering.counts(), spares);
                boolean fresh = seen.get(b).size() < MOST_KEPT && seen.get(b).add(bundle);
                if (master == null) {
                    cheapest[b] = bundle;
                } else if (fresh) {
                    master.add(b, bundle);
                    added++;
                }
            }
        }
        if (value > best) {
            best = value;
            bestPrices = prices;
        }
        return added;
    }

    /** Prices of one demand's servers with what they use. */
    double[] reduce(int b, double[] prices) {
        Block block = blocks.get(b);
        for (int j = 0; j < block.size(); j++) {
            double sum = block.cost[j];
            for (int k = 0; k < prices.length; k++) {
                sum += prices[k] * block.uses[j][k];
            }
            reduced[b][j] = sum;
        }
        return reduced[b];
    }

    /** What the racks cost at their best number within the node, less what the limits give. */
    double constant(Node node, double[] prices) {
        double value = 0;
        for (int p = 0; p < node.fewestRacks.length; p++) {
            double slope = field.rackCost[p];
            for (int k = 0; k < prices.length; k++) {
                slope -= field.pool[k] == p ? prices[k] * field.perRack[k] : 0;
            }
            value += slope * (slope < 0 ? node.mostRacks[p] : node.fewestRacks[p]);
        }
        for (int k = 0; k < prices.length; k++) {
            value -= prices[k] * field.fixed[k];
        }
        return value;
    }

    Covering covering(int b) {
        return coverings.get(b);
    }
}
