package org.inferrack.plan;

import java.util.OptionalDouble;
import java.util.Set;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.inferrack.catalog.Precision;

/** Requests to a model with one answer each: classification, detection, ranking, scoring, speech. */
@RecordBuilder
public record ModelInference(String id, String name, Set<Precision> precisions, Demand demand, String modelId,
                             @Within(Limit.REQUESTS) double requestsPerSecond,
                             @Within(Limit.MILLISECONDS) OptionalDouble p99LimitMs) implements Workload, ModelInferenceBuilder.With {

    public ModelInference {
        precisions = PrecisionChoice.exactFirst(precisions);
        Finite.require("requestsPerSecond", requestsPerSecond);
    }
}
