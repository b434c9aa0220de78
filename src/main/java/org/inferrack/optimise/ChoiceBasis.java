package org.inferrack.optimise;

import org.inferrack.plan.Candidates;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.ReferenceRates;
import org.inferrack.plan.Scenario;

/** What a choice is made for. */
public final class ChoiceBasis {

    private ChoiceBasis() {
    }

    /** The plan without an earlier choice, on which an answer does not depend. */
    public static Plan of(Plan plan) {
        return plan.withScenarios(plan.scenarios().stream().filter(scenario -> !chosen(scenario)).toList());
    }

    /** The plan with rates for the catalogue's prices, if it is chosen from: what is chosen then has a price in the plan too. */
    public static Plan priced(Plan plan) {
        return Candidates.from(plan) == Candidates.From.CATALOGUE ? ReferenceRates.completing(plan) : plan;
    }

    static CheckedPlan priced(CheckedPlan checked) {
        return checked.edited(ChoiceBasis::priced).checked().orElse(checked);
    }

    /** Those of the first proposal, or of the first scenario. */
    static Policies policies(Plan plan) {
        return plan.scenarios().stream().filter(scenario -> scenario.role() == Scenario.Role.PROPOSAL && !chosen(scenario)).findFirst()
                .or(() -> plan.scenarios().stream().findFirst()).map(Scenario::policies).orElse(new Policies(0, 1, 0));
    }

    private static boolean chosen(Scenario scenario) {
        return scenario.id().equals(FleetOptimiser.SCENARIO);
    }
}
