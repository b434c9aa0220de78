package org.inferrack.engine.power.fleet;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.PowerSupply.Efficiency;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.plan.Cover;
import org.inferrack.plan.Demand;
import org.inferrack.plan.Economics;
import org.inferrack.plan.Feed;
import org.inferrack.plan.Housing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Profile;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerConfiguration.PowerSupplies;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;
import org.inferrack.plan.Tariff;

/** The smallest plans, catalogues and fleets that rules of power and placement can be tried on. */
public final class PowerWorld {

    public static final Source SOURCE = new Source("test bench", "2026-11");

    private PowerWorld() {
    }

    public static Fact fact(double value) {
        return new Fact(value, Evidence.SPECIFIED, SOURCE);
    }

    public static Facts facts(Object... specsAndValues) {
        Facts facts = Facts.NONE;
        for (int i = 0; i < specsAndValues.length; i += 2) {
            facts = facts.with((Spec) specsAndValues[i], fact(((Number) specsAndValues[i + 1]).doubleValue()));
        }
        return facts;
    }

    public static Facts server2U() {
        return facts(Spec.RACK_UNITS, 2, Spec.MASS, 30, Spec.DEPTH, 750);
    }

    public static Catalog catalog(ServerModel server, Accelerator... accelerators) {
        var cpu = new Component("cpu", Component.Kind.CPU, "CPU of 200 W", "V", facts(Spec.TDP, 200));
        var adapter = new Component("nic", Component.Kind.NIC, "Adapter", "V", facts(Spec.TDP, 24, Spec.PORTS, 2));
        var dpu = new Component("dpu", Component.Kind.DPU, "DPU", "V", facts(Spec.PORTS, 2));
        return new Catalog(List.of(server), List.of(accelerators), List.of(cpu, adapter, dpu), List.of(), List.of(), List.of(), List.of());
    }

    public static Catalog with(Catalog catalog, List<Measurement> measurements) {
        return new Catalog(catalog.servers(), catalog.accelerators(), catalog.components(), catalog.models(), catalog.regions(), catalog.prices(),
                measurements);
    }

    public static Measurement wall(String accelerator, int count, double watts, String system) {
        return new Measurement("m-" + system + watts, accelerator, count, "resnet50", Precision.INT8, Measurement.Metric.OFFLINE_THROUGHPUT, 1000,
                OptionalDouble.empty(), OptionalDouble.of(watts), null, "TensorRT", system, SOURCE);
    }

    public static ServerModel server(String name, ServerModel.Cooling cooling, Facts facts) {
        return new ServerModel("server", name, "V", ServerModel.Kind.RACK, cooling, List.of(), facts);
    }

    public static Accelerator card(String id, double watts) {
        return accelerator(id, Accelerator.Form.PCIE_CARD, facts(Spec.TDP, watts));
    }

    public static Accelerator accelerator(String id, Accelerator.Form form, Facts facts) {
        return new Accelerator(id, id, "V", form, "", Accelerator.Segment.INFERENCE, List.of(), facts);
    }

    public static ServerConfiguration configuration(String accelerator, int accelerators) {
        return new ServerConfiguration("server", "cpu", 2, 256, 16, accelerator, accelerators, OptionalDouble.empty(),
                List.of(new ServerConfiguration.Fitted("nic", 1)), new PowerSupplies(2400, Efficiency.TITANIUM, 2, 1));
    }

    public static ServerGroup group(String id, ServerConfiguration configuration) {
        return new ServerGroup(id, id, configuration, OptionalInt.empty(), "", List.of(), false, Optional.empty());
    }

    public static Scenario scenario(double margin, ServerGroup... groups) {
        return new Scenario("s", "Scenario", Scenario.Role.PROPOSAL, List.of(groups), new Policies(1, 0.8, margin));
    }

    public static Plan plan(Site... sites) {
        var demand = new Demand(Profile.CONSTANT, 0, 0, Map.of(), "test");
        return new Plan(new Cover("", "", "", null, ""), "EUR", YearMonth.of(2027, 1), 36, List.of(sites),
                List.of(new ModelInference("w", "Work", Set.of(Precision.INT8), demand, "resnet50", 1000, OptionalDouble.empty())), List.of(),
                new Economics(0, 0, 0, 0, 0, 0, 0, List.of(), ""), List.of(), Catalog.EMPTY, "", 1);
    }

    public static Site site(String id, double pue, Housing housing) {
        return new Site(id, "Site " + id, "", new Tariff(0.15, 0, 0, ""), pue, 25, OptionalDouble.empty(), OptionalDouble.empty(), housing);
    }

    public static Site racks(RackGroup... groups) {
        return site("dc", 1.3, new Housing.Racks(List.of(groups)));
    }

    public static Feed feed(String name, double volts, double amps, int phases, double derating) {
        return new Feed(name, volts, amps, phases, derating, 1);
    }

    /** Racks of 42 U, two feeds of 400 V 32 A three-phase, and room for everything else. */
    public static RackGroup rack(int count) {
        return new RackGroup("row", "Row", count, 42, 2, List.of(feed("A", 400, 32, 3, 0.8), feed("B", 400, 32, 3, 0.8)), RackGroup.Redundancy.TWO_N,
                100, RackGroup.Cooling.AIR, 10_000, 1000, OptionalDouble.empty());
    }

    public static Sizing.Fleet fleet(String groupId, String siteId, int needed, int spare, double peak, double mean) {
        var unknown = Figure.unknown("ms", "not asked");
        var capability = new Capability("w", Optional.of(Precision.INT8), Capability.WorkUnit.INFERENCES_PER_SECOND, Figure.exact(500, "", ""),
                Figure.exact(1000, "", ""), 1, 0, 1,
                new Capability.Latencies(unknown, unknown, unknown), List.of(), 1);
        double servers = needed + spare;
        return new Sizing.Fleet(groupId, siteId, needed, spare,
                List.of(new Sizing.Load("w", peak * servers * 1000, mean * servers * 1000, capability)), peak, mean);
    }

    public static Sizing sizing(Sizing.Fleet... fleets) {
        return new Sizing(new ArrayList<>(List.of(fleets)), List.of(), List.of());
    }

    /** A server that draws exactly these watts, whatever it does. */
    public static ServerPower power(String groupId, String siteId, double watts) {
        var figure = Figure.exact(watts, "W", "given");
        return new ServerPower(groupId, siteId, figure, figure, figure, figure, figure, Figure.exact(0.3, "", ""), Figure.exact(0.6, "", ""));
    }

    public static double value(Figure figure) {
        return figure.amount().orElseThrow(() -> new AssertionError(figure.toString()));
    }
}
