package org.inferrack.desktop.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.inferrack.engine.advice.Advice;
import org.inferrack.engine.advice.Advisor;
import org.inferrack.engine.advice.Bottleneck;
import org.inferrack.engine.advice.Effect;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Plan;

/** Which limits bind, and the changes that help most; the rest is on the page about advice. */
final class LimitList {

    private static final int MOST = 3;

    private LimitList() {
    }

    static VBox panel() {
        var panel = new VBox(6);
        panel.setId("limits");
        panel.getStyleClass().add("panel");
        return panel;
    }

    static void show(VBox panel, Plan plan, ScenarioOutcome shown, Optional<Advice> advice, Links links) {
        var title = new Label("What limits it, what would help");
        title.getStyleClass().add("section-title");
        panel.getChildren().setAll(title);
        List<Bottleneck> limits = Advisor.bottlenecks(plan, shown).stream().filter(Bottleneck::binds)
                .sorted(Comparator.comparingDouble(Bottleneck::load).reversed()).limit(MOST).toList();
        limits.forEach(limit -> panel.getChildren().add(line(limit.place() + ": " + limit.words() + ".", "limit-line")));
        if (limits.isEmpty()) {
            panel.getChildren().add(TargetList.muted("No limit binds."));
        }
        advice.ifPresent(known -> {
            known.conflicts().forEach(conflict -> panel.getChildren().add(line(conflict.words(), "problem")));
            known.changes().stream().limit(MOST).forEach(effect -> panel.getChildren().add(change(effect)));
        });
        var link = new Hyperlink(advice.isEmpty() ? "Trying changes…" : "All limits, changes and what-if");
        link.setId("overview-advice");
        link.setOnAction(_ -> links.go().accept("Advice"));
        panel.getChildren().add(link);
    }

    private static VBox change(Effect effect) {
        return new VBox(line(effect.change().label(), "effect-label"), line(effect.words(), "effect-good"));
    }

    private static Label line(String words, String style) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
