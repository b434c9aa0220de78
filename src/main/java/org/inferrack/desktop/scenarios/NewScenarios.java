package org.inferrack.desktop.scenarios;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.Reservation;
import org.inferrack.desktop.form.list.Ids;
import org.inferrack.engine.advice.FirstServer;
import org.inferrack.plan.Destinations;
import org.inferrack.plan.ItemFit;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.UsualServer;

/** What scenarios and server groups start as. */
final class NewScenarios {

    private static final Policies POLICIES = new Policies(1, 0.8, 0.1);

    private NewScenarios() {
    }

    /** A first scenario is the baseline, later ones are proposals. */
    static Scenario scenario(Plan plan, Catalog catalog) {
        boolean first = plan.baseline().isEmpty();
        String name = first ? "Baseline" : "Proposal";
        return new Scenario(Ids.fresh(first ? "baseline" : "proposal", plan.scenarios().stream().map(Scenario::id).toList()),
                Ids.freshName(name, plan.scenarios().stream().map(Scenario::name).toList()),
                first ? Scenario.Role.BASELINE : Scenario.Role.PROPOSAL, List.of(group(List.of(), plan, catalog)), POLICIES);
    }

    static Scenario copy(Scenario scenario, Plan plan) {
        return scenario.withId(Ids.fresh(scenario.id(), plan.scenarios().stream().map(Scenario::id).toList()))
                .withName(Ids.freshName(scenario.name() + " copy", plan.scenarios().stream().map(Scenario::name).toList()));
    }

    static ServerGroup group(List<ServerGroup> others, Plan plan, Catalog catalog) {
        var taken = others.stream().map(ServerGroup::id).collect(Collectors.toSet());
        var names = others.stream().map(ServerGroup::name).collect(Collectors.toSet());
        return new ServerGroup(Ids.fresh("servers", taken), Ids.freshName("Servers", names), FirstServer.of(plan, catalog),
                OptionalInt.empty(), "", List.of(), false, Optional.empty());
    }

    static ServerGroup copy(ServerGroup group, List<ServerGroup> others) {
        return group.withId(Ids.fresh(group.id(), others.stream().map(ServerGroup::id).toList()))
                .withName(Ids.freshName(group.name() + " copy", others.stream().map(ServerGroup::name).toList()));
    }

    /** Another chassis; what cannot go into it gives way to what is usual there. The accelerators stay: they are what the server is for. */
    static ServerConfiguration withServer(ServerConfiguration configuration, String serverId, Catalog catalog) {
        var changed = configuration.withServerId(serverId);
        var chassis = catalog.server(serverId);
        if (chassis.isEmpty()) {
            return changed;
        }
        var usual = UsualServer.of(chassis.get(), catalog);
        boolean takesCpu = catalog.component(configuration.cpuId()).filter(cpu -> ItemFit.takes(chassis.get(), cpu, catalog)).isPresent();
        if (!takesCpu && (!usual.cpuId().isEmpty() || usual.cpus() == 0)) {
            changed = changed.withCpuId(usual.cpuId()).withCpus(usual.cpus()).withMemoryGb(usual.memoryGb()).withDimms(usual.dimms());
        }
        var now = configuration.powerSupplies();
        boolean supplied = chassis.get().powerSupplies().isEmpty()
                || chassis.get().powerSupplies().contains(new PowerSupply(now.ratedWatts(), now.efficiency()));
        return supplied ? changed : changed.withPowerSupplies(new ServerConfiguration.PowerSupplies(
                usual.powerSupplies().ratedWatts(), usual.powerSupplies().efficiency(), now.count(), now.redundant()));
    }

    /** The accelerator that a swap starts with: another one of the same form that the chassis takes as many of, one that is sold first. */
    static String successor(ServerConfiguration configuration, Plan plan, Catalog catalog) {
        var form = catalog.accelerator(configuration.acceleratorId()).map(Accelerator::form);
        var server = catalog.server(configuration.serverId());
        var countries = Destinations.of(plan, catalog);
        return catalog.accelerators().stream().filter(other -> !other.id().equals(configuration.acceleratorId()))
                .filter(other -> form.isEmpty() || other.form() == form.get())
                .filter(other -> server.isEmpty() || ItemFit.most(server.get(), other, catalog) >= configuration.accelerators())
                .min(Comparator.<Accelerator, Boolean>comparing(other -> Reservation.of(other, catalog, countries).isPresent())
                        .thenComparing(other -> catalog.price(other.id()).isEmpty()))
                .map(Accelerator::id).orElse(configuration.acceleratorId());
    }
}
