package org.inferrack.optimise.decomposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

import org.inferrack.optimise.model.ScaledLimits;
import org.inferrack.optimise.pricing.CoverPattern;
import org.inferrack.optimise.pricing.DemandBlock;
import org.inferrack.optimise.pricing.PricingProblem;
import org.inferrack.work.Cancellation;

/**
 * The Lagrangian dual of the limits (Held and Karp 1971): with a price, the multiplier, on each limit every demand is covered by itself, and the
 * sum is a lower bound; the ascent raises it.
 * The next prices are the duals of the {@link RestrictedMaster} over all patterns seen, drawn towards the best prices so far so that they do not swing.
 */
public final class LagrangianDual {

    private static final int MOST_KEPT = 1_500;
    /** Numbers that all patterns kept may hold together. */
    private static final long MOST_NUMBERS = 8_000_000;
    private static final double CONVERGED = 1e-7;

    private final List<DemandBlock> blocks;
    private final ScaledLimits limits;
    private final int spares;
    private final double ceiling;
    private final Cancellation unwanted;
    private final List<PricingProblem> pricings = new ArrayList<>();
    private final List<LinkedHashSet<CoverPattern>> seen = new ArrayList<>();
    private final List<Set<CoverPattern>> support = new ArrayList<>();
    private final double[][] reduced;
    private final double[][] average;
    private final double[] averageUse;
    private final CoverPattern[] cheapest;
    private final int kept;
    private double best;
    private double[] bestPrices;
    private boolean impossible;

    /** @param ceiling more than any choice costs */
    public LagrangianDual(List<DemandBlock> blocks, ScaledLimits limits, int spares, double ceiling, BooleanSupplier stopped, Cancellation unwanted) {
        this.blocks = blocks;
        this.limits = limits;
        this.spares = spares;
        this.ceiling = ceiling;
        this.unwanted = unwanted;
        blocks.forEach(block -> {
            pricings.add(PricingProblem.of(block, spares, stopped));
            seen.add(new LinkedHashSet<>());
            support.add(new LinkedHashSet<>());
        });
        reduced = blocks.stream().map(block -> new double[block.size()]).toArray(double[][]::new);
        average = blocks.stream().map(block -> new double[block.size()]).toArray(double[][]::new);
        averageUse = new double[limits.count()];
        cheapest = new CoverPattern[blocks.size()];
        kept = Math.clamp(MOST_NUMBERS / Math.max(1, numbers(blocks)), 50, MOST_KEPT);
    }

    /** Numbers that one pattern of every block holds. */
    public static long numbers(List<DemandBlock> blocks) {
        return blocks.stream().mapToLong(DemandBlock::size).sum();
    }

    public double best() {
        return best;
    }

    public double[] bestPrices() {
        return bestPrices;
    }

    /** Some demand cannot be carried within the node's bounds. */
    public boolean impossible() {
        return impossible;
    }

    List<LinkedHashSet<CoverPattern>> seen() {
        return seen;
    }

    /** Number of working servers in the master's shares after the last ascent. */
    public double[][] average() {
        return average;
    }

    public double[] averageUse() {
        return averageUse;
    }

    /** Raises the bound of a node for some rounds, or until it reaches {@code enough} or cannot rise; {@code ended} is asked before each round. */
    public void ascend(BranchNode node, int rounds, double enough, IntPredicate ended) {
        best = Double.NEGATIVE_INFINITY;
        bestPrices = node.prices;
        impossible = false;
        ask(node, node.prices.clone());
        if (!impossible && best < enough) {
            RestrictedMaster master = master(node);
            rise(node, master, rounds, enough, ended);
            note(master);
        }
    }

    private RestrictedMaster master(BranchNode node) {
        var master = new RestrictedMaster(limits, node, List.of(cheapest), unwanted);
        for (int b = 0; b < blocks.size(); b++) {
            for (CoverPattern pattern : seen.get(b)) {
                if (pattern != cheapest[b] && within(node, b, pattern)) {
                    master.add(b, pattern);
                }
            }
        }
        return master;
    }

    private boolean within(BranchNode node, int b, CoverPattern pattern) {
        if (!node.bounded(b)) {
            return true;
        }
        for (int j = 0; j < pattern.counts().length; j++) {
            if (pattern.counts()[j] < node.low[b][j] || pattern.counts()[j] > node.high[b][j]) {
                return false;
            }
        }
        return true;
    }

    private void rise(BranchNode node, RestrictedMaster master, int rounds, double enough, IntPredicate ended) {
        var box = new PriceBox(limits, node, best, bestPrices, ceiling);
        for (int round = 0; round < rounds && best < enough && !ended.test(round); round++) {
            box.hold(master, bestPrices);
            boolean solved = master.solve();
            double[] next = master.prices();
            if (!solved || master.value() - best <= CONVERGED * Math.abs(best)) {
                if (!box.widened(bestPrices, next) || !solved && round > 0) {
                    return;
                }
                continue;
            }
            double[] before = bestPrices;
            double value = best;
            int added = ask(node, next, master);
            if (best > value) {
                box.moved(before, next);
            } else if (added == 0) {
                return;
            } else {
                box.shrink();
            }
        }
        box.hold(master, bestPrices);
        master.solve();
    }

    private void note(RestrictedMaster master) {
        for (double[] each : average) {
            Arrays.fill(each, 0);
        }
        Arrays.fill(averageUse, 0);
        support.forEach(Set::clear);
        master.shares((block, pattern, share) -> {
            support.get(block).add(pattern);
            for (int j = 0; j < average[block].length; j++) {
                average[block][j] += share * pattern.counts()[j];
            }
            for (int k = 0; k < averageUse.length; k++) {
                averageUse[k] += share * pattern.uses()[k];
            }
        });
    }

    /** Patterns with a share in the master after the last ascent. */
    public List<Set<CoverPattern>> support() {
        return support;
    }

    /** The cheapest pattern at the best prices within some bounds, kept for later; null if there is none. */
    CoverPattern cheapest(int b, int[] low, int[] high) {
        pricings.get(b).least(reduce(b, bestPrices), low, high);
        if (!pricings.get(b).answered()) {
            return null;
        }
        CoverPattern pattern = blocks.get(b).pattern(pricings.get(b).counts(), spares);
        if (seen.get(b).size() < kept) {
            seen.get(b).add(pattern);
        }
        return pattern;
    }

    private void ask(BranchNode node, double[] prices) {
        ask(node, prices, null);
    }

    /** The bound at some prices; how many patterns were not seen before. */
    private int ask(BranchNode node, double[] prices, RestrictedMaster master) {
        double value = constant(node, prices);
        int added = 0;
        for (int b = 0; b < blocks.size(); b++) {
            PricingProblem pricing = pricings.get(b);
            double least = pricing.least(reduce(b, prices), node.low[b], node.high[b]);
            if (Double.isInfinite(least)) {
                impossible = true;
                best = least;
                return 0;
            }
            value += least;
            if (pricing.answered()) {
                CoverPattern pattern = blocks.get(b).pattern(pricing.counts(), spares);
                boolean fresh = seen.get(b).size() < kept && seen.get(b).add(pattern);
                if (master == null) {
                    cheapest[b] = pattern;
                } else if (fresh) {
                    master.add(b, pattern);
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
    public double[] reduce(int b, double[] prices) {
        DemandBlock block = blocks.get(b);
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
    public double constant(BranchNode node, double[] prices) {
        double value = 0;
        for (int p = 0; p < node.fewestRacks.length; p++) {
            double slope = limits.rackCost[p];
            for (int k = 0; k < prices.length; k++) {
                slope -= limits.pool[k] == p ? prices[k] * limits.perRack[k] : 0;
            }
            value += slope * (slope < 0 ? node.mostRacks[p] : node.fewestRacks[p]);
        }
        for (int k = 0; k < prices.length; k++) {
            value -= prices[k] * limits.fixed[k];
        }
        return value;
    }

    public PricingProblem pricing(int b) {
        return pricings.get(b);
    }
}
