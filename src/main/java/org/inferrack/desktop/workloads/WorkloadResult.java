package org.inferrack.desktop.workloads;

import java.util.List;
import java.util.stream.Collectors;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.layout.LimitBar;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.sizing.PrecisionUse;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Workload;

/** What the outcome says of one workload: capability and limits of each server that serves it, latencies, demand. */
final class WorkloadResult {

    private final PlanSession session;
    private final VBox view = new VBox(12);

    WorkloadResult(PlanSession session) {
        this.session = session;
        view.setId("workload-result");
    }

    VBox view() {
        return view;
    }

    void show(Workload workload) {
        view.getChildren().clear();
        session.outcome().ifPresent(outcome -> {
            for (ScenarioOutcome scenario : outcome.scenarios()) {
                view.getChildren().add(scenario(scenario, workload));
            }
        });
        if (view.getChildren().isEmpty()) {
            view.getChildren().add(Panes.card("Result", Panes.note(session.plan().scenarios().isEmpty()
                    ? "Add a scenario to see what its servers do for this workload." : "Not planned yet.")));
        }
    }

    private Node scenario(ScenarioOutcome outcome, Workload workload) {
        var card = Panes.card(outcome.scenario().name());
        String unit = outcome.sizing().fleets().stream().flatMap(fleet -> fleet.loads().stream())
                .filter(load -> load.workloadId().equals(workload.id())).map(load -> load.capability().unit().label()).findFirst().orElse("");
        var demands = outcome.sizing().demands().stream().filter(demand -> demand.workloadId().equals(workload.id())).toList();
        double now = demands.stream().mapToDouble(Sizing.SiteDemand::startPeakUnits).sum();
        double end = demands.stream().mapToDouble(Sizing.SiteDemand::endPeakUnits).sum();
        if (!demands.isEmpty()) {
            card.getChildren().add(line("Demand", FigureFormat.number(now) + " " + unit + " now, " + FigureFormat.number(end) + " "
                    + unit + " to be served at the end with growth and headroom"));
        }
        for (Sizing.Fleet fleet : outcome.sizing().fleets()) {
            for (Sizing.Load load : fleet.loads()) {
                if (load.workloadId().equals(workload.id())) {
                    card.getChildren().add(fleet(outcome, fleet, load.capability()));
                }
            }
        }
        for (Sizing.Shortfall shortfall : outcome.sizing().shortfalls()) {
            if (shortfall.workloadId().equals(workload.id())) {
                var text = line("Not served",
                        FigureFormat.number(shortfall.missingUnits()) + " " + unit + ": " + shortfall.reason() + " " + shortfall.advice());
                text.getStyleClass().add("problem");
                card.getChildren().add(text);
            }
        }
        return card;
    }

    private Node fleet(ScenarioOutcome outcome, Sizing.Fleet fleet, Capability capability) {
        Plan plan = session.plan();
        var group = outcome.scenario().groups().stream().filter(each -> each.id().equals(fleet.groupId())).findFirst();
        String site = plan.site(fleet.siteId()).map(each -> each.name()).orElse(fleet.siteId());
        var title = new Label(fleet.servers() + " × " + group.map(each -> each.name()).orElse(fleet.groupId()) + ", " + site);
        title.setWrapText(true);
        title.getStyleClass().add("card-subtitle");
        var box = new VBox(6, title);
        String precision = PrecisionUse.of(fleet).stream().filter(use -> use.workloadId().equals(capability.workloadId()))
                .map(use -> use.precision().label() + (use.fromMonth() > 1 ? " from month " + use.fromMonth() : "")).collect(Collectors.joining(", "));
        if (!precision.isEmpty()) {
            box.getChildren().add(line("Precision", precision));
        }
        box.getChildren().add(line("Per accelerator", figure(capability.perAccelerator())));
        box.getChildren().add(line("Per server", figure(capability.perServer())));
        box.getChildren().add(line("Latency at this load", latencies(capability.latencies())));
        if (!capability.limits().isEmpty()) {
            box.getChildren().add(Panes.note("Limits of one server, the least binds:"));
            limits(capability.limits(), box);
        }
        return box;
    }

    private static void limits(List<Capability.Limit> limits, VBox box) {
        double most = limits.stream().map(Capability.Limit::perServer).flatMapToDouble(figure -> figure.amount().stream()).max().orElse(0);
        for (int i = 0; i < limits.size(); i++) {
            var limit = limits.get(i);
            double share = most > 0 ? limit.perServer().amount().orElse(0) / most : 0;
            box.getChildren().add(new LimitBar(limit.name(), share, FigureFormat.text(limit.perServer()), i == 0));
        }
    }

    private static String latencies(Capability.Latencies latencies) {
        var known = new java.util.ArrayList<String>();
        add(known, "p99 ", latencies.p99());
        add(known, "TTFT ", latencies.ttft());
        add(known, "TPOT ", latencies.tpot());
        return known.isEmpty() ? "n/a (" + (latencies.p99() instanceof Figure.Unknown unknown ? unknown.reason() : "no limit applies") + ")"
                : String.join(", ", known);
    }

    private static void add(List<String> known, String name, Figure figure) {
        if (figure.isKnown()) {
            known.add(name + FigureFormat.text(figure));
        }
    }

    private static String figure(Figure figure) {
        String range = FigureFormat.range(figure);
        return switch (figure) {
            case Figure.Known known -> FigureFormat.text(known) + (range.isEmpty() ? "" : " (" + range + ")") + ", " + known.evidence().label();
            case Figure.Unknown unknown -> FigureFormat.text(unknown);
        };
    }

    private static Label line(String name, String text) {
        var label = new Label(name + ": " + text);
        label.setWrapText(true);
        return label;
    }
}
