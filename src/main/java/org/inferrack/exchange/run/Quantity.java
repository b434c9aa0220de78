package org.inferrack.exchange.run;

import java.util.Optional;

/** A value with its unit, as a file states it. */
public record Quantity(double value, Unit unit) {

    /** @throws UnusableRun if the unit is not known: a value without one is never taken for another */
    public static Quantity of(double value, String unit) throws UnusableRun {
        Optional<Unit> known = Unit.named(unit);
        return new Quantity(value, known.orElseThrow(() -> new UnusableRun(
                "the unit \"" + unit + "\" of " + value
                        + " is not known. Known are ms, us, ns, s, tokens/s, requests/s, samples/s, queries/s, frames/s, W, mW, J, mJ.")));
    }

    /** The value in a unit of the same dimension. */
    public double in(Unit wanted) throws UnusableRun {
        return value * unit.in(wanted);
    }
}
