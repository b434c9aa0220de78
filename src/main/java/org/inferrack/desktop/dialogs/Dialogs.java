package org.inferrack.desktop.dialogs;

import java.nio.file.Path;
import java.util.Optional;

/** Questions and messages to the person at the screen; tests answer them without windows. Called on the toolkit's thread. */
public interface Dialogs {

    /** What to do with changes that are not saved. */
    enum Unsaved { SAVE, DISCARD, CANCEL }

    /** What to do with a file that somebody else has changed. */
    enum Changed { KEEP_BOTH, RELOAD, REPLACE, CANCEL }

    /**
     * Asks what to do with a file that was changed since the plan was read from it.
     *
     * @param differences a line for each field
     */
    Changed askAboutChange(Path file, String differences);

    /**
     * Asks before something that cannot be undone.
     *
     * @param action verb on the confirming button: "Delete rack group"
     */
    boolean confirm(String title, String message, String action);

    /** Asks what to do with the unsaved changes of {@code planName}. */
    Unsaved askToSave(String planName);

    /**
     * Says what went wrong.
     *
     * @param message what happened, with names and values, and what to do
     * @param details technical text to copy, empty if there is none
     */
    void error(String title, String message, String details);

    /** An existing file to read. */
    Optional<Path> chooseOpen(String title, FileKind kind);

    /** A file to write; the extension is added where it is missing. */
    Optional<Path> chooseSave(String title, FileKind kind, String suggestedName);

    Optional<Path> chooseFolder(String title);

    /** A short message that goes away by itself. */
    void notify(String message);
}
