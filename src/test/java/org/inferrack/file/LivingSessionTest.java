package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivingSessionTest {

    @TempDir
    private Path folder;

    @Test
    void another_process_is_seen_until_it_is_killed() throws Exception {
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                HoldingSession.class.getName(), folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var out = new BufferedReader(new InputStreamReader(other.getInputStream()));
                var mine = new Recovery(folder)) {
            assertThat(out.readLine()).isEqualTo("kept");
            assertThat(mine.offers()).as("its window is open").isEmpty();
            other.destroyForcibly().waitFor();
            assertThat(mine.offers()).singleElement().extracting(copy -> copy.plan().horizonMonths()).isEqualTo(48);
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void the_files_of_ended_runs_are_swept() throws Exception {
        var session = new LivingSession(folder);
        session.begin();
        LivingSession.sweep(folder, java.util.Set.of());
        assertThat(folder).isDirectoryContaining("glob:**" + session.id() + ".lock");
        session.end();
        LivingSession.sweep(folder, java.util.Set.of());
        assertThat(folder).isEmptyDirectory();
        assertThat(LivingSession.alive(folder, session.id())).isFalse();
    }
}
