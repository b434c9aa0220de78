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
 */
public record Measurement(String id, String acceleratorId, int accelerators, String modelId, Precision precision,
                          Metric metric, double value, OptionalDouble p99Ms, OptionalDouble wallWatts,
                          TokenShape streamShape, String software, String systemName, Source source) {

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

    public double perAccelerator() {
        return value / accelerators;
    }
}
