package org.inferrack.plan;

/**
 * What a server configuration's parts say against each other.
 *
 * @param limit   the rule: "slots", "accelerator power", "memory" ...
 * @param field   of the server configuration, where it is corrected
 * @param message what is the case, with names and values
 * @param advice  what to do
 */
public record Incompatibility(Severity severity, String limit, String field, String message, String advice) {

    /**
     * REFUSED cannot be built. UNCHECKED could not be checked, because the catalogue lacks a value: not the same as fine.
     * NOTE can be built, at a price worth knowing.
     */
    public enum Severity { REFUSED, UNCHECKED, NOTE }

    public boolean refused() {
        return severity == Severity.REFUSED;
    }
}
