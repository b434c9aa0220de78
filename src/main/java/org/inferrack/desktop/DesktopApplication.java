package org.inferrack.desktop;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.inferrack.desktop.dialogs.Dialogs;
import org.inferrack.desktop.dialogs.UnattendedDialogs;
import org.inferrack.desktop.dialogs.WindowDialogs;
import org.inferrack.desktop.document.Autosave;
import org.inferrack.desktop.document.BlankPlan;
import org.inferrack.desktop.document.ProposalExport;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.session.Planning;
import org.inferrack.desktop.settings.Settings;
import org.inferrack.desktop.tasks.Background;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.desktop.theme.Theme;
import org.inferrack.file.Recovery;
import org.inferrack.store.DataFolder;

/** The toolkit's entry: makes the parts and puts them together, window first, knowledge behind it. */
public final class DesktopApplication extends Application {

    private final Background background = new Background();

    @Override
    public void start(Stage stage) {
        StartMilestones.reached("toolkit");
        var options = StartOptions.of(getParameters().getRaw());
        var settings = Settings.in(DataFolder.locate());
        Theme.install(settings.get("theme").flatMap(DesktopApplication::choice).orElse(Theme.Choice.SYSTEM));
        Dialogs dialogs = options.export().isPresent() ? new UnattendedDialogs() : new WindowDialogs(() -> stage);
        UncaughtErrors.install(dialogs);
        var tasks = new Tasks(dialogs, background);
        var session = new PlanSession(BlankPlan.on(LocalDate.now(), ""), background.planning(), Platform::runLater, Planning.PLANNER);
        var autosave = new Autosave(session, new Recovery(DataFolder.locate().resolve("recovery")), dialogs, tasks, InstantSource.system());
        var window = new PlanWindow(stage, session, dialogs, background, tasks, settings, autosave, Platform::exit);
        options.export().ifPresent(pdf -> export(new UnattendedExport(session, new ProposalExport(session, dialogs, tasks), pdf, System::exit)));
        options.file().ifPresent(window.document()::open);
        new KnowledgeLoading(session, tasks, window.workbench()::note).start();
        stage.show();
        StartMilestones.reached("window");
        if (options.export().isEmpty()) {
            window.guardAgainstLoss();
        }
    }

    private void export(UnattendedExport export) {
        background.later(() -> Platform.runLater(export::tooLong), UnattendedExport.LONGEST);
    }

    @Override
    public void stop() {
        background.close();
    }

    private static Optional<Theme.Choice> choice(String name) {
        return Arrays.stream(Theme.Choice.values()).filter(choice -> choice.name().equals(name)).findFirst();
    }
}
