package org.inferrack.desktop.overview;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.screen.Badge;
import org.inferrack.desktop.screen.Explanation;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;

/** One headline figure with its range, how it is known, and the baseline; pressing it explains it. */
final class FigureTile extends Button {

    FigureTile(String id, String name, String unit, Figure figure, Figure baseline) {
        setId(id);
        getStyleClass().setAll("figure-tile");
        String against = AgainstBaseline.words(figure, baseline);
        var box = new VBox(text(name, "tile-name"), value(figure, unit), range(figure), text(against, "tile-baseline"), evidence(figure));
        box.getStyleClass().add("tile-lines");
        box.setFillWidth(true);
        setGraphic(box);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        box.prefWidthProperty().bind(widthProperty().subtract(30));
        setAccessibleText(name + ": " + FigureFormat.text(figure) + ". " + against + " Press for the reasons.");
        setTooltip(new Tooltip(name + "\nPress to see why"));
        setOnAction(_ -> Explanation.show(this, name, figure));
    }

    /** Nothing to say of a figure that is exact: it was counted, or stated in the plan. */
    private static Region evidence(Figure figure) {
        if (!(figure instanceof Figure.Known known) || FigureFormat.range(known).isEmpty()) {
            return new Region();
        }
        Label badge = Badge.of(known.evidence());
        badge.setTooltip(new Tooltip("Weakest evidence behind this figure: " + known.evidence().label()));
        return badge;
    }

    private static Region value(Figure figure, String unit) {
        Label number = text(FigureFormat.value(figure), "tile-value");
        number.setMinWidth(Region.USE_PREF_SIZE);
        if (!figure.isKnown() || unit.isEmpty()) {
            return number;
        }
        var line = new HBox(number, text(unit, "tile-unit"));
        line.getStyleClass().add("tile-value-line");
        return line;
    }

    private static Label range(Figure figure) {
        if (figure instanceof Figure.Unknown unknown) {
            Label reason = text(unknown.reason(), "tile-reason");
            reason.setWrapText(true);
            reason.setMaxHeight(44);
            reason.setTooltip(new Tooltip(unknown.reason()));
            return reason;
        }
        String range = TileRange.words(figure);
        return text(range.isEmpty() ? "" : "90 %: " + range, "tile-range");
    }

    private static Label text(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().add(styleClass);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setMinWidth(0);
        return label;
    }
}
