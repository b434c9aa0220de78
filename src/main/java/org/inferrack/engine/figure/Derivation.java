package org.inferrack.engine.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.figure.Basis.Ends;

/**
 * Carries values, causes and evidence through a formula. Swings add in quadrature; where that leaves what the causes' ends can make of
 * the formula together (a quotient of two wide inputs would go below zero), their ratios to the value add in quadrature instead.
 */
final class Derivation {

    /** A figure passed on unchanged meets its own ends but for the last digits. */
    private static final double ROUNDING = 1e-9;

    private final Figure.Known[] inputs;
    private final double[] values;
    private final ToDoubleFunction<double[]> function;
    private final double base;
    private boolean noTop;
    private boolean noBottom;
    private boolean noneWithinLimits;

    private Derivation(Figure.Known[] inputs, double[] values, ToDoubleFunction<double[]> function, double base) {
        this.inputs = inputs;
        this.values = values;
        this.function = function;
        this.base = base;
    }

    static Figure derive(String formula, String unit, List<Input> inputs, ToDoubleFunction<double[]> function) {
        var known = new Figure.Known[inputs.size()];
        double[] values = new double[known.length];
        Evidence evidence = Evidence.USER;
        for (int i = 0; i < values.length; i++) {
            switch (inputs.get(i).figure()) {
                case Figure.Unknown unknown -> {
                    return new Figure.Unknown(unit, inputs.get(i).name() + ": " + unknown.reason());
                }
                case Figure.Known input -> {
                    known[i] = input;
                    values[i] = input.value();
                    evidence = evidence.and(input.evidence());
                }
            }
        }
        double base = function.applyAsDouble(values);
        if (!Double.isFinite(base)) {
            return new Figure.Unknown(unit, formula + " has no finite value");
        }
        return new Derivation(known, values, function, base).figure(new Basis(formula, inputs, List.of()), unit, evidence);
    }

    private Figure.Known figure(Basis basis, String unit, Evidence evidence) {
        var swings = new ArrayList<Swing>();
        double[] worst = values.clone();
        double[] best = values.clone();
        int[] next = new int[inputs.length];
        for (Driver driver = first(next); driver != null; driver = first(next)) {
            Swing swing = swing(driver, next, worst, best);
            if (swing.matters()) {
                swings.add(swing);
            }
        }
        for (int i = 0; i < inputs.length; i++) {
            worst[i] = Math.clamp(worst[i], inputs[i].low(), inputs[i].high());
            best[i] = Math.clamp(best[i], inputs[i].low(), inputs[i].high());
            noneWithinLimits |= inputs[i].basis().ends() == Ends.NONE_WITHIN_LIMITS;
        }
        double low = swings.isEmpty() ? base : end(base, swings, function.applyAsDouble(worst), -1);
        double high = swings.isEmpty() ? base : end(base, swings, function.applyAsDouble(best), 1);
        Ends ends = noTop ? noBottom ? Ends.NO_ENDS : Ends.NO_TOP : noBottom ? Ends.NO_BOTTOM
                : noneWithinLimits && low == 0 && base > 0 ? Ends.NONE_WITHIN_LIMITS : Ends.CLOSED;
        return new Figure.Known(base, low, high, unit, evidence, new Basis(basis.formula(), basis.inputs(), List.of(), ends), new Swings(swings));
    }

    /** The least driver that was not looked at yet; null after the last. */
    private Driver first(int[] next) {
        Driver first = null;
        for (int i = 0; i < inputs.length; i++) {
            List<Swing> swings = inputs[i].swings().all();
            if (next[i] < swings.size()) {
                Driver driver = swings.get(next[i]).driver();
                int order = first == null ? -1 : driver.compareTo(first);
                first = order < 0 ? driver : order == 0 ? first.wider(driver) : first;
            }
        }
        return first;
    }

    /**
     * Moves the driver in all inputs at once; {@code worst} and {@code best} gather what each input then is. Where it leaves inputs without bound, all
     * of them go beyond any: a ratio of two that one cause drives there is not told by it.
     */
    private Swing swing(Driver driver, int[] next, double[] worst, double[] best) {
        double[] atLow = values.clone();
        double[] atHigh = values.clone();
        double[] unbounded = null;
        for (int i = 0; i < inputs.length; i++) {
            List<Swing> swings = inputs[i].swings().all();
            if (next[i] < swings.size() && swings.get(next[i]).driver().equals(driver)) {
                Swing swing = swings.get(next[i]);
                atLow[i] += swing.atLow();
                atHigh[i] += swing.atHigh();
                if (swing.open()) {
                    unbounded = unbounded == null ? values.clone() : unbounded;
                    unbounded[i] = Double.POSITIVE_INFINITY;
                }
                next[i]++;
            }
        }
        double beyond = unbounded == null ? base : function.applyAsDouble(unbounded);
        boolean before = noTop;
        noTop = beyond == Double.POSITIVE_INFINITY;
        noBottom |= beyond == Double.NEGATIVE_INFINITY;
        double low = finite(function.applyAsDouble(atLow));
        double high = finite(function.applyAsDouble(atHigh));
        for (int i = 0; low != high && i < values.length; i++) {
            worst[i] += (low < high ? atLow : atHigh)[i] - values[i];
            best[i] += (low < high ? atHigh : atLow)[i] - values[i];
        }
        boolean open = noTop;
        noTop |= before;
        return new Swing(driver, low - base, high - base, open);
    }

    private double finite(double result) {
        noTop |= result == Double.POSITIVE_INFINITY;
        return Double.isFinite(result) ? result : base;
    }

    /** Ends of the 90 % interval of a value that is moved so. */
    static double[] range(double value, Swings swings) {
        return new double[] {end(value, swings.all(), Double.NaN, -1), end(value, swings.all(), Double.NaN, 1)};
    }

    /** One end of the range: {@code direction} -1 the lower, 1 the upper. */
    private static double end(double base, List<Swing> swings, double together, int direction) {
        double squares = 0;
        double furthest = 0;
        for (Swing swing : swings) {
            double size = direction < 0 ? swing.below() : swing.above();
            squares += size * size;
            furthest = Math.max(furthest, size);
        }
        double quadrature = base + direction * Math.sqrt(squares);
        double alone = base + direction * furthest;
        boolean within = Double.isFinite(together) ? direction * (quadrature - together) <= ROUNDING * Math.abs(base)
                : direction > 0 || quadrature >= 0 || alone <= 0 || base <= 0;
        if (within) {
            return quadrature;
        }
        double possible = Double.isFinite(together) && direction * (together - alone) <= 0 ? alone : Double.isFinite(together) ? together : quadrature;
        if (base <= 0 || alone <= 0) {
            return possible;
        }
        double logs = 0;
        for (Swing swing : swings) {
            double log = Math.log((base + direction * (direction < 0 ? swing.below() : swing.above())) / base);
            logs += log * log;
        }
        double ratios = base * Math.exp(direction * Math.sqrt(logs));
        return direction * (ratios - alone) < 0 ? alone : direction * (ratios - possible) > 0 ? possible : ratios;
    }
}
