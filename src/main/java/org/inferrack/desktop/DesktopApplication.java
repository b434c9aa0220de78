package org.inferrack.desktop;

import java.time.LocalDate;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.inferrack.desktop.dialogs.WindowDialogs;
import org.inferrack.desktop.document.BlankPlan;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.settings.Settings;
import org.inferrack.desktop.tasks.Background;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.desktop.theme.Theme;
import org.inferrack.desktop.window.Toasts;
import org.inferrack.store.DataFolder;

/** The toolkit's entry: makes the parts and puts them together, window first, knowledge behind it. */
public final class DesktopApplication extends Application {

    @Override
    public void start(Stage stage) {
        StartMilestones.reached("toolkit");
        var options = StartOptions.of(getParameters().getRaw());
        var settings = Settings.in(DataFolder.locate());
        Theme.install(settings.get("theme").flatMap(DesktopApplication::choice).orElse(Theme.Choice.SYSTEM));
        var toasts = new Toasts();
        var dialogs = new WindowDialogs(() -> stage, toasts::show);
        var session = new PlanSession(BlankPlan.on(LocalDate.now(), ""), Background.planning(), Platform::runLater);
        var window = new PlanWindow(stage, session, dialogs, new Tasks(dialogs), settings, toasts);
        window.show(options);
    }

    private static java.util.Optional<Theme.Choice> choice(String name) {
        return java.util.Arrays.stream(Theme.Choice.values()).filter(choice -> choice.name().equals(name)).findFirst();
    }
}
