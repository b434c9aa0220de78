package org.inferrack.engine.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Lagrangian relaxation of the limits: with a price on each limit every demand is covered by itself, and the sum is a lower bound.
 * The next prices are the duals of the {@link Master} over all bundles seen, drawn towards the best prices so far so that they do not swing.
 */
final class Prices {

    private static final int MOST_KEPT = 1_500;
    /** Numbers that all bundles kept may hold together. */
    private static final long MOST_NUMBERS = 8_000_000;
    private static final double CONVERGED = 1e-7;

    private final List<Block> blocks;
    private final Field field;
    private final int spares;
    private final double ceiling;
    private final List<Cover> covers = new ArrayList<>();
    private final List<LinkedHashSet<Bundle>> seen = new ArrayList<>();
    private final List<Set<Bundle>> support = new ArrayList<>();
    private final double[][] reduced;
    private final double[][] average;
    private final double[] averageUse;
    private final Bundle[] cheapest;
    private final int kept;
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
            covers.add(Cover.of(block, spares));
            seen.add(new LinkedHashSet<>());
            support.add(new LinkedHashSet<>());
        });
        reduced = blocks.stream().map(block -> new double[block.size()]).toArray(double[][]::new);
        average = blocks.stream().map(block -> new double[block.size()]).toArray(double[][]::new);
        averageUse = new double[field.limits()];
        cheapest = new Bundle[blocks.size()];
        kept = Math.clamp(MOST_NUMBERS / Math.max(1, numbers(blocks)), 50, MOST_KEPT);
    }

    /** Numbers that one bundle of every block holds. */
    static long numbers(List<Block> blocks) {
        return blocks.stream().mapToLong(Block::size).sum();
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
        if (!impossible && best < enough) {
            Master master = master(node);
            rise(node, master, rounds, enough);
            note(master);
        }
    }

    private Master master(Node node) {
        var master = new Master(field, node, List.of(cheapest));
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
        double[] span = spans(node);
        for (int round = 0; round < rounds && best < enough; round++) {
            hold(master, span);
            boolean solved = master.solve();
            double[] next = master.prices();
            if (!solved || master.value() - best <= CONVERGED * Math.abs(best)) {
                if (!widened(span, next, 8) || !solved && round > 0) {
                    return;
                }
                continue;
            }
            double[] before = bestPrices;
            double value = best;
            int added = ask(node, next, master);
            if (best > value) {
                move(span, before, next);
            } else if (added == 0) {
                return;
            } else {
                for (int k = 0; k < span.length; k++) {
                    span[k] *= 0.6;
                }
            }
        }
        hold(master, span);
        master.solve();
    }

    private double[] spans(Node node) {
        double[] span = new double[field.limits()];
        for (int k = 0; k < span.length; k++) {
            int pool = field.pool[k];
            double usual = pool < 0 ? 0.02 * Math.abs(best) : 0.3 * field.rackCost[pool] + 0.002 * Math.abs(best) / Math.max(1, node.mostRacks[pool]);
            span[k] = 0.3 * bestPrices[k] + usual + 1e-9 * ceiling;
        }
        return span;
    }

    private void hold(Master master, double[] span) {
        double[] least = new double[span.length];
        double[] most = new double[span.length];
        for (int k = 0; k < span.length; k++) {
            least[k] = Math.max(0, bestPrices[k] - span[k]);
            most[k] = bestPrices[k] + span[k];
        }
        master.between(least, most);
    }

    /** Where a better price lay at the edge, the next one may lie further out. */
    private static void move(double[] span, double[] from, double[] to) {
        for (int k = 0; k < span.length; k++) {
            span[k] *= Math.abs(to[k] - from[k]) >= 0.99 * span[k] ? 2 : 0.9;
        }
    }

    /** Prices at an edge get more room; false if there are none, or the room is beyond any price. */
    private boolean widened(double[] span, double[] next, double factor) {
        boolean widened = false;
        for (int k = 0; k < span.length; k++) {
            if (Math.abs(next[k] - bestPrices[k]) >= 0.99 * span[k] && next[k] > 0 && span[k] < 100 * ceiling) {
                span[k] *= factor;
                widened = true;
            }
        }
        return widened;
    }

    private void note(Master master) {
        for (double[] each : average) {
            Arrays.fill(each, 0);
        }
        Arrays.fill(averageUse, 0);
        support.forEach(Set::clear);
        master.shares((block, bundle, share) -> {
            support.get(block).add(bundle);
            for (int j = 0; j < average[block].length; j++) {
                average[block][j] += share * bundle.counts()[j];
            }
            for (int k = 0; k < averageUse.length; k++) {
                averageUse[k] += share * bundle.uses()[k];
            }
        });
    }

    /** Bundles with a share in the master after the last ascent. */
    List<Set<Bundle>> support() {
        return support;
    }

    /** The cheapest bundle at the best prices within some bounds, kept for later; null if there is none. */
    Bundle cheapest(int b, int[] low, int[] high) {
        covers.get(b).least(reduce(b, bestPrices), low, high);
        if (!covers.get(b).answered()) {
            return null;
        }
        Bundle bundle = blocks.get(b).bundle(covers.get(b).counts(), spares);
        if (seen.get(b).size() < kept) {
            seen.get(b).add(bundle);
        }
        return bundle;
    }

    private void ask(Node node, double[] prices) {
        ask(node, prices, null);
    }

    /** The bound at some prices; how many bundles were not seen before. */
    private int ask(Node node, double[] prices, Master master) {
        double value = constant(node, prices);
        int added = 0;
        for (int b = 0; b < blocks.size(); b++) {
            Cover cover = covers.get(b);
            double least = cover.least(reduce(b, prices), node.low[b], node.high[b]);
            if (Double.isInfinite(least)) {
                impossible = true;
                best = least;
                return 0;
            }
            value += least;
            if (cover.answered()) {
                Bundle bundle = blocks.get(b).bundle(cover.counts(), spares);
                boolean fresh = seen.get(b).size() < kept && seen.get(b).add(bundle);
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

    Cover cover(int b) {
        return covers.get(b);
    }
}
