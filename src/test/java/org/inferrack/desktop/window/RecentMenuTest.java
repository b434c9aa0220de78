package org.inferrack.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentMenuTest {

    @TempDir
    private Path folder;
    private final List<Path> opened = new ArrayList<>();

    private List<MenuItem> items(Path... files) {
        var items = new ArrayList<MenuItem>();
        new RecentMenu(() -> List.of(files), opened::add).fill(items);
        return items;
    }

    @Test
    void a_file_that_is_gone_is_greyed_and_the_others_open() throws IOException {
        Path here = Files.createFile(folder.resolve("a_b.inferrack"));
        var items = items(here, folder.resolve("gone.inferrack"));
        assertThat(items).extracting(MenuItem::isDisable).containsExactly(false, true);
        assertThat(items.getFirst().getText()).startsWith("a_b.inferrack");
        assertThat(items.getFirst().isMnemonicParsing()).as("an underscore in a name is a letter").isFalse();
        items.getFirst().fire();
        assertThat(opened).containsExactly(here);
    }

    @Test
    void an_empty_list_says_so() {
        assertThat(items()).singleElement().satisfies(item -> assertThat(item.getText()).isEqualTo("No plans opened yet"))
                .satisfies(item -> assertThat(item.isDisable()).isTrue());
    }
}
