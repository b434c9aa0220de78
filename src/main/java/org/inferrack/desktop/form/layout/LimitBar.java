package org.inferrack.desktop.form.layout;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A named bar with its number in words beside it. Longer than its track is shown full and marked. */
public final class LimitBar extends HBox {

    private static final double TRACK = 160;

    /** @param share of the track; above 1 is overload */
    public LimitBar(String name, double share, String words, boolean marked) {
        super(10);
        setAlignment(Pos.CENTER_LEFT);
        var label = new Label(name);
        label.setMinWidth(110);
        label.setPrefWidth(110);
        var bar = new Region();
        bar.getStyleClass().add("limit-bar");
        double width = Math.max(1, TRACK * Math.clamp(share, 0, 1));
        bar.setMinWidth(width);
        bar.setMaxWidth(width);
        var track = new StackPane(bar);
        track.getStyleClass().add("limit-track");
        track.setAlignment(Pos.CENTER_LEFT);
        track.setMinWidth(TRACK);
        track.setMaxWidth(TRACK);
        var value = new Label(words);
        value.setWrapText(true);
        HBox.setHgrow(value, Priority.ALWAYS);
        if (marked) {
            bar.getStyleClass().add("binding");
            label.getStyleClass().add("binding-text");
        }
        if (share > 1) {
            bar.getStyleClass().add("overload");
        }
        getChildren().addAll(label, track, value);
        setAccessibleText(name + ": " + words);
    }
}
