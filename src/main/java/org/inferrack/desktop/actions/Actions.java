package org.inferrack.desktop.actions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.javafx.FontIcon;

/** What each {@link Action} does, and the menu items and buttons made from it, which follow its state. */
public final class Actions {

    private record Deed(Runnable run, BooleanSupplier enabled, Supplier<String> text) {
    }

    private final Map<Action, Deed> deeds = new EnumMap<>(Action.class);
    private final List<Runnable> followers = new ArrayList<>();

    /** The action is always possible and keeps its text. */
    public Actions on(Action action, Runnable run) {
        return on(action, run, () -> true, action::text);
    }

    public Actions on(Action action, Runnable run, BooleanSupplier enabled, Supplier<String> text) {
        deeds.put(action, new Deed(run, enabled, text));
        return this;
    }

    /** Does it, if it is possible now. */
    public void run(Action action) {
        Deed deed = deed(action);
        if (deed.enabled().getAsBoolean()) {
            deed.run().run();
        }
    }

    public MenuItem menuItem(Action action) {
        Deed deed = deed(action);
        var item = new MenuItem(deed.text().get(), new FontIcon(action.icon()));
        item.setId("menu-" + action.id());
        item.setOnAction(_ -> run(action));
        item.setMnemonicParsing(false);
        if (!action.shortcut().isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(action.shortcut()));
        }
        followers.add(() -> {
            item.setDisable(!deed.enabled().getAsBoolean());
            item.setText(deed.text().get());
        });
        return item;
    }

    /** An icon with the action's words and shortcut as tooltip. */
    public Button button(Action action) {
        Deed deed = deed(action);
        var button = new Button(null, new FontIcon(action.icon()));
        button.setId("do-" + action.id());
        button.getStyleClass().addAll("button-icon", "flat");
        button.setOnAction(_ -> run(action));
        var tooltip = new Tooltip();
        button.setTooltip(tooltip);
        followers.add(() -> {
            button.setDisable(!deed.enabled().getAsBoolean());
            tooltip.setText(deed.text().get() + keys(action));
            button.setAccessibleText(deed.text().get());
        });
        return button;
    }

    /** Brings every item and button up to date. */
    public void refresh() {
        followers.forEach(Runnable::run);
    }

    private static String keys(Action action) {
        return action.shortcut().isEmpty() ? "" : "  (" + KeyCombination.valueOf(action.shortcut()).getDisplayText() + ")";
    }

    private Deed deed(Action action) {
        Deed deed = deeds.get(action);
        if (deed == null) {
            throw new IllegalStateException("Nothing is defined for the action " + action + ". Define it before making its controls.");
        }
        return deed;
    }
}
