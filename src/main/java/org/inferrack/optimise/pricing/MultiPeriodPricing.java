package org.inferrack.optimise.pricing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The cheapest servers for demands that follow each other: what is bought in a period carries from then on. Depth first over the periods, held
 * against a table of what the rest costs at least.
 */
final class MultiPeriodPricing implements PricingProblem {

    private static final int MOST_STEPS = 3_000;
    private static final int MOST_COUNTED = 600;

    private final DemandBlock block;
    private final int spares;
    private final PurchaseHorizon horizon;
    private final int periods;
    private final double[] size;
    private final int[] from;
    /** By period, in it from the largest on. */
    private final int[] bySize;
    private final int[] order;
    private int used;
    private final int[] chosen;
    private final int[] counts;
    private final PurchaseTable years;
    /** Servers can be bought one by one. */
    private final boolean countable;
    private double[] price;
    private int[] low;
    private int[] high;
    private double limit;
    private boolean collecting;
    private PatternPool found;
    private long steps;
    private long mostSteps;
    private boolean cut;
    private BooleanSupplier stopped = () -> false;

    MultiPeriodPricing(DemandBlock block, int spares) {
        this.block = block;
        this.spares = spares;
        horizon = new PurchaseHorizon(block);
        periods = horizon.periods;
        size = horizon.size;
        from = horizon.from;
        order = new int[block.size()];
        chosen = new int[block.size()];
        counts = new int[block.size()];
        countable = Arrays.stream(block.most).max().orElse(0) <= MOST_COUNTED;
        years = new PurchaseTable(horizon);
        bySize = IntStream.range(0, block.size()).boxed().sorted(Comparator.comparingInt((Integer j) -> from[j]).thenComparingDouble(j -> -size[j]))
                .mapToInt(Integer::intValue).toArray();
    }

    @Override
    public double least(double[] price, int[] low, int[] high) {
        limit = Double.POSITIVE_INFINITY;
        mostSteps = MOST_STEPS;
        double floor = start(price, low, high, false);
        return cut ? Math.min(floor, limit) : limit;
    }

    @Override
    public boolean answered() {
        return Double.isFinite(limit);
    }

    @Override
    public int[] counts() {
        return counts;
    }

    @Override
    public List<CoverPattern> cheapest(double threshold, int most, double[] price, int[] low, int[] high) {
        double least = least(price, low, high);
        double room = 0.004 * least;
        do {
            found = PatternPool.cheapest(most);
            limit = Math.min(threshold, least + room);
            mostSteps = 10L * most + 200;
            start(price, low, high, true);
            room *= 6;
        } while (found.patterns().size() < most && !cut && least + room / 6 < threshold && room > 0);
        return found.patterns();
    }

    @Override
    public List<CoverPattern> below(double threshold, int most, double[] price, int[] low, int[] high, BooleanSupplier stopped) {
        found = PatternPool.all(most);
        this.stopped = stopped;
        limit = threshold;
        mostSteps = 200L * most + MOST_STEPS;
        start(price, low, high, true);
        return cut ? null : found.patterns();
    }

    private double start(double[] price, int[] low, int[] high, boolean collect) {
        this.price = price;
        this.low = low;
        this.high = high;
        steps = 0;
        cut = false;
        double cost = 0;
        horizon.grant(low);
        for (int j = 0; j < chosen.length; j++) {
            chosen[j] = 0;
            if (low[j] > 0) {
                cost += DemandBlock.bought(low[j], spares) * price[j];
            }
        }
        collecting = false;
        worthwhile();
        years.tabulate(price, order, used);
        double floor = cost + years.rest(0, 0);
        if (collect) {
            collecting = true;
            worthwhile();
            filter(limit - floor);
        } else {
            greedy(cost);
        }
        if (countable) {
            search(0, 0, cost);
        } else {
            cut = true;
        }
        return floor;
    }

    /** Every need from the best price per unit so far: quick, and good where many servers are needed. */
    private void greedy(double cost) {
        double capacity = 0;
        double sum = cost;
        int best = -1;
        int i = 0;
        for (int t = 0; t < periods; t++) {
            for (; i < used && from[order[i]] <= t; i++) {
                int j = order[i];
                best = high[j] >= block.most[j] && (best < 0 || price[j] / size[j] < price[best] / size[best]) ? j : best;
            }
            if (!horizon.carried(capacity, t)) {
                if (best < 0) {
                    return;
                }
                int bought = (int) Math.min(Integer.MAX_VALUE / 4, Math.ceil((horizon.needs[t] - capacity) / size[best] - ROUNDING));
                sum += bought * price[best] + (chosen[best] == 0 && low[best] == 0 ? spares * price[best] : 0);
                chosen[best] += bought;
                capacity += bought * size[best];
            }
        }
        if (sum < limit) {
            limit = sum;
            write(counts);
        }
        Arrays.fill(chosen, 0);
    }

    /** Leaves out servers that cost more than the least there is room for, however they are used. */
    private void filter(double room) {
        int left = 0;
        for (int i = 0; i < used; i++) {
            if (years.regret(order[i], price[order[i]]) < room) {
                order[left++] = order[i];
            }
        }
        used = left;
    }

    /** For the least cost only those that no larger one of the same period undercuts. */
    private void worthwhile() {
        used = 0;
        double cheapest = Double.POSITIVE_INFINITY;
        int period = -1;
        for (int j : bySize) {
            if (from[j] != period) {
                period = from[j];
                cheapest = Double.POSITIVE_INFINITY;
            }
            if (high[j] > low[j] && (collecting || price[j] < cheapest)) {
                order[used++] = j;
                cheapest = high[j] >= block.most[j] ? Math.min(cheapest, price[j]) : cheapest;
            }
        }
    }

    private void search(int at, double capacity, double cost) {
        if (horizon.carried(capacity, periods - 1)) {
            take(cost);
            return;
        }
        if (++steps > mostSteps || collecting && (steps & 1023) == 0 && stopped.getAsBoolean()) {
            cut = true;
        }
        int first = -1;
        double least = limit;
        for (int i = at; i < used && !cut; i++) {
            double bound = bound(i, capacity, cost);
            if (bound < least) {
                least = bound;
                first = i;
            }
        }
        if (first >= 0) {
            buy(first, capacity, cost);
        }
        for (int i = at; i < used && !cut && first >= 0; i++) {
            if (i != first && bound(i, capacity, cost) < limit) {
                buy(i, capacity, cost);
            }
        }
    }

    private void buy(int i, double capacity, double cost) {
        int j = order[i];
        double sum = cost + price(j);
        chosen[j]++;
        search(i, capacity + size[j], sum);
        chosen[j]--;
    }

    private double price(int j) {
        return price[j] * (chosen[j] == 0 && low[j] == 0 ? 1 + spares : 1);
    }

    /** No choice that buys this one next costs less; infinite where it comes too late, or where there is no more of it. */
    private double bound(int i, double capacity, double cost) {
        int j = order[i];
        if (chosen[j] >= high[j] - low[j] || from[j] > 0 && !horizon.carried(capacity, from[j] - 1)) {
            return Double.POSITIVE_INFINITY;
        }
        return cost + price(j) + years.rest(from[j], capacity + size[j]);
    }

    private void take(double cost) {
        if (cost >= limit) {
            return;
        }
        if (!collecting) {
            limit = cost;
            write(counts);
        } else if (!horizon.wasteful(chosen)) {
            if (found.full()) {
                cut = true;
                return;
            }
            int[] all = new int[chosen.length];
            write(all);
            limit = found.add(cost, block.pattern(all, spares), limit);
        }
    }

    private void write(int[] target) {
        for (int j = 0; j < target.length; j++) {
            target[j] = low[j] + chosen[j];
        }
    }
}
