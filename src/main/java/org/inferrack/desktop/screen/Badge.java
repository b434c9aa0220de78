package org.inferrack.desktop.screen;

import javafx.scene.control.Label;
import org.inferrack.catalog.Evidence;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.engine.outcome.TargetResult.Verdict;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A state in a word and a sign, so that colour is never the only difference. */
public final class Badge {

    private Badge() {
    }

    public static Label of(Verdict verdict) {
        return switch (verdict) {
            case MET -> label("Met", Feather.CHECK_CIRCLE, "success");
            case WITHIN_RANGE -> label("Within range", Feather.HELP_CIRCLE, "warning");
            case NOT_MET -> label("Not met", Feather.X_CIRCLE, "danger");
            case UNKNOWN -> label("n/a", Feather.MINUS_CIRCLE, "neutral");
        };
    }

    public static Label of(Severity severity) {
        return switch (severity) {
            case BLOCKER -> label("Blocker", Feather.ALERT_OCTAGON, "danger");
            case WARNING -> label("Warning", Feather.ALERT_TRIANGLE, "warning");
            case NOTE -> label("Note", Feather.INFO, "accent");
        };
    }

    /** How a figure is known. */
    public static Label of(Evidence evidence) {
        return switch (evidence) {
            case USER -> label(evidence.label(), Feather.USER, "neutral");
            case MEASURED -> label(evidence.label(), Feather.CHECK_CIRCLE, "success");
            case INTERPOLATED -> label(evidence.label(), Feather.GIT_COMMIT, "accent");
            case SCALED -> label(evidence.label(), Feather.TRENDING_UP, "warning");
            case SPECIFIED -> label(evidence.label(), Feather.FILE_TEXT, "warning");
            case ESTIMATED -> label(evidence.label(), Feather.LAYERS, "warning");
        };
    }

    /** @param role success, warning, danger, accent or neutral */
    public static Label label(String words, Feather icon, String role) {
        var label = new Label(words, new FontIcon(icon));
        label.getStyleClass().addAll("badge", "badge-" + role);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }
}
