package org.inferrack.engine.findings;

/**
 * Something worth saying about a scenario or the plan.
 *
 * @param rule     stable key of the rule: "training-accelerator-idle"
 * @param subject  id of what it is about, empty for the plan
 * @param message  what is the case, with its numbers
 * @param advice   what to do, empty if there is nothing to do
 */
public record Finding(Severity severity, String rule, String subject, String message, String advice) {

    /** BLOCKER makes a scenario infeasible. */
    public enum Severity { BLOCKER, WARNING, NOTE }
}
