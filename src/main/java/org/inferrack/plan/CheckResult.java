package org.inferrack.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the check says of a plan: that it can be planned, or why not. */
public sealed interface CheckResult permits CheckedPlan, RefusedPlan {

    Plan plan();

    /** In the order of the plan; empty if it can be planned. */
    List<Problem> problems();

    default Optional<CheckedPlan> checked() {
        return this instanceof CheckedPlan checked ? Optional.of(checked) : Optional.empty();
    }

    /**
     * For a plan that was made by rules of ours and can only be refused through a mistake in them.
     *
     * @throws IllegalArgumentException with every problem, if the plan is refused
     */
    default CheckedPlan orThrow() {
        return checked().orElseThrow(() -> new IllegalArgumentException(problems().stream()
                .map(problem -> problem.path() + ": " + problem.message()).collect(Collectors.joining("\n"))));
    }
}
