package org.inferrack.optimise.decomposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inferrack.optimise.model.ScaledLimits;
import org.inferrack.optimise.pricing.CoverPattern;

/**
 * The restricted master of the decomposition: the linear programme over the patterns known so far, shares of patterns, one whole for each demand, within the limits, by the primal revised
 * simplex with the inverse written out (some dozens of rows). Its duals are the next prices to ask for; prices are
 * held {@link #between} some others so that they do not swing.
 */
final class RestrictedMaster {

    private static final double NOTHING = 1e-9;

    private final ScaledLimits limits;
    private final int blocks;
    private final int rows;
    /** Cost of the racks that the node opens anyway. */
    private final double constant;
    private final Entry[] slack;
    private final Entry[] artificial;
    private final List<Entry> entries = new ArrayList<>();
    private final double[] right;
    private double[][] inverse;
    private double[] values;
    private double[] duals;
    private Entry[] basic;

    /** A column of the programme. */
    private static final class Entry {
        private double cost;
        private final int[] at;
        private final double[] coefficients;
        private final int block;
        private final CoverPattern pattern;
        private final boolean artificial;
        private boolean in;

        Entry(double cost, int[] at, double[] coefficients, int block, CoverPattern pattern, boolean artificial) {
            this.cost = cost;
            this.at = at;
            this.coefficients = coefficients;
            this.block = block;
            this.pattern = pattern;
            this.artificial = artificial;
        }
    }

    /** A share of a pattern in the solution. */
    interface Share {
        void take(int block, CoverPattern pattern, double share);
    }

    /** @param start a pattern for each demand */
    RestrictedMaster(ScaledLimits limits, BranchNode node, List<CoverPattern> start) {
        this.limits = limits;
        constant = limits.cost(node.fewestRacks);
        blocks = start.size();
        int limitRows = limits.count();
        int pools = limits.rackCost.length;
        rows = blocks + limitRows + pools;
        right = new double[rows];
        Arrays.fill(right, 0, blocks, 1);
        basic = new Entry[rows];
        inverse = new double[rows][rows];
        values = new double[rows];
        duals = new double[rows];
        slack = new Entry[limitRows];
        artificial = new Entry[limitRows];
        double[] left = new double[limitRows];
        for (int k = 0; k < limitRows; k++) {
            right[blocks + k] = limits.most(k, node.fewestRacks);
            left[k] = right[blocks + k];
        }
        for (int b = 0; b < blocks; b++) {
            basic[b] = add(b, start.get(b));
            inverse[b][b] = 1;
            values[b] = 1;
            for (int k = 0; k < limitRows; k++) {
                left[k] -= start.get(b).uses()[k];
            }
        }
        for (int k = 0; k < limitRows; k++) {
            slack[k] = unit(blocks + k, 0, 1, false);
            artificial[k] = unit(blocks + k, 0, -1, true);
            int sign = left[k] >= 0 ? 1 : -1;
            basic[blocks + k] = sign > 0 ? slack[k] : artificial[k];
            values[blocks + k] = Math.abs(left[k]);
            inverse[blocks + k][blocks + k] = sign;
            for (int b = 0; b < blocks; b++) {
                inverse[blocks + k][b] = -sign * start.get(b).uses()[k];
            }
        }
        for (int p = 0; p < pools; p++) {
            int row = blocks + limitRows + p;
            right[row] = node.mostRacks[p] - node.fewestRacks[p];
            basic[row] = unit(row, 0, 1, false);
            values[row] = right[row];
            inverse[row][row] = 1;
            rack(p, row);
        }
        for (Entry entry : basic) {
            entry.in = true;
        }
    }

    private void price() {
        Arrays.fill(duals, 0);
        for (int i = 0; i < rows; i++) {
            for (int r = 0; r < rows && basic[i].cost != 0; r++) {
                duals[r] += basic[i].cost * inverse[i][r];
            }
        }
    }

    private Entry unit(int row, double cost, double coefficient, boolean artificial) {
        return entry(new Entry(cost, new int[] {row}, new double[] {coefficient}, -1, null, artificial));
    }

    private void rack(int p, int row) {
        var at = new ArrayList<Integer>(List.of(row));
        var coefficients = new ArrayList<Double>(List.of(1.0));
        for (int k = 0; k < limits.count(); k++) {
            if (limits.pool[k] == p && limits.perRack[k] > 0) {
                at.add(blocks + k);
                coefficients.add(-limits.perRack[k]);
            }
        }
        entry(new Entry(limits.rackCost[p], at.stream().mapToInt(Integer::intValue).toArray(),
                coefficients.stream().mapToDouble(Double::doubleValue).toArray(), -1, null, false));
    }

    private Entry entry(Entry entry) {
        entries.add(entry);
        return entry;
    }

    Entry add(int block, CoverPattern pattern) {
        int used = 0;
        for (double use : pattern.uses()) {
            used += use > 0 ? 1 : 0;
        }
        int[] at = new int[used + 1];
        double[] coefficients = new double[used + 1];
        at[0] = block;
        coefficients[0] = 1;
        int next = 1;
        for (int k = 0; k < pattern.uses().length; k++) {
            if (pattern.uses()[k] > 0) {
                at[next] = blocks + k;
                coefficients[next++] = pattern.uses()[k];
            }
        }
        return entry(new Entry(pattern.cost(), at, coefficients, block, pattern, false));
    }

    /** To the optimum over the known patterns; false if rounding kept it from that. */
    boolean solve() {
        int most = 40 * rows + 200;
        double[] column = new double[rows];
        for (int step = 0; step < most; step++) {
            Entry entering = entering(step > most / 2);
            if (entering == null) {
                return true;
            }
            if (!pivot(entering, column)) {
                return false;
            }
        }
        return false;
    }

    private double reduced(Entry entry) {
        double sum = entry.cost;
        for (int i = 0; i < entry.at.length; i++) {
            sum -= duals[entry.at[i]] * entry.coefficients[i];
        }
        return sum;
    }

    private Entry entering(boolean first) {
        Entry entering = null;
        double least = 0;
        for (Entry entry : entries) {
            if (!entry.in) {
                double reduced = reduced(entry);
                if (reduced < least && reduced < -NOTHING * (1 + entry.cost)) {
                    if (first) {
                        return entry;
                    }
                    least = reduced;
                    entering = entry;
                }
            }
        }
        return entering;
    }

    private boolean pivot(Entry entering, double[] column) {
        int leaving = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int r = 0; r < rows; r++) {
            double sum = 0;
            for (int i = 0; i < entering.at.length; i++) {
                sum += inverse[r][entering.at[i]] * entering.coefficients[i];
            }
            column[r] = sum;
            if (sum > 1e-9) {
                double ratio = Math.max(0, values[r]) / sum;
                if (ratio < least - 1e-12 || ratio < least + 1e-12 && sum > column[leaving]) {
                    least = Math.min(least, ratio);
                    leaving = r;
                }
            }
        }
        if (leaving < 0) {
            return false;
        }
        exchange(entering, leaving, column, Math.max(0, values[leaving]) / column[leaving]);
        return true;
    }

    private void exchange(Entry entering, int leaving, double[] column, double step) {
        double price = reduced(entering);
        double[] row = inverse[leaving];
        for (int c = 0; c < rows; c++) {
            row[c] /= column[leaving];
        }
        for (int r = 0; r < rows; r++) {
            double factor = column[r];
            if (r != leaving && factor != 0) {
                double[] target = inverse[r];
                for (int c = 0; c < rows; c++) {
                    target[c] -= factor * row[c];
                }
                values[r] -= factor * step;
            }
        }
        values[leaving] = step;
        for (int c = 0; c < rows; c++) {
            duals[c] += price * row[c];
        }
        basic[leaving].in = false;
        basic[leaving] = entering;
        entering.in = true;
    }

    double value() {
        double sum = constant;
        for (int r = 0; r < rows; r++) {
            sum += basic[r].cost * values[r];
        }
        return sum;
    }

    /** Some limit is broken: the known patterns cannot keep it, not even in shares, or breaking it is too cheap. */
    boolean broken() {
        return java.util.stream.IntStream.range(0, rows).anyMatch(r -> basic[r].artificial && values[r] > 1e-9);
    }

    /** Prices stay between these: a limit that is broken costs the most, one that is not used up pays the least. */
    void between(double[] least, double[] most) {
        for (int k = 0; k < least.length; k++) {
            slack[k].cost = -least[k];
            artificial[k].cost = most[k];
        }
        price();
    }

    /** Price of each limit. */
    double[] prices() {
        double[] prices = new double[limits.count()];
        for (int k = 0; k < prices.length; k++) {
            prices[k] = Math.max(0, -duals[blocks + k]);
        }
        return prices;
    }

    void shares(Share share) {
        for (int r = 0; r < rows; r++) {
            if (basic[r].block >= 0 && values[r] > 1e-9) {
                share.take(basic[r].block, basic[r].pattern, values[r]);
            }
        }
    }
}
