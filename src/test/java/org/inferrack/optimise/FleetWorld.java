package org.inferrack.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.fixture.Gate;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.Objective;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.Demand;
import org.inferrack.plan.Economics;
import org.inferrack.plan.Housing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Profile;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Workload;

/**
 * Two chassis for four cards each, "srv" at 10,000 and "big" for eight at 16,000. "card" does 1,000/s of anything for 2,500, "card-new" 3,000/s for 6,000;
 * "card-net" does 500/s of the first model and 5,000/s of the second, for 3,000. No energy price, no rent: what counts is what is bought.
 */
final class FleetWorld {

    static final Knowledge KNOWLEDGE = new Knowledge("test", catalog());

    private FleetWorld() {
    }

    private static Catalog catalog() {
        var slots = new Object[] {Spec.RACK_UNITS, 2, Spec.MASS, 30, Spec.DEPTH, 750, Spec.INLET_LIMIT, 35, Spec.CPU_SOCKETS, 2, Spec.DIMM_SLOTS, 32,
                Spec.MAX_MEMORY, 4096, Spec.PSU_BAYS, 2, Spec.ACCELERATOR_POWER_LIMIT, 700, Spec.HOST_IDLE_POWER, 150, Spec.HOST_LOAD_POWER, 400};
        var small = chassis("srv",
                TinyFleet.facts(slots).with(Spec.MAX_DOUBLE_WIDTH, TinyFleet.facts(Spec.MAX_DOUBLE_WIDTH, 4).bySpec().get(Spec.MAX_DOUBLE_WIDTH)));
        var big = chassis("big",
                TinyFleet.facts(slots).with(Spec.MAX_DOUBLE_WIDTH, TinyFleet.facts(Spec.MAX_DOUBLE_WIDTH, 8).bySpec().get(Spec.MAX_DOUBLE_WIDTH)));
        var prices = new ArrayList<>(TinyFleet.prices());
        prices.removeIf(price -> price.itemId().equals("card-new"));
        prices.add(TinyFleet.price("card-new", Price.Kind.USER, 6_000, "USD", "2026-11"));
        prices.add(TinyFleet.price("card-net", Price.Kind.USER, 3_000, "USD", "2026-11"));
        prices.add(TinyFleet.price("big", Price.Kind.USER, 16_000, "USD", "2026-11"));
        return new Catalog(List.of(small, big), List.of(card("card"), card("card-new"), card("card-net")),
                List.of(new Component("cpu", Component.Kind.CPU, "CPU", "Maker", TinyFleet.facts(Spec.TDP, 200)),
                        new Component("mem-64", Component.Kind.MEMORY, "RDIMM 64 GB", "any", TinyFleet.facts(Spec.CAPACITY, 64))),
                List.of(new AiModel("resnet50", "ResNet-50", AiModel.Family.CLASSIFICATION, Facts.NONE),
                        new AiModel("net", "Net", AiModel.Family.CLASSIFICATION, Facts.NONE)),
                List.of(), prices, List.of(CapabilityWorld.measured("m1", "card", 1, "resnet50", Precision.INT8, Metric.OFFLINE_THROUGHPUT, 1000),
                        CapabilityWorld.measured("m2", "card-new", 1, "resnet50", Precision.INT8, Metric.OFFLINE_THROUGHPUT, 3000),
                        CapabilityWorld.measured("m3", "card", 1, "net", Precision.INT8, Metric.OFFLINE_THROUGHPUT, 1000),
                        CapabilityWorld.measured("m4", "card-new", 1, "net", Precision.INT8, Metric.OFFLINE_THROUGHPUT, 3000),
                        CapabilityWorld.measured("m6", "card-net", 1, "resnet50", Precision.INT8, Metric.OFFLINE_THROUGHPUT, 500),
                        CapabilityWorld.measured("m5", "card-net", 1, "net", Precision.INT8, Metric.OFFLINE_THROUGHPUT, 5000)));
    }

    private static ServerModel chassis(String id, Facts facts) {
        return new ServerModel(id, "Chassis " + id, "Maker", ServerModel.Kind.RACK, ServerModel.Cooling.AIR,
                List.of(new PowerSupply(2400, PowerSupply.Efficiency.TITANIUM)), facts);
    }

    private static Accelerator card(String id) {
        return TinyFleet.card(id, Accelerator.Segment.INFERENCE, List.of("TensorRT"), TinyFleet.facts(Spec.TDP, 72, Spec.INT8_RATE, 242, Spec.SLOT_WIDTH, 2));
    }

    static ServerConfiguration server(String chassis, String accelerator, int accelerators) {
        return new ServerConfiguration(chassis, "cpu", 2, 512, 8, accelerator, accelerators, OptionalDouble.empty(), List.of(),
                new ServerConfiguration.PowerSupplies(2400, PowerSupply.Efficiency.TITANIUM, 2, 1));
    }

    static ServerGroup group(String id, ServerConfiguration configuration, String... workloads) {
        return new ServerGroup(id, id, configuration, OptionalInt.empty(), "", List.of(workloads), false, Optional.empty());
    }

    static ServerGroup owned(String id, ServerConfiguration configuration, int count) {
        return new ServerGroup(id, id, configuration, OptionalInt.of(count), "", List.of(), true, Optional.empty());
    }

    static ModelInference work(String id, String model, double perSecond, double growth) {
        return new ModelInference(id, id, Set.of(Precision.INT8), new Demand(Profile.CONSTANT, growth, 0, Map.of(), "client"), model, perSecond,
                OptionalDouble.empty());
    }

    static Plan plan(List<Workload> workloads, Candidates candidates, ServerGroup... groups) {
        var scenario = new Scenario("s", "S", Scenario.Role.PROPOSAL, List.of(groups), new Policies(0, 1, 0));
        return TinyFleet.plan(scenario).withWorkloads(workloads).withCandidates(Optional.of(candidates));
    }

    static Plan spares(Plan plan, int spares) {
        return plan.withScenarios(plan.scenarios().stream().map(scenario -> scenario.withPolicies(scenario.policies().withSpareServers(spares))).toList());
    }

    static Plan racks(Plan plan, int count) {
        return plan.withSites(plan.sites().stream().map(site -> site.withHousing(new Housing.Racks(List.of(TinyFleet.racks(count))))).toList());
    }

    static Plan discounted(Plan plan, double rate) {
        return plan.withEconomics(new Economics(rate, 0, 0, 0, 0, 0, 0, List.of(), "test"));
    }

    static OptimisedFleet best(Plan plan, Objective objective) {
        return FleetOptimiser.of(Gate.checked(plan, KNOWLEDGE), KNOWLEDGE).choose(FleetRequest.of(objective), Effort.untilProven());
    }
}
