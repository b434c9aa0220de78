package org.inferrack.desktop.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.inferrack.catalog.Knowledge;
import org.inferrack.desktop.dialogs.Dialogs;
import org.inferrack.desktop.dialogs.FileKind;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.disk.OutputGuard;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.report.ProposalPdf;

/** Writes the proposal of the open plan as PDF. */
public final class ProposalExport {

    private final PlanSession session;
    private final Dialogs dialogs;
    private final Tasks tasks;

    public ProposalExport(PlanSession session, Dialogs dialogs, Tasks tasks) {
        this.session = session;
        this.dialogs = dialogs;
        this.tasks = tasks;
    }

    /** Whether there are figures of the plan as it is now. */
    public boolean possible() {
        return !session.stale() && session.outcome().filter(outcome -> !outcome.scenarios().isEmpty()).isPresent();
    }

    /** Asks for a place and writes. */
    public void ask() {
        String name = PlanNames.plain(PlanNames.title(session)) + ".pdf";
        dialogs.chooseSave("Export the proposal", FileKind.PDF, name).ifPresent(file -> write(file, () -> {}));
    }

    /** Writes to {@code file}, then runs {@code next}; an error is said and {@code next} does not run. */
    public void write(Path file, Runnable next) {
        CheckedPlan plan = session.checked().orElseThrow();
        Knowledge knowledge = session.knowledge();
        Outcome outcome = session.outcome().orElseThrow();
        List<Path> inputs = session.file().stream().toList();
        tasks.lengthy("Export the proposal", () -> {
            OutputGuard.check(file, OutputGuard.Kind.PDF, inputs, false);
            return ProposalPdf.write(plan, outcome, knowledge, file);
        }).onSuccess(letters -> {
            dialogs.notify("Wrote " + file.toAbsolutePath() + letters.warning().map(warning -> ". " + warning).orElse(""));
            next.run();
        }).onError(IOException.class, e -> dialogs.error("The proposal was not written", e.getMessage(), "")).start();
    }
}
