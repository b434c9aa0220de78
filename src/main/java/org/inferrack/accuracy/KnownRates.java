package org.inferrack.accuracy;

import java.util.HashMap;
import java.util.Map;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Measurement;
import org.inferrack.engine.capability.measured.MeasurementIndex;

/** What the engine knows, and what it would know had nobody measured one model on one accelerator. */
final class KnownRates {

    /** Two figures this near are one result, rounded differently. */
    private static final double SAME = 0.005;

    private record Pair(String acceleratorId, String modelId) {
    }

    private final Catalog catalog;
    private final MeasurementIndex all;
    /** As many as the catalogue has pairs, however long the file is. */
    private final Map<Pair, MeasurementIndex> without = new HashMap<>();

    KnownRates(Catalog catalog) {
        this.catalog = catalog;
        this.all = MeasurementIndex.of(catalog);
    }

    /** All that is known if the result is not among it, otherwise what is known without the pair. */
    MeasurementIndex without(String acceleratorId, String modelId, double perAccelerator) {
        boolean known = catalog.measurements().stream().anyMatch(row -> of(row, acceleratorId, modelId)
                && Math.abs(row.perAccelerator() / perAccelerator - 1) < SAME);
        return known ? without.computeIfAbsent(new Pair(acceleratorId, modelId), this::leftOut) : all;
    }

    private MeasurementIndex leftOut(Pair pair) {
        return MeasurementIndex
                .of(new Catalog(catalog.servers(), catalog.accelerators(), catalog.components(), catalog.models(), catalog.regions(), catalog.prices(),
                        catalog.measurements().stream().filter(row -> !of(row, pair.acceleratorId(), pair.modelId())).toList()));
    }

    private static boolean of(Measurement row, String acceleratorId, String modelId) {
        return row.acceleratorId().equals(acceleratorId) && row.modelId().equals(modelId);
    }
}
