package org.inferrack.engine.choice;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a fleet is wanted for.
 *
 * @param powerKw    most IT power at peak with the policy's margin, absent for the sites' own limits
 * @param budget     most capex, in the plan's currency
 * @param racks      most racks in use at each rack group
 * @param cap        another objective that may reach at most an amount, for a frontier
 * @param tightening share of each rack's limits that may be planned with, 1 for all of it
 * @param surplus    times the demand that is planned for, 1 for just that
 */
public record Wish(Objective objective, OptionalDouble powerKw, OptionalDouble budget, OptionalInt racks, Optional<Cap> cap, double tightening, double surplus) {

    /** Another objective kept at or below an amount. */
    public record Cap(Objective objective, double most) {
    }

    /** Nothing but the plan's own limits. */
    public static Wish of(Objective objective) {
        return new Wish(objective, OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty(), Optional.empty(), 1, 1);
    }

    public Wish withPowerKw(double kw) {
        return new Wish(objective, OptionalDouble.of(kw), budget, racks, cap, tightening, surplus);
    }

    public Wish withBudget(double most) {
        return new Wish(objective, powerKw, OptionalDouble.of(most), racks, cap, tightening, surplus);
    }

    public Wish withRacks(int most) {
        return new Wish(objective, powerKw, budget, OptionalInt.of(most), cap, tightening, surplus);
    }

    public Wish withCap(Objective other, double most) {
        return other == Objective.RACKS ? withRacks((int) Math.clamp(Math.floor(most), 0, Integer.MAX_VALUE))
                : new Wish(objective, powerKw, budget, racks, Optional.of(new Cap(other, most)), tightening, surplus);
    }

    /** The objective that a limit is about, with its most: power before money before racks before another objective; empty without such a limit. */
    Optional<Cap> tightest() {
        if (powerKw.isPresent()) {
            return Optional.of(new Cap(Objective.POWER, powerKw.getAsDouble()));
        }
        return budget.isPresent() ? Optional.of(new Cap(Objective.CAPEX, budget.getAsDouble()))
                : racks.isPresent() ? Optional.of(new Cap(Objective.RACKS, racks.getAsInt())) : cap;
    }

    /** The same with that limit as the objective: easier to find, and to rule out, than a choice under the limit. */
    Wish turned(Objective about) {
        return new Wish(about, about == Objective.POWER ? OptionalDouble.empty() : powerKw, about == Objective.CAPEX ? OptionalDouble.empty() : budget,
                racks, cap.filter(limit -> limit.objective() != about), tightening, surplus);
    }

    Wish withObjective(Objective other) {
        return new Wish(other, powerKw, budget, racks, cap, tightening, surplus);
    }

    Wish tightened(double share) {
        return new Wish(objective, powerKw, budget, racks, cap, share, surplus);
    }

    Wish withSurplus(double factor) {
        return new Wish(objective, powerKw, budget, racks, cap, tightening, factor);
    }
}
