package org.inferrack.desktop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

import javafx.application.Platform;
import org.inferrack.desktop.document.ProposalExport;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.terminal.TerminalWriter;

/** Writes the proposal as soon as the opened plan is planned, and ends the program; so it does where that cannot be. */
final class UnattendedExport {

    static final int BAD_INPUT = 2;
    static final int FAILED = 3;
    /** No plan of ordinary size needs more than a second. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    private final PlanSession session;
    private final ProposalExport export;
    private final Path file;
    private final IntConsumer end;
    private boolean ended;

    /** @param end ends the program with a code */
    UnattendedExport(PlanSession session, ProposalExport export, Path file, IntConsumer end) {
        this.session = session;
        this.export = export;
        this.file = file;
        this.end = end;
        session.subscribe(this::look);
    }

    /** Called when {@link #LONGEST} is over. */
    void tooLong() {
        if (!ended && session.planning()) {
            refuse("The plan was not planned within " + LONGEST.toMinutes() + " minutes. Make it smaller, or plan it in parts.", FAILED);
        }
    }

    private void look() {
        if (ended || session.file().isEmpty()) {
            return;
        }
        if (!session.problems().isEmpty()) {
            refuse(session.problems().stream().map(problem -> session.file().get() + ", " + problem.path() + ": " + problem.message() + "\n" + problem.advice())
                    .collect(Collectors.joining("\n")), BAD_INPUT);
        } else if (session.failure().isPresent()) {
            refuse("The plan could not be planned: " + session.failure().get(), FAILED);
        } else if (export.possible()) {
            ended = true;
            StartMilestones.reached("first figures");
            Platform.runLater(() -> export.write(file, Platform::exit));
        } else if (!session.stale()) {
            refuse("The plan has no scenario, so there is nothing to propose. Add one with the servers to compare.", BAD_INPUT);
        }
    }

    private void refuse(String reason, int code) {
        ended = true;
        TerminalWriter.err().println("The proposal was not written. " + reason);
        end.accept(code);
    }
}
