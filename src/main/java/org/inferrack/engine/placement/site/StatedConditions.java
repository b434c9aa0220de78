package org.inferrack.engine.placement.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.Conditions.RackPlace;
import org.inferrack.engine.placement.Conditions.RowFeed;
import org.inferrack.engine.placement.Conditions.Standing;
import org.inferrack.engine.placement.Conditions.Within;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies.Loss;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;

/** The conditions that a plan states for a scenario: pins, locked racks, rows, spread. */
final class StatedConditions {

    private StatedConditions() {
    }

    static Conditions of(Plan plan, Scenario scenario) {
        Set<RackPlace> locked = new HashSet<>();
        List<RowFeed> rows = new ArrayList<>();
        for (Site site : plan.sites()) {
            if (site.housing() instanceof Housing.Racks racks) {
                racks.groups().forEach(group -> group.locked().forEach(rack -> locked.add(new RackPlace(site.id(), group.id(), rack))));
                racks.rows().forEach(row -> rows.add(new RowFeed(row.name(), site.id(), Set.copyOf(row.rackGroupIds()), row.feed())));
            }
        }
        List<Standing> standing = new ArrayList<>();
        List<Within> within = new ArrayList<>();
        Map<String, Integer> mostPerRack = new LinkedHashMap<>();
        Map<String, Integer> mostPerRow = new LinkedHashMap<>();
        int spares = scenario.policies().spareServers();
        Loss loss = scenario.policies().loss().orElse(Loss.SERVER);
        for (ServerGroup group : scenario.groups()) {
            group.pins().forEach(pin -> pin.rack().ifPresentOrElse(
                    rack -> standing.add(new Standing(new RackPlace(pin.siteId(), pin.rackGroupId(), rack), group.id(), pin.servers(), true)),
                    () -> within.add(new Within(pin.siteId(), pin.rackGroupId(), group.id(), pin.servers()))));
            group.mostPerRack().ifPresent(most -> mostPerRack.put(group.id(), most));
            if (loss != Loss.SERVER && spares > 0) {
                mostPerRack.merge(group.id(), spares, Math::min);
            }
            if (loss == Loss.FEED && spares > 0) {
                mostPerRow.put(group.id(), spares);
            }
        }
        return new Conditions(standing, locked, rows, mostPerRack, within, mostPerRow);
    }
}
