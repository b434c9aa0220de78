package org.inferrack.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inferrack.desktop.dialogs.Dialogs;
import org.inferrack.desktop.dialogs.FileKind;

/** Answers every question as it was told to, and remembers what was said. */
public final class AnsweringDialogs implements Dialogs {

    private final List<String> questions = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private boolean confirms = true;
    private Unsaved unsaved = Unsaved.CANCEL;
    private Changed changed = Changed.CANCEL;
    private Path file;

    public AnsweringDialogs confirms(boolean answer) {
        confirms = answer;
        return this;
    }

    public AnsweringDialogs onUnsaved(Unsaved answer) {
        unsaved = answer;
        return this;
    }

    public AnsweringDialogs onChanged(Changed answer) {
        changed = answer;
        return this;
    }

    /** The file that every chooser gives; null cancels. */
    public AnsweringDialogs chooses(Path chosen) {
        file = chosen;
        return this;
    }

    public List<String> questions() {
        return questions;
    }

    public List<String> errors() {
        return errors;
    }

    public List<String> messages() {
        return messages;
    }

    @Override
    public boolean confirm(String title, String message, String action) {
        questions.add(title + ": " + message + " [" + action + "]");
        return confirms;
    }

    @Override
    public Changed askAboutChange(Path changedFile, String differences) {
        questions.add("Changed: " + changedFile.getFileName() + ": " + differences);
        return changed;
    }

    @Override
    public Unsaved askToSave(String planName) {
        questions.add("Unsaved: " + planName);
        return unsaved;
    }

    @Override
    public void error(String title, String message, String details) {
        errors.add(title + ": " + message);
    }

    @Override
    public Optional<Path> chooseOpen(String title, FileKind kind) {
        return Optional.ofNullable(file);
    }

    @Override
    public Optional<Path> chooseSave(String title, FileKind kind, String suggestedName) {
        return Optional.ofNullable(file);
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return Optional.ofNullable(file);
    }

    @Override
    public void notify(String message) {
        messages.add(message);
    }
}
