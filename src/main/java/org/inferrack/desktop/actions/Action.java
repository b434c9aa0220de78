package org.inferrack.desktop.actions;

import org.kordamp.ikonli.feather.Feather;

/** What a person can do in the window: the one definition behind menu, toolbar and shortcut. */
public enum Action {
    NEW("New plan", Feather.FILE_PLUS, "Shortcut+N"),
    OPEN("Open…", Feather.FOLDER, "Shortcut+O"),
    SAVE("Save", Feather.SAVE, "Shortcut+S"),
    SAVE_AS("Save as…", Feather.COPY, "Shortcut+Shift+S"),
    EXPORT_PDF("Export proposal as PDF…", Feather.FILE_TEXT, "Shortcut+E"),
    CLOSE_WINDOW("Quit", Feather.LOG_OUT, "Shortcut+Q"),
    UNDO("Undo", Feather.CORNER_UP_LEFT, "Shortcut+Z"),
    REDO("Redo", Feather.CORNER_UP_RIGHT, "Shortcut+Y"),
    REPLAN("Plan again", Feather.REFRESH_CW, "F5"),
    ABOUT("About Inferrack", Feather.INFO, "");

    private final String text;
    private final Feather icon;
    private final String shortcut;

    Action(String text, Feather icon, String shortcut) {
        this.text = text;
        this.icon = icon;
        this.shortcut = shortcut;
    }

    public String text() {
        return text;
    }

    public Feather icon() {
        return icon;
    }

    /** Key combination as the toolkit writes it, empty if there is none. */
    public String shortcut() {
        return shortcut;
    }

    /** Key of the action's nodes: "save-as". */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
