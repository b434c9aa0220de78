package org.inferrack.catalog.fitted;

import java.util.List;
import java.util.Map;

/**
 * What the items of a class lead to expect of one more: a linear model with what it needs to say how sure it is. Immutable.
 * The prediction is Student's t around x'b with scale s · sqrt(1 + x'Cx): an item unlike those that were learned from has a wider range.
 *
 * @param provenance   what it was learned from, in words
 * @param date         of the newest of those sources, empty if none is dated
 * @param terms        that the coefficients belong to; a level that nobody learned counts as "BLOCK other"
 * @param coefficients in the order of the terms
 * @param covariance   of the coefficients in squared scales: C
 * @param reach        half the width of the 90 % range of an item whose class is known exactly: quantile of Student's t times the scale
 * @param count        items it was learned from
 */
public record ClassModel(String provenance, String date, List<String> terms, List<Double> coefficients, List<List<Double>> covariance, double reach,
                         int count) {

    /** The end of the name of a level that was never learned. */
    public static final String OTHER = " other";

    /** @param reach half the width of the 90 % range */
    public record Prediction(double value, double reach) {
    }

    public ClassModel {
        terms = List.copyOf(terms);
        coefficients = List.copyOf(coefficients);
        covariance = covariance.stream().map(List::copyOf).toList();
        int width = terms.size();
        if (coefficients.size() != width || covariance.size() != width || covariance.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("A class of " + width + " terms needs as many coefficients and a square of covariances.");
        }
        if (!(reach >= 0) || !Double.isFinite(reach)) {
            throw new IllegalArgumentException("The reach of a class must be a number from 0, not " + reach + ".");
        }
    }

    /** @throws IllegalArgumentException if a term was never learned, nor any level of its block */
    public Prediction predict(Map<String, Double> basis) {
        double[] x = new double[terms.size()];
        basis.forEach((term, value) -> x[index(term)] += value);
        double value = 0;
        double spread = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] != 0) {
                value += x[i] * coefficients.get(i);
                for (int j = 0; j < x.length; j++) {
                    spread += x[i] * covariance.get(i).get(j) * x[j];
                }
            }
        }
        return new Prediction(value, reach * Math.sqrt(1 + Math.max(0, spread)));
    }

    private int index(String term) {
        int known = terms.indexOf(term);
        int space = term.indexOf(' ');
        int index = known >= 0 || space < 0 ? known : terms.indexOf(term.substring(0, space) + OTHER);
        if (index < 0) {
            throw new IllegalArgumentException("The class knows no term \"" + term + "\", only " + terms + ".");
        }
        return index;
    }
}
