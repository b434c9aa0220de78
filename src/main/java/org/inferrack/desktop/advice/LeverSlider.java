package org.inferrack.desktop.advice;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.engine.advice.Lever;

/** A lever as a slider with its number, and the plan's own beside it once it is moved. */
final class LeverSlider extends VBox {

    private final Lever lever;
    private final Slider slider;
    private final Label number = new Label();
    private final Label own = new Label();
    private boolean quiet;

    LeverSlider(Lever lever, Runnable moved) {
        super(0);
        this.lever = lever;
        setId("lever-" + lever.id().replace('/', '-'));
        getStyleClass().add("lever");
        slider = new Slider(lever.least(), lever.most(), lever.value());
        slider.setId(getId() + "-slider");
        slider.setBlockIncrement(lever.step());
        slider.setAccessibleText(lever.label());
        var label = new Label(lever.label());
        label.setWrapText(true);
        label.setLabelFor(slider);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        number.getStyleClass().add("lever-number");
        number.setMinWidth(Label.USE_PREF_SIZE);
        own.getStyleClass().add("effect-words");
        own.setMinWidth(Label.USE_PREF_SIZE);
        var line = new HBox(8, label, own, number);
        line.setAlignment(Pos.BASELINE_LEFT);
        getChildren().setAll(line, slider);
        slider.valueProperty().addListener((_, before, now) -> {
            words();
            if (!quiet && lever.snapped(before.doubleValue()) != lever.snapped(now.doubleValue())) {
                moved.run();
            }
        });
        words();
    }

    Lever lever() {
        return lever;
    }

    Lever.Setting setting() {
        return new Lever.Setting(lever, lever.snapped(slider.getValue()));
    }

    boolean isMoved() {
        return setting().value() != lever.value();
    }

    /** Back to the plan's own value, without a word to anybody. */
    void reset() {
        quiet = true;
        slider.setValue(lever.value());
        quiet = false;
    }

    private void words() {
        number.setText(lever.words(setting().value()));
        own.setText(isMoved() ? "plan: " + lever.words(lever.value()) : "");
    }
}
