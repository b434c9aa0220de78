package org.inferrack.engine.figure;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Source;

/** A number that the engine concluded, or the reason why there is none. */
public sealed interface Figure {

    String unit();

    /**
     * A known figure.
     *
     * @param low  lower end of the 90 % interval
     * @param high upper end of the 90 % interval
     */
    record Known(double value, double low, double high, String unit, Evidence evidence, Basis basis) implements Figure {
        public Known {
            if (!Double.isFinite(value) || !Double.isFinite(low) || !Double.isFinite(high) || low > value || value > high) {
                throw new IllegalArgumentException("A figure needs low <= value <= high, all finite, not "
                        + low + " <= " + value + " <= " + high + " " + unit + " (" + basis.formula() + ").");
            }
        }
    }

    /** Not available: shown as "n/a" with its reason, never as 0. */
    record Unknown(String unit, String reason) implements Figure {
    }

    static Figure unknown(String unit, String reason) {
        return new Unknown(unit, reason);
    }

    /** Stated by a person: no interval of its own. */
    static Figure stated(double value, String unit, String what) {
        return new Known(value, value, value, unit, Evidence.USER, new Basis(what, List.of(), List.of()));
    }

    /** Counted by the engine: exact. */
    static Figure exact(double value, String unit, String formula) {
        return new Known(value, value, value, unit, Evidence.USER, new Basis(formula, List.of(), List.of()));
    }

    /** A catalogued fact, taken as exact in itself. */
    static Figure of(Fact fact, String unit, String what) {
        return new Known(fact.value(), fact.value(), fact.value(), unit, fact.evidence(), new Basis(what, List.of(), List.of(fact.source())));
    }

    /** A figure with a relative 90 % interval: {@code below} 0.15 is 15 % under the value. */
    static Figure within(double value, double below, double above, String unit, Evidence evidence, String formula, List<Source> sources) {
        return new Known(value, value * (1 - below), value * (1 + above), unit, evidence, new Basis(formula, List.of(), sources));
    }

    /**
     * A figure computed from others. Unknown if an input is. Evidence is the weakest of the inputs. The interval is the
     * root sum of squares of the swings that each input alone causes between the ends of its own interval, which is exact
     * to first order for independent inputs, and never wider than what the ends make of the formula together.
     *
     * @param function of the inputs' values, in the order of {@code inputs}
     */
    static Figure derive(String formula, String unit, List<Input> inputs, ToDoubleFunction<double[]> function) {
        return Derivation.derive(formula, unit, inputs, function);
    }

    default OptionalDouble amount() {
        return this instanceof Known known ? OptionalDouble.of(known.value()) : OptionalDouble.empty();
    }

    default boolean isKnown() {
        return this instanceof Known;
    }
}
