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
     * @param low    lower end of the 90 % interval
     * @param high   upper end of the 90 % interval
     * @param swings what each cause does to it; the interval is theirs together
     */
    record Known(double value, double low, double high, String unit, Evidence evidence, Basis basis, Swings swings) implements Figure {
        public Known {
            if (!Double.isFinite(value) || !Double.isFinite(low) || !Double.isFinite(high) || low > value || value > high) {
                throw new IllegalArgumentException("A figure needs low <= value <= high, all finite, not "
                        + low + " <= " + value + " <= " + high + " " + unit + " (" + basis.formula() + ").");
            }
        }

        /** The same number, told otherwise. */
        public Known told(Evidence by, Basis how) {
            return new Known(value, low, high, unit, by, how, swings);
        }

        /** Times a number that is exact and above 0. */
        public Known times(double factor) {
            return new Known(value * factor, low * factor, high * factor, unit, evidence, basis, swings.times(factor));
        }

        /** What is given back of what is paid; never minus nothing. */
        public Known negative() {
            return new Known(0 - value, 0 - high, 0 - low, unit, evidence, basis, swings.times(-1));
        }

        /** With what a cause does to it beside what the formula follows it through. */
        public Known moved(Driver driver, double atLow, double atHigh) {
            if (atLow == 0 && atHigh == 0) {
                return this;
            }
            return with(new Swing(driver, atLow, atHigh));
        }

        /** Without an upper end for that cause. */
        public Known opened(Driver driver) {
            return with(new Swing(driver, 0, 0, true)).ending(Basis.Ends.NO_TOP);
        }

        private Known with(Swing more) {
            Swings all = swings.plus(more);
            double[] ends = Derivation.range(value, all);
            return new Known(value, ends[0], ends[1], unit, evidence, basis, all);
        }

        /** Lower end of the interval; minus infinity where there is none. */
        public double lowest() {
            return basis.ends() == Basis.Ends.NO_BOTTOM || basis.ends() == Basis.Ends.NO_ENDS ? Double.NEGATIVE_INFINITY : low;
        }

        /** Upper end of the interval; infinite where there is none. */
        public double highest() {
            return basis.ends() == Basis.Ends.NO_TOP || basis.ends() == Basis.Ends.NO_ENDS ? Double.POSITIVE_INFINITY : high;
        }

        @Override
        public Known inverse() {
            return new Known(value, low, high, unit, evidence, basis,
                    new Swings(swings.all().stream().map(swing -> new Swing(swing.driver(), swing.atHigh(), swing.atLow(), swing.open())).toList()));
        }

        private Known ending(Basis.Ends ends) {
            return told(evidence, new Basis(basis.formula(), basis.inputs(), basis.sources(), ends));
        }
    }

    /** Not available: shown as "n/a" with its reason, never as 0. */
    record Unknown(String unit, String reason) implements Figure {
    }

    static Figure unknown(String unit, String reason) {
        return new Unknown(unit, reason);
    }

    /** Stated by a person: no interval of its own. */
    static Known stated(double value, String unit, String what) {
        return new Known(value, value, value, unit, Evidence.USER, new Basis(what, List.of(), List.of()), Swings.NONE);
    }

    /** Counted by the engine: exact. */
    static Known exact(double value, String unit, String formula) {
        return new Known(value, value, value, unit, Evidence.USER, new Basis(formula, List.of(), List.of()), Swings.NONE);
    }

    /** A catalogued fact, taken as exact in itself. */
    static Figure of(Fact fact, String unit, String what) {
        return new Known(fact.value(), fact.value(), fact.value(), unit, fact.evidence(), new Basis(what, List.of(), List.of(fact.source())),
                Swings.NONE);
    }

    /** A figure whose 90 % interval has one cause. */
    static Known caused(Driver driver, double value, double low, double high, String unit, Evidence evidence, Basis basis) {
        return new Known(value, low, high, unit, evidence, basis, Swings.of(driver.spreading(HalfWidths.of(value, low, high)), low - value, high - value));
    }

    /** A figure with a relative 90 % interval of one cause: {@code below} 0.15 is 15 % under the value. */
    static Known within(Driver driver, double value, double below, double above, String unit, Evidence evidence, String formula, List<Source> sources) {
        return caused(driver, value, value * (1 - below), value * (1 + above), unit, evidence, new Basis(formula, List.of(), sources));
    }

    /**
     * A figure computed from others. Unknown if an input is. Evidence is the weakest of the inputs. Each cause behind the inputs goes to the ends
     * of its own interval, in all inputs at once; what that does to the figure is its swing. The interval is the root sum of squares of the swings,
     * which is exact to first order for independent causes, and never wider than what all of them make of the formula together.
     *
     * @param function of the inputs' values, in the order of {@code inputs}
     */
    static Figure derive(String formula, String unit, List<Input> inputs, ToDoubleFunction<double[]> function) {
        return Derivation.derive(formula, unit, inputs, function);
    }

    /** Of a cause that is counted the other way round: a time is long where the throughput behind it is low. */
    default Figure inverse() {
        return this;
    }

    default OptionalDouble amount() {
        return this instanceof Known known ? OptionalDouble.of(known.value()) : OptionalDouble.empty();
    }

    default boolean isKnown() {
        return this instanceof Known;
    }
}
