package org.inferrack.engine.choice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

import org.inferrack.catalog.Catalog;
import org.inferrack.engine.capability.Compatibility;
import org.inferrack.engine.capability.Incompatibility;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerConfiguration;

/** Every server that can be built from the chassis and accelerators of a plan's scenarios, at every fill level that fits. */
final class Candidates {

    private static final int MOST_ACCELERATORS = 16;

    private Candidates() {
    }

    /** Host options are those with which the plan uses a chassis, and its largest power supplies. */
    static List<ServerConfiguration> of(Plan plan, Catalog catalog) {
        List<ServerConfiguration> stated = plan.scenarios().stream().flatMap(scenario -> scenario.groups().stream())
                .map(group -> group.configuration()).distinct().toList();
        List<ServerConfiguration> used = Stream.concat(stated.stream(), stated.stream().flatMap(each -> strongest(each, catalog).stream())).distinct().toList();
        Set<String> accelerators = new LinkedHashSet<>();
        used.stream().filter(each -> each.accelerators() > 0).forEach(each -> accelerators.add(each.acceleratorId()));
        var candidates = new LinkedHashSet<ServerConfiguration>();
        used.forEach(each -> addIfBuildable(candidates, each, catalog));
        for (ServerConfiguration host : used) {
            for (String accelerator : accelerators) {
                for (int fill = 1; fill <= MOST_ACCELERATORS; fill++) {
                    var configuration = host.withAcceleratorId(accelerator).withAccelerators(fill);
                    addIfBuildable(candidates, accelerator.equals(host.acceleratorId()) ? configuration
                            : configuration.withAcceleratorCapWatts(OptionalDouble.empty()), catalog);
                }
            }
        }
        return new ArrayList<>(candidates);
    }

    /** The same with the largest supplies that the chassis takes: a full one may need them. */
    private static Optional<ServerConfiguration> strongest(ServerConfiguration configuration, Catalog catalog) {
        return catalog.server(configuration.serverId()).flatMap(server -> server.powerSupplies().stream().findFirst())
                .map(supply -> configuration.withPowerSupplies(new ServerConfiguration.PowerSupplies(supply.ratedWatts(), supply.efficiency(),
                        configuration.powerSupplies().count(), configuration.powerSupplies().redundant())));
    }

    private static void addIfBuildable(Set<ServerConfiguration> candidates, ServerConfiguration configuration, Catalog catalog) {
        if (configuration.accelerators() > 0 && Compatibility.of(configuration, catalog).stream().noneMatch(Incompatibility::refused)) {
            candidates.add(configuration);
        }
    }
}
