package org.inferrack.engine.power;

import java.util.List;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Source;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;

/** A typical value that stands in where no data sheet of the very part is known, with its 90 % range and its source. */
public record Allowance(String what, double value, double low, double high, String unit, Evidence evidence, Source source) {

    public Figure figure() {
        return times(1);
    }

    /** For {@code count} parts, or for a part of the size {@code count}; all move together. */
    public Figure times(double count) {
        return new Figure.Known(value * count, low * count, high * count, unit, evidence, new Basis(what, List.of(), List.of(source)));
    }
}
