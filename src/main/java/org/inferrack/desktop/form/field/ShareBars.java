package org.inferrack.desktop.form.field;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.inferrack.plan.Limit;

/** Shares of a peak as bars that are dragged, or moved by the arrow keys in steps of 5 %. */
final class ShareBars extends VBox {

    private static final double HEIGHT = 64;
    private static final double NARROW = 10;
    private static final double STEP = 0.05;
    /** Profiles may go above the stated demand; the scale grows to keep such bars inside. */
    private static final double MOST = Limit.PROFILE_SHARE.most();

    private final List<String> names;
    private final Consumer<List<Double>> commit;
    private final List<Region> bars = new ArrayList<>();
    private final List<StackPane> slots = new ArrayList<>();
    private List<Double> shares = List.of();

    /**
     * @param names of the bars: "00:00", "Monday"
     * @param marks below the bars, each as wide as an equal part of them
     */
    ShareBars(String id, List<String> names, List<String> marks, Consumer<List<Double>> commit) {
        super(2);
        this.names = names;
        this.commit = commit;
        setId(id);
        var line = new HBox(2);
        for (int i = 0; i < names.size(); i++) {
            line.getChildren().add(slot(id, i));
        }
        var below = new HBox();
        for (String text : marks) {
            var mark = new Label(text);
            mark.getStyleClass().add("share-mark");
            mark.setMaxWidth(Double.MAX_VALUE);
            mark.setPrefWidth(NARROW);
            mark.setMinWidth(0);
            mark.setAlignment(marks.size() == names.size() ? Pos.CENTER : Pos.CENTER_LEFT);
            HBox.setHgrow(mark, Priority.ALWAYS);
            below.getChildren().add(mark);
        }
        getChildren().addAll(line, below);
    }

    private StackPane slot(String id, int index) {
        var bar = new Region();
        bar.getStyleClass().add("share-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        var slot = new StackPane(bar);
        slot.setId(id + "-" + index);
        slot.getStyleClass().add("share-slot");
        slot.setAlignment(Pos.BOTTOM_CENTER);
        slot.setMinHeight(HEIGHT);
        slot.setPrefHeight(HEIGHT);
        slot.setMinWidth(4);
        slot.setPrefWidth(NARROW);
        slot.setFocusTraversable(true);
        slot.setAccessibleRole(AccessibleRole.SLIDER);
        slot.setOnMousePressed(event -> drag(slot, index, event));
        slot.setOnMouseDragged(event -> drag(slot, index, event));
        slot.setOnMouseReleased(_ -> commit.accept(shares));
        slot.setOnKeyPressed(event -> key(index, event));
        bars.add(bar);
        slots.add(slot);
        HBox.setHgrow(slot, Priority.ALWAYS);
        return slot;
    }

    void display(List<Double> values) {
        shares = List.copyOf(values);
        for (int i = 0; i < bars.size(); i++) {
            double share = i < values.size() ? values.get(i) : 0;
            double height = Math.round(HEIGHT * Math.min(1, share / scale()));
            bars.get(i).setMinHeight(height);
            bars.get(i).setPrefHeight(height);
            bars.get(i).setMaxHeight(height);
            String words = names.get(i) + ": " + Math.round(share * 100) + " % of the peak";
            slots.get(i).setAccessibleText(words);
            Tooltip.install(slots.get(i), new Tooltip(words));
        }
    }

    private double scale() {
        return Math.max(1, shares.stream().mapToDouble(Double::doubleValue).max().orElse(1));
    }

    private void drag(StackPane slot, int index, MouseEvent event) {
        slot.requestFocus();
        put(index, (1 - event.getY() / HEIGHT) * scale());
    }

    private void key(int index, KeyEvent event) {
        double step = switch (event.getCode()) {
            case UP -> STEP;
            case DOWN -> -STEP;
            default -> 0;
        };
        if (step != 0) {
            put(index, shares.get(index) + step);
            commit.accept(shares);
            event.consume();
        }
    }

    private void put(int index, double share) {
        var changed = new ArrayList<>(shares);
        changed.set(index, Math.round(Math.clamp(share, 0, MOST) / STEP) * 5 / 100.0);
        display(changed);
    }
}
