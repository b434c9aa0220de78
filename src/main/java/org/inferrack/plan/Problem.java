package org.inferrack.plan;

/**
 * A value that makes planning meaningless.
 *
 * @param path    where, in the terms of the plan file: "$.sites[0].pue"
 * @param message what is wrong, with the value
 * @param advice  what to do
 */
public record Problem(String path, String message, String advice) {
}
