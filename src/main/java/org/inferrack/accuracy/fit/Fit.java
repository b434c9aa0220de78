package org.inferrack.accuracy.fit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.inferrack.catalog.fitted.MixedModel;

/**
 * Fits a {@link MixedModel}: the posterior mean of a linear model with block priors (ridge regression), made robust by
 * iteratively reweighted least squares with Cauchy weights (Holland and Welsch 1977), solved by conjugate gradients with
 * Jacobi preconditioning. Same observations, same order: same coefficients.
 */
public final class Fit {

    private static final int REWEIGHTINGS = 3;
    private static final int MOST_STEPS = 2_000;
    private static final double TOLERANCE = 1e-9;

    private final Design design;
    private final double noise;
    private final double tolerance;

    Fit(Design design, double noise, double tolerance) {
        this.design = design;
        this.noise = noise;
        this.tolerance = tolerance;
    }

    /**
     * @param noise variance of one measurement in squared log units: 0.001 is about 3 %
     * @throws IllegalArgumentException without observations
     */
    public static Coefficients of(List<Observation> observations, double noise) {
        return of(observations, noise, TOLERANCE);
    }

    /** @param tolerance at which the solution is near enough, relative to where it started; a wide fit need not be solved to the last digit */
    public static Coefficients of(List<Observation> observations, double noise, double tolerance) {
        if (observations.isEmpty()) {
            throw new IllegalArgumentException("A fit needs at least one observation.");
        }
        return new Fit(Design.of(observations), noise, tolerance).solve();
    }

    /** What a fit found. */
    public record Coefficients(double intercept, Map<String, double[]> byKey) {

        public MixedModel model(String name, String provenance, Map<String, MixedModel.Spread> residuals) {
            return new MixedModel(name, provenance, intercept, byKey, residuals);
        }
    }

    /** Coefficients without an intercept: what is left of another fit has none. */
    public static Map<String, double[]> deviations(List<Observation> observations, double noise, double tolerance) {
        if (observations.isEmpty()) {
            throw new IllegalArgumentException("A fit needs at least one observation.");
        }
        var fit = new Fit(Design.of(observations), noise, tolerance);
        double[] solution = new double[fit.design.width()];
        fit.solve(fit.design.target(), solution);
        return fit.design.unscale(solution);
    }

    private Coefficients solve() {
        double[] target = design.target();
        double intercept = dot(target, design.weight()) / Arrays.stream(design.weight()).sum();
        double[] centred = Arrays.stream(target).map(value -> value - intercept).toArray();
        double[] solution = new double[design.width()];
        solve(centred, solution);
        return new Coefficients(intercept, design.unscale(solution));
    }

    private void solve(double[] target, double[] solution) {
        double[] weights = design.weight().clone();
        for (int round = 0; round < REWEIGHTINGS; round++) {
            conjugateGradients(target, weights, solution);
            double[] fitted = design.times(solution);
            for (int i = 0; i < weights.length; i++) {
                double residual = (target[i] - fitted[i]) / (2 * Math.sqrt(noise));
                weights[i] = design.weight()[i] / (1 + residual * residual);
            }
        }
    }

    /** Solves (XᵀWX / noise + I) z = XᵀWy / noise, starting from {@code z}, in place. */
    void conjugateGradients(double[] target, double[] weights, double[] z) {
        double[] diagonal = design.weightedSquares(weights);
        double[] right = design.transposedTimes(weighted(target, weights));
        double[] residual = new double[z.length];
        double[] applied = apply(z, weights);
        double scale = 0;
        for (int j = 0; j < z.length; j++) {
            residual[j] = right[j] / noise - applied[j];
            diagonal[j] = diagonal[j] / noise + 1;
            scale += right[j] * right[j] / (noise * noise) / diagonal[j];
        }
        double[] direction = new double[z.length];
        double previous = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double product = 0;
            for (int j = 0; j < z.length; j++) {
                product += residual[j] * residual[j] / diagonal[j];
            }
            if (product <= tolerance * tolerance * scale) {
                return;
            }
            double keep = step == 0 ? 0 : product / previous;
            for (int j = 0; j < z.length; j++) {
                direction[j] = residual[j] / diagonal[j] + keep * direction[j];
            }
            applied = apply(direction, weights);
            double length = product / dot(direction, applied);
            for (int j = 0; j < z.length; j++) {
                z[j] += length * direction[j];
                residual[j] -= length * applied[j];
            }
            previous = product;
        }
    }

    private double[] apply(double[] z, double[] weights) {
        double[] result = design.transposedTimes(weighted(design.times(z), weights));
        for (int j = 0; j < z.length; j++) {
            result[j] = result[j] / noise + z[j];
        }
        return result;
    }

    private static double[] weighted(double[] values, double[] weights) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[i] * weights[i];
        }
        return result;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
