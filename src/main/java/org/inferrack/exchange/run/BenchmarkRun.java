package org.inferrack.exchange.run;

import java.util.OptionalDouble;

import org.inferrack.catalog.Measurement.Metric;

/** One benchmark run as a file describes it, in the units of the catalogue. Readers make it, {@link Conversion} makes measurements of it. */
public sealed interface BenchmarkRun {

    Setup setup();

    Health health();

    /** An LLM under a load of requests. Times and lengths are means over answered requests. */
    record Serving(Setup setup, Health health, Load load, RunCounts counts, Speeds speeds, OptionalDouble wallWatts) implements BenchmarkRun {
    }

    /** A rate or a time of one network. {@code value} is in the unit of {@code metric}, for all accelerators together. */
    record Single(Setup setup, Health health, Metric metric, double value, OptionalDouble p99Ms, OptionalDouble wallWatts) implements BenchmarkRun {
    }
}
