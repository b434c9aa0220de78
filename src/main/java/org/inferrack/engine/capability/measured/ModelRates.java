package org.inferrack.engine.capability.measured;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Precision;

/** What publications say about one model: a rate for each metric, precision and accelerator. */
final class ModelRates {

    private record Key(Measurement.Metric metric, Precision precision, String acceleratorId) {
    }

    private final Map<Measurement.Metric, Map<Precision, Map<String, Rate>>> rates = new EnumMap<>(Measurement.Metric.class);

    /** @param family of the model, null if it is not in the catalogue */
    ModelRates(List<Measurement> rows, AiModel.Family family) {
        var groups = new HashMap<Key, List<Measurement>>();
        for (Measurement row : rows) {
            groups.computeIfAbsent(new Key(row.metric(), row.precision(), row.acceleratorId()), _ -> new ArrayList<>()).add(row);
        }
        var counts = new EnumMap<Precision, Integer>(Precision.class);
        groups.forEach((key, same) -> {
            if (key.precision() != null) {
                put(key.metric(), Rates.of(same, key.precision(), true));
                counts.merge(key.precision(), 1, Integer::sum);
            }
        });
        Precision usual = usualPrecision(counts, family);
        groups.forEach((key, same) -> {
            if (key.precision() == null && !of(key.metric(), usual).containsKey(key.acceleratorId())) {
                put(key.metric(), Rates.of(same, usual, false));
            }
        });
    }

    /** By accelerator, in the order of their ids. */
    Map<String, Rate> of(Measurement.Metric metric, Precision precision) {
        return rates.getOrDefault(metric, Map.of()).getOrDefault(precision, Map.of());
    }

    private void put(Measurement.Metric metric, Rate rate) {
        rates.computeIfAbsent(metric, _ -> new EnumMap<>(Precision.class))
                .computeIfAbsent(rate.precision(), _ -> new TreeMap<>())
                .put(rate.acceleratorId(), rate);
    }

    /** The precision that most results of the model state; where none does, the one that its family is published in. */
    private static Precision usualPrecision(Map<Precision, Integer> counts, AiModel.Family family) {
        if (!counts.isEmpty()) {
            return counts.entrySet().stream().max(Map.Entry.<Precision, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).orElseThrow().getKey();
        }
        return switch (family) {
            case CLASSIFICATION, DETECTION, SEGMENTATION, ENCODER, RECOMMENDER -> Precision.INT8;
            case SPEECH, DIFFUSION, LLM -> Precision.FP16;
            case null -> Precision.FP16;
        };
    }
}
