package org.inferrack.desktop;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.inferrack.desktop.settings.Settings;

/**
 * Where the window stands: where it stood last time if a screen is there, else in the middle of the main screen.
 * The property {@code inferrack.window} ({@code 1280x800}) sets the size at the screen's corner, for pictures.
 */
final class WindowPlace {

    static final double LEAST_WIDTH = 960;
    static final double LEAST_HEIGHT = 640;
    private static final String KEY = "window";

    private WindowPlace() {
    }

    static void restore(Stage stage, Settings settings) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        String stated = System.getProperty("inferrack.window", "");
        double[] place = stated.isEmpty() ? numbers(settings.get(KEY).orElse(""), ",") : corner(numbers(stated, "x"));
        if (place.length == 4 && !Screen.getScreensForRectangle(place[0], place[1], place[2], place[3]).isEmpty()) {
            stage.setX(place[0]);
            stage.setY(place[1]);
            stage.setWidth(place[2]);
            stage.setHeight(place[3]);
        } else {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(1440, screen.getWidth()));
            stage.setHeight(Math.min(900, screen.getHeight()));
            stage.centerOnScreen();
        }
    }

    static void remember(Stage stage, Settings settings) {
        if (System.getProperty("inferrack.window", "").isEmpty() && !stage.isMaximized() && !stage.isIconified()) {
            settings.put(KEY,
                    Math.round(stage.getX()) + "," + Math.round(stage.getY()) + "," + Math.round(stage.getWidth()) + "," + Math.round(stage.getHeight()));
        }
    }

    private static double[] corner(double[] size) {
        return size.length == 2 ? new double[] {0, 0, size[0], size[1]} : new double[0];
    }

    private static double[] numbers(String text, String separator) {
        if (!text.matches("-?\\d{1,6}(" + separator + "-?\\d{1,6})*")) {
            return new double[0];
        }
        return java.util.Arrays.stream(text.split(separator)).mapToDouble(Double::parseDouble).toArray();
    }
}
