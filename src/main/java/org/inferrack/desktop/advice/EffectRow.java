package org.inferrack.desktop.advice;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.engine.advice.Change;
import org.inferrack.engine.advice.Effect;

/** A change with its effect in words, and the button that makes it: one step to undo. */
public final class EffectRow extends HBox {

    /** @param id of the row; its button has {@code id-apply} */
    public EffectRow(String id, Effect effect, PlanSession session) {
        setId(id);
        getStyleClass().addAll("list-row", "effect-row");
        Change change = effect.change();
        Label effectWords = wrapped(capital(effect.words()), effect.helps() ? "effect-good" : "effect-words");
        String range = effect.range(session.plan().currency());
        if (!range.isEmpty()) {
            effectWords.setTooltip(new Tooltip(range));
        }
        var words = new VBox(2, wrapped(change.label(), "effect-label"), effectWords);
        if (!change.assumes().isEmpty()) {
            words.getChildren().add(wrapped(capital(change.assumes()) + ".", "effect-assumes"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var apply = new Button("Apply");
        apply.setId(id + "-apply");
        apply.setMinWidth(Button.USE_PREF_SIZE);
        apply.getStyleClass().addAll(Styles.SMALL, Styles.BUTTON_OUTLINED);
        apply.setAccessibleText("Apply: " + change.label() + ". " + effect.words());
        apply.setOnAction(_ -> session.edit(change.label(), change::applied));
        getChildren().setAll(words, apply);
    }

    private static Label wrapped(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
