package org.inferrack.desktop.scenarios;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.field.ChoiceField;
import org.inferrack.desktop.form.field.Focus;
import org.inferrack.desktop.form.field.FormField;
import org.inferrack.desktop.form.field.NumberField;
import org.inferrack.desktop.form.field.NumberRange;
import org.inferrack.desktop.form.field.Words;
import org.inferrack.desktop.form.field.WordsField;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.form.list.EntryCards;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.TargetResult;
import org.inferrack.plan.Limit;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Target;

/** What the client was promised, with the verdict for each proposal. */
final class TargetsPane {

    private final PlanSession session;
    private final Form<Plan> form;
    private final VBox body;

    TargetsPane(PlanSession session) {
        this.session = session;
        form = new Form<>(session);
        form.add(new EntryCards<>("targets", "target", Plan::targets, Plan::withTargets, this::fields, this::verdicts, TargetsPane::added));
        body = new VBox(12, Panes.note("What the client was promised. Every proposal is held against it; a value below the baseline is a share saved."),
                form.view());
        body.getStyleClass().add("screen-body");
        form.show(Focus.plan());
    }

    Node view() {
        return Panes.scroll(body);
    }

    void refresh() {
        form.refresh();
    }

    private List<FormField<Target, ?>> fields(String row) {
        return List.of(
                WordsField.name(row + "-name", "Target", Target::name, Target::withName),
                ChoiceField.of(row + "-metric", "Figure", Metric.class, Words::of, Target::metric, Target::withMetric),
                ChoiceField.of(row + "-comparison", "Must be", Target.Comparison.class, Words::of, Target::comparison, Target::withComparison),
                new NumberField<>(row + "-value", "Value", NumberRange.real(Limit.TARGET), TargetsPane::shown, TargetsPane::withShown),
                ChoiceField.of(row + "-basis", "Of", Target.Basis.class, this::words, Target::basis, TargetsPane::withBasis),
                new ChoiceField<>(row + "-workload", "Workload", this::workloads, this::workload, Target::workloadId, Target::withWorkloadId));
    }

    private String words(Target.Basis basis) {
        return switch (basis) {
            case ABSOLUTE -> "in the figure's own unit";
            case TIMES_BASELINE -> "× the baseline";
            case BELOW_BASELINE -> "% below the baseline";
        };
    }

    private static double shown(Target target) {
        return target.basis() == Target.Basis.BELOW_BASELINE ? target.value() * 100 : target.value();
    }

    private static Target withShown(Target target, double value) {
        return target.withValue(target.basis() == Target.Basis.BELOW_BASELINE ? value / 100 : value);
    }

    /** A factor of 4 is no share of 400 %: the number that a person sees stays. */
    private static Target withBasis(Target target, Target.Basis basis) {
        return withShown(target.withBasis(basis), shown(target));
    }

    private List<String> workloads() {
        var ids = new ArrayList<String>();
        ids.add("");
        session.plan().workloads().forEach(workload -> ids.add(workload.id()));
        return ids;
    }

    private String workload(String id) {
        return id.isEmpty() ? "whole scenario" : session.plan().workload(id).map(workload -> workload.name()).orElse(id);
    }

    private static List<Target> added(List<Target> targets) {
        var all = new ArrayList<>(targets);
        all.add(new Target("TCO at least 30 % below the baseline", Metric.TCO, Target.Comparison.AT_LEAST, Target.Basis.BELOW_BASELINE, 0.3, ""));
        return all;
    }

    private Node verdicts(Target target) {
        var box = new VBox(2);
        session.outcome().ifPresent(outcome -> outcome.targets().stream().filter(result -> result.target().equals(target))
                .forEach(result -> box.getChildren().add(verdict(result))));
        return box;
    }

    private Label verdict(TargetResult result) {
        String name = session.plan().scenario(result.scenarioId()).map(scenario -> scenario.name()).orElse(result.scenarioId());
        String range = FigureFormat.range(result.achieved());
        var label = new Label(mark(result.verdict()) + " " + name + ": " + FigureFormat.text(result.achieved()) + (range.isEmpty() ? "" : " (" + range + ")"));
        label.setWrapText(true);
        label.getStyleClass().add("verdict-" + result.verdict().name().toLowerCase(java.util.Locale.ENGLISH).replace('_', '-'));
        return label;
    }

    private static String mark(TargetResult.Verdict verdict) {
        return switch (verdict) {
            case MET -> "✓ met,";
            case WITHIN_RANGE -> "≈ met within the range,";
            case NOT_MET -> "✗ not met,";
            case UNKNOWN -> "? unknown,";
        };
    }
}
