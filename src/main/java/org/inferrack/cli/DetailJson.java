package org.inferrack.cli;

import java.util.TreeMap;
import java.util.stream.Collectors;

import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.sizing.PrecisionUse;
import org.inferrack.engine.sizing.Sizing;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Fleets, racks, bill of materials and cash flow of a scenario as JSON. */
final class DetailJson {

    private DetailJson() {
    }

    static ArrayNode fleets(ScenarioOutcome outcome) {
        ArrayNode fleets = array();
        outcome.sizing().fleets().forEach(fleet -> fleets.addObject().put("group", fleet.groupId()).put("site", fleet.siteId())
                .put("needed", fleet.needed()).put("spare", fleet.spare()).put("servers", fleet.servers())
                .put("peakUtilisation", FigureJson.rounded(fleet.peakUtilisation())).put("meanUtilisation", FigureJson.rounded(fleet.meanUtilisation()))
                .set("precisions", precisions(fleet)));
        return fleets;
    }

    /** What each workload is computed in, and from which month on. */
    static ArrayNode precisions(Sizing.Fleet fleet) {
        ArrayNode precisions = array();
        PrecisionUse.of(fleet).forEach(use -> precisions.addObject().put("workload", use.workloadId()).put("precision", OutcomeJson.lower(use.precision()))
                .put("fromMonth", use.fromMonth()));
        return precisions;
    }

    /** Racks in use with what fills them; a share above 1 is an overload. */
    static ArrayNode racks(ScenarioOutcome outcome) {
        ArrayNode racks = array();
        outcome.placement().racks().stream().filter(rack -> rack.inUse()).forEach(rack -> {
            ObjectNode node = racks.addObject().put("site", rack.siteId()).put("rackGroup", rack.rackGroupId()).put("index", rack.index())
                    .put("servers", rack.slots().size());
            ObjectNode groups = node.putObject("groups");
            rack.slots().stream().collect(Collectors.groupingBy(slot -> slot.groupId(), TreeMap::new, Collectors.summingInt(_ -> 1))).forEach(groups::put);
            ArrayNode fills = node.putArray("fills");
            rack.fills().forEach(fill -> fills.addObject().put("resource", fill.resource()).put("used", FigureJson.rounded(fill.used()))
                    .put("limit", FigureJson.rounded(fill.limit())).put("unit", fill.unit()));
        });
        return racks;
    }

    static ArrayNode unplaced(ScenarioOutcome outcome) {
        ArrayNode unplaced = array();
        outcome.placement().unplaced().forEach(each -> unplaced.addObject().put("group", each.groupId()).put("site", each.siteId())
                .put("servers", each.servers()).put("bindingLimit", each.bindingLimit()).put("advice", each.advice()));
        return unplaced;
    }

    static ArrayNode bom(ScenarioOutcome outcome) {
        ArrayNode bom = array();
        outcome.costs().lines().forEach(line -> bom.addObject().put("item", line.itemId()).put("name", line.name()).put("vendor", line.vendor())
                .put("category", line.category()).put("quantity", line.quantity()).put("unitPrice", line.unitPrice().orElse(null))
                .put("total", line.total().orElse(null)).put("owned", line.owned()).put("note", line.priceNote())
                .put("source", line.source().map(source -> source.citation()).orElse(null)));
        return bom;
    }

    static ArrayNode cashFlow(ScenarioOutcome outcome) {
        ArrayNode months = array();
        outcome.costs().months().forEach(month -> months.addObject().put("month", month.month().toString())
                .put("capex", FigureJson.rounded(month.capex())).put("energy", FigureJson.rounded(month.energy())).put("rent", FigureJson.rounded(month.rent()))
                .put("support", FigureJson.rounded(month.support())).put("licences", FigureJson.rounded(month.licences()))
                .put("residual", FigureJson.rounded(month.residual())).put("total", FigureJson.rounded(month.total())));
        return months;
    }

    private static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }
}
