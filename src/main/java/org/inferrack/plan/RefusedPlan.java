package org.inferrack.plan;

import java.util.List;

/** A plan that cannot be planned, and why; no figure may be shown for it. */
public record RefusedPlan(Plan plan, List<Problem> problems) implements CheckResult {

    public RefusedPlan {
        problems = List.copyOf(problems);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("A plan is refused for a reason.");
        }
    }
}
