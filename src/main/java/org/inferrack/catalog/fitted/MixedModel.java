package org.inferrack.catalog.fitted;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A fitted model: natural logarithm of the target = intercept + sum over terms of coefficients times basis. A level that
 * was never measured counts as its prior mean, zero.
 *
 * @param name         what it predicts
 * @param provenance   what it was fitted on, with how many rows, and when
 * @param coefficients by {@link Term#key()}
 * @param residuals    left-out residuals (log measured minus log predicted) by tier
 */
public record MixedModel(String name, String provenance, double intercept, Map<String, double[]> coefficients, Map<String, Spread> residuals) {

    /** 5 % and 95 % quantiles of the left-out residuals of a tier, and how many there were. */
    public record Spread(double low, double high, int count) {
        public Spread {
            if (!(low <= high)) {
                throw new IllegalArgumentException("A spread needs low <= high, not " + low + " and " + high + ".");
            }
        }
    }

    public MixedModel {
        coefficients = Map.copyOf(coefficients);
        residuals = Map.copyOf(residuals);
    }

    /** Natural logarithm of the prediction. */
    public double log(List<Term> terms) {
        double sum = intercept;
        for (Term term : terms) {
            double[] weights = coefficients.get(term.key());
            if (weights != null) {
                double[] basis = term.basis();
                for (int i = 0; i < weights.length; i++) {
                    sum += weights[i] * basis[i];
                }
            }
        }
        return sum;
    }

    public boolean knows(Term term) {
        return coefficients.containsKey(term.key());
    }

    /** By value, coefficient by coefficient: a record would compare the arrays by identity. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MixedModel model && name.equals(model.name) && provenance.equals(model.provenance)
                && intercept == model.intercept && residuals.equals(model.residuals)
                && coefficients.size() == model.coefficients.size()
                && coefficients.entrySet().stream().allMatch(entry -> Arrays.equals(entry.getValue(), model.coefficients.get(entry.getKey())));
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, provenance, intercept, coefficients.keySet());
    }
}
