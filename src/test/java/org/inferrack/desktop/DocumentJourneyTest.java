package org.inferrack.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.inferrack.desktop.dialogs.Dialogs.Unsaved;
import org.inferrack.file.PlanFileException;
import org.inferrack.file.PlanFiles;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;

/** PlanDocument in the real window: edit, undo, save, open, close, recover. */
class DocumentJourneyTest extends UiTest {

    @Test
    void an_edit_is_marked_undone_redone_saved_and_read_again() throws PlanFileException {
        open(PlanFixtures.plan());
        Plan before = ui.session().plan();
        assertThat(ui.stage().getTitle()).isEqualTo("Camera analytics – Inferrack");

        edit("Change horizon", 48);
        assertThat(ui.stage().getTitle()).startsWith("• ");
        assertThat(ui.textOf("plan-title")).endsWith("•");

        ui.press("Ctrl+Z");
        assertThat(ui.session().plan()).isSameAs(before);
        assertThat(ui.stage().getTitle()).doesNotContain("•");

        ui.click("do-redo");
        assertThat(ui.session().plan().horizonMonths()).isEqualTo(48);

        Path file = folder.resolve("plan.inferrack");
        ui.dialogs().chooses(file);
        ui.press("Ctrl+S");
        assertThat(ui.dialogs().errors()).isEmpty();
        assertThat(ui.stage().getTitle()).isEqualTo("Camera analytics – plan.inferrack – Inferrack");
        assertThat(PlanFiles.read(file).plan().horizonMonths()).isEqualTo(48);

        Plan saved = PlanFiles.read(file).plan();
        edit("Change horizon", 60);
        ui.press("Ctrl+S");
        edit("Change horizon", 48);
        ui.press("Ctrl+S");
        assertThat(PlanFiles.read(file).plan()).isEqualTo(saved);
    }

    @Test
    void a_file_that_is_opened_is_remembered() throws PlanFileException {
        Path file = folder.resolve("given.inferrack");
        PlanFiles.write(PlanFixtures.plan().withHorizonMonths(24), file);
        open(PlanFixtures.plan());

        ui.onToolkit(() -> {
            ui.window().document().open(file);
            return null;
        });
        ui.settle();

        assertThat(ui.session().plan().horizonMonths()).isEqualTo(24);
        assertThat(ui.session().file()).contains(file.toAbsolutePath());
        assertThat(Files.exists(folder.resolve("settings.properties"))).isTrue();
    }

    @Test
    void unsaved_changes_are_never_replaced_without_asking() {
        open(PlanFixtures.plan());
        edit("Change horizon", 48);

        ui.dialogs().onUnsaved(Unsaved.CANCEL);
        ui.press("Ctrl+N");
        assertThat(ui.dialogs().questions()).containsExactly("Unsaved: Camera analytics");
        assertThat(ui.session().plan().horizonMonths()).isEqualTo(48);

        ui.dialogs().onUnsaved(Unsaved.DISCARD);
        ui.press("Ctrl+N");
        ui.await("the new plan is there", () -> ui.session().plan().scenarios().isEmpty());
        assertThat(ui.session().dirty()).isFalse();
        assertThat(ui.shows("welcome-start")).isTrue();
    }

    @Test
    void closing_with_unsaved_changes_saves_first_when_told_so() throws PlanFileException {
        open(PlanFixtures.plan());
        edit("Change horizon", 48);
        Path file = folder.resolve("kept.inferrack");
        ui.dialogs().onUnsaved(Unsaved.SAVE).chooses(file);

        ui.onToolkit(() -> {
            ui.window().close();
            return null;
        });
        ui.await("the window is closed", () -> !ui.stage().isShowing());

        assertThat(PlanFiles.read(file).plan().horizonMonths()).isEqualTo(48);
    }

    @Test
    void a_plan_that_cannot_be_read_leaves_the_open_one_and_says_why() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.inferrack"), "{\"format\":");
        open(PlanFixtures.plan());
        Plan before = ui.session().plan();

        ui.onToolkit(() -> {
            ui.window().document().open(broken);
            return null;
        });
        ui.settle();

        assertThat(ui.session().plan()).isSameAs(before);
        assertThat(ui.dialogs().errors()).singleElement().asString().contains("broken.inferrack");
        assertThat(ui.session().outcome()).isPresent();
    }

    @Test
    void a_plan_that_was_not_saved_is_offered_at_the_next_start() {
        open(PlanFixtures.plan());
        edit("Change horizon", 48);
        ui.onToolkit(() -> {
            ui.window().keepRecoveryCopy();
            return null;
        });
        ui.await("the copy is written", () -> !copies().isEmpty());
        ui.close();

        open(PlanFixtures.plan());
        ui.click("recovery-restore");
        ui.await("the plan is back", () -> ui.session().plan().horizonMonths() == 48);
        assertThat(ui.session().dirty()).isTrue();
    }

    private void edit(String what, int months) {
        ui.onToolkit(() -> {
            ui.session().edit(what, plan -> plan.withHorizonMonths(months));
            return null;
        });
        ui.settle();
    }

    private List<Path> copies() {
        try (var files = Files.list(folder.resolve("recovery"))) {
            return files.toList();
        } catch (IOException e) {
            return Optional.<Path>empty().stream().toList();
        }
    }
}
