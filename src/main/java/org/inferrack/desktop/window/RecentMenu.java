package org.inferrack.desktop.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.scene.control.MenuItem;

/** The files opened last; those that are gone are greyed. */
final class RecentMenu {

    private final Supplier<List<Path>> files;
    private final Consumer<Path> open;

    RecentMenu(Supplier<List<Path>> files, Consumer<Path> open) {
        this.files = files;
        this.open = open;
    }

    void fill(List<MenuItem> items) {
        items.clear();
        for (Path file : files.get()) {
            var item = new MenuItem(file.getFileName() + "  –  " + file.getParent());
            item.setMnemonicParsing(false);
            item.setDisable(!Files.isRegularFile(file));
            item.setOnAction(_ -> open.accept(file));
            items.add(item);
        }
        if (items.isEmpty()) {
            var none = new MenuItem("No plans opened yet");
            none.setDisable(true);
            items.add(none);
        }
    }
}
