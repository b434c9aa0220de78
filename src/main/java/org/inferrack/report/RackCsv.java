package org.inferrack.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.placement.Placement.EdgeFleet;
import org.inferrack.engine.placement.Placement.Fill;
import org.inferrack.engine.placement.Placement.PlacedRack;
import org.inferrack.engine.placement.Placement.Slot;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Site;

/** One row for each rack, empty ones too, and for each fleet of edge boxes; used, limit and unit of every resource that any rack has. */
final class RackCsv {

    private RackCsv() {
    }

    static CsvTable table(Plan plan, Outcome outcome) {
        List<String> resources = outcome.scenarios().stream().flatMap(scenario -> scenario.placement().racks().stream())
                .flatMap(rack -> rack.fills().stream()).map(Fill::resource).distinct().toList();
        var head = new ArrayList<>(
                List.of("scenario", "site", "kind", "name", "height_u", "reserved_u", "servers", "contents", "box_watts", "box_watts_limit"));
        resources.forEach(resource -> head.addAll(List.of(resource + " used", resource + " limit", resource + " unit")));
        var table = new CsvTable(head);
        for (ScenarioOutcome scenario : outcome.scenarios()) {
            scenario.placement().racks().forEach(rack -> table.row(rack(plan, scenario, rack, resources)));
            scenario.placement().edges().forEach(edge -> table.row(edge(plan, scenario, edge, resources)));
        }
        return table;
    }

    private static List<String> rack(Plan plan, ScenarioOutcome scenario, PlacedRack rack, List<String> resources) {
        var cells = new ArrayList<>(List.of(scenario.scenario().name(), site(plan, rack.siteId()), "rack", rack.name(), Integer.toString(rack.heightU()),
                Integer.toString(rack.reservedU()), Integer.toString(rack.slots().size()),
                rack.slots().stream().map(RackCsv::words).collect(Collectors.joining("; ")), "", ""));
        for (String resource : resources) {
            var fill = rack.fills().stream().filter(candidate -> candidate.resource().equals(resource)).findFirst();
            cells.add(fill.map(known -> CsvTable.number(known.used())).orElse(""));
            cells.add(fill.map(known -> CsvTable.number(known.limit())).orElse(""));
            cells.add(fill.map(Fill::unit).orElse(""));
        }
        return cells;
    }

    private static List<String> edge(Plan plan, ScenarioOutcome scenario, EdgeFleet edge, List<String> resources) {
        String watts = edge.wattsPerBox() instanceof Figure.Known known ? CsvTable.number(known.value()) : "";
        String group = scenario.scenario().groups().stream().filter(candidate -> candidate.id().equals(edge.groupId()))
                .map(org.inferrack.plan.ServerGroup::name).findFirst().orElse(edge.groupId());
        var cells = new ArrayList<>(List.of(scenario.scenario().name(), site(plan, edge.siteId()), "edge", group, "", "",
                Integer.toString(edge.locations() * edge.boxesPerLocation()), edge.locations() + " locations with " + edge.boxesPerLocation() + " each", watts,
                CsvTable.number(edge.wattsLimit())));
        resources.forEach(_ -> cells.addAll(List.of("", "", "")));
        return cells;
    }

    private static String words(Slot slot) {
        return "U" + slot.bottomU() + (slot.heightU() > 1 ? "-" + slot.topU() : "") + " " + slot.name();
    }

    private static String site(Plan plan, String siteId) {
        return plan.site(siteId).map(Site::name).orElse(siteId);
    }
}
