package org.inferrack.engine.figure;

import java.util.List;

import org.inferrack.catalog.Source;

/**
 * How a figure came about, for "why this number?".
 *
 * @param formula in words and symbols, with the figures of {@code inputs} by name
 * @param sources of this step; those of the inputs are theirs
 */
public record Basis(String formula, List<Input> inputs, List<Source> sources) {

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
