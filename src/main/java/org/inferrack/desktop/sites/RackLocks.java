package org.inferrack.desktop.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.inferrack.engine.placement.Placement;
import org.inferrack.plan.Pin;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;

/** Locks the servers of a scenario to the racks where they stand at a site, and unlocks them again. */
final class RackLocks {

    private RackLocks() {
    }

    static boolean locked(Scenario scenario, String siteId) {
        return scenario.groups().stream().flatMap(group -> group.pins().stream()).anyMatch(pin -> pin.siteId().equals(siteId) && pin.rack().isPresent());
    }

    static Plan lock(Plan plan, String scenarioId, String siteId, Placement placement) {
        return change(plan, scenarioId, group -> {
            var pins = new ArrayList<>(elsewhere(group, siteId));
            for (var rack : placement.racks()) {
                int servers = (int) rack.slots().stream().filter(slot -> slot.groupId().equals(group.id())).count();
                if (rack.siteId().equals(siteId) && servers > 0) {
                    pins.add(new Pin(siteId, rack.rackGroupId(), OptionalInt.of(rack.index()), servers));
                }
            }
            return group.withPins(pins);
        });
    }

    /** Leaves servers that are pinned to a rack group without a rack. */
    static Plan unlock(Plan plan, String scenarioId, String siteId) {
        return change(plan, scenarioId, group -> group.withPins(group.pins().stream()
                .filter(pin -> !pin.siteId().equals(siteId) || pin.rack().isEmpty()).toList()));
    }

    /** Pins at other sites; those of this site that name no rack are fulfilled by where the servers stand. */
    private static List<Pin> elsewhere(ServerGroup group, String siteId) {
        return group.pins().stream().filter(pin -> !pin.siteId().equals(siteId)).toList();
    }

    private static Plan change(Plan plan, String scenarioId, java.util.function.UnaryOperator<ServerGroup> change) {
        return plan.withScenarios(plan.scenarios().stream().map(scenario -> scenario.id().equals(scenarioId)
                ? scenario.withGroups(scenario.groups().stream().map(change).toList()) : scenario).toList());
    }
}
