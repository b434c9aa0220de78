package org.inferrack.desktop;

import java.time.Duration;
import java.time.LocalDate;

import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.inferrack.desktop.actions.Action;
import org.inferrack.desktop.actions.Actions;
import org.inferrack.desktop.dialogs.Dialogs;
import org.inferrack.desktop.document.Autosave;
import org.inferrack.desktop.document.PlanDocument;
import org.inferrack.desktop.document.PlanNames;
import org.inferrack.desktop.document.ProposalExport;
import org.inferrack.desktop.overview.Links;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.settings.Settings;
import org.inferrack.desktop.tasks.Background;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.desktop.window.Notices;
import org.inferrack.desktop.window.Workbench;

/** One window with one plan in it: what the actions do, the title, closing. */
public final class PlanWindow {

    private static final Duration AUTOSAVE_REST = Duration.ofSeconds(20);

    private final Stage stage;
    private final PlanSession session;
    private final Background background;
    private final Settings settings;
    private final PlanDocument document;
    private final ProposalExport export;
    private final Autosave autosave;
    private final Notices notices = new Notices();
    private final WindowNotices windowNotices;
    private final Workbench workbench;
    private final Runnable closed;

    /** @param closed runs after the window is gone */
    public PlanWindow(Stage stage, PlanSession session, Dialogs dialogs, Background background, Tasks tasks, Settings settings,
                      Autosave autosave, Runnable closed) {
        this.stage = stage;
        this.session = session;
        this.background = background;
        this.settings = settings;
        this.autosave = autosave;
        this.closed = closed;
        document = new PlanDocument(session, dialogs, tasks, settings, autosave, LocalDate::now);
        export = new ProposalExport(session, dialogs, tasks);
        windowNotices = new WindowNotices(session, notices, dialogs);
        var links = new Links(document::open, document::openSample, this::go);
        workbench = new Workbench(session, Screens.all(session, dialogs, links, background, tasks), actions(dialogs), document, settings, notices,
                tasks.running());
        WindowPlace.restore(stage, settings);
        stage.setScene(workbench.scene(stage.getWidth(), stage.getHeight()));
        stage.setOnCloseRequest(this::closing);
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> autosave.end());
        session.subscribe(() -> stage.setTitle(PlanNames.window(session)));
        stage.setTitle(PlanNames.window(session));
    }

    public PlanDocument document() {
        return document;
    }

    public Workbench workbench() {
        return workbench;
    }

    /** Keeps recovery copies from now on, and offers those of an earlier start. */
    void guardAgainstLoss() {
        autosave.findOffers(copies -> windowNotices.offer(copies, autosave, document));
        background.repeat(() -> Platform.runLater(this::keepRecoveryCopy), AUTOSAVE_REST);
    }

    /** Keeps a copy now, if there is something to lose; otherwise done every 20 seconds. */
    void keepRecoveryCopy() {
        autosave.keep();
    }

    /** Asks about unsaved changes, then closes. */
    public void close() {
        document.guard(() -> {
            WindowPlace.remember(stage, settings);
            stage.close();
            closed.run();
        });
    }

    private void closing(WindowEvent event) {
        event.consume();
        close();
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
                .on(Action.EXPORT_PDF, export::ask, export::possible, Action.EXPORT_PDF::text)
                .on(Action.CLOSE_WINDOW, this::close)
                .on(Action.UNDO, session::undo, session::canUndo, session::undoText)
                .on(Action.REDO, session::redo, session::canRedo, session::redoText)
                .on(Action.REPLAN, session::replan)
                .on(Action.ABOUT, () -> About.show(dialogs, session));
    }
}
