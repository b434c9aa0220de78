package org.inferrack.desktop.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.advice.EffectRow;
import org.inferrack.desktop.screen.Badge;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.engine.advice.Remedy;
import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.outcome.Outcome;

/** What a careful colleague would say, the gravest first. */
final class FindingList {

    /** A finding with the scenarios that have it; no names where it is about the plan. */
    record Row(Finding finding, List<String> scenarios) {
    }

    private FindingList() {
    }

    static VBox panel() {
        var panel = new VBox();
        panel.setId("findings");
        panel.getStyleClass().add("panel");
        return panel;
    }

    /**
     * Findings of one scenario and of the plan; those of the others on request.
     *
     * @param scenarioId empty for all
     * @param remedies   of the scenario's findings, as far as they are known
     */
    static void show(VBox panel, Outcome outcome, String scenarioId, List<Remedy> remedies, PlanSession session) {
        String name = outcome.scenario(scenarioId).map(scenario -> scenario.scenario().name()).orElse("");
        List<Row> all = rows(outcome);
        List<Row> own = all.stream().filter(row -> name.isEmpty() || row.scenarios().isEmpty() || row.scenarios().contains(name)).toList();
        show(panel, own, all.size() - own.size(), () -> show(panel, all, 0, () -> {}, remedies, session), remedies, session);
    }

    private static void show(VBox panel, List<Row> rows, int others, Runnable more, List<Remedy> remedies, PlanSession session) {
        var title = new Label(rows.isEmpty() ? "Findings" : "Findings (" + rows.size() + ")");
        title.getStyleClass().add("section-title");
        panel.getChildren().setAll(title);
        if (rows.isEmpty()) {
            panel.getChildren().add(TargetList.muted("Nothing to remark."));
        }
        rows.forEach(
                row -> panel.getChildren().add(node(row, remedies.stream().filter(remedy -> remedy.finding().equals(row.finding())).findFirst(), session)));
        if (others > 0) {
            var link = new Hyperlink("Show " + others + " more of the other scenarios");
            link.setId("findings-more");
            link.setOnAction(_ -> more.run());
            panel.getChildren().add(link);
        }
    }

    static List<Row> rows(Outcome outcome) {
        Map<Finding, List<String>> found = new LinkedHashMap<>();
        outcome.findings().forEach(finding -> found.put(finding, new ArrayList<>()));
        outcome.scenarios().forEach(scenario -> scenario.findings()
                .forEach(finding -> found.computeIfAbsent(finding, _ -> new ArrayList<>()).add(scenario.scenario().name())));
        return found.entrySet().stream().map(entry -> new Row(entry.getKey(), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparing(row -> row.finding().severity())).toList();
    }

    private static Node node(Row row, Optional<Remedy> remedy, PlanSession session) {
        Finding finding = row.finding();
        var message = new Label(finding.message());
        message.setWrapText(true);
        var words = new VBox(message);
        if (!finding.advice().isBlank()) {
            words.getChildren().add(TargetList.muted(finding.advice()));
        }
        if (!row.scenarios().isEmpty()) {
            var where = new Label(String.join(", ", row.scenarios()));
            where.setWrapText(true);
            where.getStyleClass().add("finding-where");
            words.getChildren().addFirst(where);
        }
        remedy.ifPresent(
                known -> words.getChildren().add(new EffectRow("finding-" + finding.rule() + (finding.subject().isEmpty() ? "" : "-" + finding.subject()),
                        known.effect(), session)));
        HBox.setHgrow(words, Priority.ALWAYS);
        Label badge = Badge.of(finding.severity());
        var line = new HBox(badge, words);
        line.getStyleClass().add("list-row");
        return line;
    }
}
