package org.inferrack.desktop.overview;

import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.screen.Badge;
import org.inferrack.engine.outcome.TargetResult;

/** What the client was promised, and whether the proposal shown keeps it. */
final class TargetList {

    private TargetList() {
    }

    static VBox panel() {
        var panel = new VBox();
        panel.setId("targets");
        panel.getStyleClass().add("panel");
        return panel;
    }

    static void show(VBox panel, List<TargetResult> results, String currency) {
        var title = new Label("Targets");
        title.getStyleClass().add("section-title");
        panel.getChildren().setAll(title);
        if (results.isEmpty()) {
            panel.getChildren().add(muted("The plan has no targets yet. Add what the client was promised under Scenarios."));
        }
        results.forEach(result -> panel.getChildren().add(row(result, currency)));
    }

    private static Node row(TargetResult result, String currency) {
        var name = new Label(result.target().name());
        name.setWrapText(true);
        name.getStyleClass().add("row-title");
        var words = new VBox(name, muted(TargetSentence.of(result, currency)));
        HBox.setHgrow(words, Priority.ALWAYS);
        Label badge = Badge.of(result.verdict());
        var row = new HBox(words, badge);
        row.getStyleClass().add("list-row");
        row.setAccessibleText(result.target().name() + ": " + badge.getText());
        return row;
    }

    static Label muted(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("page-subtitle");
        return label;
    }

    /** Results of one scenario; every result where none is named. */
    static List<TargetResult> of(List<TargetResult> all, Optional<String> scenarioId) {
        return all.stream().filter(result -> scenarioId.isEmpty() || result.scenarioId().equals(scenarioId.get())).toList();
    }
}
