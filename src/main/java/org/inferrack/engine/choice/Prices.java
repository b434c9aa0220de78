package org.inferrack.engine.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Lagrangian relaxation of the limits: with a price on each limit every demand is covered by itself, and the sum is a lower bound.
 * The prices follow the subgradient; what the demands choose on the way is kept for recombination.
 */
final class Prices {

    private static final int MOST_KEPT = 400;

    private final List<Block> blocks;
    private final Field field;
    private final int spares;
    private final List<Covering> coverings = new ArrayList<>();
    private final List<LinkedHashSet<Bundle>> seen = new ArrayList<>();
    private final double[][] reduced;
    private final double[][] average;
    private final double[] averageUse;
    private double best;
    private double[] bestPrices;
    private boolean impossible;

    Prices(List<Block> blocks, Field field, int spares) {
        this.blocks = blocks;
        this.field = field;
        this.spares = spares;
        blocks.forEach(block -> {
            coverings.add(new Covering(block, spares));
            seen.add(new LinkedHashSet<>());
        });
        reduced = blocks.stream().map(block -> new double[block.size()]).toArray(double[][]::new);
        average = blocks.stream().map(block -> new double[block.size()]).toArray(double[][]::new);
        averageUse = new double[field.limits()];
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

    /** Mean number of working servers over the last ascent. */
    double[][] average() {
        return average;
    }

    double[] averageUse() {
        return averageUse;
    }

    /** Raises the bound of a node for some steps, or until it reaches {@code enough}. */
    void ascend(Node node, int iterations, double enough, double target) {
        best = Double.NEGATIVE_INFINITY;
        bestPrices = node.prices;
        impossible = false;
        double[] prices = node.prices.clone();
        for (double[] each : average) {
            Arrays.fill(each, 0);
        }
        Arrays.fill(averageUse, 0);
        double step = 1;
        int idle = 0;
        for (int i = 1; i <= iterations; i++) {
            double[] over = new double[field.limits()];
            double value = evaluate(node, prices, over, 1.0 / i);
            if (impossible) {
                return;
            }
            if (value > best + 1e-12 * Math.abs(best)) {
                best = value;
                bestPrices = prices.clone();
                idle = 0;
            } else if (++idle >= 4) {
                idle = 0;
                step /= 2;
            }
            if (best >= enough || !move(prices, over, step * Math.max(target - value, 1e-6 * Math.abs(target)))) {
                return;
            }
        }
    }

    private boolean move(double[] prices, double[] over, double length) {
        double norm = 0;
        for (int k = 0; k < over.length; k++) {
            norm += prices[k] > 0 || over[k] > 0 ? over[k] * over[k] : 0;
        }
        if (norm < 1e-18) {
            return false;
        }
        for (int k = 0; k < over.length; k++) {
            prices[k] = Math.max(0, prices[k] + length / norm * over[k]);
        }
        return true;
    }

    private double evaluate(Node node, double[] prices, double[] over, double weight) {
        double value = constant(node, prices, over);
        double[] limits = over.clone();
        for (int b = 0; b < blocks.size(); b++) {
            double least = coverings.get(b).least(reduce(b, prices), node.low[b], node.high[b]);
            if (Double.isInfinite(least)) {
                impossible = true;
                return least;
            }
            value += least;
            if (coverings.get(b).answered()) {
                remember(b, over, weight);
            }
        }
        for (int k = 0; k < over.length; k++) {
            averageUse[k] += weight * (over[k] - limits[k] - averageUse[k]);
        }
        return value;
    }

    private void remember(int b, double[] over, double weight) {
        Bundle bundle = blocks.get(b).bundle(coverings.get(b).counts(), spares);
        if (seen.get(b).size() < MOST_KEPT) {
            seen.get(b).add(bundle);
        }
        for (int k = 0; k < over.length; k++) {
            over[k] += bundle.uses()[k];
        }
        for (int j = 0; j < average[b].length; j++) {
            average[b][j] += weight * (bundle.counts()[j] - average[b][j]);
        }
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

    /** What the racks cost at their best number within the node, less what the limits give; {@code over} becomes minus the limits. */
    double constant(Node node, double[] prices, double[] over) {
        double value = 0;
        int[] racks = node.fewestRacks.clone();
        for (int p = 0; p < racks.length; p++) {
            double slope = field.rackCost[p];
            for (int k = 0; k < prices.length; k++) {
                slope -= field.pool[k] == p ? prices[k] * field.perRack[k] : 0;
            }
            racks[p] = slope < 0 ? node.mostRacks[p] : node.fewestRacks[p];
            value += slope * racks[p];
        }
        for (int k = 0; k < prices.length; k++) {
            value -= prices[k] * field.fixed[k];
            over[k] = -field.most(k, racks);
        }
        return value;
    }

    Covering covering(int b) {
        return coverings.get(b);
    }
}
