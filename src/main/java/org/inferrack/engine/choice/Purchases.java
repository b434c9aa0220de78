package org.inferrack.engine.choice;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The cheapest servers for demands that follow each other: what is bought in a period carries from then on. Depth first over the periods, held
 * against a table of what the rest costs at least.
 */
final class Purchases implements Cover {

    private static final int MOST_STEPS = 4_000;

    private final Block block;
    private final int spares;
    private final int periods;
    private final double[] size;
    private final int[] from;
    /** By period, in it from the largest on. */
    private final int[] bySize;
    private final int[] order;
    private int used;
    private final int[] chosen;
    private final int[] counts;
    private final double[] needs;
    private final Years years;
    private double[] price;
    private int[] low;
    private int[] high;
    private double limit;
    private boolean collecting;
    private Found found;
    private long steps;
    private long mostSteps;
    private boolean cut;
    private BooleanSupplier stopped = () -> false;

    Purchases(Block block, int spares) {
        this.block = block;
        this.spares = spares;
        periods = block.demands();
        size = IntStream.range(0, block.size()).mapToDouble(j -> block.parts[j][periods - 1] * block.needs[periods - 1]).toArray();
        from = IntStream.range(0, block.size()).map(j -> first(block.parts[j])).toArray();
        order = new int[block.size()];
        chosen = new int[block.size()];
        counts = new int[block.size()];
        needs = new double[periods];
        years = new Years(Arrays.stream(block.needs).max().orElseThrow(), periods, size);
        bySize = IntStream.range(0, block.size()).boxed().sorted(Comparator.comparingInt((Integer j) -> from[j]).thenComparingDouble(j -> -size[j]))
                .mapToInt(Integer::intValue).toArray();
    }

    /** Every server carries the same in each period from its first one to the last. */
    static boolean follow(Block block) {
        int last = block.demands() - 1;
        for (double[] parts : block.parts) {
            for (int t = first(parts); t <= last; t++) {
                if (Math.abs(parts[t] * block.needs[t] - parts[last] * block.needs[last]) > 1e-9 * parts[last] * block.needs[last]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int first(double[] parts) {
        int first = 0;
        while (first < parts.length - 1 && parts[first] <= 0) {
            first++;
        }
        return first;
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
    public List<Bundle> cheapest(double threshold, int most, double[] price, int[] low, int[] high) {
        found = Found.cheapest(most);
        limit = threshold;
        mostSteps = MOST_STEPS;
        start(price, low, high, true);
        return found.bundles();
    }

    @Override
    public List<Bundle> below(double threshold, int most, double[] price, int[] low, int[] high, BooleanSupplier stopped) {
        found = Found.all(most);
        this.stopped = stopped;
        limit = threshold;
        mostSteps = 200L * most + MOST_STEPS;
        start(price, low, high, true);
        return cut ? null : found.bundles();
    }

    private double start(double[] price, int[] low, int[] high, boolean collect) {
        this.price = price;
        this.low = low;
        this.high = high;
        steps = 0;
        cut = false;
        double cost = 0;
        System.arraycopy(block.needs, 0, needs, 0, periods);
        for (int j = 0; j < chosen.length; j++) {
            chosen[j] = 0;
            if (low[j] > 0) {
                cost += Block.bought(low[j], spares) * price[j];
                for (int t = from[j]; t < periods; t++) {
                    needs[t] -= low[j] * size[j];
                }
            }
        }
        for (int t = 0; t < periods; t++) {
            needs[t] = Math.max(t == 0 ? 0 : needs[t - 1], needs[t]);
        }
        collecting = false;
        worthwhile();
        years.tabulate(needs, price, from, order, used);
        double floor = cost + years.least(0, 0);
        if (collect) {
            collecting = true;
            worthwhile();
        }
        search(0, 0, cost);
        return floor;
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

    private boolean carried(double capacity, int period) {
        return capacity >= needs[period] - ROUNDING * block.needs[periods - 1];
    }

    private void search(int at, double capacity, double cost) {
        if (carried(capacity, periods - 1)) {
            take(cost);
            return;
        }
        if (at == used || cut || from[order[at]] > 0 && !carried(capacity, from[order[at]] - 1)) {
            return;
        }
        if (++steps > mostSteps || collecting && (steps & 1023) == 0 && stopped.getAsBoolean()) {
            cut = true;
            return;
        }
        int j = order[at];
        int most = (int) Math.min(Math.ceil((needs[periods - 1] - capacity) / size[j] - ROUNDING), (double) high[j] - low[j]);
        double bound = Double.POSITIVE_INFINITY;
        int first = 0;
        for (int n = 0; n <= most; n++) {
            double own = bound(j, n, capacity, cost);
            if (own < bound) {
                bound = own;
                first = n;
            }
        }
        if (bound >= limit) {
            return;
        }
        go(at, first, capacity, cost);
        for (int n = most; n >= 0 && !cut; n--) {
            if (n != first) {
                go(at, n, capacity, cost);
            }
        }
        chosen[j] = 0;
    }

    private double bound(int j, int n, double capacity, double cost) {
        return sum(j, n, cost) + years.least(from[j], capacity + n * size[j]);
    }

    private double sum(int j, int n, double cost) {
        return cost + n * price[j] + (n > 0 && low[j] == 0 ? spares * price[j] : 0);
    }

    private void go(int at, int n, double capacity, double cost) {
        int j = order[at];
        if (bound(j, n, capacity, cost) < limit) {
            chosen[j] = n;
            search(at + 1, capacity + n * size[j], sum(j, n, cost));
            chosen[j] = 0;
        }
    }

    private void take(double cost) {
        if (cost >= limit) {
            return;
        }
        if (!collecting) {
            limit = cost;
            write(counts);
        } else if (!wasteful()) {
            if (found.full()) {
                cut = true;
                return;
            }
            int[] all = new int[chosen.length];
            write(all);
            limit = found.add(cost, block.bundle(all, spares), limit);
        }
    }

    private void write(int[] target) {
        for (int j = 0; j < target.length; j++) {
            target[j] = low[j] + chosen[j];
        }
    }

    private boolean wasteful() {
        double[] capacity = new double[periods];
        for (int j = 0; j < chosen.length; j++) {
            for (int t = from[j]; chosen[j] > 0 && t < periods; t++) {
                capacity[t] += chosen[j] * size[j];
            }
        }
        for (int j = 0; j < chosen.length; j++) {
            boolean needed = chosen[j] == 0;
            for (int t = from[j]; !needed && t < periods; t++) {
                needed = !carried(capacity[t] - size[j], t);
            }
            if (!needed) {
                return true;
            }
        }
        return false;
    }
}
