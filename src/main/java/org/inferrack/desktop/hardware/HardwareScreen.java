package org.inferrack.desktop.hardware;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.inferrack.desktop.dialogs.Dialogs;
import org.inferrack.desktop.screen.Screen;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.tasks.Tasks;
import org.kordamp.ikonli.feather.Feather;

/** What is known of hardware, models and prices, and what this plan states otherwise. */
public final class HardwareScreen implements Screen {

    private final PlanSession session;
    private final Dialogs dialogs;
    private final Tasks tasks;
    private TabPane view;
    private List<HardwareTab> tabs;
    private KnowledgeChanges changes;
    private MeasurementTable measurements;

    public HardwareScreen(PlanSession session, Dialogs dialogs, Tasks tasks) {
        this.session = session;
        this.dialogs = dialogs;
        this.tasks = tasks;
    }

    @Override
    public String title() {
        return "Hardware";
    }

    @Override
    public Feather icon() {
        return Feather.CPU;
    }

    @Override
    public Node view() {
        if (view == null) {
            tabs = Shelf.all().stream().map(shelf -> new HardwareTab(shelf, session)).toList();
            tabs.stream().filter(tab -> tab.getId().equals("hardware-tab-models")).findFirst()
                    .ifPresent(models -> models.under(new ModelImport(session, dialogs, tasks, models::select).view()));
            changes = new KnowledgeChanges(session);
            measurements = new MeasurementTable(session, new ResultsImport(session, dialogs, tasks));
            view = new TabPane(tabs.toArray(Tab[]::new));
            view.getTabs().addAll(tab("hardware-tab-measurements", "Measurements", measurements.view()),
                    tab("hardware-tab-changes", "Newer knowledge", changes.view()));
            view.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
            view.setId("screen-hardware");
        }
        return view;
    }

    private static Tab tab(String id, String title, Node content) {
        var tab = new Tab(title, content);
        tab.setId(id);
        return tab;
    }

    @Override
    public void refresh(PlanSession current) {
        view();
        tabs.forEach(HardwareTab::refresh);
        measurements.refresh();
        changes.refresh();
    }
}
