package org.inferrack.samples;

import static org.inferrack.catalog.PowerSupply.Efficiency.ADAPTER;
import static org.inferrack.catalog.PowerSupply.Efficiency.TITANIUM;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.inferrack.plan.Policies;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerConfiguration.Fitted;
import org.inferrack.plan.ServerConfiguration.PowerSupplies;
import org.inferrack.plan.ServerGroup;

/** Server configurations that more than one sample uses, as they would be ordered. */
final class Servers {

    /** One server may fail, 80 % at most at peak, 10 % power margin. */
    static final Policies CAREFUL = new Policies(1, 0.8, 0.1);

    private static final List<Fitted> TWO_25G = List.of(new Fitted("ethernet-25g-dual", 1));

    private Servers() {
    }

    static ServerConfiguration r760xa(String acceleratorId, int accelerators) {
        return new ServerConfiguration("dell-r760xa", "intel-xeon-gold-6530", 2, 512, 16, acceleratorId, accelerators, OptionalDouble.empty(), TWO_25G,
                new PowerSupplies(2800, TITANIUM, 2, 1));
    }

    static ServerConfiguration dl380(String acceleratorId, int accelerators) {
        return new ServerConfiguration("hpe-dl380-gen11", "intel-xeon-gold-6538y-plus", 2, 256, 8, acceleratorId, accelerators, OptionalDouble.empty(),
                TWO_25G, new PowerSupplies(1000, TITANIUM, 2, 1));
    }

    static ServerConfiguration dl380a(String acceleratorId, int accelerators) {
        return new ServerConfiguration("hpe-dl380a-gen11", "intel-xeon-gold-6530", 2, 512, 16, acceleratorId, accelerators, OptionalDouble.empty(), TWO_25G,
                new PowerSupplies(2200, TITANIUM, 2, 1));
    }

    /** Eight accelerator modules on one board; {@code acceleratorId} names an SXM part. */
    static ServerConfiguration xe9680(String acceleratorId) {
        return new ServerConfiguration("dell-xe9680", "intel-xeon-platinum-8568y-plus", 2, 2048, 32, acceleratorId, 8, OptionalDouble.empty(),
                List.of(new Fitted("nvidia-connectx-6-dx-100g", 1)), new PowerSupplies(2800, TITANIUM, 6, 3));
    }

    /** A fanless box around one Jetson module. */
    static ServerConfiguration jetsonBox(String serverId, String moduleId, int memoryGb, double adapterWatts) {
        return new ServerConfiguration(serverId, "", 0, memoryGb, 1, moduleId, 1, OptionalDouble.empty(), List.of(),
                new PowerSupplies(adapterWatts, ADAPTER, 1, 0));
    }

    /** Count left to the engine, for every workload, at every site. */
    static ServerGroup sized(String id, String name, ServerConfiguration configuration, String... workloadIds) {
        return new ServerGroup(id, name, configuration, OptionalInt.empty(), "", List.of(workloadIds), false, Optional.empty());
    }

    /** A fleet that is there already in this number, but would be bought again today. */
    static ServerGroup counted(String id, String name, ServerConfiguration configuration, int count, String... workloadIds) {
        return sized(id, name, configuration, workloadIds).withCount(OptionalInt.of(count));
    }

    static Scenario baseline(String id, String name, ServerGroup... groups) {
        return new Scenario(id, name, Scenario.Role.BASELINE, List.of(groups), CAREFUL);
    }

    static Scenario proposal(String id, String name, ServerGroup... groups) {
        return new Scenario(id, name, Scenario.Role.PROPOSAL, List.of(groups), CAREFUL);
    }
}
