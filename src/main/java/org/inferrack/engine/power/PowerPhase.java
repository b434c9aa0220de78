package org.inferrack.engine.power;

import java.util.function.ToDoubleFunction;

/**
 * Months in which the same servers with the same accelerators are used alike.
 *
 * @param fromMonth first month, 1 is the plan's first
 * @param months    how many
 */
public record PowerPhase(int fromMonth, int months, PowerBudget budget) {

    public int lastMonth() {
        return fromMonth + months - 1;
    }

    /** The same months with another number of servers like these, by site. */
    public PowerPhase scaled(ToDoubleFunction<String> factorOfSite) {
        return new PowerPhase(fromMonth, months, budget.scaled(factorOfSite));
    }
}
