package org.inferrack.desktop;

import java.util.List;

import javafx.application.Platform;
import org.inferrack.desktop.accuracy.AccuracyScreen;
import org.inferrack.desktop.advice.AdviceScreen;
import org.inferrack.desktop.advice.Advising;
import org.inferrack.desktop.dialogs.Dialogs;
import org.inferrack.desktop.economics.EconomicsScreen;
import org.inferrack.desktop.hardware.HardwareScreen;
import org.inferrack.desktop.overview.Links;
import org.inferrack.desktop.overview.OverviewScreen;
import org.inferrack.desktop.report.ReportScreen;
import org.inferrack.desktop.scenarios.ScenariosScreen;
import org.inferrack.desktop.screen.Screen;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.sites.SitesScreen;
import org.inferrack.desktop.tasks.Background;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.desktop.workloads.WorkloadsScreen;

/** The pages of the window, in the order of the sidebar. */
public final class Screens {

    private Screens() {
    }

    public static List<Screen> all(PlanSession session, Dialogs dialogs, Links links, Background background, Tasks tasks) {
        var advising = new Advising(session, background.lengthy(), Platform::runLater);
        return List.of(
                new OverviewScreen(session, links, advising),
                new WorkloadsScreen(session),
                new SitesScreen(session),
                new HardwareScreen(session, dialogs, tasks),
                new ScenariosScreen(session, tasks),
                new EconomicsScreen(session),
                new AdviceScreen(session, advising, background.planning()),
                new ReportScreen(session, dialogs, tasks),
                new AccuracyScreen());
    }
}
