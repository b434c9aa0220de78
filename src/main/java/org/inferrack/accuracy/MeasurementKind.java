package org.inferrack.accuracy;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Evidence;

/** A kind of measurement file: how its lines become cases. What predicts them is a fitted model, or the engine's own arithmetic. */
sealed interface MeasurementKind permits FittedKind, ComparedKind {

    /** Its name on the command line and of its file in assets/measurements: "mlperf". */
    String name();

    /** Columns without which a line says nothing; by them the kind of a file is guessed. */
    List<String> columns();

    /** What a line says: one case, or several where it gives several figures. */
    List<Case> read(Cells cells);

    /** Configuration and value as one text: a second line with the same text repeats the first and is set aside. */
    String identity(Cells cells);

    /** What a prediction of that tier may be called. */
    Evidence evidence(String tier);

    /** Tiers that a reader also wants to see as one, by the name of the group; empty where a tier stands for itself. */
    default Optional<String> together(String tier) {
        return Optional.empty();
    }
}
