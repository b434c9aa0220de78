package org.inferrack.desktop.overview;

import java.nio.file.Path;
import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.document.Samples;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the overview says of a plan in which nothing is stated yet. */
final class Welcome {

    private static final double WIDTH = 860;

    private Welcome() {
    }

    static Node view(Links links) {
        var title = new Label("Plan the racks for an inference project");
        title.getStyleClass().add("page-title");
        var words = TargetList.muted("State what the client wants computed and where it may stand; racks, power and cost follow with every edit.");
        words.setMaxWidth(WIDTH);
        words.setAlignment(Pos.CENTER);
        var start = new Button("Describe the workloads", new FontIcon(Feather.ACTIVITY));
        start.setId("welcome-start");
        start.getStyleClass().add("accent");
        start.setDefaultButton(true);
        start.setOnAction(_ -> links.go().accept("Workloads"));
        var open = new Button("Open a plan…", new FontIcon(Feather.FOLDER));
        open.setId("welcome-open");
        open.setOnAction(_ -> links.open().run());
        var buttons = new FlowPane(10, 10, start, open);
        buttons.setAlignment(Pos.CENTER);
        var box = new VBox(new FontIcon(Feather.LAYERS), title, words, buttons);
        List<Path> samples = Samples.list();
        if (!samples.isEmpty()) {
            box.getChildren().addAll(section(), samples(samples, links));
        }
        box.getStyleClass().add("welcome");
        return box;
    }

    private static Label section() {
        var label = new Label("Or look at a sample project");
        label.getStyleClass().addAll("section-title", "welcome-samples");
        return label;
    }

    private static Node samples(List<Path> samples, Links links) {
        var cards = new FlowPane(10, 10);
        cards.setAlignment(Pos.CENTER);
        cards.setMaxWidth(WIDTH);
        for (Path sample : samples) {
            var card = new Button(Samples.name(sample), new FontIcon(Feather.FILE));
            card.setId("sample-" + sample.getFileName().toString().replace(".inferrack", ""));
            card.getStyleClass().add("sample-card");
            card.setOnAction(_ -> links.sample().accept(sample));
            cards.getChildren().add(card);
        }
        return cards;
    }
}
