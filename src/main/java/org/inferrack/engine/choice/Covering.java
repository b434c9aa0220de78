package org.inferrack.engine.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** The cheapest servers that carry one demand, at given prices: depth first over the columns from the best price per unit on. */
final class Covering {

    static final double ROUNDING = 1e-9;
    private static final int MOST_STEPS = 20_000;
    /** So many steps without a table of what the rest costs at least. */
    private static final int BLIND_STEPS = 600;
    private static final int GRID = 1024;

    private final Block block;
    private final int spares;
    /** From the largest on. */
    private final int[] bySize;
    private final int[] order;
    private final double[] ratio;
    private int used;
    private final int[] chosen;
    private final int[] counts;
    private double[] price;
    private int[] low;
    private int[] high;
    private double limit;
    private boolean collecting;
    private List<Bundle> found;
    private int mostFound;
    private PriorityQueue<Offered> worst;
    private long steps;
    private long mostSteps;
    private boolean cut;
    /** Least cost of so many parts of the demand, by any numbers of servers; null until it is worth its making. */
    private double[] floors;
    private final double[] table = new double[GRID + 1];
    private BooleanSupplier stopped = () -> false;

    private record Offered(double cost, Bundle bundle) {
    }

    Covering(Block block, int spares) {
        this.block = block;
        this.spares = spares;
        order = new int[block.size()];
        ratio = new double[block.size()];
        chosen = new int[block.size()];
        counts = new int[block.size()];
        bySize = IntStream.range(0, block.size()).boxed().sorted(Comparator.comparingDouble((Integer j) -> -block.units[j])).mapToInt(Integer::intValue).toArray();
    }

    /** Least cost within the bounds, or a lower bound of it where {@link #cut} says so; infinite where nothing carries the demand. */
    double least(double[] price, int[] low, int[] high) {
        collecting = false;
        limit = Double.POSITIVE_INFINITY;
        mostSteps = BLIND_STEPS;
        floors = null;
        double floor = start(price, low, high);
        if (cut) {
            tabulate();
            mostSteps = MOST_STEPS;
            floor = Math.max(floor, start(price, low, high));
        }
        return cut ? Math.min(floor, limit) : limit;
    }

    boolean cut() {
        return cut;
    }

    /** The last {@link #least} found servers that carry the demand. */
    boolean answered() {
        return Double.isFinite(limit);
    }

    /** Working servers of the last {@link #least}. */
    int[] counts() {
        return counts;
    }

    /** The {@code most} choices of least cost below {@code threshold}, fewer if there are not so many. */
    List<Bundle> cheapest(double threshold, int most, double[] price, int[] low, int[] high) {
        worst = new PriorityQueue<>(Comparator.comparingDouble((Offered offered) -> -offered.cost));
        below(threshold, most, price, low, high, () -> false);
        var all = worst.stream().map(Offered::bundle).toList();
        worst = null;
        return all;
    }

    /** Every choice that costs less than {@code threshold} and has no server too many; null if there are more than {@code most}. */
    List<Bundle> below(double threshold, int most, double[] price, int[] low, int[] high, BooleanSupplier stopped) {
        collecting = true;
        this.stopped = stopped;
        found = new ArrayList<>();
        mostFound = most;
        limit = threshold;
        mostSteps = 200L * most + MOST_STEPS;
        this.price = price;
        this.high = high;
        tabulate();
        collecting = true;
        start(price, low, high);
        return cut ? null : found;
    }

    private double start(double[] price, int[] low, int[] high) {
        this.price = price;
        this.low = low;
        this.high = high;
        steps = 0;
        cut = false;
        double cost = 0;
        double residual = block.need > 0 ? 1 : 0;
        for (int j = 0; j < order.length; j++) {
            chosen[j] = 0;
            if (low[j] > 0) {
                cost += Block.bought(low[j], spares) * price[j];
                residual -= low[j] * block.units[j];
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
            if (collecting || price[j] < cheapest) {
                order[used++] = j;
                cheapest = high[j] >= block.most[j] ? Math.min(cheapest, price[j]) : cheapest;
            }
        }
    }

    private void sort() {
        for (int i = 0; i < used; i++) {
            int j = order[i];
            double own = price[j] / block.units[j];
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
        int most = (int) Math.min(Math.ceil(residual / block.units[j] - ROUNDING), (double) high[j] - low[j]);
        for (int n = most; n >= 0 && !cut; n--) {
            double sum = cost + n * price[j] + (n > 0 && low[j] == 0 ? spares * price[j] : 0);
            double rest = residual - n * block.units[j];
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
        return floors == null ? linear : Math.max(linear, residual > ROUNDING ? floors[Math.clamp((int) (residual * GRID), 1, GRID)] : 0);
    }

    /** Servers count as a little larger than they are, so that the table is a bound. */
    private void tabulate() {
        collecting = false;
        worthwhile();
        int[] cells = new int[used];
        for (int i = 0; i < used; i++) {
            cells[i] = (int) Math.clamp(Math.ceil(block.units[order[i]] * GRID), 1, GRID);
        }
        for (int g = 1; g <= GRID; g++) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < cells.length; i++) {
                least = Math.min(least, price[order[i]] + table[Math.max(0, g - cells[i])]);
            }
            table[g] = least;
        }
        floors = table;
    }

    private void take(double cost, double residual) {
        if (cost >= limit) {
            return;
        }
        if (!collecting) {
            limit = cost;
            write(counts);
        } else if (worst != null && !wasteful(residual)) {
            worst.add(new Offered(cost, bundle()));
            if (worst.size() > mostFound) {
                worst.remove();
                limit = worst.peek().cost();
            }
        } else if (!wasteful(residual)) {
            if (found.size() >= mostFound) {
                cut = true;
                return;
            }
            found.add(bundle());
        }
    }

    private Bundle bundle() {
        int[] all = new int[chosen.length];
        write(all);
        return block.bundle(all, spares);
    }

    private void write(int[] target) {
        for (int j = 0; j < target.length; j++) {
            target[j] = low[j] + chosen[j];
        }
    }

    private boolean wasteful(double residual) {
        for (int j = 0; j < chosen.length; j++) {
            if (chosen[j] > 0 && residual + block.units[j] <= ROUNDING) {
                return true;
            }
        }
        return false;
    }
}
