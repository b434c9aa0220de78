package org.inferrack.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.inferrack.cli.PlanFile.Planned;
import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.outcome.TargetResult;
import org.inferrack.file.PlanFormat;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Target;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An outcome as JSON in the form of {@code assets/schema/inferrack-outcome-1.schema.json}; ASCII only, so that no terminal spoils it. */
final class OutcomeJson {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final int VERSION = 1;
    /** What {@code jq} users ask for first: plain numbers beside the full figures. */
    private static final List<Metric> HEADLINES = List.of(Metric.RACKS, Metric.SERVERS, Metric.ACCELERATORS, Metric.IT_POWER, Metric.FACILITY_POWER,
            Metric.STREAMS_PER_RACK, Metric.WALL_WATTS_PER_INFERENCE, Metric.COST_PER_MILLION_INFERENCES);

    private final Planned planned;
    private final FigureJson figures = new FigureJson();

    private final List<Conflicted> conflicted;

    private OutcomeJson(Planned planned, List<Conflicted> conflicted) {
        this.planned = planned;
        this.conflicted = conflicted;
    }

    static String text(Planned planned, List<ScenarioOutcome> shown, List<Conflicted> conflicted) {
        return JSON.writeValueAsString(new OutcomeJson(planned, conflicted).root(shown));
    }

    private ObjectNode root(List<ScenarioOutcome> shown) {
        Plan plan = planned.plan();
        ObjectNode root = JSON.createObjectNode();
        root.put("format", "inferrack-outcome").put("version", VERSION).put("app", PlanFormat.APP_VERSION)
                .put("knowledgeVersion", planned.outcome().knowledgeVersion())
                .put("feasible", shown.stream().anyMatch(ScenarioOutcome::feasible));
        root.putObject("plan").put("title", plan.cover().title()).put("client", plan.cover().client()).put("currency", plan.currency())
                .put("startMonth", plan.startMonth().toString()).put("horizonMonths", plan.horizonMonths());
        ArrayNode scenarios = root.putArray("scenarios");
        shown.forEach(scenario -> scenarios.add(scenario(scenario)));
        root.set("comparisons", Comparisons.json(planned.outcome(), shown));
        root.set("findings", findings(planned.outcome().findings()));
        root.set("sources", figures.sources());
        return root;
    }

    private ObjectNode scenario(ScenarioOutcome outcome) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", outcome.scenario().id()).put("name", outcome.scenario().name()).put("role", lower(outcome.scenario().role()))
                .put("feasible", outcome.feasible());
        HEADLINES.forEach(metric -> node.put(MetricKey.of(metric), FigureJson.plain(outcome.metric(metric))));
        node.putObject("tco").put("currency", outcome.costs().currency()).put("horizonMonths", planned.plan().horizonMonths())
                .put("capex", FigureJson.plain(outcome.costs().capex())).put("opex", FigureJson.plain(outcome.costs().opex()))
                .put("residual", FigureJson.plain(outcome.costs().residual()))
                .put("total", FigureJson.plain(outcome.costs().total())).put("npv", FigureJson.plain(outcome.costs().npv()));
        node.set("targets", targets(outcome, planned.outcome().targets()));
        node.set("findings", findings(outcome.findings()));
        conflicted.stream().filter(each -> each.scenarioId().equals(outcome.scenario().id())).findFirst()
                .ifPresent(each -> node.set("conflicts", AdviceJson.conflicts(each.conflicts(), Map.of())));
        node.set("figures", figures.of(outcome.metrics()));
        ArrayNode workloads = node.putArray("workloads");
        outcome.workloads().forEach(workload -> workloads.addObject().put("id", workload.workloadId()).set("figures", figures.of(workload.metrics())));
        node.set("fleets", DetailJson.fleets(outcome));
        node.set("rackFills", DetailJson.racks(outcome));
        node.set("placement", PlacementJson.of(planned.plan(), outcome.placement()));
        node.set("unplaced", DetailJson.unplaced(outcome));
        node.set("bom", DetailJson.bom(outcome));
        node.set("cashFlow", DetailJson.cashFlow(outcome));
        return node;
    }

    private ArrayNode targets(ScenarioOutcome outcome, List<TargetResult> results) {
        ArrayNode targets = JSON.createArrayNode();
        for (TargetResult result : results) {
            if (result.scenarioId().equals(outcome.scenario().id())) {
                Target target = result.target();
                targets.addObject().put("name", target.name()).put("metric", MetricKey.of(target.metric())).put("workload", target.workloadId())
                        .put("comparison", lower(target.comparison())).put("basis", lower(target.basis()))
                        .put("value", FigureJson.rounded(target.value())).put("verdict", lower(result.verdict()))
                        .set("achieved", figures.of(result.achieved()));
            }
        }
        return targets;
    }

    private static ArrayNode findings(List<Finding> findings) {
        ArrayNode array = JSON.createArrayNode();
        findings.forEach(finding -> array.addObject().put("severity", lower(finding.severity())).put("rule", finding.rule()).put("subject", finding.subject())
                .put("message", finding.message()).put("advice", finding.advice()));
        return array;
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
