package org.inferrack.desktop.window;

import java.util.List;
import java.util.function.Consumer;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import org.inferrack.desktop.actions.Action;
import org.inferrack.desktop.actions.Actions;
import org.inferrack.desktop.screen.Screen;
import org.inferrack.desktop.theme.Theme;

/** The menu bar, made from the actions and the list of screens. */
final class Menus {

    private Menus() {
    }

    static MenuBar bar(Actions actions, RecentMenu recent, Menu samples, List<Screen> screens, Consumer<Screen> go, Consumer<Theme.Choice> theme) {
        var bar = new MenuBar(file(actions, recent, samples), edit(actions), view(screens, go, theme), new Menu("Help", null, actions.menuItem(Action.ABOUT)));
        bar.setId("menu-bar");
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    private static Menu file(Actions actions, RecentMenu recent, Menu samples) {
        var recentMenu = new Menu("Open recent");
        recent.fill(recentMenu.getItems());
        var menu = new Menu("File", null, actions.menuItem(Action.NEW), actions.menuItem(Action.OPEN), recentMenu, samples, new SeparatorMenuItem(),
                actions.menuItem(Action.SAVE), actions.menuItem(Action.SAVE_AS), new SeparatorMenuItem(), actions.menuItem(Action.EXPORT_PDF),
                new SeparatorMenuItem(), actions.menuItem(Action.CLOSE_WINDOW));
        menu.setOnShowing(_ -> recent.fill(recentMenu.getItems()));
        menu.setId("menu-file");
        return menu;
    }

    private static Menu edit(Actions actions) {
        var menu = new Menu("Edit", null, actions.menuItem(Action.UNDO), actions.menuItem(Action.REDO), new SeparatorMenuItem(),
                actions.menuItem(Action.REPLAN));
        menu.setId("menu-edit");
        return menu;
    }

    private static Menu view(List<Screen> screens, Consumer<Screen> go, Consumer<Theme.Choice> theme) {
        var menu = new Menu("View");
        menu.setId("menu-view");
        for (int i = 0; i < screens.size(); i++) {
            Screen screen = screens.get(i);
            var item = new MenuItem(screen.title());
            item.setAccelerator(KeyCombination.valueOf("Shortcut+" + (i + 1)));
            item.setOnAction(_ -> go.accept(screen));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        var group = new ToggleGroup();
        for (Theme.Choice choice : Theme.Choice.values()) {
            var item = new RadioMenuItem("Theme: " + choice.label().toLowerCase(java.util.Locale.ROOT));
            item.setToggleGroup(group);
            item.setOnAction(_ -> theme.accept(choice));
            menu.getItems().add(item);
            menu.addEventHandler(Menu.ON_SHOWING, _ -> item.setSelected(Theme.choice() == choice));
        }
        return menu;
    }
}
