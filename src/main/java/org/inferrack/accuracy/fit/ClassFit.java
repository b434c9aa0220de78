package org.inferrack.accuracy.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.inferrack.catalog.classes.Prior;
import org.inferrack.catalog.fitted.ClassModel;

/**
 * Learns a {@link ClassModel}: Bayesian linear regression with a normal prior on each coefficient and an inverse gamma one on the variance, so that the
 * prediction is Student's t (Gelman et al., Bayesian Data Analysis, 3rd ed., 14.2 and 14.8). Without any prior it is the usual prediction interval of
 * least squares. Items far from their class are weighed down (Huber 1964) where coefficients are learned, and count in full in the width of the range.
 */
public final class ClassFit {

    private static final double UPPER_END = 0.95;
    private static final double HUBER = 2;
    private static final int REWEIGHTINGS = 6;
    private static final String ANY = " *";

    private final List<String> terms;
    private final RealMatrix design;
    private final double[] target;
    private final double[] means;
    private final double[] precisions;
    private final Prior noise;
    private final long flat;

    private ClassFit(List<Item> items, Map<String, Prior> priors, Prior noise) {
        this.noise = noise;
        this.terms = terms(items, priors);
        this.design = MatrixUtils.createRealMatrix(Math.max(1, items.size()), terms.size());
        this.target = new double[items.size()];
        for (int i = 0; i < target.length; i++) {
            target[i] = items.get(i).target();
            for (var entry : items.get(i).basis().entrySet()) {
                design.addToEntry(i, terms.indexOf(entry.getKey()), entry.getValue());
            }
        }
        var assumed = terms.stream().map(term -> prior(term, priors)).toList();
        this.means = assumed.stream().mapToDouble(Prior::mean).toArray();
        // in units of the noise, which is not known yet: what is assumed of both is assumed together
        this.precisions = assumed.stream().mapToDouble(prior -> Math.pow(noise.mean() / prior.deviation(), 2)).toArray();
        this.flat = assumed.stream().filter(Prior::flat).count();
    }

    /** One item: what its coefficients are multiplied by, and what was stated of it less the base of arithmetic. */
    public record Item(Map<String, Double> basis, double target) {
    }

    /**
     * @param priors by term; "BLOCK *" for each level of a block
     * @param noise  standard deviation of items of one class before any was seen, and as how many items that counts
     * @throws IllegalArgumentException without an item where nothing is assumed of the intercept
     */
    public static ClassModel of(List<Item> items, Map<String, Prior> priors, Prior noise, String provenance, String date) {
        var fit = new ClassFit(items, priors, noise);
        if (items.size() < fit.flat) {
            throw new IllegalArgumentException("A class of which nothing is assumed needs at least one item.");
        }
        return fit.solve(provenance, date);
    }

    private static List<String> terms(List<Item> items, Map<String, Prior> priors) {
        Set<String> all = new TreeSet<>();
        priors.keySet().forEach(key -> all.add(key.endsWith(ANY) ? key.substring(0, key.length() - ANY.length()) + ClassModel.OTHER : key));
        items.forEach(item -> all.addAll(item.basis().keySet()));
        return List.copyOf(all);
    }

    private static Prior prior(String term, Map<String, Prior> priors) {
        Prior own = priors.get(term);
        Prior found = own == null && term.indexOf(' ') > 0 ? priors.get(term.substring(0, term.indexOf(' ')) + ANY) : own;
        if (found == null) {
            throw new IllegalArgumentException("Nothing says what is assumed of the term \"" + term + "\".");
        }
        return found;
    }

    private ClassModel solve(String provenance, String date) {
        double[] weights = new double[target.length];
        java.util.Arrays.fill(weights, 1);
        double[] found = means.clone();
        double scale = noise.mean();
        RealMatrix covariance = MatrixUtils.createRealIdentityMatrix(terms.size());
        for (int round = 0; round < REWEIGHTINGS; round++) {
            covariance = new CholeskyDecomposition(precision(weights), 1e-10, 1e-12).getSolver().getInverse();
            found = covariance.operate(right(weights)).toArray();
            scale = scale(found);
            for (int i = 0; i < target.length; i++) {
                weights[i] = Math.min(1, HUBER * scale / Math.max(1e-12, Math.abs(residual(i, found))));
            }
        }
        double reach = new TDistribution(degrees()).inverseCumulativeProbability(UPPER_END) * scale;
        return new ClassModel(provenance, date, terms, boxed(found), rows(covariance), reach, target.length);
    }

    private RealMatrix precision(double[] weights) {
        RealMatrix sum = MatrixUtils.createRealDiagonalMatrix(precisions);
        for (int i = 0; i < target.length; i++) {
            RealVector row = design.getRowVector(i);
            sum = sum.add(row.outerProduct(row).scalarMultiply(weights[i]));
        }
        return sum;
    }

    private RealVector right(double[] weights) {
        RealVector sum = MatrixUtils.createRealVector(means).ebeMultiply(MatrixUtils.createRealVector(precisions));
        for (int i = 0; i < target.length; i++) {
            sum = sum.add(design.getRowVector(i).mapMultiply(weights[i] * target[i]));
        }
        return sum;
    }

    private double scale(double[] found) {
        double squares = noise.deviation() * noise.mean() * noise.mean();
        for (int i = 0; i < target.length; i++) {
            squares += Math.pow(residual(i, found), 2);
        }
        for (int j = 0; j < found.length; j++) {
            squares += precisions[j] * Math.pow(found[j] - means[j], 2);
        }
        return Math.sqrt(squares / degrees());
    }

    private double degrees() {
        return Math.max(1, noise.deviation() + target.length - flat);
    }

    private double residual(int item, double[] found) {
        return target[item] - design.getRowVector(item).dotProduct(MatrixUtils.createRealVector(found));
    }

    private static List<Double> boxed(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }

    private static List<List<Double>> rows(RealMatrix matrix) {
        var rows = new ArrayList<List<Double>>();
        for (int i = 0; i < matrix.getRowDimension(); i++) {
            rows.add(boxed(matrix.getRow(i)));
        }
        return rows;
    }
}
