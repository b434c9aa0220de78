package org.inferrack.engine.cost;

/**
 * Everything that is known of the money of a scenario.
 *
 * @param cash  as a function of what it depends on
 * @param costs what the function gives, and the bill of materials
 */
public record ScenarioCosts(CashModel cash, Costs costs) {
}
