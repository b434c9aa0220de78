package org.inferrack.desktop.overview;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.inferrack.plan.Plan;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is still missing before there can be figures. */
final class NextSteps {

    private NextSteps() {
    }

    static boolean missing(Plan plan) {
        return plan.workloads().isEmpty() || plan.sites().isEmpty() || plan.scenarios().isEmpty();
    }

    static Node panel(Plan plan, Links links) {
        var title = new Label("Before there are figures");
        title.getStyleClass().add("section-title");
        var panel = new VBox(title,
                step("Describe what the client wants computed", "Workloads", !plan.workloads().isEmpty(), links),
                step("Add a site and what its racks allow", "Sites and racks", !plan.sites().isEmpty(), links),
                step("Add a scenario with servers and accelerators", "Scenarios", !plan.scenarios().isEmpty(), links));
        panel.setId("next-steps");
        panel.getStyleClass().add("panel");
        return panel;
    }

    private static Node step(String words, String screen, boolean done, Links links) {
        var sign = new FontIcon(done ? Feather.CHECK_CIRCLE : Feather.CIRCLE);
        sign.getStyleClass().add(done ? "step-done" : "step-open");
        var link = new Hyperlink(words);
        link.setOnAction(_ -> links.go().accept(screen));
        link.setAccessibleText(words + (done ? ", done" : ", not done yet"));
        var row = new HBox(sign, link);
        row.getStyleClass().add("list-row");
        return row;
    }
}
