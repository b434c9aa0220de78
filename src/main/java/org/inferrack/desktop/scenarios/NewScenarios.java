package org.inferrack.desktop.scenarios;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.ServerModel;
import org.inferrack.desktop.form.list.Ids;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;

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
                first ? Scenario.Role.BASELINE : Scenario.Role.PROPOSAL, List.of(group(List.of(), catalog)), POLICIES);
    }

    static Scenario copy(Scenario scenario, Plan plan) {
        return scenario.withId(Ids.fresh(scenario.id(), plan.scenarios().stream().map(Scenario::id).toList()))
                .withName(Ids.freshName(scenario.name() + " copy", plan.scenarios().stream().map(Scenario::name).toList()));
    }

    static ServerGroup group(List<ServerGroup> others, Catalog catalog) {
        var taken = others.stream().map(ServerGroup::id).collect(Collectors.toSet());
        var names = others.stream().map(ServerGroup::name).collect(Collectors.toSet());
        String server = first(catalog.servers(), "dell-r760xa");
        String accelerator = first(catalog.accelerators(), "nvidia-l4");
        String cpu = first(catalog.components().stream().filter(part -> part.kind() == Component.Kind.CPU).toList(), "");
        var configuration = new ServerConfiguration(server, cpu, 2, 512, 16, accelerator, 1, OptionalDouble.empty(), List.of(),
                new ServerConfiguration.PowerSupplies(2400, PowerSupply.Efficiency.TITANIUM, 2, 1));
        return new ServerGroup(Ids.fresh("servers", taken), Ids.freshName("Servers", names), withServer(configuration, server, catalog),
                OptionalInt.empty(), "", List.of(), false, Optional.empty());
    }

    static ServerGroup copy(ServerGroup group, List<ServerGroup> others) {
        return group.withId(Ids.fresh(group.id(), others.stream().map(ServerGroup::id).toList()))
                .withName(Ids.freshName(group.name() + " copy", others.stream().map(ServerGroup::name).toList()));
    }

    /** Another chassis; supplies that it cannot be ordered with give way to the largest that it can. */
    static ServerConfiguration withServer(ServerConfiguration configuration, String serverId, Catalog catalog) {
        var changed = configuration.withServerId(serverId);
        var offered = catalog.server(serverId).map(ServerModel::powerSupplies).orElse(List.of());
        var now = configuration.powerSupplies();
        boolean fits = offered.isEmpty() || offered.contains(new PowerSupply(now.ratedWatts(), now.efficiency()));
        return fits ? changed : changed.withPowerSupplies(new ServerConfiguration.PowerSupplies(
                offered.getFirst().ratedWatts(), offered.getFirst().efficiency(), now.count(), now.redundant()));
    }

    /** Another accelerator; one that is a CPU brings this CPU, and is there as often as the server has CPUs. */
    static ServerConfiguration withAccelerator(ServerConfiguration configuration, String acceleratorId, Catalog catalog) {
        boolean cpu = catalog.accelerator(acceleratorId).filter(Accelerator::cpuItself).isPresent();
        return cpu ? configuration.workingOnCpus(acceleratorId, catalog) : configuration.withAcceleratorId(acceleratorId);
    }

    /** Another number of CPUs; where they do the work themselves, as many accelerators. */
    static ServerConfiguration withCpus(ServerConfiguration configuration, int cpus, Catalog catalog) {
        var changed = configuration.withCpus(cpus);
        return configuration.onCpus(catalog) && cpus > 0 ? changed.withAccelerators(cpus) : changed;
    }

    /** The accelerator that a swap starts with: another one of the same form; a card for a server that works on its CPUs. */
    static String successor(String acceleratorId, Catalog catalog) {
        var form = catalog.accelerator(acceleratorId).map(chip -> chip.cpuItself() ? Accelerator.Form.PCIE_CARD : chip.form());
        return catalog.accelerators().stream().filter(other -> !other.id().equals(acceleratorId))
                .filter(other -> form.isEmpty() || other.form() == form.get()).map(Accelerator::id).findFirst().orElse(acceleratorId);
    }

    private static String first(List<? extends Item> items, String preferred) {
        return items.stream().map(Item::id).filter(preferred::equals).findFirst()
                .or(() -> items.stream().map(Item::id).findFirst()).orElse("");
    }
}
