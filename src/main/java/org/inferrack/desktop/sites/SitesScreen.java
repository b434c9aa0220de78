package org.inferrack.desktop.sites;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.field.Focus;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.form.list.EntryList;
import org.inferrack.desktop.screen.Screen;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Site;
import org.kordamp.ikonli.feather.Feather;

/** Where the servers stand. */
public final class SitesScreen implements Screen {

    /** Whatever an edit does to racks, what names them follows. */
    static final Focus<List<Site>> SITES = Focus.plan().at(Plan::sites, (plan, sites) -> RackPlaces.withoutGone(plan, plan.withSites(sites)));

    private final PlanSession session;
    private BorderPane view;
    private EntryList<Site> list;
    private Form<Site> form;
    private RackGroups groups;
    private RackWall wall;
    private Tab groupsTab;
    private final TabPane tabs = new TabPane();
    private final StackPane right = new StackPane();
    private final Node empty = Panes.empty(Feather.MAP_PIN, "No sites yet", "Add a data centre with racks, or edge locations without.");

    public SitesScreen(PlanSession session) {
        this.session = session;
    }

    @Override
    public String title() {
        return "Sites and racks";
    }

    @Override
    public Feather icon() {
        return Feather.SERVER;
    }

    @Override
    public Node view() {
        if (view == null) {
            var kind = new EntryList.Kind<>("site", () -> SITES, Site::id, Site::name, SitesScreen::detail, NewSites::copy, NewSites::remove);
            list = new EntryList<>(session, "sites", kind, List.of(new EntryList.Adder<>("racks", "Data centre with racks", NewSites::racks),
                    new EntryList.Adder<>("edge", "Edge locations", NewSites::edge)));
            form = SiteForms.site(session);
            groups = new RackGroups(session, list::focus);
            wall = new RackWall(session);
            var body = new VBox(form.view());
            body.getStyleClass().add("screen-body");
            groupsTab = tab("sites-tab-groups", "Rack groups", groups.view());
            tabs.getTabs().addAll(tab("sites-tab-racks", "Elevations", wall.view()), tab("sites-tab-site", "Site", Panes.scroll(body)), groupsTab);
            tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
            list.onSelect(this::showSelected);
            view = Panes.beside(list.view(), right);
            view.setId("screen-sites");
            list.refresh();
            showSelected();
        }
        return view;
    }

    private static Tab tab(String id, String title, Node content) {
        var tab = new Tab(title, content);
        tab.setId(id);
        return tab;
    }

    private static String detail(Site site) {
        return switch (site.housing()) {
            case Housing.Racks racks -> racks.groups().stream().mapToInt(group -> group.count()).sum() + " racks";
            case Housing.Edge edge -> edge.locations() + " edge locations";
        };
    }

    private void showSelected() {
        var selected = list.selected();
        right.getChildren().setAll(selected.isPresent() ? tabs : empty);
        form.show(list.focus());
        groups.refresh();
        groups.show();
        showPlaced(selected.orElse(null));
    }

    private void showPlaced(Site site) {
        groupsTab.setDisable(site == null || !(site.housing() instanceof Housing.Racks));
        wall.show(site);
    }

    @Override
    public void refresh(PlanSession current) {
        view();
        list.refresh();
        form.refresh();
        groups.refresh();
        showPlaced(list.selected().orElse(null));
    }
}
