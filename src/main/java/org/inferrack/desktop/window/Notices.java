package org.inferrack.desktop.window;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Messages above the screens that wait for an answer without standing in the way. */
public final class Notices extends VBox {

    /** A button of a notice; pressing it takes the notice away. */
    public record Answer(String id, String words, Runnable action) {
    }

    /** Shows a notice in place of the one with the same key. */
    public void show(String key, String message, List<Answer> answers) {
        hide(key);
        var words = new Label(message);
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var bar = new HBox(new FontIcon(Feather.INFO), words);
        bar.getStyleClass().add("notice-bar");
        bar.setId("notice-" + key);
        answers.forEach(answer -> bar.getChildren().add(button(answer, key)));
        getChildren().add(bar);
    }

    public void hide(String key) {
        getChildren().removeIf(bar -> ("notice-" + key).equals(bar.getId()));
    }

    private Node button(Answer answer, String key) {
        var button = new Button(answer.words());
        button.setId(answer.id());
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            hide(key);
            answer.action().run();
        });
        return button;
    }
}
