package org.inferrack.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.inferrack.desktop.AnsweringDialogs;
import org.inferrack.desktop.dialogs.Dialogs.Changed;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.settings.Settings;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.file.PlanFiles;
import org.inferrack.file.Recovery;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people and one file: {@link PlanDocument} notices before it writes over what the other wrote, see {@link FileComparison}. */
class SharedFileTest {

    @TempDir
    private Path folder;
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final Tasks tasks = new Tasks(dialogs, Runnable::run, Runnable::run, Runnable::run);
    private final PlanSession session = new PlanSession(PlanFixtures.plan(), Runnable::run, Runnable::run,
            (_, _, _, _) -> new Outcome("", List.of(), List.of(), List.of(), Optional.empty()));
    private Path file;
    private Autosave autosave;
    private PlanDocument document;

    @BeforeEach
    void open() throws Exception {
        file = folder.resolve("plan.inferrack");
        PlanFiles.write(PlanFixtures.plan(), file);
        autosave = new Autosave(session, new Recovery(folder.resolve("recovery")), dialogs, tasks, InstantSource.system());
        document = new PlanDocument(session, dialogs, tasks, Settings.in(folder), autosave, LocalDate::now);
        document.open(file);
        session.edit("Horizon", plan -> plan.withHorizonMonths(24));
    }

    private void theyChange() throws Exception {
        PlanFiles.write(PlanFixtures.plan().withHorizonMonths(60), file);
    }

    private static Plan read(Path path) throws Exception {
        return PlanFiles.read(path).plan();
    }

    @Test
    void nobody_is_asked_about_a_file_that_is_as_it_was() throws Exception {
        document.save();
        session.edit("Horizon", plan -> plan.withHorizonMonths(36));
        document.save();
        assertThat(dialogs.questions()).isEmpty();
        assertThat(read(file).horizonMonths()).isEqualTo(36);
    }

    @Test
    void a_changed_file_is_not_written_over_without_a_word() throws Exception {
        theyChange();
        document.save();
        assertThat(dialogs.questions()).singleElement().asString().contains("plan.inferrack", "$.horizonMonths: 24 here, 60 in the file");
        assertThat(read(file).horizonMonths()).isEqualTo(60);
        assertThat(session.dirty()).isTrue();
    }

    @Test
    void both_can_be_kept() throws Exception {
        theyChange();
        dialogs.onChanged(Changed.KEEP_BOTH).chooses(folder.resolve("mine.inferrack"));
        document.save();
        assertThat(read(file).horizonMonths()).isEqualTo(60);
        assertThat(read(folder.resolve("mine.inferrack")).horizonMonths()).isEqualTo(24);
        assertThat(session.file()).contains(folder.resolve("mine.inferrack"));
    }

    @Test
    void theirs_can_be_loaded_or_replaced() throws Exception {
        theyChange();
        dialogs.onChanged(Changed.REPLACE);
        document.save();
        assertThat(read(file).horizonMonths()).isEqualTo(24);
        assertThat(read(folder.resolve("plan.inferrack.bak")).horizonMonths()).isEqualTo(60);
        session.edit("Horizon", plan -> plan.withHorizonMonths(12));
        theyChange();
        dialogs.onChanged(Changed.RELOAD);
        document.save();
        assertThat(session.plan().horizonMonths()).isEqualTo(60);
        assertThat(session.dirty()).isFalse();
    }

    @Test
    void a_recovered_plan_knows_what_its_file_held() throws Exception {
        autosave.keep();
        var crashed = new Recovery(folder.resolve("recovery"));
        crashed.keep(session.plan(), Optional.of(file), Optional.of(PlanFiles.hash(file)), Instant.now());
        crashed.close();
        theyChange();
        autosave.restore(new Recovery(folder.resolve("recovery")).offers().getFirst());
        document.save();
        assertThat(dialogs.questions()).singleElement().asString().startsWith("Changed: plan.inferrack");
        assertThat(read(file).horizonMonths()).isEqualTo(60);
    }

    @Test
    void a_read_only_file_stays_and_the_reason_is_said() throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        document.save();
        assertThat(dialogs.errors()).singleElement().asString().contains("the file is read-only", "under another name");
        assertThat(read(file).horizonMonths()).isEqualTo(PlanFixtures.plan().horizonMonths());
    }

    @Test
    void a_letter_is_not_written_over_by_a_plan() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.inferrack"), "Dear client");
        dialogs.chooses(letter);
        document.saveAs();
        assertThat(letter).hasContent("Dear client");
        assertThat(dialogs.errors()).singleElement().asString().contains("is there already and is no plan");
    }
}
