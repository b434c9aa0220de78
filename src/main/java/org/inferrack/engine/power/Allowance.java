package org.inferrack.engine.power;

import java.util.List;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Source;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Figure;

/**
 * A typical value that stands in where no data sheet of the very part is known, with its 90 % range and its source.
 *
 * @param key tells it from the others of its kind
 */
public record Allowance(Driver.Kind kind, String key, String what, double value, double low, double high, String unit, Evidence evidence, Source source) {

    /** @param part that it stands in for, by its id: equal parts are off together, others are off by themselves */
    public Figure figure(String part) {
        return times(1, part);
    }

    /** For {@code count} parts, or for a part of the size {@code count}; all move together. */
    public Figure times(double count, String part) {
        return Figure.caused(Driver.of(kind, key + "/" + part, what + " (" + part + ")"), value * count, low * count, high * count, unit, evidence,
                new Basis(what, List.of(), List.of(source)));
    }
}
