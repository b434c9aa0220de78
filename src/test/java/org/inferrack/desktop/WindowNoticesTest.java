package org.inferrack.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Knowledge;
import org.inferrack.desktop.document.Autosave;
import org.inferrack.desktop.document.PlanDocument;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.settings.Settings;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.desktop.window.Notices;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.file.Recovery;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Plan;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowNoticesTest {

    private static final Knowledge SHIPPED = ShippedKnowledge.read();

    @TempDir
    private Path folder;
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final Notices notices = new Notices();
    private final PlanSession session = new PlanSession(PlanFixtures.plan().withLibrary(Catalog.EMPTY).withKnowledgeVersion(""), Runnable::run, Runnable::run,
            (_, _, _, _) -> new Outcome("", List.of(), List.of(), List.of(), Optional.empty()));
    private final WindowNotices window = new WindowNotices(session, notices, dialogs);

    @BeforeAll
    static void toolkit() {
        Ui.toolkit();
    }

    private void answer(String id) {
        ((Button) notices.lookup("#" + id)).fire();
    }

    private String words(String key) {
        return ((Label) notices.lookup("#notice-" + key).lookup(".label")).getText();
    }

    /** A plan that carries an accelerator as it was known some time ago. */
    private static Plan older() {
        var l4 = SHIPPED.catalog().accelerator("nvidia-l4").orElseThrow();
        var then = new org.inferrack.catalog.Accelerator(l4.id(), l4.name(), l4.vendor(), l4.form(), l4.architecture(), l4.segment(), l4.stacks(),
                l4.facts().without(org.inferrack.catalog.Spec.TDP));
        return PlanFixtures.plan().withLibrary(new Catalog(List.of(), List.of(then), List.of(), List.of(), List.of(), List.of(), List.of()))
                .withKnowledgeVersion("2020.01");
    }

    @Test
    void newer_knowledge_is_offered_once_and_taken_in_one_step() {
        session.know(SHIPPED);
        session.open(older(), Optional.empty());
        assertThat(words("knowledge")).startsWith("This plan carries values of knowledge 2020.01; ").endsWith("The figures rest on the plan's own.");
        answer("knowledge-update");
        assertThat(dialogs.questions()).singleElement().asString().contains("What you stated yourself stays.");
        assertThat(session.undoText()).isEqualTo("Undo: Use newer knowledge");
        assertThat(session.plan().library().items()).extracting(Item::id).contains("nvidia-l4");
    }

    @Test
    void a_plan_that_keeps_its_own_is_not_asked_again_by_an_edit() {
        session.know(SHIPPED);
        session.open(older(), Optional.empty());
        answer("knowledge-keep");
        session.edit("Change horizon", plan -> plan.withHorizonMonths(24));
        assertThat(notices.getChildren()).isEmpty();
    }

    @Test
    void a_plan_of_the_same_knowledge_hears_nothing() {
        session.know(SHIPPED);
        session.open(older().withKnowledgeVersion(SHIPPED.version()), Optional.empty());
        assertThat(notices.getChildren()).isEmpty();
    }

    @Test
    void copies_that_were_not_saved_are_offered_one_after_the_other() throws Exception {
        var recovery = new Recovery(folder);
        try (var crashed = new Recovery(folder)) {
            crashed.keep(PlanFixtures.plan(), Optional.of(folder.resolve("a.inferrack")), Instant.parse("2026-11-01T10:00:00Z"));
            crashed.keep(PlanFixtures.plan().withHorizonMonths(24), Optional.of(folder.resolve("b.inferrack")), Instant.parse("2026-11-02T10:00:00Z"));
        }
        var tasks = new Tasks(dialogs, Runnable::run, Runnable::run, Runnable::run);
        var autosave = new Autosave(session, recovery, dialogs, tasks, InstantSource.system());
        var document = new PlanDocument(session, dialogs, tasks, Settings.in(folder), autosave, LocalDate::now);
        window.offer(recovery.offers(), autosave, document);
        assertThat(words("recovery")).contains("\"Camera analytics\"").contains("were not saved when Inferrack ended.");
        answer("recovery-discard");
        assertThat(recovery.offers()).hasSize(1);
        answer("recovery-restore");
        assertThat(session.dirty()).isTrue();
        assertThat(notices.getChildren()).isEmpty();
    }
}
