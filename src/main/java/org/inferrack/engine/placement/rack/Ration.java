package org.inferrack.engine.placement.rack;

import java.util.List;

import org.inferrack.catalog.Catalog;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.ServerGroup;

/** What one server takes of one rack, for those who choose servers before they are placed. In the unit of the rack's resource. */
public record Ration(String name, double need, double limit) {

    /** Everything that a rack of the group has only so much of; empty if the server cannot stand in it at all. */
    public static List<Ration> of(RackGroup rack, Fleet fleet, ServerGroup group, ServerPower power, double margin, Catalog catalog) {
        ServerKind kind = ServerKind.of(fleet, group, power, margin, catalog);
        if (Refusals.ofUnknown(kind).isPresent() || RackCapacity.unsuited(kind, rack)) {
            return List.of();
        }
        var rations = Resource.of(rack).stream()
                .map(resource -> new Ration(resource.name(), resource.need().applyAsDouble(kind), resource.limit())).toList();
        return rations.stream().anyMatch(ration -> ration.need() > ration.limit() + 1e-9) ? List.of() : rations;
    }
}
