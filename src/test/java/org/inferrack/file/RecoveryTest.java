package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;

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

    @Test
    void offersTheNewestCopyThatIsNewerThanItsFileAndDifferent() throws Exception {
        recovery.keep(TinyPlan.PLAN.withHorizonMonths(48), Optional.of(file), NOON.plusSeconds(10));
        recovery.keep(TinyPlan.PLAN.withHorizonMonths(60), Optional.of(file), NOON.plusSeconds(20));
        assertThat(recovery.offers()).singleElement().satisfies(copy -> {
            assertThat(copy.plan().horizonMonths()).isEqualTo(60);
            assertThat(copy.file()).contains(file);
            assertThat(copy.saved()).isEqualTo(NOON.plusSeconds(20));
        });
    }

    @Test
    void doesNotOfferWhatTheFileAlreadyHolds() throws Exception {
        recovery.keep(TinyPlan.PLAN, Optional.of(file), NOON.plusSeconds(10));
        assertThat(recovery.offers()).isEmpty();
    }

    @Test
    void doesNotOfferWhatIsOlderThanTheFile() throws Exception {
        recovery.keep(TinyPlan.PLAN.withHorizonMonths(48), Optional.of(file), NOON.minusSeconds(10));
        assertThat(recovery.offers()).isEmpty();
    }

    @Test
    void offersPlansThatWereNeverSavedAndPlansWhoseFileIsGoneOrDamaged() throws Exception {
        recovery.keep(TinyPlan.PLAN, Optional.empty(), NOON.plusSeconds(1));
        recovery.keep(TinyPlan.PLAN, Optional.of(folder.resolve("gone.inferrack")), NOON.plusSeconds(2));
        recovery.keep(TinyPlan.PLAN, Optional.of(file), NOON.plusSeconds(3));
        Files.writeString(file, "{\"format\": \"infer");
        Files.setLastModifiedTime(file, FileTime.from(NOON));
        assertThat(recovery.offers()).extracting(RecoveryCopy::file)
                .containsExactly(Optional.of(file), Optional.of(folder.resolve("gone.inferrack")), Optional.empty());
    }

    @Test
    void doesNotOfferWhatWasDiscardedButKeepsItOnDisk() throws Exception {
        recovery.keep(TinyPlan.PLAN.withHorizonMonths(48), Optional.of(file), NOON.plusSeconds(10));
        recovery.keep(TinyPlan.PLAN.withHorizonMonths(60), Optional.of(file), NOON.plusSeconds(20));
        recovery.discard(recovery.offers().getFirst());
        assertThat(recovery.offers()).isEmpty();
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
        assertThat(recovery.offers()).singleElement().extracting(copy -> copy.plan().horizonMonths()).isEqualTo(48);
        assertThat(folder.resolve("recovery")).isDirectoryContaining("glob:**.unreadable");
    }

    @Test
    void keepsOnlyTheNewestFewOfAPlan() throws Exception {
        for (int i = 0; i < 12; i++) {
            recovery.keep(TinyPlan.PLAN.withHorizonMonths(i + 1), Optional.of(file), NOON.plusSeconds(i));
        }
        try (var copies = Files.list(folder.resolve("recovery"))) {
            assertThat(copies.count()).isEqualTo(5);
        }
        assertThat(recovery.offers()).singleElement().extracting(copy -> copy.plan().horizonMonths()).isEqualTo(12);
    }
}
