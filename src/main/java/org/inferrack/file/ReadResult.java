package org.inferrack.file;

import java.util.List;

import org.inferrack.plan.Plan;

/**
 * A plan from a file.
 *
 * @param warnings what is odd but does not keep the plan from opening, each with its place in the file
 * @param hash     of the file as it was read
 */
public record ReadResult(Plan plan, List<String> warnings, ContentHash hash) {

    public ReadResult {
        warnings = List.copyOf(warnings);
    }
}
