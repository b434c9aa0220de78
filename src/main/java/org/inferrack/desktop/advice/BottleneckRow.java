package org.inferrack.desktop.advice;

import java.util.stream.Collectors;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.layout.LimitBar;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.engine.advice.Bottleneck;
import org.inferrack.engine.figure.FigureFormat;

/** Which limit binds at one place, how far it is used, and what is stranded by it. */
final class BottleneckRow extends VBox {

    BottleneckRow(Bottleneck bottleneck) {
        super(2);
        getStyleClass().add("bottleneck-row");
        var place = new Label(bottleneck.place());
        place.setWrapText(true);
        place.getStyleClass().add("row-title");
        getChildren().add(place);
        String limit = (bottleneck.binds() ? "" : "nearest is ") + bottleneck.limit();
        getChildren().add(bottleneck.load() > 0
                ? new LimitBar(FigureFormat.percent(Math.round(bottleneck.load() * 100) / 100.0), bottleneck.load(), limit, bottleneck.binds())
                : Panes.note(limit));
        getChildren().add(muted(bottleneck.detail()));
        if (!bottleneck.stranded().isEmpty()) {
            getChildren().add(muted("Stranded: " + bottleneck.stranded().stream().map(Bottleneck.Stranded::words).collect(Collectors.joining(", "))));
        }
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add("effect-words");
        return label;
    }
}
