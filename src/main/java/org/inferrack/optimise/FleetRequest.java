package org.inferrack.optimise;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.inferrack.optimise.candidates.Offer;
import org.inferrack.optimise.model.Objective;
import org.inferrack.optimise.model.Selection;
import org.inferrack.optimise.pricing.DemandBlock;

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
public record FleetRequest(Objective objective, OptionalDouble powerKw, OptionalDouble budget, OptionalInt racks, Optional<Cap> cap, double tightening,
                           double surplus) {

    /** Another objective kept at or below an amount. */
    public record Cap(Objective objective, double most) {
    }

    /** Nothing but the plan's own limits. */
    public static FleetRequest of(Objective objective) {
        return new FleetRequest(objective, OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty(), Optional.empty(), 1, 1);
    }

    public FleetRequest withPowerKw(double kw) {
        return new FleetRequest(objective, OptionalDouble.of(kw), budget, racks, cap, tightening, surplus);
    }

    public FleetRequest withBudget(double most) {
        return new FleetRequest(objective, powerKw, OptionalDouble.of(most), racks, cap, tightening, surplus);
    }

    public FleetRequest withRacks(int most) {
        return new FleetRequest(objective, powerKw, budget, OptionalInt.of(most), cap, tightening, surplus);
    }

    public FleetRequest withCap(Objective other, double most) {
        return other == Objective.RACKS ? withRacks((int) Math.clamp(Math.floor(most), 0, Integer.MAX_VALUE))
                : new FleetRequest(objective, powerKw, budget, racks, Optional.of(new Cap(other, most)), tightening, surplus);
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
    FleetRequest turned(Objective about) {
        return new FleetRequest(about, about == Objective.POWER ? OptionalDouble.empty() : powerKw, about == Objective.CAPEX ? OptionalDouble.empty() : budget,
                racks, cap.filter(limit -> limit.objective() != about), tightening, surplus);
    }

    /** The same without what holds for all sites together. */
    FleetRequest withoutSums() {
        return new FleetRequest(objective, OptionalDouble.empty(), OptionalDouble.empty(), racks, Optional.empty(), tightening, surplus);
    }

    /** Whether a choice keeps what holds for all sites together. */
    boolean keepsSums(Selection selection, List<Offer> columns, int spares) {
        return powerKw.stream().allMatch(kw -> sum(selection, columns, spares, Objective.POWER) <= kw * (1 + Selection.ROUNDING))
                && budget.stream().allMatch(most -> sum(selection, columns, spares, Objective.CAPEX) <= most * (1 + Selection.ROUNDING))
                && cap.stream().allMatch(limit -> sum(selection, columns, spares, limit.objective()) <= limit.most() * (1 + Selection.ROUNDING));
    }

    private static double sum(Selection selection, List<Offer> columns, int spares, Objective of) {
        return IntStream.range(0, columns.size()).filter(j -> selection.counts().get(j) > 0)
                .mapToDouble(j -> DemandBlock.bought(selection.counts().get(j), spares) * columns.get(j).costs().of(of).orElse(Double.POSITIVE_INFINITY)).sum();
    }

    FleetRequest withObjective(Objective other) {
        return new FleetRequest(other, powerKw, budget, racks, cap, tightening, surplus);
    }

    FleetRequest tightened(double share) {
        return new FleetRequest(objective, powerKw, budget, racks, cap, share, surplus);
    }

    FleetRequest withSurplus(double factor) {
        return new FleetRequest(objective, powerKw, budget, racks, cap, tightening, factor);
    }
}
