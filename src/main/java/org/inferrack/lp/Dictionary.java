package org.inferrack.lp;

import java.util.Arrays;

import org.inferrack.work.WorkBudget;

/** Basic variables in terms of those outside the basis (Chvátal, Linear Programming, 1983). The i-th row's slack is variable {@code variables + i}. */
final class Dictionary {

    private final GivenRows given;
    private final int variables;
    private double[][] rows;
    private double[] right;
    private int[] basic;
    private final int[] outside;
    /** Where each variable that is no slack stands: its place outside, or the complement of its row. */
    private final int[] place;
    /** What turns an entry at each place outside into units in which all variables are of the same size. */
    private final double[] scale;
    /** Right side of the row whose slack is at each place outside, 0 for other variables. */
    private final double[] asked;
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
        place = new int[variables];
        Arrays.setAll(outside, j -> j);
        Arrays.setAll(place, j -> j);
        scale = new double[variables];
        Arrays.setAll(scale, j -> 1 / given.unit(j));
        asked = new double[variables];
        nothing = Tolerances.NOISE * given.largestCost();
        rows = new double[given.count()][];
        right = new double[given.count()];
        basic = new int[given.count()];
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
        asked = other.asked.clone();
        right = other.right.clone();
        value = other.value;
        nothing = other.nothing;
        count = other.count;
        rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = other.rows[i].clone();
        }
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
                for (int j = 0; j < variables; j++) {
                    row[j] += entry * rows[~at][j];
                }
                constant += entry * right[~at];
            }
        }
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count + 1);
            right = Arrays.copyOf(right, count + 1);
            basic = Arrays.copyOf(basic, count + 1);
        }
        rows[count] = row;
        right[count] = constant;
        basic[count] = variables + count;
        count++;
    }

    /** The row that is missed most, -1 if none is; the first variable's with {@code bland}. */
    int leaving(boolean bland) {
        int leaving = -1;
        double least = 0;
        for (int i = 0; i < count; i++) {
            if (right[i] < 0 && (leaving < 0 || (bland ? basic[i] < basic[leaving] : right[i] < least)) && missed(i)) {
                leaving = i;
                least = right[i];
            }
        }
        return leaving;
    }

    /** A constant of no terms is 0, whatever rounding made of it: without this, rows of right side 0 are mended for nothing. */
    private boolean missed(int i) {
        double size = size(i);
        right[i] = size == 0 ? 0 : right[i];
        return right[i] < -Tolerances.FEASIBLE * size;
    }

    /** Sum of the sizes of the terms of a row's constant, those left out whose entry is only rounding. */
    private double size(int i) {
        double[] row = rows[i];
        double most = basic[i] < variables ? 0 : given.mean(basic[i] - variables);
        for (int j = 0; j < variables; j++) {
            most = Math.max(most, outside[j] < variables ? 0 : Math.abs(row[j] * scale[j]));
        }
        double sum = basic[i] < variables ? 0 : Math.abs(given.right(basic[i] - variables));
        for (int j = 0; j < variables; j++) {
            sum += Math.abs(row[j] * scale[j]) > Tolerances.NOISE * most ? Math.abs(row[j] * asked[j]) : 0;
        }
        return sum;
    }

    /** The variable whose price falls to 0 first, -1 if no variable can mend the row; the largest entry among equal ratios. */
    int entering(int leaving, boolean bland) {
        double[] row = rows[leaving];
        double most = 0;
        for (int j = 0; j < variables; j++) {
            most = Math.max(most, Math.abs(row[j] * scale[j]));
        }
        int entering = -1;
        double best = Double.POSITIVE_INFINITY;
        for (int j = 0; j < variables; j++) {
            if (row[j] > 0 && !Tolerances.nothing(row[j] * scale[j], most)) {
                double ratio = prices[j] / row[j];
                boolean tie = entering >= 0 && ratio >= best * (1 - Tolerances.TIE) && ratio <= best * (1 + Tolerances.TIE);
                if (tie ? bland ? outside[j] < outside[entering] : row[j] > row[entering] : ratio < best) {
                    best = Math.min(best, ratio);
                    entering = j;
                }
            }
        }
        return entering;
    }

    void pivot(int leaving, int entering) {
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
                right[i] = Tolerances.difference(right[i], -factor * step);
            }
        }
        double price = prices[entering];
        value += price * step;
        prices[entering] = 0;
        swap(leaving, entering);
        for (int j = 0; j < variables && price != 0; j++) {
            prices[j] = Tolerances.difference(prices[j], -price * row[j]);
        }
    }

    private void swap(int leaving, int entering) {
        int swapped = basic[leaving];
        basic[leaving] = outside[entering];
        outside[entering] = swapped;
        scale[entering] = swapped < variables ? 1 / given.unit(swapped) : given.mean(swapped - variables);
        asked[entering] = swapped < variables ? 0 : given.right(swapped - variables);
        if (basic[leaving] < variables) {
            place[basic[leaving]] = ~leaving;
        }
        if (swapped < variables) {
            place[swapped] = entering;
        }
    }

    /** A price below 0, or next to nothing, is the work of rounding: it should be 0, and a tie with others that are. */
    void settlePrices() {
        for (int j = 0; j < variables; j++) {
            prices[j] = prices[j] * scale[j] <= nothing ? 0 : prices[j];
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
        for (int i = 0; i < count; i++) {
            if (basic[i] < variables) {
                solution[basic[i]] = Math.max(0, right[i]);
            }
        }
        return solution;
    }

    /** What one more unit of each row's right side costs. */
    double[] rowPrices() {
        double[] all = new double[count];
        for (int j = 0; j < variables; j++) {
            if (outside[j] >= variables) {
                all[outside[j] - variables] = prices[j];
            }
        }
        return all;
    }

    /** The multiples of the given rows that make up a row of the dictionary. */
    double[] multipliers(int row) {
        double[] all = new double[count];
        if (basic[row] >= variables) {
            all[basic[row] - variables] = 1;
        }
        for (int j = 0; j < variables; j++) {
            if (outside[j] >= variables) {
                all[outside[j] - variables] = Math.max(0, -rows[row][j]);
            }
        }
        return all;
    }
}
