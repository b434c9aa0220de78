package org.inferrack.file;

import java.util.List;

import org.inferrack.plan.Plan;

/**
 * A plan from a file.
 *
 * @param warnings what is odd but does not keep the plan from opening, each with its place in the file
 */
public record ReadResult(Plan plan, List<String> warnings) {

    public ReadResult {
        warnings = List.copyOf(warnings);
    }
}
