package org.inferrack.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.apache.commons.csv.CSVRecord;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Measurement.TokenShape;
import org.inferrack.csv.CsvRecords;
import org.inferrack.exchange.ResultRow.Run;
import org.inferrack.exchange.ResultRow.Unusable;

/**
 * Results as CSV, in our own form (the columns of assets/catalog/measurements.csv; accelerator, model, metric and value are needed,
 * the others may be missing) or as the summary that MLPerf's submission checker writes.
 */
final class CsvResults {

    private static final List<String> OWN = List.of("accelerator", "model", "metric", "value");
    private static final List<String> MLPERF = List.of("Model", "Scenario", "Result", "accelerator_model_name", "accelerators_per_node");

    private final ResultRow rows;
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    CsvResults(ResultRow rows) {
        this.rows = rows;
    }

    Imported read(String text, String file) throws ImportException {
        try (var records = CsvRecords.of(new StringReader(text))) {
            boolean own = records.columns().containsAll(OWN);
            if (!own && !records.columns().containsAll(MLPERF)) {
                throw new ImportException(file + " line 1: the header is neither ours nor that of an MLPerf summary. Ours needs the columns "
                        + String.join(", ", OWN) + "; a summary has " + String.join(", ", MLPERF) + ".");
            }
            records.forEach((line, row) -> {
                String place = "line " + line;
                try {
                    measurements.add(own ? own(row, place) : mlperf(row, place));
                } catch (Unusable reason) {
                    problems.add(file + " " + place + ": " + reason.getMessage());
                }
            });
            return new Imported(own ? "results as CSV" : "MLPerf summary", measurements, problems);
        } catch (IOException unreadable) {
            throw new ImportException(file + " cannot be read as CSV: " + unreadable.getMessage() + ". It must be UTF-8 with a header line.", unreadable);
        }
    }

    private Measurement own(CSVRecord row, String place) throws Unusable {
        String concurrency = text(row, "concurrency");
        TokenShape shape = concurrency.isBlank() ? null
                : new TokenShape((int) number(row, "input_tokens"), (int) number(row, "output_tokens"), (int) number(row, "concurrency"));
        Metric metric = metric(text(row, "metric"));
        return rows.of(place, new Run(text(row, "accelerator"), text(row, "accelerators"), text(row, "model"), text(row, "precision"), text(row, "software"),
                text(row, "system"), text(row, "source_date")), metric, number(row, "value"), optional(row, "p99_ms"), optional(row, "wall_watts"), shape);
    }

    private Measurement mlperf(CSVRecord row, String place) throws Unusable {
        String unit = text(row, "Units").toLowerCase(Locale.ROOT);
        if (unit.startsWith("tokens")) {
            throw new Unusable(
                    "the result is in " + unit + ". Import LLM results with their input and output lengths, as CSV in our form or from the load generator.");
        }
        Metric metric = switch (text(row, "Scenario").toLowerCase(Locale.ROOT)) {
            case "offline" -> Metric.OFFLINE_THROUGHPUT;
            case "server" -> Metric.SERVER_THROUGHPUT;
            case "singlestream" -> Metric.SINGLE_STREAM_LATENCY;
            default -> throw new Unusable("the scenario \"" + text(row, "Scenario") + "\" is not Offline, Server or SingleStream.");
        };
        double nodes = text(row, "number_of_nodes").isBlank() ? 1 : number(row, "number_of_nodes");
        String count = text(row, "accelerators_per_node").isBlank() ? "" : String.valueOf(nodes * number(row, "accelerators_per_node"));
        String name = text(row, "MlperfModel").isBlank() ? text(row, "Model") : text(row, "MlperfModel");
        String model = name.startsWith("dlrm") && text(row, "version").matches("v?[0-2]\\..*") ? "dlrm-v1" : name;
        return rows.of(place, new Run(text(row, "accelerator_model_name"), count, model, precision(name), text(row, "framework"), text(row, "SystemName"), ""),
                metric, number(row, "Result"), OptionalDouble.empty(), OptionalDouble.empty(), null);
    }

    /** BERT's higher accuracy target is not met in INT8; of the others the target says nothing. */
    private static String precision(String model) {
        return model.equals("bert-99.9") ? "FP16" : "";
    }

    private static Metric metric(String name) throws Unusable {
        for (Metric metric : Metric.values()) {
            if (metric.name().equalsIgnoreCase(name)) {
                return metric;
            }
        }
        throw new Unusable("the metric \"" + name + "\" is not one of " + java.util.Arrays.toString(Metric.values()) + ".");
    }

    private static String text(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column).strip() : "";
    }

    private static OptionalDouble optional(CSVRecord row, String column) throws Unusable {
        return text(row, column).isBlank() ? OptionalDouble.empty() : OptionalDouble.of(number(row, column));
    }

    private static double number(CSVRecord row, String column) throws Unusable {
        try {
            return Double.parseDouble(text(row, column));
        } catch (NumberFormatException notANumber) {
            throw new Unusable(column + " \"" + text(row, column) + "\" is not a number.");
        }
    }
}
