package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes replace a file whole or not at all; {@link SaveTest} says the same of plans. */
class AtomicSaveTest {

    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void the_first_save_leaves_no_backup() throws Exception {
        Path file = folder.resolve("a.txt");
        new AtomicSave(FileOperations.REAL).save(file, NEW);
        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryNotContaining("glob:**.bak").isDirectoryNotContaining("glob:**~inferrack*");
    }

    @Test
    void a_link_stays_a_link_and_its_target_is_replaced() throws Exception {
        Path target = Files.writeString(Files.createDirectory(folder.resolve("deep")).resolve("a.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), target);
        new AtomicSave(FileOperations.REAL).save(link, NEW);
        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("new");
        assertThat(target.resolveSibling("a.txt.bak")).hasContent("old");
    }

    @Test
    void a_failure_that_cannot_tidy_up_tells_of_the_first_fault() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        var failing = new FileOperations() {
            @Override
            public void copy(Path from, Path to) throws IOException {
                throw new IOException("no room for the backup");
            }

            @Override
            public void delete(Path left) throws IOException {
                throw new AtomicMoveNotSupportedException("", "", "cannot delete either");
            }
        };
        assertThatThrownBy(() -> new AtomicSave(failing).save(file, NEW)).isInstanceOf(PlanFileException.class).hasMessageContaining("no room for the backup")
                .cause().hasSuppressedException(new AtomicMoveNotSupportedException("", "", "cannot delete either"));
        assertThat(file).hasContent("old");
    }
}
