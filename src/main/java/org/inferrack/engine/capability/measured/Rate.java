package org.inferrack.engine.capability.measured;

import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Source;

/**
 * What publications say about one accelerator, model and precision, as one number.
 *
 * @param value           median: inferences/s per accelerator, or ms for latencies
 * @param below           share by which the 90 % interval reaches below the median
 * @param above           share by which it reaches above
 * @param rows            publications behind it
 * @param precisionStated false if the publications do not say the precision and the model's usual one is taken
 * @param p99Ms           p99 latency at this rate where the runs were under a latency limit
 * @param sources         of the rows nearest to the median
 */
public record Rate(String acceleratorId, String modelId, Precision precision, double value, double below, double above, int rows,
                   boolean precisionStated, OptionalDouble p99Ms, List<Source> sources) {
}
