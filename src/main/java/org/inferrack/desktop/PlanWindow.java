package org.inferrack.desktop;

import java.time.LocalDate;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.inferrack.desktop.actions.Action;
import org.inferrack.desktop.actions.Actions;
import org.inferrack.desktop.dialogs.Dialogs;
import org.inferrack.desktop.document.PlanDocument;
import org.inferrack.desktop.document.PlanNames;
import org.inferrack.desktop.overview.Links;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.settings.Settings;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.desktop.window.Toasts;
import org.inferrack.desktop.window.Workbench;

/** One window with one plan in it: what the actions do, the title, closing. */
public final class PlanWindow {

    private final Stage stage;
    private final PlanSession session;
    private final Settings settings;
    private final PlanDocument document;
    private final KnowledgeLoading knowledge;
    private final Workbench workbench;

    public PlanWindow(Stage stage, PlanSession session, Dialogs dialogs, Tasks tasks, Settings settings, Toasts toasts) {
        this.stage = stage;
        this.session = session;
        this.settings = settings;
        document = new PlanDocument(session, dialogs, tasks, settings, LocalDate::now);
        workbench = new Workbench(session, Screens.all(session, dialogs, new Links(document::open, document::openSample, this::go)), actions(dialogs), document, settings, toasts);
        knowledge = new KnowledgeLoading(session, tasks, workbench::note);
        WindowPlace.restore(stage, settings);
        stage.setScene(workbench.scene(stage.getWidth(), stage.getHeight()));
        stage.setOnCloseRequest(this::closing);
        session.subscribe(() -> stage.setTitle(PlanNames.window(session)));
        stage.setTitle(PlanNames.window(session));
    }

    void show(StartOptions options) {
        stage.show();
        StartMilestones.reached("window");
        options.file().ifPresent(document::open);
        knowledge.start();
    }

    private void go(String screen) {
        workbench.show(screen);
    }

    private Actions actions(Dialogs dialogs) {
        return new Actions()
                .on(Action.NEW, document::createNew)
                .on(Action.OPEN, document::open)
                .on(Action.SAVE, document::save)
                .on(Action.SAVE_AS, document::saveAs)
                .on(Action.EXPORT_PDF, () -> { }, () -> session.outcome().isPresent(), Action.EXPORT_PDF::text)
                .on(Action.CLOSE_WINDOW, () -> document.guard(this::close))
                .on(Action.UNDO, session::undo, session::canUndo, session::undoText)
                .on(Action.REDO, session::redo, session::canRedo, session::redoText)
                .on(Action.REPLAN, session::replan)
                .on(Action.ABOUT, () -> About.show(dialogs, session));
    }

    private void closing(WindowEvent event) {
        event.consume();
        document.guard(this::close);
    }

    private void close() {
        WindowPlace.remember(stage, settings);
        stage.close();
        Platform.exit();
    }
}
