package org.inferrack.desktop.window;

import java.util.List;

import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.actions.Action;
import org.inferrack.desktop.actions.Actions;
import org.inferrack.desktop.document.PlanDocument;
import org.inferrack.desktop.document.Samples;
import org.inferrack.desktop.screen.Screen;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.settings.Settings;
import org.inferrack.desktop.tasks.RunningWork;
import org.inferrack.desktop.theme.Theme;

/** Everything inside the window: menu, buttons, sidebar, the chosen screen, status. */
public final class Workbench {

    private final Actions actions;
    private final Settings settings;
    private final WindowStatus status;
    private final Sidebar sidebar;
    private final StackPane root;
    private final List<Screen> screens;

    /**
     * @param notices messages above the screens
     * @param running what the status bar tells of
     */
    public Workbench(PlanSession session, List<Screen> screens, Actions actions, PlanDocument document, Settings settings, Notices notices,
                     RunningWork running) {
        this.actions = actions;
        this.settings = settings;
        this.screens = screens;
        var host = new ScreenHost(session);
        status = new WindowStatus(session, running);
        sidebar = new Sidebar(screens, host::show);
        var recent = new RecentMenu(settings::recent, document::open);
        var menus = Menus.bar(actions, recent, samples(document), screens, sidebar::choose, this::theme);
        var top = new VBox(menus, new TopBar(session, actions, recent, () -> theme(Theme.dark() ? Theme.Choice.LIGHT : Theme.Choice.DARK)), notices,
                new ProblemPanel(session, this::show));
        var drop = new DropTarget(document::open);
        root = new StackPane(new BorderPane(host, top, null, status.view(), sidebar), drop);
        root.getStyleClass().add("workbench");
        drop.listenOn(root);
        session.subscribe(actions::refresh);
        actions.refresh();
        sidebar.choose(screens.getFirst());
    }

    public Scene scene(double width, double height) {
        var scene = new Scene(root, width, height);
        scene.getStylesheets().add(Theme.NOTIFICATIONS);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::undoOutsideText);
        return scene;
    }

    /** Shows the screen with a title as in the sidebar; does nothing for any other. */
    public void show(String title) {
        screens.stream().filter(screen -> screen.title().equalsIgnoreCase(title)).findFirst().ifPresent(sidebar::choose);
    }

    /** See {@link WindowStatus#note}. */
    public void note(String text) {
        status.note(text);
    }

    /** A text field keeps undo to itself while it has something of its own to undo; after that the plan is meant. */
    private void undoOutsideText(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl text) {
            boolean undo = KeyCombination.valueOf(Action.UNDO.shortcut()).match(event) && !text.isUndoable();
            boolean redo = KeyCombination.valueOf(Action.REDO.shortcut()).match(event) && !text.isRedoable();
            if (undo || redo) {
                actions.run(undo ? Action.UNDO : Action.REDO);
                event.consume();
            }
        }
    }

    private void theme(Theme.Choice choice) {
        Theme.choose(choice);
        settings.put("theme", choice.name());
    }

    private static Menu samples(PlanDocument document) {
        var menu = new Menu("Open sample");
        Samples.list().forEach(sample -> {
            var item = new MenuItem(Samples.name(sample));
            item.setOnAction(_ -> document.openSample(sample));
            menu.getItems().add(item);
        });
        menu.setDisable(menu.getItems().isEmpty());
        return menu;
    }
}
