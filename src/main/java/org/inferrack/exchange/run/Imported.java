package org.inferrack.exchange.run;

import java.util.List;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Measurement;

/**
 * What a file of benchmark results holds.
 *
 * @param format       that it was recognised as
 * @param measurements usable results, in the order of the file; no two with one id
 * @param models       that the catalogue did not have
 * @param remarks      what to know of usable results: how a figure was derived, what did not agree
 * @param problems     runs that are not usable, with place and reason
 */
public record Imported(String format, List<Measurement> measurements, List<AiModel> models, List<String> remarks, List<String> problems) {

    public Imported {
        measurements = List.copyOf(measurements);
        models = List.copyOf(models);
        remarks = List.copyOf(remarks);
        problems = List.copyOf(problems);
    }
}
