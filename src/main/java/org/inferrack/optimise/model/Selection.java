package org.inferrack.optimise.model;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The best choice found so far and how good it is.
 *
 * @param counts    working servers of each column, spares on top; empty while nothing was found
 * @param racks     racks opened in each pool
 * @param objective cost of the choice, absent while nothing was found
 * @param bound     no choice costs less
 * @param path      which method gave the answer
 * @param searched  everything was looked at: without counts it is certain that nothing fits
 */
public record Selection(List<Integer> counts, List<Integer> racks, OptionalDouble objective, double bound, Path path, boolean searched) {

    /** What a gap may be and still count as none: sums of doubles differ by that. */
    public static final double ROUNDING = 1e-7;

    /** How the answer was found. */
    public enum Path {
        /** The relaxation without whole numbers has no solution, so there is none. */
        LINEAR_TEST("linear test"),
        /**
         * Demands that meet in the limits only, each in one period or in several: a price for each limit, a small covering problem for each workload,
         * and their recombination.
         */
        BLOCKS("prices on limits, one covering problem for each workload"),
        /** Whole numbers by bisection over linear relaxations: servers that divide their time. */
        BRANCHES("branch and bound over linear relaxations"),
        /** Another solver went on where our own search ended. */
        DEEP_PROOF("deep proof by another solver");

        private final String label;

        Path(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Selection {
        counts = List.copyOf(counts);
        racks = List.copyOf(racks);
    }

    public boolean found() {
        return objective.isPresent();
    }

    /** No choice keeps the limits, and that is certain. */
    public boolean infeasible() {
        return !found() && searched;
    }

    /** Share of the objective by which a better choice could undercut it; absent while nothing was found. */
    public OptionalDouble gap() {
        if (!found()) {
            return OptionalDouble.empty();
        }
        double value = objective.getAsDouble();
        return OptionalDouble.of(value <= 0 ? 0 : Math.max(0, (value - bound) / value));
    }

    /** The same with another bound, where that one is better. */
    public Selection bounded(double floor) {
        double most = objective.orElse(Double.POSITIVE_INFINITY);
        return floor <= bound || Double.isInfinite(floor) ? this : new Selection(counts, racks, objective, Math.min(floor, most), path, searched);
    }

    /** Nothing better exists, up to {@link #ROUNDING}. */
    public boolean proven() {
        return found() && gap().getAsDouble() <= ROUNDING;
    }
}
