package org.inferrack.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void what_was_put_is_there_at_the_next_start() {
        Settings.in(folder.resolve("new")).put("theme", "DARK");
        assertThat(Settings.in(folder.resolve("new")).get("theme")).contains("DARK");
    }

    @Test
    void ten_files_are_remembered_newest_first_each_once() {
        var settings = Settings.in(folder);
        for (int i = 0; i < 12; i++) {
            settings.addRecent(folder.resolve("plan" + i + ".inferrack"));
        }
        settings.addRecent(folder.resolve("plan5.inferrack"));
        var recent = Settings.in(folder).recent();
        assertThat(recent).hasSize(10).startsWith(folder.resolve("plan5.inferrack").toAbsolutePath(), folder.resolve("plan11.inferrack").toAbsolutePath());
        assertThat(recent).doesNotHaveDuplicates();
    }

    @Test
    void what_is_no_path_is_left_out_and_the_others_stay() throws IOException {
        Files.writeString(folder.resolve("settings.properties"), "recent.0=/a\\u0000b\nrecent.1=/plans/a.inferrack\ntheme=\\u0000\n");
        assertThat(Settings.in(folder).recent()).containsExactly(Path.of("/plans/a.inferrack"));
    }

    @Test
    void a_damaged_file_costs_the_memory_only() throws IOException {
        Files.writeString(folder.resolve("settings.properties"), "theme=\\u12");
        assertThat(Settings.in(folder).get("theme")).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_is_no_error() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        var settings = Settings.in(file);
        settings.put("theme", "DARK");
        assertThat(settings.get("theme")).contains("DARK");
    }
}
