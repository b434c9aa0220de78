package org.inferrack.desktop;

import java.nio.file.Path;

import org.inferrack.catalog.Knowledge;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of the window: {@link #open} it, act with the verbs of {@link Ui}; it is closed afterwards. */
public abstract class UiTest {

    @TempDir
    protected Path folder;
    protected Ui ui;

    /** The window on a plan whose figures are those of {@link OutcomeFixtures}, whatever is edited. */
    protected Ui open(Plan plan) {
        return open(plan, new Knowledge("2026.11", PlanFixtures.catalog()));
    }

    protected Ui open(Plan plan, Knowledge knowledge) {
        ui = Ui.start(plan, knowledge, (stated, _) -> stated.scenarios().size() < 2 || stated.targets().isEmpty()
                ? new org.inferrack.engine.outcome.Outcome("2026.11", java.util.List.of(), java.util.List.of(), java.util.List.of(), java.util.Optional.empty())
                : OutcomeFixtures.outcome(stated), folder);
        return ui;
    }

    @AfterEach
    void closeWindow() {
        if (ui != null) {
            ui.close();
        }
    }
}
