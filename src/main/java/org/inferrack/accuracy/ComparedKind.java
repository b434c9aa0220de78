package org.inferrack.accuracy;

import org.inferrack.accuracy.Case.Predictable;

/** Nothing is fitted: the engine's own arithmetic predicts, and each row brings its prediction and interval. */
non-sealed interface ComparedKind extends MeasurementKind {

    /** How the engine knows what it predicts of a row. */
    String tier(Predictable row);
}
