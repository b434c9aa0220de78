package org.inferrack.desktop.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Item;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.optimise.ChosenAmong;
import org.inferrack.optimise.OptimisedFleet;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerGroup;

/** The fleet that was chosen, in words and a table. */
final class Answer {

    private static final double WIDEST = 1_000;

    private final Plan plan;
    private final Catalog catalog;

    Answer(Plan plan, Catalog catalog) {
        this.plan = plan;
        this.catalog = catalog;
    }

    Node of(OptimisedFleet fleet, ChosenAmong among) {
        var lines = new ArrayList<Node>();
        if (fleet.scenario().isEmpty()) {
            lines.add(label(fleet.reason(), "optimise-reason"));
            return new VBox(8, lines.toArray(Node[]::new));
        }
        lines.add(table(fleet.groups()));
        fleet.outcome().ifPresent(outcome -> lines.add(label("As planned: " + FigureFormat.brief(outcome.metric(Metric.SERVERS)) + ", "
                + FigureFormat.brief(outcome.metric(Metric.RACKS)) + ", " + FigureFormat.brief(outcome.metric(Metric.IT_POWER)) + " IT, capex "
                + FigureFormat.brief(outcome.metric(Metric.CAPEX)) + ", TCO " + FigureFormat.brief(outcome.metric(Metric.TCO)) + ".", "optimise-planned")));
        String unit = fleet.objective().unit(plan.currency());
        var selection = fleet.selection();
        lines.add(Panes.note("Chosen at " + FigureFormat.withUnit(selection.objective().orElse(0), unit) + "; no choice is below "
                + FigureFormat.withUnit(selection.bound(), unit) + ". Found by " + selection.path().label() + ", with " + among.words() + "."));
        fleet.difference().ifPresent(difference -> lines.add(Panes.note(difference)));
        if (!fleet.feasible()) {
            lines.add(label("The planner does not accept it as it is: its findings say why once it is added.", "optimise-doubt"));
        }
        return new VBox(8, lines.toArray(Node[]::new));
    }

    private static Label label(String text, String id) {
        var label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        return label;
    }

    private Node table(List<ServerGroup> groups) {
        var grid = new GridPane(16, 4);
        grid.setId("optimise-fleet");
        grid.setMaxWidth(WIDEST);
        grid.getStyleClass().add("rows");
        int row = 0;
        for (String title : List.of("Servers", "Configuration", "Serves", "At")) {
            var head = new Label(title);
            head.getStyleClass().add("rows-head");
            grid.add(head, row++, 0);
        }
        for (int i = 0; i < groups.size(); i++) {
            ServerGroup group = groups.get(i);
            var words = label(configuration(group), "optimise-fleet-" + i);
            GridPane.setHgrow(words, Priority.ALWAYS);
            grid.addRow(i + 1, new Label(String.valueOf(group.count().orElse(0))), words, label(workloads(group), "optimise-serves-" + i),
                    new Label(plan.site(group.siteId()).map(site -> site.name()).orElse(group.siteId())));
        }
        return grid;
    }

    private String configuration(ServerGroup group) {
        var inside = group.configuration();
        return inside.accelerators() + " × " + name(catalog.accelerator(inside.acceleratorId()), inside.acceleratorId()) + " in "
                + name(catalog.server(inside.serverId()), inside.serverId()) + (group.owned() ? ", owned" : "")
                + (group.firstMonth() > 1 ? ", bought in month " + group.firstMonth() : "")
                + group.swap().map(swap -> ", " + name(catalog.accelerator(swap.acceleratorId()), swap.acceleratorId()) + " from month " + swap.month())
                        .orElse("");
    }

    private String workloads(ServerGroup group) {
        return String.join(", ", group.workloadIds().stream().map(id -> plan.workload(id).map(workload -> workload.name()).orElse(id)).toList());
    }

    private static String name(Optional<? extends Item> item, String id) {
        return item.map(Item::name).orElse(id);
    }
}
