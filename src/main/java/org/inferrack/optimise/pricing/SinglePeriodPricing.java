package org.inferrack.optimise.pricing;

import java.util.List;

/** One demand: depth first over the columns from the best price per unit on, with all numbers of servers of one before the next. */
final class SinglePeriodPricing extends PricingProblem {

    private static final int MOST_STEPS = 20_000;
    /** So many steps without a table of what the rest costs at least. */
    private static final int BLIND_STEPS = 600;

    private final double[] units;
    private final double[] ratio;
    private boolean tabled;

    SinglePeriodPricing(DemandBlock block, int spares) {
        super(block, spares);
        units = horizon.size;
        ratio = new double[block.size()];
    }

    @Override
    public double least(double[] price, int[] low, int[] high) {
        within(price, low, high);
        limit = Double.POSITIVE_INFINITY;
        tabled = false;
        patience(BLIND_STEPS);
        double floor = descend(false);
        if (cut) {
            tabulate();
            tabled = true;
            patience(MOST_STEPS);
            floor = Math.max(floor, descend(false));
        }
        return cut ? Math.min(floor, limit) : limit;
    }

    @Override
    public List<CoverPattern> cheapest(double threshold, int most, double[] price, int[] low, int[] high) {
        within(price, low, high);
        return collected(PatternPool.cheapest(most), threshold, 200L * most + MOST_STEPS);
    }

    @Override
    int patience() {
        return MOST_STEPS;
    }

    @Override
    void collect() {
        tabulate();
        tabled = true;
        descend(true);
    }

    private double descend(boolean all) {
        double cost = start();
        double rest = horizon.rest(0);
        worthwhile(all);
        sort();
        double floor = used == 0 ? cost : cost + least(Math.max(0, rest), 0);
        search(0, rest, cost);
        return floor;
    }

    /** By price per unit. */
    private void sort() {
        for (int i = 0; i < used; i++) {
            int j = order[i];
            double own = price[j] / units[j];
            int at = i;
            while (at > 0 && (ratio[at - 1] > own || ratio[at - 1] == own && order[at - 1] > j)) {
                ratio[at] = ratio[at - 1];
                order[at] = order[at - 1];
                at--;
            }
            ratio[at] = own;
            order[at] = j;
        }
    }

    private void search(int at, double rest, double cost) {
        if (rest <= ROUNDING) {
            take(cost);
            return;
        }
        if (at == used || cut || cost + least(rest, at) >= limit || !step()) {
            return;
        }
        int j = order[at];
        int most = (int) Math.min(Math.ceil(rest / units[j] - ROUNDING), (double) high[j] - low[j]);
        for (int n = most; n >= 0 && !cut; n--) {
            double sum = cost + n * price[j] + (n > 0 && low[j] == 0 ? spares * price[j] : 0);
            double left = rest - n * units[j];
            if (left > ROUNDING && (at + 1 == used || sum + left * ratio[at + 1] >= limit)) {
                if (n == 0 || spares == 0) {
                    break;
                }
                n = 1;
                continue;
            }
            chosen[j] = n;
            search(at + 1, left, sum);
        }
        chosen[j] = 0;
    }

    /** No choice from {@code at} on carries the rest for less. */
    private double least(double rest, int at) {
        double linear = rest * ratio[at];
        return tabled && rest > ROUNDING ? Math.max(linear, table.least(0, rest)) : linear;
    }
}
