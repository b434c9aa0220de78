package org.inferrack.cli;

import java.io.PrintWriter;
import java.util.List;

import org.inferrack.catalog.Item;
import org.inferrack.cli.PlanFile.Planned;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.figure.RangeWords;
import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.placement.PlacementWords;
import org.inferrack.engine.sizing.PrecisionUse;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.Workload;

/** An outcome as a person reads it in a terminal. */
final class OutcomeText {

    private final PrintWriter out;
    private final Planned planned;
    private final int width = Terminal.width();

    OutcomeText(PrintWriter out, Planned planned) {
        this.out = out;
        this.planned = planned;
    }

    void print(List<ScenarioOutcome> scenarios) {
        Plan plan = planned.plan();
        title(out, plan, planned.outcome().knowledgeVersion(), width);
        scenarios.forEach(this::print);
        findings(planned.outcome().findings());
        out.println();
        Terminal.wrap("",
                RangeWords.MEANING
                        + " Behind each figure stands how it is known: measured, interpolated, scaled from other hardware, from spec sheets; the weakest among its inputs counts.",
                width)
                .forEach(out::println);
    }

    static void title(PrintWriter out, Plan plan, String knowledge, int width) {
        Terminal.wrap("", plan.cover().title() + (plan.cover().client().isEmpty() ? "" : " for " + plan.cover().client()), width).forEach(out::println);
        out.println(plan.horizonMonths() + " months from " + plan.startMonth() + ", " + plan.currency() + ", knowledge " + knowledge);
    }

    private void print(ScenarioOutcome outcome) {
        out.println();
        out.println(outcome.scenario().name() + " (" + OutcomeJson.lower(outcome.scenario().role()) + ")" + (outcome.feasible() ? "" : ": NOT FEASIBLE"));
        fleet(outcome);
        if (outcome.placement().racksInUse() > 0) {
            Terminal.wrap("  ", PlacementWords.of(outcome.placement()), width).forEach(out::println);
            outcome.placement().rows().forEach(row -> Terminal.wrap("  ", PlacementWords.of(row), width).forEach(out::println));
        }
        out.println();
        boolean baseline = outcome.scenario().role() == Scenario.Role.BASELINE;
        FigureTable.print(out, outcome.metrics(), metric -> Relevance.of(metric, planned.plan()) && !(baseline && metric == Metric.SAVING), width);
        for (var workload : outcome.workloads()) {
            out.println();
            var stated = planned.plan().workload(workload.workloadId());
            out.println("  " + stated.map(Workload::name).orElse(workload.workloadId()));
            FigureTable.print(out, workload.metrics(), metric -> Relevance.of(metric, stated.stream().toList()), width);
        }
        targets(outcome);
        findings(outcome.findings());
    }

    private void fleet(ScenarioOutcome outcome) {
        var table = new TextTable("Servers", "Site", ">needed", ">spare", ">at peak", "");
        for (var fleet : outcome.sizing().fleets()) {
            var group = outcome.scenario().groups().stream().filter(each -> each.id().equals(fleet.groupId())).findFirst();
            String contents = group.map(each -> each.configuration().accelerators() + " x " + name(each.configuration().acceleratorId()) + " in "
                    + name(each.configuration().serverId())).orElse("");
            String precision = PrecisionUse.words(List.of(fleet), planned.plan());
            String site = planned.plan().site(fleet.siteId()).map(each -> each.name()).orElse(fleet.siteId());
            table.row(group.map(each -> each.name()).orElse(fleet.groupId()), site, String.valueOf(fleet.needed()), String.valueOf(fleet.spare()),
                    FigureFormat.percent(fleet.peakUtilisation()), contents + (precision.isEmpty() ? "" : ", " + precision));
        }
        if (!outcome.sizing().fleets().isEmpty()) {
            table.print(out, width);
        }
    }

    private String name(String itemId) {
        return planned.catalog().items().stream().filter(item -> item.id().equals(itemId)).map(Item::name).findFirst().orElse(itemId);
    }

    private void targets(ScenarioOutcome outcome) {
        var results = planned.outcome().targets().stream().filter(each -> each.scenarioId().equals(outcome.scenario().id())).toList();
        if (!results.isEmpty()) {
            out.println();
            out.println("  Targets");
            results.forEach(result -> Terminal.wrap("  " + TargetText.mark(result.verdict()) + " ", TargetText.of(result, planned.plan().currency()), width)
                    .forEach(out::println));
        }
    }

    private void findings(List<Finding> findings) {
        if (!findings.isEmpty()) {
            out.println();
            out.println("  Findings");
            findings.forEach(finding -> Terminal.wrap("  " + OutcomeJson.lower(finding.severity()) + ": ", FindingText.of(finding), width)
                    .forEach(out::println));
        }
    }
}
