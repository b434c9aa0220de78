package org.inferrack.exchange;

import java.util.List;

import org.inferrack.catalog.Measurement;

/**
 * What a file of benchmark results holds.
 *
 * @param format       that it was recognised as
 * @param measurements usable results, in the order of the file
 * @param problems     rows that are not, with line and reason
 */
public record Imported(String format, List<Measurement> measurements, List<String> problems) {

    public Imported {
        measurements = List.copyOf(measurements);
        problems = List.copyOf(problems);
    }
}
