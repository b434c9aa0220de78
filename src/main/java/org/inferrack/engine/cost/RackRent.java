package org.inferrack.engine.cost;

import java.util.stream.IntStream;

import org.inferrack.plan.Plan;

/** What one rack in use costs over the plan's horizon. */
public final class RackRent {

    private RackRent() {
    }

    public static double undiscounted(Plan plan) {
        return plan.economics().rackRentPerMonth() * plan.horizonMonths();
    }

    /** Its present value: the rent is paid at the end of each month. */
    public static double discounted(Plan plan) {
        return plan.economics().rackRentPerMonth() * IntStream.rangeClosed(1, plan.horizonMonths())
                .mapToDouble(month -> Discounting.factor(plan.economics().discountRatePerYear(), month)).sum();
    }
}
