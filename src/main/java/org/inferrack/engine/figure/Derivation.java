package org.inferrack.engine.figure;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.inferrack.catalog.Evidence;

/** Carries values, intervals and evidence through a formula. */
final class Derivation {

    private Derivation() {
    }

    static Figure derive(String formula, String unit, List<Input> inputs, ToDoubleFunction<double[]> function) {
        double[] values = new double[inputs.size()];
        Evidence evidence = Evidence.USER;
        for (int i = 0; i < values.length; i++) {
            switch (inputs.get(i).figure()) {
                case Figure.Unknown unknown -> {
                    return new Figure.Unknown(unit, inputs.get(i).name() + ": " + unknown.reason());
                }
                case Figure.Known known -> {
                    values[i] = known.value();
                    evidence = evidence.and(known.evidence());
                }
            }
        }
        double base = function.applyAsDouble(values);
        if (!Double.isFinite(base)) {
            return new Figure.Unknown(unit, formula + " has no finite value");
        }
        double below = 0;
        double above = 0;
        for (int i = 0; i < values.length; i++) {
            var known = (Figure.Known) inputs.get(i).figure();
            double atLow = swing(function, values, i, known.low(), base);
            double atHigh = swing(function, values, i, known.high(), base);
            below += square(Math.min(0, Math.min(atLow, atHigh)));
            above += square(Math.max(0, Math.max(atLow, atHigh)));
        }
        return new Figure.Known(base, base - Math.sqrt(below), base + Math.sqrt(above), unit, evidence,
                new Basis(formula, inputs, List.of()));
    }

    private static double swing(ToDoubleFunction<double[]> function, double[] values, int i, double end, double base) {
        if (end == values[i]) {
            return 0;
        }
        double kept = values[i];
        values[i] = end;
        double result = function.applyAsDouble(values);
        values[i] = kept;
        return Double.isFinite(result) ? result - base : 0;
    }

    private static double square(double x) {
        return x * x;
    }
}
