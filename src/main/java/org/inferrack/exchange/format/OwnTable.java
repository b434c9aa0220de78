package org.inferrack.exchange.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.exchange.run.BenchmarkRun;
import org.inferrack.exchange.run.Health;
import org.inferrack.exchange.run.Load;
import org.inferrack.exchange.run.RunCounts;
import org.inferrack.exchange.run.RunSink;
import org.inferrack.exchange.run.Speeds;
import org.inferrack.exchange.run.UnusableRun;
import org.inferrack.exchange.source.ImportException;
import org.inferrack.exchange.source.LocaleNumbers;
import org.inferrack.exchange.source.TableText;
import org.inferrack.exchange.source.TableText.Line;

/**
 * Results as a table in our own form: the columns of assets/catalog/measurements.csv in any order and case, from a spreadsheet of any country; accelerator, model,
 * metric and value are needed. Rows of one LLM under one load are one run, so that tokens/s, TTFT and TPOT check each other.
 */
final class OwnTable implements ResultForm {

    private static final List<String> NEEDED = List.of("accelerator", "model", "metric", "value");
    private static final Set<String> NUMBERS = Set.of("value", "p99_ms", "wall_watts", "input_tokens", "output_tokens", "concurrency");

    private static final List<String> COLUMNS = List.of("accelerator", "accelerators", "model", "family", "precision", "metric", "value", "unit", "p99_ms",
            "wall_watts", "input_tokens", "output_tokens", "concurrency", "software", "system", "date", "power_mode");
    /** As they are compared, with other names of some, and what the shipped table says for its readers. */
    private static final Set<
            String> KNOWN = Stream.concat(COLUMNS.stream(), Stream.of("model_family", "units", "source_date", "id", "source", "citation", "notes",
                    "note", "comment")).map(TableText::key).collect(Collectors.toUnmodifiableSet());
    private static final int MOST_NAMED = 8;

    @Override
    public String name(Content content) {
        return "results as CSV";
    }

    @Override
    public boolean recognises(Content content) {
        try {
            return !content.isJson() && TableText.of(content.file(), content.header() + "\n").has(Set.copyOf(NEEDED));
        } catch (ImportException noTable) {
            return false;
        }
    }

    @Override
    public void read(Content content, RunSink sink) throws ImportException {
        TableText table = TableText.of(content.file(), content.text());
        LocaleNumbers numbers = table.numbers(NUMBERS);
        List<String> unread = table.columns().stream().filter(column -> !column.isEmpty() && !KNOWN.contains(column)).distinct().toList();
        if (!unread.isEmpty()) {
            sink.remark("nothing is read from the columns " + String.join(", ", unread.subList(0, Math.min(MOST_NAMED, unread.size())))
                    + (unread.size() > MOST_NAMED ? " and " + (unread.size() - MOST_NAMED) + " more" : "") + "; what is read is in "
                    + String.join(", ", COLUMNS) + ".");
        }
        var served = new LinkedHashMap<String, List<OwnRow>>();
        for (Line line : table.lines()) {
            String place = "line " + line.number();
            var row = new OwnRow(line, numbers);
            if (row.ofServing()) {
                served.computeIfAbsent(row.load() + repeat(served, row), _ -> new ArrayList<>()).add(row);
            } else {
                sink.take(place, row::single);
            }
        }
        served.values().forEach(rows -> take(rows, sink));
    }

    /** A second value of one metric under one load is another run. */
    private static String repeat(Map<String, List<OwnRow>> served, OwnRow row) {
        int times = 0;
        while (served.getOrDefault(row.load() + times, List.of()).stream().anyMatch(other -> other.metricName().equals(row.metricName()))) {
            times++;
        }
        return String.valueOf(times);
    }

    private static void take(List<OwnRow> rows, RunSink sink) {
        var good = new ArrayList<OwnRow>();
        Speeds speeds = Speeds.UNKNOWN;
        for (OwnRow row : rows) {
            try {
                speeds = row.added(speeds);
                good.add(row);
            } catch (UnusableRun reason) {
                sink.take(row.place(), () -> {
                    throw reason;
                });
            }
        }
        if (!good.isEmpty()) {
            Speeds all = speeds;
            String lines = good.size() == 1 ? good.getFirst().place()
                    : "lines " + String.join(", ", good.stream().map(row -> String.valueOf(row.line().number())).toList());
            sink.take(lines, () -> serving(good, all));
        }
    }

    private static BenchmarkRun serving(List<OwnRow> rows, Speeds speeds) throws UnusableRun {
        OwnRow first = rows.getFirst();
        var watts = java.util.OptionalDouble.empty();
        for (OwnRow row : rows) {
            watts = row.metricName().equals(Metric.OUTPUT_TOKENS.name()) ? row.optional("wall_watts") : watts;
        }
        var concurrency = first.optional("concurrency");
        return new BenchmarkRun.Serving(first.setup(), Health.NOT_STATED,
                concurrency.isPresent() ? new Load.Closed(concurrency.getAsDouble()) : new Load.Open(java.util.OptionalDouble.empty()), RunCounts.NOT_STATED,
                speeds, watts);
    }
}
