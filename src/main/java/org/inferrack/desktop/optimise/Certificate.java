package org.inferrack.desktop.optimise;

import java.util.Locale;

import javafx.scene.control.Label;
import org.inferrack.desktop.screen.Badge;
import org.inferrack.optimise.model.Selection;
import org.kordamp.ikonli.feather.Feather;

/** How good a choice is, in a badge. */
final class Certificate {

    private static final double TINY = 0.0001;

    private Certificate() {
    }

    static Label badge(Selection selection) {
        return selection.proven() ? Badge.label(words(selection), Feather.CHECK_CIRCLE, "success")
                : selection.found() ? Badge.label(words(selection), Feather.TARGET, "accent")
                : Badge.label(words(selection), Feather.X_CIRCLE, selection.infeasible() ? "danger" : "neutral");
    }

    static String words(Selection selection) {
        if (selection.proven()) {
            return "Proven optimal";
        }
        if (!selection.found()) {
            return selection.infeasible() ? "Proven: nothing fits" : "Nothing found";
        }
        double gap = selection.gap().orElse(1);
        return "Optimal within " + (gap < TINY ? "0.01" : String.format(Locale.ROOT, gap < 0.1 ? "%.2f" : "%.0f", 100 * gap)) + " %";
    }
}
