package org.inferrack.accuracy.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Fits a formula that is not linear in its constants together with terms that are: Gauss-Newton steps, each a ridge regression with Cauchy weights
 * about where the step before led. Same rows, same order: same coefficients.
 */
public final class CurvedFit {

    private static final int STEPS = 8;
    /** A coefficient of a constant moves by no more prior standard deviations in a step. */
    private static final double LONGEST = 1.5;

    private final List<Curve> curves;
    private final List<Observation> rows;
    private final Design design;
    private final int[] constants;
    private final double noise;
    private final double tolerance;

    private CurvedFit(List<Curve> curves, List<Observation> rows, double noise, double tolerance) {
        this.curves = curves;
        this.rows = rows;
        this.noise = noise;
        this.tolerance = tolerance;
        this.constants = curves.stream().mapToInt(curve -> curve.constants().size()).toArray();
        this.design = Design.of(IntStream.range(0, rows.size()).mapToObj(i -> {
            var terms = new ArrayList<>(curves.get(i).constants());
            terms.addAll(rows.get(i).terms());
            return new Observation(terms, rows.get(i).target(), rows.get(i).weight());
        }).toList());
    }

    /**
     * @param curves one of each row
     * @param rows   with the terms that are added to the curve, and what was measured
     * @param noise  variance of one measurement in squared log units
     */
    public static Map<String, double[]> of(List<Curve> curves, List<Observation> rows, double noise, double tolerance) {
        return new CurvedFit(curves, rows, noise, tolerance).solve();
    }

    private Map<String, double[]> solve() {
        double[] z = new double[design.width()];
        boolean[] curved = curved();
        for (int step = 0; step < STEPS; step++) {
            double[] next = step(z, step > 0);
            for (int j = 0; j < z.length; j++) {
                z[j] = curved[j] ? Math.clamp(next[j], z[j] - LONGEST, z[j] + LONGEST) : next[j];
            }
        }
        return design.unscale(z);
    }

    private double[] step(double[] z, boolean weighted) {
        double[] target = new double[rows.size()];
        double[] weights = new double[rows.size()];
        double[] values = design.values();
        IntStream.range(0, rows.size()).parallel().forEach(i -> {
            Curve curve = curves.get(i);
            int first = design.start(i);
            double[] at = curve.plain();
            for (int k = 0; k < constants[i]; k++) {
                at[curve.constant(k)] += values[first + k] * z[design.column(first + k)];
            }
            double[] changes = curve.changes(at);
            double left = rows.get(i).target() - curve.log(at);
            double moved = 0;
            for (int k = 0; k < constants[i]; k++) {
                values[first + k] *= changes[curve.constant(k)];
                moved += values[first + k] * z[design.column(first + k)];
            }
            double linear = 0;
            for (int k = first + constants[i]; k < design.start(i + 1); k++) {
                linear += values[k] * z[design.column(k)];
            }
            double residual = (left - linear) / (2 * Math.sqrt(noise));
            target[i] = left + moved;
            weights[i] = rows.get(i).weight() / (weighted ? 1 + residual * residual : 1);
        });
        double[] next = z.clone();
        new Fit(design.with(values), noise, tolerance).conjugateGradients(target, weights, next);
        return next;
    }

    private boolean[] curved() {
        boolean[] curved = new boolean[design.width()];
        for (int i = 0; i < constants.length; i++) {
            for (int k = 0; k < constants[i]; k++) {
                curved[design.column(design.start(i) + k)] = true;
            }
        }
        return curved;
    }
}
