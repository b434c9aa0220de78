package org.inferrack.cli;

import org.inferrack.optimise.ChosenAmong;
import org.inferrack.optimise.OptimisedFleet;
import org.inferrack.optimise.model.Objective;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A chosen fleet as JSON; ASCII only, so that no terminal spoils it. */
final class FleetJson {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private FleetJson() {
    }

    static String text(ObjectNode node) {
        return JSON.writeValueAsString(node);
    }

    static ObjectNode head(String format, Plan plan, Deadline deadline) {
        return JSON.createObjectNode().put("format", format).put("version", 1).put("plan", plan.cover().title())
                .put("currency", plan.currency()).put("seconds", FigureJson.rounded(Math.round(deadline.secondsInAll() * 1e6) / 1e6))
                .put("endedBy", OutcomeJson.lower(deadline.endedBy()));
    }

    /** What is chosen among: where what the plan does not list comes from, servers that there are, and those of them that were planned. */
    static ObjectNode among(ObjectNode node, ChosenAmong among) {
        node.putObject("among").put("from", OutcomeJson.lower(among.from())).put("servers", among.servers()).put("planned", among.planned());
        return node;
    }

    /** Certificate, counts and what the planner says of them, added to {@code node}. */
    static ObjectNode fill(ObjectNode node, OptimisedFleet fleet, Plan plan) {
        var selection = fleet.selection();
        node.put("objectiveName", OutcomeJson.lower(fleet.objective())).put("unit", fleet.objective().unit(plan.currency()));
        node.put("objective", selection.found() ? FigureJson.rounded(selection.objective().getAsDouble()) : null);
        node.put("bound", FigureJson.rounded(selection.bound()));
        node.put("gap", selection.found() ? FigureJson.rounded(selection.gap().getAsDouble()) : null);
        node.put("proven", selection.proven()).put("infeasible", selection.infeasible()).put("path", selection.path().label());
        node.put("feasible", fleet.feasible());
        if (!fleet.reason().isEmpty()) {
            node.put("reason", fleet.reason());
        }
        ObjectNode amounts = node.putObject("amounts");
        for (Objective objective : Objective.values()) {
            if (fleet.amounts().containsKey(objective)) {
                amounts.put(OutcomeJson.lower(objective), FigureJson.rounded(fleet.amounts().get(objective)));
            }
        }
        node.set("counts", counts(fleet));
        fleet.outcome().ifPresent(outcome -> {
            ObjectNode planned = node.putObject("planned");
            for (Metric metric : new Metric[] {Metric.SERVERS, Metric.RACKS, Metric.IT_POWER, Metric.ENERGY_PER_YEAR, Metric.CAPEX, Metric.TCO}) {
                planned.put(MetricKey.of(metric), FigureJson.plain(outcome.metric(metric)));
            }
            fleet.planned().ifPresent(value -> node.put("objectiveAsPlanned", FigureJson.rounded(value)));
        });
        return node;
    }

    private static ArrayNode counts(OptimisedFleet fleet) {
        ArrayNode counts = JSON.createArrayNode();
        fleet.groups().forEach(group -> counts.addObject().put("group", group.id()).put("name", group.name()).put("site", group.siteId())
                .put("workload", String.join(", ", group.workloadIds())).put("server", group.configuration().serverId())
                .put("accelerator", group.configuration().acceleratorId()).put("acceleratorsPerServer", group.configuration().accelerators())
                .put("servers", group.count().orElse(0)).put("owned", group.owned()).put("fromMonth", group.firstMonth())
                .put("swapMonth", group.swap().map(swap -> swap.month()).orElse(null))
                .put("swapAccelerator", group.swap().map(swap -> swap.acceleratorId()).orElse(null))
                .put("precision", group.precision().map(OutcomeJson::lower).orElse(null)));
        return counts;
    }
}
