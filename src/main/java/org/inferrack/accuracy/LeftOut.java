package org.inferrack.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.inferrack.accuracy.Case.Predictable;
import org.inferrack.accuracy.fit.Fit;
import org.inferrack.accuracy.fit.Observation;
import org.inferrack.catalog.fitted.MixedModel;

/** Cross-validation: fits without some labels of an axis and predicts the rows that have them. */
final class LeftOut {

    /** Labels are dealt into so many folds at most; more would only take longer. */
    private static final int MOST_FOLDS = 20;

    /** A row and the log of its prediction by a model that has not seen its label. */
    record Prediction(Predictable row, double predicted, String tier) {
        double residual() {
            return row.measured() - predicted;
        }
    }

    private LeftOut() {
    }

    static List<Prediction> predict(Kind kind, List<Predictable> rows, Axis axis) {
        var byLabel = new TreeMap<String, List<Predictable>>();
        rows.forEach(row -> byLabel.computeIfAbsent(row.labels().get(axis), _ -> new ArrayList<>()).add(row));
        int folds = Math.min(MOST_FOLDS, byLabel.size());
        var dealt = new ArrayList<List<Predictable>>();
        for (int i = 0; i < folds; i++) {
            dealt.add(new ArrayList<>());
        }
        int next = 0;
        for (List<Predictable> group : byLabel.values()) {
            dealt.get(next++ % folds).addAll(group);
        }
        var predictions = new ArrayList<Prediction>();
        for (List<Predictable> fold : dealt) {
            var out = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<Predictable, Boolean>());
            out.addAll(fold);
            List<Predictable> rest = rows.stream().filter(row -> !out.contains(row)).toList();
            if (!rest.isEmpty()) {
                MixedModel model = fit(kind, rest);
                fold.forEach(row -> predictions.add(new Prediction(row, row.base() + model.log(row.terms()), kind.tier(model, row.terms()))));
            }
        }
        return predictions;
    }

    static MixedModel fit(Kind kind, List<Predictable> rows) {
        var observations = rows.stream().map(row -> new Observation(row.terms(), row.measured() - row.base())).toList();
        return Fit.of(observations, kind.noise()).model(kind.name(), "", java.util.Map.of());
    }
}
