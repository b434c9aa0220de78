package org.inferrack.optimise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.Objective;

/** Fleets between the best for one objective and the best for another, none better in both than another one of them. */
public final class ParetoFrontier {

    private ParetoFrontier() {
    }

    /**
     * From the least of {@code first} to the least of {@code second}; a single fleet, with its reason, where nothing fits.
     *
     * @param points  ends included, at least 2; fewer come back where several points are the same fleet
     * @param efforts a new effort for each point
     */
    public static List<OptimisedFleet> of(FleetOptimiser optimiser, Objective first, Objective second, int points, Supplier<Effort> efforts) {
        OptimisedFleet least = optimiser.choose(FleetRequest.of(first), efforts.get());
        OptimisedFleet other = optimiser.choose(FleetRequest.of(second), efforts.get());
        if (least.scenario().isEmpty() || other.scenario().isEmpty()) {
            return List.of(least.scenario().isEmpty() ? least : other);
        }
        var found = new ArrayList<>(List.of(least, other));
        double from = least.amounts().getOrDefault(first, Double.NaN);
        double to = other.amounts().getOrDefault(first, Double.NaN);
        for (int i = 1; i < points - 1 && to > from && !efforts.get().ended(); i++) {
            OptimisedFleet between = optimiser.choose(FleetRequest.of(second).withCap(first, from + (to - from) * i / (points - 1)), efforts.get());
            if (between.scenario().isPresent()) {
                found.add(between);
            }
        }
        return best(found, first, second);
    }

    private static List<OptimisedFleet> best(List<OptimisedFleet> found, Objective first, Objective second) {
        found.removeIf(fleet -> !fleet.amounts().containsKey(first) || !fleet.amounts().containsKey(second));
        found.sort(Comparator.comparingDouble((OptimisedFleet fleet) -> fleet.amounts().get(first)).thenComparingDouble(fleet -> fleet.amounts().get(second)));
        var best = new ArrayList<OptimisedFleet>();
        for (OptimisedFleet fleet : found) {
            if (best.isEmpty() || fleet.amounts().get(second) < best.getLast().amounts().get(second) * (1 - 1e-9)) {
                best.add(fleet);
            }
        }
        return best;
    }
}
