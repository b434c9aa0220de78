package org.inferrack.desktop.window;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.screen.Screen;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pages by name; one is chosen at any time. */
final class Sidebar extends VBox {

    private static final double WIDTH = 200;
    private final ToggleGroup group = new ToggleGroup();

    Sidebar(List<Screen> screens, Consumer<Screen> chosen) {
        getStyleClass().add("sidebar");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        screens.forEach(screen -> getChildren().add(entry(screen)));
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else if (before != now) {
                chosen.accept((Screen) now.getUserData());
            }
        });
    }

    void choose(Screen screen) {
        group.getToggles().stream().filter(toggle -> toggle.getUserData() == screen).findFirst().ifPresent(group::selectToggle);
    }

    private ToggleButton entry(Screen screen) {
        var entry = new ToggleButton(screen.title(), new FontIcon(screen.icon()));
        entry.getStyleClass().setAll("sidebar-entry");
        entry.setId("go-" + key(screen));
        entry.setUserData(screen);
        entry.setToggleGroup(group);
        entry.setMaxWidth(Double.MAX_VALUE);
        return entry;
    }

    /** "sites-and-racks". */
    static String key(Screen screen) {
        return screen.title().toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
