package org.inferrack.desktop.dialogs;

import java.nio.file.Path;
import java.util.Optional;

import org.inferrack.terminal.TerminalWriter;

/** For a window that nobody looks at: messages go to the terminal, an error ends the program, every question is answered with no. */
public final class UnattendedDialogs implements Dialogs {

    private static final int FAILED = 2;

    @Override
    public boolean confirm(String title, String message, String action) {
        return false;
    }

    @Override
    public Changed askAboutChange(Path file, String differences) {
        return Changed.CANCEL;
    }

    @Override
    public Unsaved askToSave(String planName) {
        return Unsaved.DISCARD;
    }

    @Override
    public void error(String title, String message, String details) {
        say(TerminalWriter.err(), title + ": " + message + (details.isEmpty() ? "" : "\n" + details));
        System.exit(FAILED);
    }

    @Override
    public Optional<Path> chooseOpen(String title, FileKind kind) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseSave(String title, FileKind kind, String suggestedName) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return Optional.empty();
    }

    @Override
    public void notify(String message) {
        say(TerminalWriter.out(), message);
    }

    private static void say(TerminalWriter out, String words) {
        out.println(words);
        out.flush();
    }
}
