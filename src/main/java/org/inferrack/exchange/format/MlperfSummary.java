package org.inferrack.exchange.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.inferrack.exchange.run.RunSink;
import org.inferrack.exchange.source.ImportException;
import org.inferrack.exchange.source.LocaleNumbers;
import org.inferrack.exchange.source.TableText;
import org.inferrack.exchange.source.TableText.Line;

/** The summary.csv of MLPerf's submission checker and the summary_results.json that is published with a round. A power row belongs to the result of the same run. */
final class MlperfSummary implements ResultForm {

    private static final Set<String> COLUMNS = Set.of("Model", "Scenario", "Result", "accelerator_model_name");

    @Override
    public String name(Content content) {
        return "MLPerf summary";
    }

    @Override
    public boolean recognises(Content content) {
        if (content.isJson()) {
            return content.has("Scenario", "Performance_Result") || content.has("Scenario", "Result", "SystemName");
        }
        String header = content.header().toLowerCase(java.util.Locale.ROOT);
        return COLUMNS.stream().allMatch(column -> header.contains(column.toLowerCase(java.util.Locale.ROOT)));
    }

    @Override
    public void read(Content content, RunSink sink) throws ImportException {
        List<Line> lines;
        LocaleNumbers numbers;
        if (content.isJson()) {
            lines = lines(content);
            numbers = LocaleNumbers.of(List.of(), ',');
        } else {
            TableText table = TableText.of(content.file(), content.text());
            lines = table.lines();
            numbers = table.numbers(Set.of("Result", "Performance_Result", "Power_Result"));
        }
        var rows = new ArrayList<MlperfRow>();
        for (Line line : lines) {
            rows.add(new MlperfRow(line, numbers, content.isJson() ? "result " : "line "));
        }
        var power = new HashMap<String, MlperfRow>();
        rows.stream().filter(MlperfRow::isPower).forEach(row -> power.putIfAbsent(row.run(), row));
        for (MlperfRow row : rows) {
            if (!row.isPower()) {
                MlperfRow watts = power.remove(row.run());
                sink.take(row.place(), () -> row.read(watts));
            }
        }
        power.values().forEach(row -> sink.take(row.place(), row::alone));
    }

    private static List<Line> lines(Content content) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < content.values().size(); i++) {
            Map<String, String> cells = new LinkedHashMap<>();
            content.values().get(i).node().properties().forEach(field -> cells.put(field.getKey(), field.getValue().isValueNode() && !field.getValue().isNull()
                    ? field.getValue().asString("") : ""));
            lines.add(Line.of(i + 1L, cells));
        }
        return lines;
    }
}
