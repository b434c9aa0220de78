package org.inferrack.desktop.screen;

import java.util.List;

import atlantafx.base.controls.Popover;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.catalog.Source;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.figure.Input;

/** "Why this number?": the formula of a figure, the figures that went into it, and the sources. */
public final class Explanation {

    private static final double WIDTH = 560;

    private Explanation() {
    }

    /** Shows it beside {@code anchor}. */
    public static Popover show(Node anchor, String name, Figure figure) {
        var popover = new Popover(content(name, figure));
        popover.setTitle("Why this number?");
        popover.setHeaderAlwaysVisible(true);
        popover.setAnimated(false);
        popover.setArrowLocation(arrow(anchor));
        popover.show(anchor);
        return popover;
    }

    /** Opens towards the middle of the window, so that it stays on the screen. */
    private static Popover.ArrowLocation arrow(Node anchor) {
        double middle = anchor.localToScene(anchor.getBoundsInLocal()).getCenterX() / anchor.getScene().getWidth();
        return middle < 1 / 3.0 ? Popover.ArrowLocation.TOP_LEFT : middle > 2 / 3.0 ? Popover.ArrowLocation.TOP_RIGHT : Popover.ArrowLocation.TOP_CENTER;
    }

    static Node content(String name, Figure figure) {
        var box = new VBox();
        box.setId("explanation");
        box.getStyleClass().add("explanation");
        box.setPrefWidth(WIDTH);
        box.getChildren().add(words(name, "section-title"));
        switch (figure) {
            case Figure.Unknown unknown -> box.getChildren().add(words("Not available: " + unknown.reason() + ".", "explanation-value"));
            case Figure.Known known -> {
                String range = FigureFormat.range(known);
                box.getChildren().add(words(FigureFormat.text(known) + (range.isEmpty() ? "" : "   (90 % range " + range + ")"), "explanation-value"));
                box.getChildren().add(Badge.of(known.evidence()));
                box.getChildren().add(words("= " + known.basis().formula(), "explanation-formula"));
                if (!known.basis().inputs().isEmpty()) {
                    box.getChildren().add(tree(known));
                }
                sources(known.basis().allSources(), box);
            }
        }
        return box;
    }

    private static TreeView<String> tree(Figure.Known figure) {
        var root = new TreeItem<>("");
        add(root, figure);
        var tree = new TreeView<>(root);
        tree.setShowRoot(false);
        tree.getStyleClass().addAll("dense", "explanation-tree");
        tree.setPrefHeight(Math.min(260, 34 + 30 * figure.basis().inputs().size() * 2));
        tree.setAccessibleText("The figures that went into it");
        return tree;
    }

    private static void add(TreeItem<String> parent, Figure.Known figure) {
        for (Input input : figure.basis().inputs()) {
            var item = new TreeItem<>(input.name() + ":  " + FigureFormat.text(input.figure()) + evidence(input.figure()));
            parent.getChildren().add(item);
            if (input.figure() instanceof Figure.Known known) {
                if (!known.basis().formula().isBlank() && !known.basis().formula().equals(input.name())) {
                    item.getChildren().add(new TreeItem<>("= " + known.basis().formula()));
                }
                add(item, known);
            }
        }
    }

    private static String evidence(Figure figure) {
        return figure instanceof Figure.Known known ? "   – " + known.evidence().label() : "";
    }

    private static void sources(List<Source> sources, VBox box) {
        if (sources.isEmpty()) {
            return;
        }
        var list = new VBox();
        list.getStyleClass().add("explanation-sources");
        for (Source source : sources) {
            list.getChildren().add(words(source.citation() + (source.date().isEmpty() ? "" : ", " + source.date()), "explanation-source"));
        }
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(Math.min(150, 44 * sources.size()));
        VBox.setVgrow(scroll, Priority.SOMETIMES);
        box.getChildren().addAll(words("Sources", "explanation-heading"), scroll);
    }

    private static Label words(String text, String styleClass) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
