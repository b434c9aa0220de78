package org.inferrack.desktop;

import java.nio.file.Path;

import javafx.application.Platform;
import org.inferrack.desktop.document.ProposalExport;
import org.inferrack.desktop.session.PlanSession;

/** Writes the proposal as soon as the opened plan is planned, and closes the window. */
final class UnattendedExport {

    private final PlanSession session;
    private final ProposalExport export;
    private final Path file;
    private boolean started;

    UnattendedExport(PlanSession session, ProposalExport export, Path file) {
        this.session = session;
        this.export = export;
        this.file = file;
        session.subscribe(this::look);
    }

    private void look() {
        if (!started && session.file().isPresent() && export.possible()) {
            started = true;
            StartMilestones.reached("first figures");
            Platform.runLater(() -> export.write(file, Platform::exit));
        }
    }
}
