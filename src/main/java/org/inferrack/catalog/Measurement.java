package org.inferrack.catalog;

import java.util.OptionalDouble;

/**
 * One published or own benchmark result.
 *
 * @param accelerators  accelerators that took part; {@code value} is for all of them together
 * @param precision     null where the publication does not say
 * @param value         in the unit of {@code metric}
 * @param wallWatts     average power at the wall during the run, if it was measured with it
 * @param streamShape   for LLM rows: input tokens, output tokens, concurrency; null otherwise
 * @param systemName    server as published
 * @param powerMode     null where the publication does not say
 */
public record Measurement(String id, String acceleratorId, int accelerators, String modelId, Precision precision,
                          Metric metric, double value, OptionalDouble p99Ms, OptionalDouble wallWatts,
                          TokenShape streamShape, String software, String systemName, Source source, PowerMode powerMode) {

    /** What was measured. Queries and tokens are never mixed. PIPELINE_FRAMES is decode, detection and what follows, end to end. */
    public enum Metric {
        OFFLINE_THROUGHPUT("inferences/s"),
        SERVER_THROUGHPUT("inferences/s"),
        SINGLE_STREAM_LATENCY("ms"),
        OUTPUT_TOKENS("tokens/s"),
        TTFT("ms"),
        TPOT("ms"),
        DECODE_FRAMES("frames/s"),
        PIPELINE_FRAMES("frames/s"),
        WALL_POWER("W"),
        BOARD_POWER("W");

        private final String unit;

        Metric(String unit) {
            this.unit = unit;
        }

        public String unit() {
            return unit;
        }
    }

    /** Boards at their own limit, or with clocks or power held below it (MLPerf's "MaxQ"). */
    public enum PowerMode { FULL, CAPPED }

    /** Shape of LLM load; {@code concurrency} is requests in flight on all accelerators together. */
    public record TokenShape(int inputTokens, int outputTokens, int concurrency) {
    }

    public Measurement {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("Measurement " + id + " must be a positive number, not " + value + ".");
        }
        if (accelerators < 1) {
            throw new IllegalArgumentException("Measurement " + id + " needs at least one accelerator.");
        }
    }

    /** Without a power mode, as of most publications. */
    public Measurement(String id, String acceleratorId, int accelerators, String modelId, Precision precision, Metric metric, double value,
                       OptionalDouble p99Ms,
                       OptionalDouble wallWatts, TokenShape streamShape, String software, String systemName, Source source) {
        this(id, acceleratorId, accelerators, modelId, precision, metric, value, p99Ms, wallWatts, streamShape, software, systemName, source, null);
    }

    public Measurement withPowerMode(PowerMode other) {
        return new Measurement(id, acceleratorId, accelerators, modelId, precision, metric, value, p99Ms, wallWatts, streamShape, software, systemName, source,
                other);
    }

    /** Whether it says nothing about boards at their own limit. */
    public boolean capped() {
        return powerMode == PowerMode.CAPPED;
    }

    public double perAccelerator() {
        return value / accelerators;
    }
}
