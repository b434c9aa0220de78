package org.inferrack.accuracy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.inferrack.accuracy.Case.Predictable;
import org.inferrack.catalog.fitted.MixedModel;

/** Cross-validation: fits without some labels of an axis and predicts the rows that have them. */
final class LeftOut {

    /** A row and the log of its prediction by a model that has not seen its label. */
    record Prediction(Predictable row, double predicted, String tier) {
        double residual() {
            return row.measured() - predicted;
        }

        String accelerator() {
            return label(Axis.ACCELERATOR);
        }

        String label(Axis axis) {
            return row.labels().getOrDefault(axis, "");
        }
    }

    private LeftOut() {
    }

    /** Rounds are left out forward: each is predicted from those before it. */
    static List<Prediction> predict(FittedKind kind, List<Predictable> rows, Axis axis, int mostFolds) {
        var labels = new TreeMap<String, Integer>();
        rows.forEach(row -> labels.putIfAbsent(row.labels().get(axis), labels.size()));
        return axis == Axis.ROUND ? forward(kind, rows, List.copyOf(labels.keySet()))
                : folds(kind, rows, axis, deal(labels.keySet(), Math.min(mostFolds, kind.mostFolds(axis))));
    }

    /** Labels are dealt into so many folds at most; more would only take longer. */
    private static List<Set<String>> deal(Set<String> labels, int mostFolds) {
        int count = Math.min(mostFolds, labels.size());
        var folds = new ArrayList<Set<String>>();
        for (int i = 0; i < count; i++) {
            folds.add(new HashSet<>());
        }
        int next = 0;
        for (String label : labels) {
            folds.get(next++ % count).add(label);
        }
        return folds;
    }

    private static List<Prediction> folds(FittedKind kind, List<Predictable> rows, Axis axis, List<Set<String>> folds) {
        return folds.parallelStream().map(fold -> {
            var out = rows.stream().filter(row -> fold.contains(row.labels().get(axis))).toList();
            var rest = rows.stream().filter(row -> !fold.contains(row.labels().get(axis))).toList();
            return predict(kind, rest, out);
        }).flatMap(List::stream).toList();
    }

    private static List<Prediction> forward(FittedKind kind, List<Predictable> rows, List<String> rounds) {
        var later = rounds.subList(Math.min(1, rounds.size()), rounds.size());
        return later.parallelStream().map(round -> {
            String last = rounds.get(rounds.indexOf(round) - 1);
            var out = rows.stream().filter(row -> row.labels().get(Axis.ROUND).equals(round)).map(row -> kind.asOf(row, last)).toList();
            var rest = rows.stream().filter(row -> row.labels().get(Axis.ROUND).compareTo(round) < 0).toList();
            return predict(kind, rest, out);
        }).flatMap(List::stream).toList();
    }

    static List<Prediction> predict(FittedKind kind, List<Predictable> known, List<Predictable> unknown) {
        if (known.isEmpty()) {
            return List.of();
        }
        MixedModel model = fit(kind, known, "", Map.of());
        return unknown.stream().filter(row -> kind.refusal(model, row.terms()).isEmpty())
                .map(row -> new Prediction(row, row.log(model), kind.tier(model, row.terms()))).toList();
    }

    static MixedModel fit(FittedKind kind, List<Predictable> rows, String provenance, Map<String, MixedModel.Spread> residuals) {
        var repeats = new HashMap<String, Integer>();
        rows.forEach(row -> repeats.merge(cell(row), 1, Integer::sum));
        double[] weights = rows.stream().mapToDouble(row -> kind.weight(repeats.get(cell(row)))).toArray();
        return kind.fit(rows, weights).model(kind.modelName(), provenance, residuals);
    }

    /** A row that names no cell is one of its own. */
    private static String cell(Predictable row) {
        return row.labels().getOrDefault(Axis.CELL, "line " + row.line());
    }
}
