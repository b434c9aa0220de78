package org.inferrack.lp;

import java.util.Arrays;

/**
 * A linear programme with costs of 0 or more, by the dual simplex on a dictionary: min cost x, rows x &gt;= right, x &gt;= 0.
 * Leaving everything at 0 is dual feasible, so there is no first phase, every step's value is a lower bound, and rows can be added at any time.
 */
public final class DualSimplex {

    private static final double NOTHING = 1e-9;
    private static final double PIVOT = 1e-8;

    private final int variables;
    private double[][] rows;
    private double[] right;
    private int[] basic;
    private final int[] outside;
    private final double[] prices;
    private double value;
    private int count;

    /** @param right rows are {@code rows[i] x >= right[i]} */
    public DualSimplex(double[] cost, double[][] rows, double[] right) {
        variables = cost.length;
        prices = cost.clone();
        count = rows.length;
        this.rows = new double[count][];
        this.right = new double[count];
        basic = new int[count];
        outside = new int[variables];
        for (int j = 0; j < variables; j++) {
            outside[j] = j;
        }
        for (int i = 0; i < count; i++) {
            this.rows[i] = rows[i].clone();
            this.right[i] = -right[i];
            basic[i] = variables + i;
        }
    }

    private DualSimplex(DualSimplex other) {
        variables = other.variables;
        prices = other.prices.clone();
        outside = other.outside.clone();
        basic = other.basic.clone();
        right = other.right.clone();
        value = other.value;
        count = other.count;
        rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = other.rows[i].clone();
        }
    }

    public DualSimplex copy() {
        return new DualSimplex(this);
    }

    public double value() {
        return value;
    }

    /** Adds {@code sign * (sum of some x) >= sign * bound}: at least for 1, at most for -1. */
    public void bound(int[] summed, int sign, double bound) {
        double[] row = new double[variables];
        double constant = -sign * bound;
        for (int variable : summed) {
            int at = position(basic, variable, count);
            if (at >= 0) {
                for (int j = 0; j < variables; j++) {
                    row[j] += sign * rows[at][j];
                }
                constant += sign * right[at];
            } else {
                row[position(outside, variable, variables)] += sign;
            }
        }
        rows = Arrays.copyOf(rows, count + 1);
        right = Arrays.copyOf(right, count + 1);
        basic = Arrays.copyOf(basic, count + 1);
        rows[count] = row;
        right[count] = constant;
        basic[count] = variables + count;
        count++;
    }

    /** False if no solution exists. Stops early, with a value that is still a bound, once it is above {@code enough} or rounding stalls it. */
    public boolean solve(double enough) {
        int most = 50 * (count + 20);
        for (int step = 0; step < most && value < enough; step++) {
            int leaving = leaving(step > most / 2);
            if (leaving < 0) {
                return true;
            }
            int entering = entering(rows[leaving]);
            if (entering < 0) {
                return false;
            }
            pivot(leaving, entering);
        }
        return true;
    }

    /** Every row is kept: false where {@link #solve} stopped early. */
    public boolean settled() {
        return leaving(false) < 0;
    }

    private int leaving(boolean first) {
        int leaving = -1;
        double least = -NOTHING;
        for (int i = 0; i < count; i++) {
            if (right[i] < least) {
                leaving = i;
                if (first) {
                    return i;
                }
                least = right[i];
            }
        }
        return leaving;
    }

    private int entering(double[] row) {
        int entering = -1;
        double best = Double.POSITIVE_INFINITY;
        for (int j = 0; j < variables; j++) {
            if (row[j] > PIVOT) {
                double ratio = prices[j] / row[j];
                if (ratio < best - 1e-12 || ratio < best + 1e-12 && row[j] > row[entering]) {
                    best = Math.min(best, ratio);
                    entering = j;
                }
            }
        }
        return entering;
    }

    private void pivot(int leaving, int entering) {
        double[] row = rows[leaving];
        double pivot = row[entering];
        for (int j = 0; j < variables; j++) {
            row[j] = -row[j] / pivot;
        }
        row[entering] = 1 / pivot;
        double step = -right[leaving] / pivot;
        right[leaving] = step;
        for (int i = 0; i < count; i++) {
            double factor = rows[i][entering];
            if (i != leaving && factor != 0) {
                replace(rows[i], row, entering, factor);
                right[i] += factor * step;
            }
        }
        double price = prices[entering];
        value += price * step;
        replace(prices, row, entering, price);
        for (int j = 0; j < variables; j++) {
            prices[j] = Math.max(0, prices[j]);
        }
        int swapped = basic[leaving];
        basic[leaving] = outside[entering];
        outside[entering] = swapped;
    }

    private void replace(double[] target, double[] row, int entering, double factor) {
        target[entering] = 0;
        for (int j = 0; j < variables; j++) {
            target[j] += factor * row[j];
        }
    }

    public double[] solution() {
        double[] solution = new double[variables];
        for (int i = 0; i < count; i++) {
            if (basic[i] < variables) {
                solution[basic[i]] = Math.max(0, right[i]);
            }
        }
        return solution;
    }

    /** What one more unit of a row's right side would cost. */
    public double price(int row) {
        int at = position(outside, variables + row, variables);
        return at < 0 ? 0 : prices[at];
    }

    private static int position(int[] all, int wanted, int length) {
        for (int i = 0; i < length; i++) {
            if (all[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
