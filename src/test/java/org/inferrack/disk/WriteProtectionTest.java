package org.inferrack.disk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteProtectionTest {

    @TempDir
    private Path folder;

    @AfterEach
    void removable() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void a_read_only_file_stays_also_for_an_administrator() throws IOException {
        Path file = Files.createFile(folder.resolve("a"));
        assertThatCode(() -> WriteProtection.respect(file)).doesNotThrowAnyException();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> WriteProtection.respect(file)).withMessageContaining("the file is read-only");
    }

    @Test
    void a_read_only_folder_gets_no_new_file() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> WriteProtection.respect(folder.resolve("a")))
                .withMessageContaining("the folder is read-only");
    }
}
