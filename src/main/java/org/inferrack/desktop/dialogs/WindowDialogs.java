package org.inferrack.desktop.dialogs;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.geometry.Pos;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/** Dialogs over one window. File choosers start where the last one ended. */
public final class WindowDialogs implements Dialogs {

    private static final Duration NOTICED = Duration.seconds(5);

    private final Supplier<Window> owner;
    private File folder;

    public WindowDialogs(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public boolean confirm(String title, String message, String action) {
        var yes = new ButtonType(action, ButtonData.OK_DONE);
        var alert = alert(Alert.AlertType.CONFIRMATION, title, message, yes, ButtonType.CANCEL);
        return alert.showAndWait().filter(yes::equals).isPresent();
    }

    @Override
    public Changed askAboutChange(Path file, String differences) {
        var both = new ButtonType("Keep both ...", ButtonData.YES);
        var reload = new ButtonType("Load theirs", ButtonData.OTHER);
        var replace = new ButtonType("Replace theirs", ButtonData.NO);
        var alert = alert(Alert.AlertType.WARNING, "Changed by someone else", file + " was changed since it was opened here. Nothing has been written.\n\n"
                + differences
                + "\n\nKeep both: save this plan under another name. Replace theirs: what is in the file now stays beside it, with the ending .bak.",
                both, reload, replace, ButtonType.CANCEL);
        ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
        return answer == both ? Changed.KEEP_BOTH : answer == reload ? Changed.RELOAD : answer == replace ? Changed.REPLACE : Changed.CANCEL;
    }

    @Override
    public Unsaved askToSave(String planName) {
        var save = new ButtonType("Save", ButtonData.YES);
        var discard = new ButtonType("Discard changes", ButtonData.NO);
        var alert = alert(Alert.AlertType.CONFIRMATION, "Unsaved changes",
                "\"" + planName + "\" has changes that are not saved. Save them first?", save, discard, ButtonType.CANCEL);
        ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
        return answer == save ? Unsaved.SAVE : answer == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    @Override
    public void error(String title, String message, String details) {
        ErrorDialog.create(owner.get(), title, message, details).showAndWait();
    }

    @Override
    public Optional<Path> chooseOpen(String title, FileKind kind) {
        return remember(chooser(title, kind).showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> chooseSave(String title, FileKind kind, String suggestedName) {
        FileChooser chooser = chooser(title, kind);
        chooser.setInitialFileName(suggestedName);
        return remember(chooser.showSaveDialog(owner.get())).map(path -> withExtension(path, kind));
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(start());
        File chosen = chooser.showDialog(owner.get());
        folder = chosen == null ? folder : chosen;
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public void notify(String message) {
        Notifications.create().owner(owner.get()).position(Pos.BOTTOM_CENTER).hideAfter(NOTICED).text(message).show();
    }

    static Path withExtension(Path path, FileKind kind) {
        String name = path.getFileName().toString();
        String ending = "." + kind.extension();
        boolean has = name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length());
        return has ? path : path.resolveSibling(name + ending);
    }

    private Alert alert(Alert.AlertType type, String title, String message, ButtonType... buttons) {
        var alert = new Alert(type, message, buttons);
        alert.initOwner(owner.get());
        alert.setTitle(title);
        alert.setHeaderText(title);
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        return alert;
    }

    private FileChooser chooser(String title, FileKind kind) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(start());
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(kind.description(), "*." + kind.extension()),
                new FileChooser.ExtensionFilter("All files", "*"));
        return chooser;
    }

    private File start() {
        return folder != null && folder.isDirectory() ? folder : null;
    }

    private Optional<Path> remember(File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        folder = chosen.getAbsoluteFile().getParentFile();
        return Optional.of(chosen.toPath());
    }
}
