package org.inferrack.engine.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The cheapest servers that carry one demand, at given prices: depth first over the columns from the best price per unit on. */
final class Covering {

    static final double ROUNDING = 1e-9;
    private static final int MOST_STEPS = 20_000;

    private final Block block;
    private final int spares;
    private final int[] order;
    private final double[] ratio;
    private final int[] chosen;
    private final int[] counts;
    private double[] price;
    private int[] low;
    private int[] high;
    private double limit;
    private boolean collecting;
    private List<Bundle> found;
    private int mostFound;
    private long steps;
    private long mostSteps;
    private boolean cut;
    private BooleanSupplier stopped = () -> false;

    Covering(Block block, int spares) {
        this.block = block;
        this.spares = spares;
        order = new int[block.size()];
        ratio = new double[block.size()];
        chosen = new int[block.size()];
        counts = new int[block.size()];
        for (int j = 0; j < order.length; j++) {
            order[j] = j;
        }
    }

    /** Least cost within the bounds, or a lower bound of it where {@link #cut} says so; infinite where nothing carries the demand. */
    double least(double[] price, int[] low, int[] high) {
        collecting = false;
        limit = Double.POSITIVE_INFINITY;
        mostSteps = MOST_STEPS;
        double floor = start(price, low, high);
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

    /** Every choice that costs less than {@code threshold} and has no server too many; null if there are more than {@code most}. */
    List<Bundle> below(double threshold, int most, double[] price, int[] low, int[] high, BooleanSupplier stopped) {
        collecting = true;
        this.stopped = stopped;
        found = new ArrayList<>();
        mostFound = most;
        limit = threshold;
        mostSteps = 200L * most + MOST_STEPS;
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
        sort();
        double floor = order.length == 0 ? cost : cost + Math.max(0, residual) * ratio[0];
        search(0, residual, cost);
        return floor;
    }

    private void sort() {
        for (int i = 0; i < order.length; i++) {
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
        if (at == order.length || cut || cost + residual * ratio[at] >= limit) {
            return;
        }
        if (++steps > mostSteps || collecting && (steps & 1023) == 0 && stopped.getAsBoolean()) {
            cut = true;
            return;
        }
        int j = order[at];
        double next = at + 1 < order.length ? ratio[at + 1] : Double.POSITIVE_INFINITY;
        int most = (int) Math.min(Math.ceil(residual / block.units[j] - ROUNDING), (double) high[j] - low[j]);
        for (int n = most; n >= 0 && !cut; n--) {
            double sum = cost + n * price[j] + (n > 0 && low[j] == 0 ? spares * price[j] : 0);
            double rest = residual - n * block.units[j];
            if (rest > ROUNDING && sum + rest * next >= limit) {
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

    private void take(double cost, double residual) {
        if (cost >= limit) {
            return;
        }
        if (!collecting) {
            limit = cost;
            write(counts);
        } else if (!wasteful(residual)) {
            if (found.size() >= mostFound) {
                cut = true;
                return;
            }
            int[] all = new int[chosen.length];
            write(all);
            found.add(block.bundle(all, spares));
        }
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
