package org.inferrack.engine.placement.rack;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.placement.RackUnits;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.ServerGroup;

/**
 * Equal servers that must stand somewhere, with what one of them takes: where that is known as a range, at the end that is harder to place.
 * What is unknown does not limit, save height and power, which refuse the server.
 *
 * @param planningWatts with the policy's margin
 * @param ports         of the network adapters; 1 for the on-board port where none are fitted
 * @param takes         of further resources, by name
 * @param liquid        whether water cools it
 */
public record ServerKind(Fleet fleet, ServerGroup group, OptionalDouble heightU, OptionalDouble depthMm, OptionalDouble massKg,
                         OptionalDouble planningWatts, OptionalDouble worstWatts, int ports, Map<String, Double> takes, ServerPower power, boolean liquid) {

    /** Of a server that air cools. */
    public ServerKind(Fleet fleet, ServerGroup group, OptionalDouble heightU, OptionalDouble depthMm, OptionalDouble massKg, OptionalDouble planningWatts,
                      OptionalDouble worstWatts, int ports, Map<String, Double> takes, ServerPower power) {
        this(fleet, group, heightU, depthMm, massKg, planningWatts, worstWatts, ports, takes, power, false);
    }

    public static ServerKind of(Fleet fleet, ServerGroup group, ServerPower power, double margin, Catalog catalog) {
        var server = catalog.server(group.configuration().serverId());
        var planning = power.planning().amount();
        return new ServerKind(fleet, group, spec(server, Spec.RACK_UNITS), spec(server, Spec.DEPTH), mass(group, catalog),
                planning.isPresent() ? OptionalDouble.of(planning.getAsDouble() * (1 + margin)) : planning,
                power.worst().amount(), ports(group, catalog), server.map(ServerModel::takes).orElse(Map.of()), power,
                server.filter(model -> model.cooling() == ServerModel.Cooling.LIQUID).isPresent());
    }

    private static OptionalDouble spec(Optional<ServerModel> server, Spec spec) {
        return server.map(model -> model.facts().high(spec)).orElse(OptionalDouble.empty());
    }

    /** Chassis plus those accelerators whose mass is known. */
    private static OptionalDouble mass(ServerGroup group, Catalog catalog) {
        var chassis = spec(catalog.server(group.configuration().serverId()), Spec.MASS);
        if (chassis.isEmpty()) {
            return chassis;
        }
        double card = catalog.accelerator(group.configuration().acceleratorId())
                .map(accelerator -> accelerator.facts().countOr(Spec.MASS, 0)).orElse(0.0);
        return OptionalDouble.of(chassis.getAsDouble() + card * group.configuration().boards(catalog));
    }

    private static int ports(ServerGroup group, Catalog catalog) {
        double ports = 0;
        for (var fitted : group.configuration().adapters()) {
            ports += fitted.count() * catalog.component(fitted.componentId()).map(Component::facts)
                    .map(facts -> facts.countOr(Spec.PORTS, 1)).orElse(1.0);
        }
        return Math.max(1, (int) ports);
    }

    public String id() {
        return fleet.groupId();
    }

    int units() {
        return RackUnits.whole(heightU.orElse(1));
    }
}
