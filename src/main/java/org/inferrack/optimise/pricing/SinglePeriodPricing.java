package org.inferrack.optimise.pricing;

import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** The cheapest servers that carry one demand: depth first over the columns from the best price per unit on. */
final class SinglePeriodPricing implements PricingProblem {

    private static final int MOST_STEPS = 20_000;
    /** So many steps without a table of what the rest costs at least. */
    private static final int BLIND_STEPS = 600;

    private final DemandBlock block;
    private final int spares;
    private final double[] units;
    /** From the largest on. */
    private final int[] bySize;
    private final int[] order;
    private final double[] ratio;
    private int used;
    private final int[] chosen;
    private final int[] counts;
    private final RemainderTable remainder;
    private double[] price;
    private int[] low;
    private int[] high;
    private double limit;
    private boolean collecting;
    private boolean tabled;
    private PatternPool found;
    private long steps;
    private long mostSteps;
    private boolean cut;
    private BooleanSupplier stopped = () -> false;

    SinglePeriodPricing(DemandBlock block, int spares) {
        this.block = block;
        this.spares = spares;
        units = IntStream.range(0, block.size()).mapToDouble(j -> block.parts[j][0]).toArray();
        remainder = new RemainderTable(block.demands() > 0 ? block.needs[0] : 0, units);
        order = new int[block.size()];
        ratio = new double[block.size()];
        chosen = new int[block.size()];
        counts = new int[block.size()];
        bySize = IntStream.range(0, block.size()).boxed().sorted(Comparator.comparingDouble((Integer j) -> -units[j])).mapToInt(Integer::intValue).toArray();
    }

    @Override
    public double least(double[] price, int[] low, int[] high) {
        collecting = false;
        limit = Double.POSITIVE_INFINITY;
        mostSteps = BLIND_STEPS;
        tabled = false;
        double floor = start(price, low, high);
        if (cut) {
            tabulate();
            mostSteps = MOST_STEPS;
            floor = Math.max(floor, start(price, low, high));
        }
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
        found = PatternPool.cheapest(most);
        collect(threshold, most, price, low, high, () -> false);
        return found.patterns();
    }

    @Override
    public List<CoverPattern> below(double threshold, int most, double[] price, int[] low, int[] high, BooleanSupplier stopped) {
        found = PatternPool.all(most);
        collect(threshold, most, price, low, high, stopped);
        return cut ? null : found.patterns();
    }

    private void collect(double threshold, int most, double[] price, int[] low, int[] high, BooleanSupplier stopped) {
        this.stopped = stopped;
        this.price = price;
        this.low = low;
        this.high = high;
        limit = threshold;
        mostSteps = 200L * most + MOST_STEPS;
        tabulate();
        collecting = true;
        start(price, low, high);
    }

    private double start(double[] price, int[] low, int[] high) {
        this.price = price;
        this.low = low;
        this.high = high;
        steps = 0;
        cut = false;
        double cost = 0;
        double residual = block.demands() > 0 ? 1 : 0;
        for (int j = 0; j < order.length; j++) {
            chosen[j] = 0;
            if (low[j] > 0) {
                cost += DemandBlock.bought(low[j], spares) * price[j];
                residual -= low[j] * units[j];
            }
        }
        worthwhile();
        sort();
        double floor = used == 0 ? cost : cost + rest(Math.max(0, residual), 0);
        search(0, residual, cost);
        return floor;
    }

    /** For the least cost only those that no larger one undercuts; every one where all choices are wanted. */
    private void worthwhile() {
        used = 0;
        double cheapest = Double.POSITIVE_INFINITY;
        for (int j : bySize) {
            if (high[j] > low[j] && (collecting || price[j] < cheapest)) {
                order[used++] = j;
                cheapest = high[j] >= block.most[j] ? Math.min(cheapest, price[j]) : cheapest;
            }
        }
    }

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

    private void search(int at, double residual, double cost) {
        if (residual <= ROUNDING) {
            take(cost, residual);
            return;
        }
        if (at == used || cut || cost + rest(residual, at) >= limit) {
            return;
        }
        if (++steps > mostSteps || collecting && (steps & 1023) == 0 && stopped.getAsBoolean()) {
            cut = true;
            return;
        }
        int j = order[at];
        int most = (int) Math.min(Math.ceil(residual / units[j] - ROUNDING), (double) high[j] - low[j]);
        for (int n = most; n >= 0 && !cut; n--) {
            double sum = cost + n * price[j] + (n > 0 && low[j] == 0 ? spares * price[j] : 0);
            double rest = residual - n * units[j];
            if (rest > ROUNDING && (at + 1 == used || sum + rest * ratio[at + 1] >= limit)) {
                if (n == 0 || spares == 0) {
                    break;
                }
                n = 1;
                continue;
            }
            chosen[j] = n;
            search(at + 1, rest, sum);
        }
        chosen[j] = 0;
    }

    /** No choice from {@code at} on carries the rest for less. */
    private double rest(double residual, int at) {
        double linear = residual * ratio[at];
        return tabled && residual > ROUNDING ? Math.max(linear, remainder.least(residual)) : linear;
    }

    private void tabulate() {
        collecting = false;
        worthwhile();
        remainder.tabulate(price, order, used);
        tabled = true;
    }

    private void take(double cost, double residual) {
        if (cost >= limit) {
            return;
        }
        if (!collecting) {
            limit = cost;
            write(counts);
        } else if (!wasteful(residual)) {
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

    private boolean wasteful(double residual) {
        for (int j = 0; j < chosen.length; j++) {
            if (chosen[j] > 0 && residual + units[j] <= ROUNDING) {
                return true;
            }
        }
        return false;
    }
}
