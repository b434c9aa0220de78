package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private Path folder;
    private Path file;
    private Recovery recovery;

    @BeforeEach
    void saveAFileAtNoon() throws Exception {
        file = folder.resolve("tiny.inferrack");
        PlanFiles.write(TinyPlan.PLAN, file);
        Files.setLastModifiedTime(file, FileTime.from(NOON));
        recovery = new Recovery(folder.resolve("recovery"));
    }

    @AfterEach
    void end() throws IOException {
        recovery.close();
    }

    /** What the next start is offered after a crash. */
    private List<RecoveryCopy> offers() throws Exception {
        recovery.close();
        return new Recovery(folder.resolve("recovery")).offers();
    }

    @Test
    void offersTheNewestCopyThatIsDifferentFromItsFile() throws Exception {
        recovery.keep(TinyPlan.PLAN.withHorizonMonths(48), Optional.of(file), NOON.plusSeconds(10));
        recovery.keep(TinyPlan.PLAN.withHorizonMonths(60), Optional.of(file), NOON.plusSeconds(20));
        assertThat(offers()).singleElement().satisfies(copy -> {
            assertThat(copy.plan().horizonMonths()).isEqualTo(60);
            assertThat(copy.file()).contains(file);
            assertThat(copy.saved()).isEqualTo(NOON.plusSeconds(20));
        });
    }

    @Test
    void doesNotOfferWhatTheFileAlreadyHolds() throws Exception {
        recovery.keep(TinyPlan.PLAN, Optional.of(file), NOON.plusSeconds(10));
        assertThat(offers()).isEmpty();
    }

    @Test
    void offersTheLastEditHoweverTheClockJumped() throws Exception {
        recovery.keep(TinyPlan.PLAN.withHorizonMonths(48), Optional.of(file), NOON.plusSeconds(10));
        recovery.keep(TinyPlan.PLAN.withHorizonMonths(60), Optional.of(file), NOON.minusSeconds(86_400));
        assertThat(offers()).singleElement().extracting(copy -> copy.plan().horizonMonths()).isEqualTo(60);
    }

    @Test
    void neverOffersWhatALivingWindowKeepsNorPutsItAway() throws Exception {
        recovery.keep(TinyPlan.PLAN.withHorizonMonths(48), Optional.of(file), NOON);
        try (var second = new Recovery(folder.resolve("recovery"))) {
            assertThat(second.offers()).as("the first window is still there").isEmpty();
            second.keep(TinyPlan.PLAN.withHorizonMonths(60), Optional.of(file), NOON);
            second.discard(Optional.of(file));
        }
        assertThat(offers()).singleElement().extracting(copy -> copy.plan().horizonMonths()).isEqualTo(48);
    }

    @Test
    void whatTwoWindowsKeptOfOneFileIsOfferedApart() throws Exception {
        try (var second = new Recovery(folder.resolve("recovery"))) {
            recovery.keep(TinyPlan.PLAN.withHorizonMonths(48), Optional.of(file), NOON);
            second.keep(TinyPlan.PLAN.withHorizonMonths(60), Optional.of(file), NOON.plusSeconds(1));
        }
        assertThat(offers()).extracting(copy -> copy.plan().horizonMonths()).containsExactly(60, 48);
    }

    @Test
    void aCopySaysWhatTheFileHeldAndNobodyElseMayReadIt() throws Exception {
        recovery.keep(TinyPlan.PLAN.withHorizonMonths(48), Optional.of(file), Optional.of(PlanFiles.hash(file)), NOON);
        assertThat(offers()).singleElement().satisfies(copy -> {
            assertThat(copy.base()).contains(PlanFiles.hash(file));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.location()))).isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.location().getParent()))).isEqualTo("rwx------");
        });
    }

    @Test
    void offersWhatAnOlderInferrackKept() throws Exception {
        recovery.keep(TinyPlan.PLAN.withHorizonMonths(48), Optional.of(file), NOON);
        Path copy = offers().getFirst().location();
        Files.move(copy, copy.resolveSibling(copy.getFileName().toString().replaceFirst("@.*", "@1763899200000.inferrack")));
        assertThat(offers()).singleElement().extracting(each -> each.plan().horizonMonths()).isEqualTo(48);
    }

    @Test
    void offersPlansThatWereNeverSavedAndPlansWhoseFileIsGoneOrDamaged() throws Exception {
        recovery.keep(TinyPlan.PLAN, Optional.empty(), NOON.plusSeconds(1));
        recovery.keep(TinyPlan.PLAN, Optional.of(folder.resolve("gone.inferrack")), NOON.plusSeconds(2));
        recovery.keep(TinyPlan.PLAN, Optional.of(file), NOON.plusSeconds(3));
        Files.writeString(file, "{\"format\": \"infer");
        Files.setLastModifiedTime(file, FileTime.from(NOON));
        assertThat(offers()).extracting(RecoveryCopy::file)
                .containsExactly(Optional.of(file), Optional.of(folder.resolve("gone.inferrack")), Optional.empty());
    }

    @Test
    void doesNotOfferWhatWasDiscardedButKeepsItOnDisk() throws Exception {
        recovery.keep(TinyPlan.PLAN.withHorizonMonths(48), Optional.of(file), NOON.plusSeconds(10));
        recovery.keep(TinyPlan.PLAN.withHorizonMonths(60), Optional.of(file), NOON.plusSeconds(20));
        recovery.discard(offers().getFirst());
        assertThat(offers()).isEmpty();
        assertThat(folder.resolve("recovery")).isDirectoryContaining("glob:**.discarded");
    }

    @Test
    void setsAnUnreadableCopyAsideAndOffersTheOneBefore() throws Exception {
        recovery.keep(TinyPlan.PLAN.withHorizonMonths(48), Optional.of(file), NOON.plusSeconds(10));
        recovery.keep(TinyPlan.PLAN.withHorizonMonths(60), Optional.of(file), NOON.plusSeconds(20));
        try (var copies = Files.list(folder.resolve("recovery"))) {
            Path newest = copies.filter(copy -> copy.toString().contains("@" + NOON.plusSeconds(20).toEpochMilli())).findFirst().orElseThrow();
            Files.writeString(newest, "{\"half\": ");
        }
        assertThat(offers()).singleElement().extracting(copy -> copy.plan().horizonMonths()).isEqualTo(48);
        assertThat(folder.resolve("recovery")).isDirectoryContaining("glob:**.unreadable");
    }

    @Test
    void keepsOnlyTheNewestFewOfAPlan() throws Exception {
        for (int i = 0; i < 12; i++) {
            recovery.keep(TinyPlan.PLAN.withHorizonMonths(i + 1), Optional.of(file), NOON.plusSeconds(i));
        }
        try (var copies = Files.list(folder.resolve("recovery"))) {
            assertThat(copies.filter(copy -> copy.toString().endsWith(".inferrack")).count()).isEqualTo(5);
        }
        assertThat(offers()).singleElement().extracting(copy -> copy.plan().horizonMonths()).isEqualTo(12);
    }
}
