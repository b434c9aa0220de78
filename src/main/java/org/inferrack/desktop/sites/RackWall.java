package org.inferrack.desktop.sites;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import atlantafx.base.theme.Styles;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.layout.LimitBar;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.form.list.ScenarioChoice;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.theme.Theme;
import org.inferrack.engine.advice.Advisor;
import org.inferrack.engine.advice.Bottleneck;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.Placement.PlacedRack;
import org.inferrack.engine.placement.PlacementWords;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Site;
import org.kordamp.ikonli.feather.Feather;

/** Where the servers of one scenario stand at one site: rack elevations side by side, or the boxes of an edge location. */
final class RackWall {

    private final PlanSession session;
    private final ScenarioChoice scenarios;
    private final CheckBox used = new CheckBox("Only racks in use");
    private final Button lock = new Button("Lock here");
    private final Label summary = new Label();
    private final VBox problems = new VBox(4);
    private final VBox limits = new VBox(2);
    private final ListView<PlacedRack> racks = new ListView<>();
    private final VBox edges = new VBox(12);
    private final StackPane body = new StackPane();
    private final VBox view;
    private List<String> order = List.of();
    private Site site;
    private boolean dark;

    RackWall(PlanSession session) {
        this.session = session;
        scenarios = new ScenarioChoice("racks-scenario", session);
        used.setId("racks-used");
        used.setMinWidth(Region.USE_PREF_SIZE);
        used.setOnAction(_ -> show(site));
        summary.setWrapText(true);
        summary.getStyleClass().add("form-unit");
        HBox.setHgrow(summary, Priority.ALWAYS);
        lock.setId("racks-lock");
        lock.setMinWidth(Region.USE_PREF_SIZE);
        lock.getStyleClass().add(Styles.SMALL);
        lock.setOnAction(_ -> toggleLock());
        var bar = new HBox(12, scenarios, used, lock, summary);
        bar.setAlignment(Pos.CENTER_LEFT);
        racks.setId("racks-wall");
        racks.getStyleClass().add("rack-wall");
        racks.setOrientation(Orientation.HORIZONTAL);
        racks.setCellFactory(_ -> new RackCell(this));
        racks.heightProperty().addListener((_, _, _) -> racks.refresh());
        VBox.setVgrow(body, Priority.ALWAYS);
        limits.setId("racks-limits");
        view = new VBox(10, bar, problems, limits, body);
        view.getStyleClass().add("screen-body");
    }

    Node view() {
        return view;
    }

    double height() {
        return racks.getHeight();
    }

    List<String> groupOrder() {
        return order;
    }

    void show(Site newSite) {
        site = newSite;
        Optional<ScenarioOutcome> outcome = scenarios.refresh();
        if (site == null || outcome.isEmpty()) {
            summary.setText("");
            problems.getChildren().clear();
            limits.getChildren().clear();
            body.getChildren().setAll(Panes.empty(Feather.SERVER, "Nothing placed yet",
                    session.plan().scenarios().isEmpty() ? "Add a scenario with servers to see where they stand."
                            : "The racks appear as soon as the plan is worked out."));
            return;
        }
        order = outcome.get().scenario().groups().stream().map(group -> group.id()).toList();
        Placement placement = outcome.get().placement();
        problems.getChildren().setAll(placement.unplaced().stream().filter(each -> each.siteId().equals(site.id()))
                .map(each -> problem(
                        each.servers() + " servers of " + name(outcome.get(), each.groupId()) + " do not fit: " + each.bindingLimit() + ". " + each.advice()))
                .toList());
        limits.getChildren().setAll(Advisor.bottlenecks(session.plan(), outcome.get()).stream()
                .filter(each -> each.siteId().equals(site.id()) && each.level() == Bottleneck.Level.RACKS && site.housing() instanceof Housing.Racks)
                .map(RackWall::limit).toList());
        showLock(outcome.get());
        if (site.housing() instanceof Housing.Edge) {
            showEdge(outcome.get(), placement);
        } else {
            showRacks(placement);
        }
    }

    /** Locked servers never move, whatever changes in the plan. */
    private void toggleLock() {
        var shown = scenarios.refresh();
        if (site == null || shown.isEmpty()) {
            return;
        }
        String scenario = shown.get().scenario().id();
        String at = site.id();
        if (RackLocks.locked(shown.get().scenario(), at)) {
            session.edit("Unlock the servers", plan -> RackLocks.unlock(plan, scenario, at));
        } else {
            session.edit("Lock the servers where they stand", plan -> RackLocks.lock(plan, scenario, at, shown.get().placement()));
        }
    }

    private void showLock(ScenarioOutcome outcome) {
        boolean locked = RackLocks.locked(outcome.scenario(), site.id());
        lock.setText(locked ? "Unlock" : "Lock here");
        lock.setTooltip(new Tooltip(locked ? "Let the servers of this site move again" : "Keep every server of this site in the rack where it stands"));
        lock.setVisible(site.housing() instanceof Housing.Racks);
    }

    private void showRacks(Placement placement) {
        var here = placement.racks().stream().filter(rack -> rack.siteId().equals(site.id())).toList();
        long inUse = here.stream().filter(PlacedRack::inUse).count();
        summary.setText(inUse + " of " + here.size() + " racks in use, " + here.stream().mapToInt(rack -> rack.slots().size()).sum() + " servers"
                + (inUse == 0 ? "" : ", " + PlacementWords.quality(placement, site.id())) + PlacementWords.moves(placement));
        placement.rows().stream().filter(row -> row.siteId().equals(site.id())).map(PlacementWords::of)
                .forEach(words -> problems.getChildren().add(Panes.note(words)));
        var shown = used.isSelected() ? here.stream().filter(PlacedRack::inUse).toList() : here;
        if (!shown.equals(racks.getItems())) {
            racks.getItems().setAll(shown);
        }
        if (dark != Theme.dark()) {
            dark = Theme.dark();
            racks.refresh();
        }
        used.setVisible(true);
        body.getChildren().setAll(shown.isEmpty() ? Panes.empty(Feather.SERVER, "No racks", "Add racks on the Rack groups tab.") : racks);
    }

    private void showEdge(ScenarioOutcome outcome, Placement placement) {
        edges.getChildren().clear();
        used.setVisible(false);
        summary.setText("");
        for (Placement.EdgeFleet fleet : placement.edges()) {
            if (fleet.siteId().equals(site.id())) {
                var card = Panes.card(name(outcome, fleet.groupId()),
                        new Label(fleet.boxesPerLocation() + " a location at " + fleet.locations() + " locations"));
                card.getChildren().add(fleet.wattsPerBox().amount().stream().boxed().findFirst().<Node>map(watts -> new LimitBar("Power per box",
                        fleet.wattsLimit() > 0 ? watts / fleet.wattsLimit() : 1, FigureFormat.text(fleet.wattsPerBox()) + " of "
                                + FigureFormat.number(fleet.wattsLimit()) + " W"
                                + (fleet.wattsLimit() > 0 ? ", " + FigureFormat.percent(watts / fleet.wattsLimit()) : ""),
                        true))
                        .orElseGet(() -> Panes.note("Power per box: " + FigureFormat.text(fleet.wattsPerBox()))));
                edges.getChildren().add(card);
            }
        }
        body.getChildren().setAll(edges.getChildren().isEmpty()
                ? Panes.empty(Feather.BOX, "No boxes here", "No server group of this scenario serves this site.") : Panes.scroll(edges));
    }

    private static String name(ScenarioOutcome outcome, String groupId) {
        return outcome.scenario().groups().stream().filter(group -> group.id().equals(groupId)).map(group -> group.name()).findFirst().orElse(groupId);
    }

    /** Which limit fills the racks of a group, and what is stranded by it. */
    private static Label limit(Bottleneck bottleneck) {
        String stranded = bottleneck.stranded().isEmpty() ? ""
                : "; stranded " + bottleneck.stranded().stream().limit(3).map(Bottleneck.Stranded::words).collect(Collectors.joining(", "));
        var label = new Label(bottleneck.place() + ": " + bottleneck.words() + stranded);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add("effect-words");
        return label;
    }

    private static Label problem(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("problem");
        return label;
    }
}
