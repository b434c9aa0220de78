package org.inferrack.engine.choice;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How long to go on.
 *
 * @param gap      good enough, as a share of the objective
 * @param stopped  asked often; true ends the search with the best so far. The clock and the cancel button are outside
 * @param progress told of every better choice and bound, on the thread that searches
 */
public record Effort(double gap, BooleanSupplier stopped, Consumer<Selection> progress) {

    public Effort {
        gap = Double.isFinite(gap) ? Math.max(0, gap) : 0;
    }

    /** To the proof, however long that takes. */
    public static Effort untilProven() {
        return new Effort(0, () -> false, _ -> { });
    }
}
