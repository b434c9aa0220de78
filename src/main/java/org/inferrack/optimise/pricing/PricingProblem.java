package org.inferrack.optimise.pricing;

import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The pricing problem of one block: the pattern of least reduced cost, that is the cheapest servers that cover its demands at given prices of the
 * limits and within bounds of their numbers. Also the next cheapest, and all below a cost. What is the same for one demand and for several that
 * follow each other stands here; they differ in the order in which servers are tried.
 */
public abstract sealed class PricingProblem permits SinglePeriodPricing, MultiPeriodPricing {

    static final double ROUNDING = 1e-9;

    final DemandBlock block;
    final int spares;
    final PurchaseHorizon horizon;
    final CoverTable table;
    /** Servers worth a look. */
    final int[] order;
    int used;
    /** Servers on top of those that are granted. */
    final int[] chosen;
    double[] price;
    int[] low;
    int[] high;
    /** What costs as much is of no interest. */
    double limit;
    boolean cut;

    /** By period, in it from the largest on. */
    private final int[] bySize;
    private final int[] counts;
    private PatternPool pool;
    private long steps;
    private long mostSteps;
    private final BooleanSupplier stopped;

    PricingProblem(DemandBlock block, int spares, BooleanSupplier stopped) {
        this.stopped = stopped;
        this.block = block;
        this.spares = spares;
        horizon = new PurchaseHorizon(block);
        table = new CoverTable(horizon);
        order = new int[block.size()];
        chosen = new int[block.size()];
        counts = new int[block.size()];
        bySize = IntStream.range(0, block.size()).boxed()
                .sorted(Comparator.comparingInt((Integer j) -> horizon.from[j]).thenComparingDouble(j -> -horizon.size[j]))
                .mapToInt(Integer::intValue).toArray();
    }

    /** @param stopped ends a search for several patterns; one for the least is short */
    public static PricingProblem of(DemandBlock block, int spares, BooleanSupplier stopped) {
        return block.demands() > 1 ? new MultiPeriodPricing(block, spares, stopped) : new SinglePeriodPricing(block, spares, stopped);
    }

    /** Demands that the same servers carry follow each other, as the years of one workload do. */
    public static boolean applies(DemandBlock block) {
        return block.demands() <= 1 || PurchaseHorizon.follow(block);
    }

    /** Least cost within the bounds, or a lower bound of it where the search was cut short; infinite where nothing carries the demands. */
    public abstract double least(double[] price, int[] low, int[] high);

    /** The {@code most} choices of least cost below {@code threshold} that were found, fewer if there are not so many. */
    public abstract List<CoverPattern> cheapest(double threshold, int most, double[] price, int[] low, int[] high);

    /** Fills the pool with what costs less than the limit. */
    abstract void collect();

    /** Every choice that costs less than {@code threshold} and has no server too many; null if there are more than {@code most}, or it was stopped. */
    public final List<CoverPattern> below(double threshold, int most, double[] price, int[] low, int[] high) {
        within(price, low, high);
        var all = collected(PatternPool.all(most), threshold, 200L * most + patience());
        return cut ? null : all;
    }

    /** Some chosen server could be left out. */
    abstract boolean wasteful();

    /** Steps of a search for the least cost. */
    abstract int patience();

    final void within(double[] price, int[] low, int[] high) {
        this.price = price;
        this.low = low;
        this.high = high;
    }

    final List<CoverPattern> collected(PatternPool into, double threshold, long most) {
        pool = into;
        limit = threshold;
        mostSteps = most;
        collect();
        pool = null;
        return into.patterns();
    }

    /** The last {@link #least} found servers that carry the demands. */
    public final boolean answered() {
        return Double.isFinite(limit);
    }

    /** Working servers of the last {@link #least}. */
    public final int[] counts() {
        return counts;
    }

    /** Nothing chosen yet; the cost of what is granted. */
    final double start() {
        steps = 0;
        cut = false;
        horizon.grant(low);
        double cost = 0;
        for (int j = 0; j < chosen.length; j++) {
            chosen[j] = 0;
            if (low[j] > 0) {
                cost += DemandBlock.bought(low[j], spares) * price[j];
            }
        }
        return cost;
    }

    final void patience(long most) {
        mostSteps = most;
    }

    /** Counts a step; false once there were too many, or when it is stopped. */
    final boolean step() {
        if (++steps <= mostSteps && ((steps & 1023) != 0 || pool == null || !stopped.getAsBoolean())) {
            return true;
        }
        cut = true;
        return false;
    }

    /**
     * For the least cost only servers that no larger one of the same period undercuts, the spares that its first piece brings included: one that is granted
     * has them already. All of them where other choices are wanted too.
     */
    final void worthwhile(boolean all) {
        used = 0;
        double cheapest = Double.POSITIVE_INFINITY;
        double cheapestFirst = Double.POSITIVE_INFINITY;
        int period = -1;
        for (int j : bySize) {
            if (horizon.from[j] != period) {
                period = horizon.from[j];
                cheapest = Double.POSITIVE_INFINITY;
                cheapestFirst = Double.POSITIVE_INFINITY;
            }
            if (high[j] > low[j] && (all || price[j] < (low[j] > 0 ? cheapestFirst : cheapest))) {
                order[used++] = j;
                if (high[j] >= block.most[j]) {
                    cheapest = Math.min(cheapest, price[j]);
                    cheapestFirst = Math.min(cheapestFirst, price[j] * (low[j] > 0 ? 1 : 1 + spares));
                }
            }
        }
    }

    final void tabulate() {
        worthwhile(false);
        table.tabulate(price, order, used);
    }

    /** The chosen servers cover the demands. */
    final void take(double cost) {
        if (cost >= limit) {
            return;
        }
        if (pool == null) {
            limit = cost;
            write(counts);
        } else if (!wasteful()) {
            if (pool.full()) {
                cut = true;
                return;
            }
            int[] all = new int[chosen.length];
            write(all);
            limit = pool.add(cost, block.pattern(all, spares), limit);
        }
    }

    private void write(int[] target) {
        for (int j = 0; j < target.length; j++) {
            target[j] = low[j] + chosen[j];
        }
    }
}
