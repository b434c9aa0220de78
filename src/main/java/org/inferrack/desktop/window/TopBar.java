package org.inferrack.desktop.window;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.inferrack.desktop.actions.Action;
import org.inferrack.desktop.actions.Actions;
import org.inferrack.desktop.document.PlanNames;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.theme.Theme;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons for what is done often, the plan's name, and the theme. */
final class TopBar extends HBox {

    private final PlanSession session;
    private final Label title = new Label();
    private final Label client = new Label();
    private final Button theme = new Button();

    TopBar(PlanSession session, Actions actions, RecentMenu recent, Runnable switchTheme) {
        this.session = session;
        getStyleClass().add("workbench-bar");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(actions.button(Action.NEW), actions.button(Action.OPEN), recent(recent), actions.button(Action.SAVE),
                actions.button(Action.SAVE_AS), line(), actions.button(Action.UNDO), actions.button(Action.REDO), line(), title, client, space,
                actions.button(Action.EXPORT_PDF), theme);
        title.setId("plan-title");
        title.getStyleClass().add("plan-title");
        client.getStyleClass().add("plan-subtitle");
        for (Label label : new Label[] {title, client}) {
            label.setMinWidth(0);
            label.setTextOverrun(OverrunStyle.ELLIPSIS);
        }
        theme.setId("do-theme");
        theme.getStyleClass().addAll("button-icon", "flat");
        theme.setOnAction(_ -> switchTheme.run());
        session.subscribe(this::refresh);
        Theme.follow(this, this::refresh);
        refresh();
    }

    private void refresh() {
        title.setText(PlanNames.title(session) + (session.dirty() ? " •" : ""));
        title.setTooltip(new Tooltip(session.file().map(Object::toString).orElse("Not saved in a file yet")));
        client.setText(session.plan().cover().client());
        theme.setGraphic(new FontIcon(Theme.dark() ? Feather.SUN : Feather.MOON));
        String words = Theme.dark() ? "Switch to light" : "Switch to dark";
        theme.setTooltip(new Tooltip(words));
        theme.setAccessibleText(words);
    }

    private static MenuButton recent(RecentMenu recent) {
        var button = new MenuButton(null, new FontIcon(Feather.CLOCK));
        button.setId("do-recent");
        button.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        button.setTooltip(new Tooltip("Open recent"));
        button.setAccessibleText("Open recent");
        recent.fill(button.getItems());
        button.setOnShowing(_ -> recent.fill(button.getItems()));
        return button;
    }

    private static Separator line() {
        return new Separator(Orientation.VERTICAL);
    }
}
