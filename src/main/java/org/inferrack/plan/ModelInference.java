package org.inferrack.plan;

import java.util.OptionalDouble;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.inferrack.catalog.Precision;

/** Requests to a model with one answer each: classification, detection, ranking, scoring, speech. */
@RecordBuilder
public record ModelInference(String id, String name, Precision precision, Demand demand, String modelId,
                             @Within(Limit.REQUESTS) double requestsPerSecond,
                             @Within(Limit.MILLISECONDS) OptionalDouble p99LimitMs) implements Workload, ModelInferenceBuilder.With {

    public ModelInference {
        Finite.require("requestsPerSecond", requestsPerSecond);
    }
}
