package org.inferrack.plan;

import java.util.List;
import java.util.function.UnaryOperator;

import org.inferrack.catalog.Catalog;

/**
 * A plan that the check let through, with the catalogue that it was checked against: the planner, the optimiser, the reports and every
 * command take nothing else. Only {@link PlanCheck} makes one, so that whoever holds one need not ask again.
 */
public final class CheckedPlan implements CheckResult {

    private final Plan plan;
    private final Catalog shipped;
    private final Catalog catalog;

    CheckedPlan(Plan plan, Catalog shipped, Catalog catalog) {
        this.plan = plan;
        this.shipped = shipped;
        this.catalog = catalog;
    }

    @Override
    public Plan plan() {
        return plan;
    }

    /** The shipped catalogue overlaid by the plan's library: what the plan's ids were found in. */
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public List<Problem> problems() {
        return List.of();
    }

    /** Another plan through the same gate; the plan itself if the edit changes nothing. */
    public CheckResult edited(UnaryOperator<Plan> edit) {
        Plan next = edit.apply(plan);
        if (next == plan) {
            return this;
        }
        return next.library() == plan.library() ? PlanCheck.check(next, shipped, catalog) : PlanCheck.check(next, shipped);
    }
}
