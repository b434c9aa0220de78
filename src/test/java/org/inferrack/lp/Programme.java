package org.inferrack.lp;

import java.util.Arrays;
import java.util.Random;

/** A programme min cost x, rows x = right or rows x &gt;= right, x &gt;= 0, small enough to look at. */
record Programme(double[] cost, double[][] rows, double[] right) {

    /** Small whole numbers: whatever is tight is exactly tight, so that no verdict hangs on a tolerance. */
    static Programme random(Random random, boolean costsAreNotNegative) {
        int count = 1 + random.nextInt(8);
        int width = 1 + random.nextInt(12);
        double density = 0.3 + 0.7 * random.nextDouble();
        int low = random.nextInt(3) == 0 ? 0 : -5;
        double[][] rows = new double[count][width];
        for (double[] row : rows) {
            Arrays.setAll(row, _ -> random.nextDouble() < density ? low + random.nextInt(6 - low) : 0);
        }
        double[] cost = new double[width];
        Arrays.setAll(cost, _ -> costsAreNotNegative ? random.nextInt(9) : random.nextInt(14) - 3);
        double[] right = new double[count];
        if (random.nextInt(3) > 0) {
            for (int j = 0; j < width; j++) {
                int share = random.nextInt(4) == 0 ? random.nextInt(5) : 0;
                for (int i = 0; i < count; i++) {
                    right[i] += rows[i][j] * share;
                }
            }
        } else {
            Arrays.setAll(right, _ -> random.nextInt(21) - 5);
        }
        return new Programme(cost, rows, right);
    }

    /** Most right sides are 0: every corner is that of many bases. */
    Programme degenerate(Random random) {
        double[] mostly = right.clone();
        Arrays.setAll(mostly, i -> random.nextInt(4) == 0 ? mostly[i] : 0);
        return new Programme(cost, rows, mostly);
    }

    /** Some columns twice. */
    Programme withTwins(Random random) {
        int width = cost.length;
        int[] of = new int[width + 1 + random.nextInt(width)];
        Arrays.setAll(of, j -> j < width ? j : random.nextInt(width));
        double[] costs = Arrays.stream(of).mapToDouble(j -> cost[j]).toArray();
        return new Programme(costs, Arrays.stream(rows).map(row -> Arrays.stream(of).mapToDouble(j -> row[j]).toArray()).toArray(double[][]::new), right);
    }

    /** One more row that is the sum of two others, and one that is there twice. */
    Programme withRedundantRows(Random random) {
        int count = rows.length;
        double[][] more = Arrays.copyOf(rows, count + 2);
        double[] sides = Arrays.copyOf(right, count + 2);
        int one = random.nextInt(count);
        int other = random.nextInt(count);
        more[count] = new double[cost.length];
        Arrays.setAll(more[count], j -> rows[one][j] + rows[other][j]);
        sides[count] = right[one] + right[other];
        more[count + 1] = rows[one].clone();
        sides[count + 1] = right[one];
        return new Programme(cost, more, sides);
    }

    /** Every row and variable in units of its own, from a millionth to a million: the least cost stays what it was. */
    Scaled badlyScaled(Random random) {
        double[] units = new double[cost.length];
        Arrays.setAll(units, _ -> Math.pow(10, random.nextInt(13) - 6));
        double[][] scaled = new double[rows.length][];
        double[] sides = right.clone();
        double[] factors = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double factor = Math.pow(10, random.nextInt(13) - 6);
            double[] row = rows[i].clone();
            Arrays.setAll(row, j -> row[j] * factor * units[j]);
            scaled[i] = row;
            sides[i] *= factor;
            factors[i] = factor;
        }
        double[] costs = cost.clone();
        Arrays.setAll(costs, j -> costs[j] * units[j]);
        return new Scaled(new Programme(costs, scaled, sides), units, factors);
    }

    /** A programme in other units, with what its variables and the prices of its rows are to be multiplied by. */
    record Scaled(Programme programme, double[] units, double[] factors) {
    }

    /** In its own units. */
    Scaled plain() {
        double[] units = new double[cost.length];
        double[] factors = new double[rows.length];
        Arrays.fill(units, 1);
        Arrays.fill(factors, 1);
        return new Scaled(this, units, factors);
    }

    static double[] product(double[] one, double[] other) {
        double[] product = one.clone();
        Arrays.setAll(product, i -> one[i] * other[i]);
        return product;
    }

    /** A random one of each kind in turn. */
    static Programme of(int seed, boolean costsAreNotNegative) {
        var random = new Random(seed);
        var plain = random(random, costsAreNotNegative);
        return switch (seed % 4) {
            case 0 -> plain;
            case 1 -> plain.degenerate(random);
            case 2 -> plain.degenerate(random).withTwins(random);
            default -> plain.withRedundantRows(random);
        };
    }

    RevisedSimplex revised() {
        var simplex = new RevisedSimplex(right);
        for (int j = 0; j < cost.length; j++) {
            int at = j;
            simplex.add(SparseVector.of(Arrays.stream(rows).mapToDouble(row -> row[at]).toArray()), cost[j]);
        }
        return simplex;
    }

    DualSimplex dual() {
        return new DualSimplex(cost, rows, right);
    }

    double cost(double[] solution) {
        double sum = 0;
        for (int j = 0; j < solution.length; j++) {
            sum += cost[j] * solution[j];
        }
        return sum;
    }
}
