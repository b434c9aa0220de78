package org.inferrack.plan;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Something the client was promised, that the outcome marks met or not met for every proposal.
 *
 * @param value      in the metric's unit for ABSOLUTE; a factor for TIMES_BASELINE; a share saved for BELOW_BASELINE (0.35 for 35 %)
 * @param workloadId workload whose figure counts, empty for the whole scenario
 */
@RecordBuilder
public record Target(String name, Metric metric, Comparison comparison, Basis basis, @Within(Limit.TARGET) double value,
                     String workloadId) implements TargetBuilder.With {

    public enum Comparison { AT_LEAST, AT_MOST }

    public enum Basis { ABSOLUTE, TIMES_BASELINE, BELOW_BASELINE }

    public Target {
        Finite.require("value", value);
    }
}
