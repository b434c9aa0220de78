package org.inferrack.desktop.advice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.inferrack.engine.advice.Effect;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;

/** The plan's figures beside those that are tried out. */
final class WhatIfFigures extends GridPane {

    private static final double LEAST = 66;

    WhatIfFigures() {
        super(12, 2);
        setId("what-if-figures");
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(128);
        getColumnConstraints().add(names);
        for (int i = 0; i < 3; i++) {
            var amounts = new ColumnConstraints();
            amounts.setHalignment(HPos.RIGHT);
            amounts.setMinWidth(LEAST);
            getColumnConstraints().add(amounts);
        }
    }

    /** @param tried empty while nothing is */
    void show(Plan plan, ScenarioOutcome own, Optional<ScenarioOutcome> tried) {
        getChildren().clear();
        addRow(0, cell("", "rows-head"), cell("Plan", "rows-head"), cell(tried.isPresent() ? "Tried" : "", "rows-head"), cell("", "rows-head"));
        int row = 1;
        for (Metric metric : metrics(plan)) {
            Figure before = own.metric(metric);
            Label name = cell(name(metric, plan), "effect-label");
            name.setWrapText(false);
            Label after = cell(tried.map(each -> FigureFormat.value(each.metric(metric))).orElse(""), "lever-number");
            tried.ifPresent(each -> after.setTooltip(tooltip(each.metric(metric))));
            after.setId("tried-" + metric.name().toLowerCase(java.util.Locale.ROOT));
            Label stated = cell(FigureFormat.value(before), "effect-label");
            stated.setTooltip(tooltip(before));
            addRow(row++, name, stated, after, cell(tried.map(each -> change(metric, before, each.metric(metric))).orElse(""), "effect-words"));
        }
    }

    private static List<Metric> metrics(Plan plan) {
        boolean racks = plan.sites().stream().anyMatch(site -> site.housing() instanceof Housing.Racks);
        return java.util.stream.Stream
                .of(Metric.RACKS, Metric.SERVERS, Metric.ACCELERATORS, Metric.PEAK_UTILISATION, Metric.IT_POWER, Metric.ENERGY_PER_YEAR, Metric.CAPEX,
                        Metric.TCO, Metric.SAVING)
                .filter(metric -> racks || metric != Metric.RACKS).filter(metric -> metric != Metric.SAVING || plan.baseline().isPresent()).toList();
    }

    private static String name(Metric metric, Plan plan) {
        return switch (metric) {
            case RACKS, SERVERS, ACCELERATORS -> metric.label();
            case ENERGY_PER_YEAR -> "Energy, kWh a year";
            case IT_POWER -> "IT power, kW";
            case PEAK_UTILISATION -> "Utilisation, %";
            case SAVING -> "TCO saved, %";
            default -> (metric == Metric.TCO ? "TCO" : metric.label()) + ", " + plan.currency();
        };
    }

    /** "−4.1 %"; points for what is a share already. */
    private static String change(Metric metric, Figure before, Figure after) {
        OptionalDouble old = before.amount();
        OptionalDouble now = after.amount();
        if (old.isEmpty() || now.isEmpty() || Math.abs(now.getAsDouble() - old.getAsDouble()) < 1e-9) {
            return "";
        }
        if (metric.unit().equals("%")) {
            double points = now.getAsDouble() - old.getAsDouble();
            return (points < 0 ? "−" : "+") + String.format(java.util.Locale.ENGLISH, "%.1f", Math.abs(points)) + " points";
        }
        return old.getAsDouble() == 0 ? "" : Effect.signed(now.getAsDouble() / old.getAsDouble() - 1);
    }

    /** The range and how it is known, or why it is not. */
    private static Tooltip tooltip(Figure figure) {
        String range = FigureFormat.range(figure);
        return new Tooltip(FigureFormat.text(figure) + (range.isEmpty() ? "" : "\n90 % range " + range)
                + (figure instanceof Figure.Known known ? "\n" + known.evidence().label() : ""));
    }

    private static Label cell(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
