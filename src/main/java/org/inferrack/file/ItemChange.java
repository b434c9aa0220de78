package org.inferrack.file;

/**
 * A difference between what a plan carries and what is known now.
 *
 * @param property "TDP", "price", "measured OFFLINE_THROUGHPUT"
 * @param inPlan   with its unit, "n/a" if the plan knows none
 * @param now      with its unit, "n/a" if the knowledge has none any more
 */
public record ItemChange(String itemId, String itemName, String property, String inPlan, String now) {
}
