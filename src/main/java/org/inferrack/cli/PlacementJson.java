package org.inferrack.cli;

import java.util.List;

import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.Placement.Stranded;
import org.inferrack.engine.placement.remedy.RackPressure;
import org.inferrack.plan.Plan;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How good a placement is, which limits stop the racks, and what is stranded by that. */
final class PlacementJson {

    private PlacementJson() {
    }

    static ObjectNode of(Plan plan, Placement placement) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("racks", placement.racksInUse()).put("lowerBound", placement.lowerBound()).put("proven", placement.proven());
        ArrayNode sites = node.putArray("sites");
        placement.certificates().forEach(certificate -> sites.addObject().put("site", certificate.siteId()).put("racks", certificate.racks())
                .put("lowerBound", certificate.lowerBound()).put("proven", certificate.proven()));
        ArrayNode groups = node.putArray("rackGroups");
        for (RackPressure pressure : RackPressure.of(plan, placement)) {
            ObjectNode group = groups.addObject().put("site", pressure.siteId()).put("rackGroup", pressure.rackGroupId()).put("racks", pressure.racks())
                    .put("inUse", pressure.racksInUse()).put("full", pressure.full());
            ArrayNode bindings = group.putArray("bindings");
            pressure.bindings()
                    .forEach(bound -> bindings.addObject().put("resource", bound.resource()).put("limit", bound.limit()).put("racks", bound.racks()));
            group.set("stranded", stranded(pressure.stranded()));
        }
        ArrayNode rows = node.putArray("rows");
        placement.rows().forEach(row -> rows.addObject().put("site", row.siteId()).put("name", row.name()).put("usedKw", FigureJson.rounded(row.usedKw()))
                .put("limitKw", FigureJson.rounded(row.limitKw())));
        return node;
    }

    private static ArrayNode stranded(List<Stranded> stranded) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        stranded.forEach(each -> array.addObject().put("resource", each.resource()).put("amount", FigureJson.rounded(each.amount())).put("unit", each.unit()));
        return array;
    }
}
