package org.inferrack.engine.figure;

import java.util.List;

import org.inferrack.catalog.Source;

/**
 * How a figure came about, for "why this number?".
 *
 * @param formula in words and symbols, with the figures of {@code inputs} by name
 * @param sources of this step; those of the inputs are theirs
 * @param ends    what the ends of the range cannot say as numbers
 */
public record Basis(String formula, List<Input> inputs, List<Source> sources, Ends ends) {

    /** What a range says beside its two numbers. */
    public enum Ends {
        /** The numbers say it all. */
        CLOSED,
        /** At one end of an input's range it grows without bound: {@code high} is only what is known to be reached. */
        NO_TOP,
        /** The same downwards: {@code low} is only what is known to be reached. */
        NO_BOTTOM,
        /** Both. */
        NO_ENDS,
        /** {@code low} is 0 because the work then breaks its limits, not because nothing is done. */
        NONE_WITHIN_LIMITS
    }

    public Basis(String formula, List<Input> inputs, List<Source> sources) {
        this(formula, inputs, sources, Ends.CLOSED);
    }

    public Basis {
        inputs = List.copyOf(inputs);
        sources = List.copyOf(sources);
    }

    /** The sources of this step and of everything below it, without repeats, nearest first. */
    public List<Source> allSources() {
        var found = new java.util.LinkedHashSet<Source>(sources);
        for (Input input : inputs) {
            if (input.figure() instanceof Figure.Known known) {
                found.addAll(known.basis().allSources());
            }
        }
        return List.copyOf(found);
    }
}
