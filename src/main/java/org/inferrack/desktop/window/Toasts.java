package org.inferrack.desktop.window;

import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.tasks.Background;

/** Short messages over the lower edge of the window, each for a few seconds. */
public final class Toasts extends VBox {

    private static final int SECONDS = 5;
    private static final int MOST = 3;

    public Toasts() {
        setAlignment(Pos.BOTTOM_CENTER);
        getStyleClass().add("toasts");
        setMouseTransparent(true);
        setPickOnBounds(false);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    }

    public void show(String message) {
        var label = new Label(message);
        label.setWrapText(true);
        label.setMaxWidth(640);
        var toast = new StackPane(label);
        toast.getStyleClass().add("toast");
        toast.setMaxWidth(VBox.USE_PREF_SIZE);
        getChildren().add(toast);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        Background.clock().schedule(() -> Platform.runLater(() -> getChildren().remove(toast)), SECONDS, TimeUnit.SECONDS);
    }
}
