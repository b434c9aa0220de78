package org.inferrack.desktop.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.screen.Badge;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.engine.advice.Advice;
import org.inferrack.engine.advice.Advisor;
import org.inferrack.engine.advice.Conflict;
import org.inferrack.engine.advice.Effect;
import org.inferrack.engine.advice.Remedy;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.kordamp.ikonli.feather.Feather;

/** Limits, conflicts, changes and remedies of one scenario, one below the other. */
final class AdvicePane extends VBox {

    private static final int SHOWN = 8;

    private final PlanSession session;
    private final Advising advising;
    private ScenarioOutcome shown;
    private Optional<Advice> advice = Optional.empty();
    private String failure = "";
    private boolean all;

    AdvicePane(PlanSession session, Advising advising) {
        super(14);
        this.session = session;
        this.advising = advising;
        setId("advice-list");
        getStyleClass().add("screen-body");
    }

    /** Shows what is known of the scenario; the rest follows when it has been worked out. */
    void show(ScenarioOutcome outcome) {
        Optional<Advice> now = advising.of(outcome.scenario().id());
        if (outcome == shown && now.equals(advice) && failure.equals(advising.failure())) {
            return;
        }
        all = all && outcome == shown;
        shown = outcome;
        advice = now;
        failure = advising.failure();
        build();
    }

    private void build() {
        var cards = new ArrayList<Node>();
        advice.ifPresent(known -> conflicts(known.conflicts(), cards));
        var bottlenecks = Panes.card("What limits it");
        bottlenecks.setId("advice-limits");
        Advisor.bottlenecks(session.plan(), shown).forEach(each -> bottlenecks.getChildren().add(new BottleneckRow(each)));
        if (bottlenecks.getChildren().size() == 1) {
            bottlenecks.getChildren().add(Panes.note("Nothing is sized, so nothing limits it."));
        }
        cards.add(bottlenecks);
        cards.add(changes());
        advice.filter(known -> !known.remedies().isEmpty()).ifPresent(known -> cards.add(remedies(known.remedies())));
        getChildren().setAll(cards);
    }

    private void conflicts(List<Conflict> conflicts, List<Node> cards) {
        for (int i = 0; i < conflicts.size(); i++) {
            Conflict conflict = conflicts.get(i);
            var words = new Label(conflict.words());
            words.setWrapText(true);
            words.setMinHeight(Label.USE_PREF_SIZE);
            var card = Panes.card("Why it does not work", new HBox(10, Badge.label("Conflict", Feather.ALERT_OCTAGON, "danger"), words));
            card.setId("advice-conflict-" + i);
            if (!conflict.relaxations().isEmpty()) {
                card.getChildren().add(Panes.note(conflict.relaxations().size() == 1 ? "The least that would do:" : "The least that would do, each alone:"));
            }
            add(card, "relaxation-" + i, conflict.relaxations());
            cards.add(card);
        }
    }

    private void add(VBox card, String id, List<Effect> effects) {
        for (int i = 0; i < effects.size(); i++) {
            card.getChildren().add(new EffectRow(id + "-" + i, effects.get(i), session));
        }
    }

    private Node changes() {
        var card = Panes.card("What would help");
        card.setId("advice-changes");
        if (advice.isEmpty()) {
            card.getChildren().add(Panes.note(failure.isEmpty() ? "Trying changes…" : failure));
            return card;
        }
        List<Effect> changes = advice.get().changes();
        int tried = advice.get().tried();
        card.getChildren().add(Panes.note(changes.isEmpty() ? "None of the " + tried + " changes that were tried makes it cheaper or smaller."
                : "Of " + tried + " changes that were tried, the best first. Each effect is the changed plan, planned again."));
        boolean asked = false;
        for (int i = 0; i < (all ? changes.size() : Math.min(SHOWN, changes.size())); i++) {
            if (changes.get(i).change().kind().needsClient() && !asked) {
                asked = true;
                var heading = new Label("If the client agrees");
                heading.getStyleClass().add("card-subtitle");
                card.getChildren().add(heading);
            }
            card.getChildren().add(new EffectRow("change-" + i, changes.get(i), session));
        }
        if (!all && changes.size() > SHOWN) {
            var more = new Hyperlink("Show " + (changes.size() - SHOWN) + " more");
            more.setId("advice-more");
            more.setOnAction(_ -> {
                all = true;
                build();
            });
            card.getChildren().add(more);
        }
        return card;
    }

    private Node remedies(List<Remedy> remedies) {
        var card = Panes.card("What settles findings");
        card.setId("advice-remedies");
        for (int i = 0; i < remedies.size(); i++) {
            var message = new Label(remedies.get(i).finding().message());
            message.setWrapText(true);
            message.setMinHeight(Label.USE_PREF_SIZE);
            card.getChildren().addAll(new HBox(10, Badge.of(remedies.get(i).finding().severity()), message),
                    new EffectRow("remedy-" + i, remedies.get(i).effect(), session));
        }
        return card;
    }
}
