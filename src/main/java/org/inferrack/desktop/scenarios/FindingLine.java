package org.inferrack.desktop.scenarios;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.inferrack.engine.findings.Finding;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A finding beside the form that it is about. */
final class FindingLine extends HBox {

    FindingLine(Finding finding) {
        super(8);
        setAlignment(Pos.TOP_LEFT);
        getStyleClass().addAll("finding-line", finding.severity().name().toLowerCase(java.util.Locale.ENGLISH));
        var icon = new FontIcon(switch (finding.severity()) {
            case BLOCKER -> Feather.X_OCTAGON;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case NOTE -> Feather.INFO;
        });
        var text = new Label(finding.advice().isEmpty() ? finding.message() : finding.message() + "\n" + finding.advice());
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(icon, text);
        setAccessibleText(finding.severity() + ": " + text.getText());
    }
}
