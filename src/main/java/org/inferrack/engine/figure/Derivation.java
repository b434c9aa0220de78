package org.inferrack.engine.figure;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.figure.Basis.Ends;

/**
 * Carries values, intervals and evidence through a formula. Swings add in quadrature; where that leaves what the inputs' ends can make of
 * the formula together (a quotient of two wide inputs would go below zero), their ratios to the value add in quadrature instead.
 */
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
        double[] least = new double[values.length];
        double[] most = new double[values.length];
        double[] worst = new double[values.length];
        double[] best = new double[values.length];
        boolean noTop = false;
        boolean noneWithinLimits = false;
        for (int i = 0; i < values.length; i++) {
            var known = (Figure.Known) inputs.get(i).figure();
            double atLow = at(function, values, i, known.low(), base);
            double atHigh = at(function, values, i, known.high(), base);
            noTop |= atLow == Double.POSITIVE_INFINITY || atHigh == Double.POSITIVE_INFINITY || known.basis().ends() == Ends.NO_TOP && atHigh >= base;
            noneWithinLimits |= known.basis().ends() == Ends.NONE_WITHIN_LIMITS;
            double low = Double.isFinite(atLow) ? atLow : base;
            double high = Double.isFinite(atHigh) ? atHigh : base;
            least[i] = Math.min(base, Math.min(low, high));
            most[i] = Math.max(base, Math.max(low, high));
            worst[i] = low < high ? known.low() : high < low ? known.high() : values[i];
            best[i] = low < high ? known.high() : high < low ? known.low() : values[i];
        }
        double low = end(base, least, function.applyAsDouble(worst), -1);
        double high = end(base, most, function.applyAsDouble(best), 1);
        Ends ends = noTop ? Ends.NO_TOP : noneWithinLimits && low == 0 && base > 0 ? Ends.NONE_WITHIN_LIMITS : Ends.CLOSED;
        return new Figure.Known(base, low, high, unit, evidence, new Basis(formula, inputs, List.of(), ends));
    }

    /** One end of the range: {@code direction} -1 the lower, 1 the upper. */
    private static double end(double base, double[] results, double together, int direction) {
        double quadrature = base + direction * Math.sqrt(Arrays.stream(results).map(result -> square(result - base)).sum());
        if (!Double.isFinite(together) || direction * (quadrature - together) <= 0) {
            return quadrature;
        }
        double furthest = direction < 0 ? Arrays.stream(results).min().orElse(base) : Arrays.stream(results).max().orElse(base);
        double possible = direction * (together - furthest) > 0 ? together : furthest;
        if (base <= 0 || furthest <= 0) {
            return possible;
        }
        double ratios = base * Math.exp(direction * Math.sqrt(Arrays.stream(results).map(result -> square(Math.log(result / base))).sum()));
        return direction * (ratios - furthest) < 0 ? furthest : direction * (ratios - possible) > 0 ? possible : ratios;
    }

    private static double at(ToDoubleFunction<double[]> function, double[] values, int i, double end, double base) {
        if (end == values[i]) {
            return base;
        }
        double kept = values[i];
        values[i] = end;
        double result = function.applyAsDouble(values);
        values[i] = kept;
        return result;
    }

    private static double square(double x) {
        return x * x;
    }
}
