package org.inferrack.lp;

import java.util.Arrays;

import org.inferrack.work.WorkBudget;

/** Basic variables in terms of those outside the basis (Chvátal, Linear Programming, 1983). The i-th row's slack is variable {@code variables + i}. */
final class Dictionary {

    private final GivenRows given;
    private final int variables;
    private double[][] rows;
    /** Rows that no copy shares: the others are written out anew when they change. */
    private boolean[] owned;
    private double[] right;
    private int[] basic;
    private final int[] outside;
    /** Where each variable stands: its place outside, or the complement of its row. */
    private int[] place;
    /** What turns an entry at each place outside into units in which all variables are of the same size. */
    private final double[] scale;
    private final double[] prices;
    /** A price that is none, in the units of the variables. */
    private final double nothing;
    private double value;
    private int count;

    /** Everything at 0. */
    Dictionary(GivenRows given) {
        this.given = given;
        variables = given.cost().length;
        prices = given.cost().clone();
        outside = new int[variables];
        place = new int[variables + given.count()];
        Arrays.setAll(outside, j -> j);
        Arrays.setAll(place, j -> j);
        scale = new double[variables];
        Arrays.setAll(scale, j -> 1 / given.unit(j));
        nothing = Tolerances.NOISE * given.largestCost();
        rows = new double[given.count()][];
        owned = new boolean[rows.length];
        right = new double[rows.length];
        basic = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            add(given.row(i), given.right(i));
        }
    }

    private Dictionary(Dictionary other, GivenRows given) {
        this.given = given;
        variables = other.variables;
        prices = other.prices.clone();
        outside = other.outside.clone();
        basic = other.basic.clone();
        place = other.place.clone();
        scale = other.scale.clone();
        right = other.right.clone();
        value = other.value;
        nothing = other.nothing;
        count = other.count;
        rows = other.rows.clone();
        Arrays.fill(other.owned, false);
        owned = other.owned.clone();
    }

    Dictionary copy(GivenRows rowsOfTheCopy) {
        return new Dictionary(this, rowsOfTheCopy);
    }

    double value() {
        return value;
    }

    void add(SparseVector vector, double atLeast) {
        double[] row = new double[variables];
        double constant = -atLeast;
        for (int i = 0; i < vector.at().length; i++) {
            double entry = vector.entries()[i];
            int at = place[vector.at()[i]];
            if (at >= 0) {
                row[at] += entry;
            } else {
                double[] of = rows[~at];
                for (int j = 0; j < variables; j++) {
                    row[j] += entry * of[j];
                }
                constant += entry * right[~at];
            }
        }
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count + 1);
            owned = Arrays.copyOf(owned, count + 1);
            right = Arrays.copyOf(right, count + 1);
            basic = Arrays.copyOf(basic, count + 1);
            place = Arrays.copyOf(place, variables + count + 1);
        }
        rows[count] = row;
        owned[count] = true;
        right[count] = constant;
        basic[count] = variables + count;
        place[variables + count] = ~count;
        count++;
    }

    /** The row that is missed most, -1 if none is; the first variable's with {@code bland}. */
    int leaving(boolean bland) {
        int passed = -1;
        while (true) {
            int next = -1;
            for (int i = 0; i < count; i++) {
                if (right[i] < 0 && (next < 0 || before(i, next, bland)) && (passed < 0 || before(passed, i, bland))) {
                    next = i;
                }
            }
            if (next < 0 || missed(next)) {
                return next;
            }
            passed = right[next] < 0 ? next : passed;
        }
    }

    private boolean before(int i, int other, boolean bland) {
        return bland ? basic[i] < basic[other] : right[i] < right[other] || right[i] == right[other] && i < other;
    }

    /** A constant of no terms is 0, whatever rounding made of it: without this, rows of right side 0 are mended for nothing. */
    private boolean missed(int i) {
        double size = size(i);
        right[i] = size == 0 ? 0 : right[i];
        return right[i] < -Tolerances.FEASIBLE * size;
    }

    /** Sum of the sizes of the terms of a row's constant, which are those of the slacks; left out are those whose entry is only rounding. */
    private double size(int i) {
        double[] row = rows[i];
        double most = basic[i] < variables ? 0 : given.mean(basic[i] - variables);
        for (int slack = 0; slack < count; slack++) {
            int at = place[variables + slack];
            most = Math.max(most, at < 0 ? 0 : Math.abs(row[at] * scale[at]));
        }
        double sum = basic[i] < variables ? 0 : Math.abs(given.right(basic[i] - variables));
        for (int slack = 0; slack < count; slack++) {
            int at = place[variables + slack];
            sum += at >= 0 && Math.abs(row[at] * scale[at]) > Tolerances.NOISE * most ? Math.abs(row[at] * given.right(slack)) : 0;
        }
        return sum;
    }

    /** The variable whose price falls to 0 first, -1 if no variable can mend the row; the largest entry among equal ratios. */
    int entering(int leaving, boolean bland) {
        double[] row = rows[leaving];
        double most = 0;
        for (int j = 0; j < variables; j++) {
            double size = Math.abs(row[j] * scale[j]);
            most = size > most ? size : most;
        }
        int entering = -1;
        double best = Double.POSITIVE_INFINITY;
        for (int j = 0; j < variables; j++) {
            if (prices[j] <= best * (1 + Tolerances.TIE) * row[j] && row[j] > 0 && !Tolerances.nothing(row[j] * scale[j], most)) {
                double ratio = prices[j] / row[j];
                boolean tie = entering >= 0 && ratio >= best * (1 - Tolerances.TIE);
                if (!tie || (bland ? outside[j] < outside[entering] : row[j] > row[entering])) {
                    best = Math.min(best, ratio);
                    entering = j;
                }
            }
        }
        return entering;
    }

    /** False if all prices stayed what they were. */
    boolean pivot(int leaving, int entering) {
        double[] row = own(leaving);
        double pivot = row[entering];
        double inverse = -1 / pivot;
        for (int j = 0; j < variables; j++) {
            row[j] *= inverse;
        }
        row[entering] = -inverse;
        double step = right[leaving] * inverse;
        right[leaving] = step;
        for (int i = 0; i < count; i++) {
            double factor = rows[i][entering];
            if (i != leaving && factor != 0) {
                replace(own(i), row, entering, factor);
                right[i] = Tolerances.difference(right[i], -factor * step);
            }
        }
        double price = prices[entering];
        value += price * step;
        swap(leaving, entering);
        if (price != 0) {
            replace(prices, row, entering, price);
        }
        return price != 0;
    }

    private double[] own(int i) {
        if (!owned[i]) {
            rows[i] = rows[i].clone();
            owned[i] = true;
        }
        return rows[i];
    }

    private void swap(int leaving, int entering) {
        int swapped = basic[leaving];
        basic[leaving] = outside[entering];
        outside[entering] = swapped;
        scale[entering] = swapped < variables ? 1 / given.unit(swapped) : given.mean(swapped - variables);
        place[basic[leaving]] = ~leaving;
        place[swapped] = entering;
    }

    /** A price below 0, or next to nothing, is the work of rounding: it should be 0, and a tie with others that are. */
    void settlePrices() {
        for (int j = 0; j < variables; j++) {
            if (prices[j] * scale[j] <= nothing) {
                prices[j] = 0;
            }
        }
    }

    private void replace(double[] target, double[] row, int entering, double factor) {
        target[entering] = 0;
        for (int j = 0; j < variables; j++) {
            target[j] += factor * row[j];
        }
    }

    /** The same basis, written out afresh from the rows as they were given: each variable comes in where its entry is largest. */
    Dictionary fresh(GivenRows rowsGiven, WorkBudget budget) {
        var fresh = new Dictionary(rowsGiven);
        boolean[] leaves = new boolean[count];
        for (int each : outside) {
            if (each >= variables) {
                leaves[each - variables] = true;
            }
        }
        for (int each : basic) {
            if (each < variables) {
                int entering = fresh.place[each];
                int leaving = fresh.largest(entering, leaves);
                if (leaving >= 0) {
                    fresh.pivot(leaving, entering);
                    leaves[leaving] = false;
                }
                budget.spend(1 + (long) count * variables / 256);
            }
        }
        fresh.settlePrices();
        return fresh;
    }

    /** Of the rows whose slack leaves that with the largest entry, in the units of the rows. */
    private int largest(int entering, boolean[] leaves) {
        int chosen = -1;
        double most = 0;
        for (int i = 0; i < count; i++) {
            double entry = leaves[i] ? Math.abs(rows[i][entering]) / given.mean(i) : 0;
            if (entry > most && entry > Tolerances.ZERO * given.unit(outside[entering])) {
                chosen = i;
                most = entry;
            }
        }
        return chosen;
    }

    double[] solution() {
        double[] solution = new double[variables];
        Arrays.setAll(solution, j -> place[j] < 0 ? Math.max(0, right[~place[j]]) : 0);
        return solution;
    }

    /** What one more unit of each row's right side costs. */
    double[] rowPrices() {
        return ofSlacks(prices);
    }

    /** The multiples of the given rows that make up a row of the dictionary. */
    double[] multipliers(int row) {
        double[] all = ofSlacks(rows[row]);
        Arrays.setAll(all, i -> Math.max(0, -all[i]));
        if (basic[row] >= variables) {
            all[basic[row] - variables] = 1;
        }
        return all;
    }

    /** For each given row what stands at the place of its slack, 0 where that is in the basis. */
    private double[] ofSlacks(double[] places) {
        double[] all = new double[count];
        Arrays.setAll(all, i -> place[variables + i] < 0 ? 0 : places[place[variables + i]]);
        return all;
    }
}
