package org.inferrack.desktop.form.layout;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The frames that every screen is made of. */
public final class Panes {

    private static final double LIST_WIDTH = 260;

    private Panes() {
    }

    /** Scrolls down, never sideways. */
    public static ScrollPane scroll(Node content) {
        var pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().addAll("edge-to-edge", "screen-scroll");
        return pane;
    }

    /** A titled box. */
    public static VBox card(String title, Node... content) {
        var heading = new Label(title);
        heading.getStyleClass().add("card-title");
        var box = new VBox(10, heading);
        box.getStyleClass().add("screen-card");
        box.getChildren().addAll(content);
        return box;
    }

    /** A list at the left, what is chosen in it at the right. */
    public static BorderPane beside(Region list, Node content) {
        list.setPrefWidth(LIST_WIDTH);
        list.setMinWidth(LIST_WIDTH);
        var pane = new BorderPane(content);
        pane.setLeft(list);
        return pane;
    }

    /** What to say where there is nothing yet, and what to do. */
    public static StackPane empty(Feather icon, String title, String advice) {
        var heading = new Label(title);
        heading.getStyleClass().add("empty-title");
        var text = new Label(advice);
        text.setWrapText(true);
        text.setMaxWidth(420);
        text.getStyleClass().add("empty-text");
        var image = new FontIcon(icon);
        image.getStyleClass().add("empty-icon");
        var box = new VBox(10, image, heading, text);
        box.setAlignment(Pos.CENTER);
        var pane = new StackPane(box);
        pane.getStyleClass().add("empty-state");
        return pane;
    }

    /** Muted text that wraps. */
    public static Label note(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("form-unit");
        return label;
    }
}
