package org.inferrack.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFileTest {

    @TempDir
    private Path folder;

    /** A process that is no more: its number is not given again at once. */
    private static long ended() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version").redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        process.waitFor();
        return process.pid();
    }

    @Test
    void what_ended_processes_left_is_swept_and_nothing_else() throws Exception {
        Path own = Files.createFile(TemporaryFile.beside(folder.resolve("plan.inferrack")));
        String pid = "-" + ProcessHandle.current().pid() + "-";
        Path orphan = Files.createFile(folder.resolve(own.getFileName().toString().replace(pid, "-" + ended() + "-")));
        Path elsewhere = Files.createFile(folder.resolve(orphan.getFileName().toString().replaceFirst("inferrack-[0-9a-f]+-", "inferrack-0-")));
        Path users = Files.createFile(folder.resolve(".draft.~inferrack-notes"));
        TemporaryFile.sweep(folder);
        assertThat(orphan).doesNotExist();
        assertThat(own).as("is being written").exists();
        assertThat(elsewhere).as("of another machine").exists();
        assertThat(users).as("of the user").exists();
    }

    @Test
    void two_are_never_the_same_and_a_folder_that_is_not_there_is_no_fault() throws IOException {
        assertThat(TemporaryFile.beside(folder.resolve("a"))).isNotEqualTo(TemporaryFile.beside(folder.resolve("a")));
        TemporaryFile.sweep(folder.resolve("none"));
    }
}
