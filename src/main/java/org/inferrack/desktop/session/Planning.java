package org.inferrack.desktop.session;

import java.util.Optional;

import org.inferrack.catalog.Knowledge;
import org.inferrack.engine.Planner;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.work.Cancellation;

/** What makes the outcome of a plan. */
@FunctionalInterface
public interface Planning {

    /** That of the planner. */
    Planning PLANNER = Planner::evaluate;

    /**
     * @param earlier      what the plan came to when it was opened; empty for the plan as it was opened
     * @param cancellation requested once the plan has been edited again
     */
    Outcome evaluate(CheckedPlan plan, Knowledge knowledge, Optional<Outcome> earlier, Cancellation cancellation);
}
