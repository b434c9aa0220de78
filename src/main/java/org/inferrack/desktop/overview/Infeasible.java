package org.inferrack.desktop.overview;

import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.inferrack.desktop.screen.Badge;
import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.outcome.ScenarioOutcome;

/** Says above the figures that they are of a scenario that does not work, and why. */
final class Infeasible {

    private Infeasible() {
    }

    /** Empty where the scenario works. */
    static Optional<Node> banner(ScenarioOutcome shown) {
        List<Finding> blockers = shown.findings().stream().filter(finding -> finding.severity() == Finding.Severity.BLOCKER).toList();
        if (blockers.isEmpty()) {
            return Optional.empty();
        }
        String more = blockers.size() > 1 ? " (and " + (blockers.size() - 1) + " more under Findings)" : "";
        var words = new Label("\"" + shown.scenario().name() + "\" does not work as planned: " + blockers.getFirst().message() + more);
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var banner = new HBox(Badge.of(Finding.Severity.BLOCKER), words);
        banner.setId("infeasible");
        banner.getStyleClass().addAll("panel", "list-row", "banner-danger");
        return Optional.of(banner);
    }
}
