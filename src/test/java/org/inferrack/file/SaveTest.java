package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;

import org.inferrack.plan.Plan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At every failure the old plan is still there, nothing is left lying about, and the message says what to do. */
class SaveTest {

    private static final Plan OLD = TinyPlan.PLAN;
    private static final Plan NEW = TinyPlan.PLAN.withHorizonMonths(60);

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void saveTheOldPlan() throws PlanFileException {
        file = folder.resolve("tiny.inferrack");
        PlanFiles.write(OLD, file);
    }

    @Test
    void replacesThePlanAndKeepsTheOneBefore() throws Exception {
        PlanFiles.write(NEW, file);
        assertThat(PlanFiles.read(file).plan()).isEqualTo(NEW);
        assertThat(PlanFiles.read(folder.resolve("tiny.inferrack.bak")).plan()).isEqualTo(OLD);
        assertOnly("tiny.inferrack", "tiny.inferrack.bak");
    }

    @Test
    void fullDisk() throws Exception {
        assertFailure(new FileOperations() {
            @Override
            public void writeNew(Path fresh, byte[] content) throws IOException {
                Files.write(fresh, java.util.Arrays.copyOf(content, content.length / 2));
                throw new IOException("No space left on device");
            }
        }, "No space left on device", "Free space on the disk");
    }

    @Test
    void readOnlyFolder() throws Exception {
        assertFailure(new FileOperations() {
            @Override
            public void writeNew(Path fresh, byte[] content) throws IOException {
                throw new AccessDeniedException(fresh.toString());
            }
        }, "writing there is not allowed", "another folder");
    }

    @Test
    void noRoomForTheBackup() throws Exception {
        assertFailure(new FileOperations() {
            @Override
            public void copy(Path from, Path to) throws IOException {
                throw new FileSystemException(to.toString(), null, "Disk quota exceeded");
            }
        }, "Disk quota exceeded", "Free space");
    }

    @Test
    void aFileThatAnotherProgramHoldsForGood() throws Exception {
        var attempts = new AtomicInteger();
        assertFailure(new FileOperations() {
            @Override
            public void replace(Path from, Path to) throws IOException {
                attempts.incrementAndGet();
                throw new FileSystemException(to.toString(), null, "used by another process");
            }
        }, "used by another process", "save");
        assertThat(attempts).hasValue(5);
    }

    @Test
    void aFileThatAnotherProgramHoldsForAMomentIsSavedAfterAll() throws Exception {
        var attempts = new AtomicInteger();
        PlanFiles.write(NEW, file, new FileOperations() {
            @Override
            public void replace(Path from, Path to) throws IOException {
                if (attempts.incrementAndGet() < 3) {
                    throw new FileSystemException(to.toString(), null, "used by another process");
                }
                FileOperations.super.replace(from, to);
            }
        });
        assertThat(PlanFiles.read(file).plan()).isEqualTo(NEW);
    }

    @Test
    void aFolderThatDoesNotExist() {
        assertThatThrownBy(() -> PlanFiles.write(NEW, folder.resolve("none").resolve("tiny.inferrack")))
                .isInstanceOf(PlanFileException.class).hasMessageContaining("the folder does not exist").hasMessageContaining("another folder");
    }

    @Test
    void savesThroughALinkAndKeepsPermissions() throws Exception {
        Path link = folder.resolve("link.inferrack");
        Files.createSymbolicLink(link, file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        PlanFiles.write(NEW, link);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(PlanFiles.read(file).plan()).isEqualTo(NEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-rw----");
    }

    private void assertFailure(FileOperations failing, String reason, String advice) throws Exception {
        assertThatThrownBy(() -> PlanFiles.write(NEW, file, failing)).isInstanceOf(PlanFileException.class)
                .hasMessageContaining(file.toString()).hasMessageContaining(reason).hasMessageContaining(advice)
                .hasMessageContaining("what was in the file before is still there");
        assertThat(PlanFiles.read(file).plan()).isEqualTo(OLD);
        assertOnly("tiny.inferrack", "tiny.inferrack.bak");
    }

    private void assertOnly(String... names) throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString())).isSubsetOf(names);
        }
    }
}
