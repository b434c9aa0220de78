package org.inferrack.optimise.pricing;

import java.util.Arrays;
import java.util.List;

/**
 * Demands that follow each other: what is bought in a period carries from then on. Depth first over single purchases, period after period, held
 * against a table of what the rest costs at least.
 */
final class MultiPeriodPricing extends PricingProblem {

    private static final int MOST_STEPS = 3_000;
    private static final int MOST_COUNTED = 600;

    private final int periods;
    private final double[] size;
    private final int[] from;
    /** Servers can be bought one by one. */
    private final boolean countable;

    MultiPeriodPricing(DemandBlock block, int spares) {
        super(block, spares);
        periods = horizon.periods;
        size = horizon.size;
        from = horizon.from;
        countable = Arrays.stream(block.most).max().orElse(0) <= MOST_COUNTED;
    }

    @Override
    public double least(double[] price, int[] low, int[] high) {
        within(price, low, high);
        limit = Double.POSITIVE_INFINITY;
        patience(MOST_STEPS);
        double cost = start();
        tabulate();
        double floor = cost + table.rest(0, 0);
        greedy(cost);
        descend(cost);
        return cut ? Math.min(floor, limit) : limit;
    }

    /** Looks a little above the least cost first: there is often enough. */
    @Override
    public List<CoverPattern> cheapest(double threshold, int most, double[] price, int[] low, int[] high) {
        double least = least(price, low, high);
        double room = 0.004 * least;
        List<CoverPattern> found;
        do {
            found = collected(PatternPool.cheapest(most), Math.min(threshold, least + room), 10L * most + 200);
            room *= 6;
        } while (found.size() < most && !cut && least + room / 6 < threshold && room > 0);
        return found;
    }

    @Override
    int patience() {
        return MOST_STEPS;
    }

    @Override
    void collect() {
        double cost = start();
        tabulate();
        double floor = cost + table.rest(0, 0);
        worthwhile(true);
        filter(limit - floor);
        descend(cost);
    }

    private void descend(double cost) {
        if (countable) {
            search(0, 0, cost);
        } else {
            cut = true;
        }
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
        take(sum);
        Arrays.fill(chosen, 0);
    }

    /** Leaves out servers that cost more than the least there is room for, however they are used. */
    private void filter(double room) {
        int left = 0;
        for (int i = 0; i < used; i++) {
            if (table.regret(order[i], price[order[i]]) < room) {
                order[left++] = order[i];
            }
        }
        used = left;
    }

    private void search(int at, double capacity, double cost) {
        if (horizon.carried(capacity, periods - 1)) {
            take(cost);
            return;
        }
        if (!step()) {
            return;
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
        return cost + price(j) + table.rest(from[j], capacity + size[j]);
    }
}
