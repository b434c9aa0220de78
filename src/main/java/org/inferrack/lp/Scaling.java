package org.inferrack.lp;

import java.util.Arrays;
import java.util.List;

/**
 * The units in which the entries of a programme are near 1, by geometric means of rows and columns in turn (Fulkerson and Wolfe 1962). Nothing is
 * converted: products are only judged in them. A product is nothing where it is nothing against its own terms, or no more
 * than the rounding of the largest numbers around it, which its terms may be made of.
 */
final class Scaling {

    private static final int ROUNDS = 4;

    private final double[] units;
    private int balanced;

    Scaling(int count) {
        units = new double[count];
        Arrays.fill(units, 1);
    }

    double unit(int at) {
        return units[at];
    }

    /** Looks again at the vectors once they have become twice as many; false while they have not. */
    boolean balance(List<SparseVector> vectors) {
        if (vectors.size() < 2 * balanced) {
            return false;
        }
        balanced = vectors.size();
        double[] least = new double[units.length];
        double[] most = new double[units.length];
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            Arrays.fill(most, 0);
            for (SparseVector vector : vectors) {
                double mean = mean(vector);
                for (int i = 0; i < vector.at().length; i++) {
                    double entry = Math.abs(vector.entries()[i]) / mean;
                    if (entry > 0) {
                        least[vector.at()[i]] = Math.min(least[vector.at()[i]], entry);
                        most[vector.at()[i]] = Math.max(most[vector.at()[i]], entry);
                    }
                }
            }
            Arrays.setAll(units, at -> most[at] > 0 ? Math.sqrt(least[at] * most[at]) : units[at]);
        }
        return true;
    }

    /** Geometric mean of a vector's least and largest entry. */
    double mean(SparseVector vector) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 0; i < vector.at().length; i++) {
            double entry = Math.abs(vector.entries()[i]) / units[vector.at()[i]];
            if (entry > 0) {
                least = Math.min(least, entry);
                most = Math.max(most, entry);
            }
        }
        return most > 0 ? Math.sqrt(least * most) : 1;
    }

    /** Largest entry. */
    double norm(SparseVector vector) {
        double norm = 0;
        for (int i = 0; i < vector.at().length; i++) {
            norm = Math.max(norm, Math.abs(vector.entries()[i]) / units[vector.at()[i]]);
        }
        return norm;
    }

    /** Largest of what vectors are multiplied by. */
    double norm(double[] multipliers) {
        double norm = 0;
        for (int at = 0; at < multipliers.length; at++) {
            norm = Math.max(norm, Math.abs(multipliers[at]) * units[at]);
        }
        return norm;
    }

    /** A sum of {@code more} and of a vector times multipliers. */
    boolean nothing(double sum, double more, SparseVector vector, double[] multipliers) {
        double size = Math.abs(sum);
        return size <= Tolerances.ZERO * (Math.abs(more) + vector.sizes(multipliers)) || size <= Tolerances.NOISE * norm(vector) * norm(multipliers);
    }
}
