package org.inferrack.engine.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.PriceContent;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.pass.ScenarioPass;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.power.PowerPhase;
import org.inferrack.engine.power.Pue;
import org.inferrack.engine.power.ScenarioPower;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.fixture.ContextFixtures;
import org.inferrack.fixture.Uncertain;
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
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;
import org.inferrack.plan.Tariff;

/** One site, one workload, one kind of server with two cards: the smallest world that money and findings can be tried on. */
public final class TinyFleet {

    public static final Source SOURCE = new Source("quote 4711", "2026-11");
    public static final PowerSupply SUPPLY = new PowerSupply(2400, PowerSupply.Efficiency.TITANIUM);

    private TinyFleet() {
    }

    public static Facts facts(Object... specsAndValues) {
        Facts facts = Facts.NONE;
        for (int i = 0; i < specsAndValues.length; i += 2) {
            facts = facts.with((Spec) specsAndValues[i], new Fact(((Number) specsAndValues[i + 1]).doubleValue(), Evidence.SPECIFIED, SOURCE));
        }
        return facts;
    }

    public static ServerModel server(Facts facts) {
        return new ServerModel("srv", "Server", "Maker", ServerModel.Kind.RACK, ServerModel.Cooling.AIR, List.of(SUPPLY), facts);
    }

    public static Accelerator card(String id, Accelerator.Segment segment, List<String> stacks, Facts facts) {
        return new Accelerator(id, "Card " + id, "Maker", Accelerator.Form.PCIE_CARD, "", segment, stacks, facts);
    }

    public static Price price(String item, Price.Kind kind, double amount, String currency, String date) {
        return new Price(item, kind, BigDecimal.valueOf(amount), currency, Set.of("srv", "big").contains(item) ? PriceContent.BARE_SERVER : Set.of(),
                new Source("quote for " + item, date));
    }

    /** Server 10,000, CPU 1,000, module of 64 GB 300, card 2,500, new card 4,000, adapter 500: stated, in USD. */
    public static List<Price> prices() {
        return List.of(price("srv", Price.Kind.USER, 10_000, "USD", "2026-11"), price("cpu", Price.Kind.USER, 1_000, "USD", "2026-11"),
                price("mem-64", Price.Kind.USER, 300, "USD", "2026-11"), price("card", Price.Kind.USER, 2_500, "USD", "2026-11"),
                price("card-new", Price.Kind.USER, 4_000, "USD", "2026-11"), price("nic", Price.Kind.USER, 500, "USD", "2026-11"));
    }

    public static Catalog catalog(List<Price> prices) {
        var full = facts(Spec.TDP, 72, Spec.INT8_RATE, 242);
        return catalog(prices, server(facts(Spec.RACK_UNITS, 2, Spec.MASS, 30, Spec.DEPTH, 750, Spec.INLET_LIMIT, 35)),
                card("card", Accelerator.Segment.INFERENCE, List.of("TensorRT"), full),
                card("card-new", Accelerator.Segment.INFERENCE, List.of("TensorRT"), full));
    }

    public static Catalog catalog(List<Price> prices, ServerModel server, Accelerator... cards) {
        return new Catalog(List.of(server), List.of(cards),
                List.of(new Component("cpu", Component.Kind.CPU, "CPU", "Maker", facts(Spec.TDP, 200)),
                        new Component("mem-64", Component.Kind.MEMORY, "RDIMM 64 GB", "any", facts(Spec.CAPACITY, 64)),
                        new Component("nic", Component.Kind.NIC, "Adapter", "Maker", facts(Spec.TDP, 20))),
                List.of(new AiModel("resnet50", "ResNet-50", AiModel.Family.CLASSIFICATION, Facts.NONE)), List.of(), prices, List.of());
    }

    /** Two CPUs, 512 GB in 8 modules, two cards, one adapter, 1+1 supplies. One server: 10,000 + 2,000 + 2,400 + 5,000 + 500 = 19,900. */
    public static ServerConfiguration configuration() {
        return new ServerConfiguration("srv", "cpu", 2, 512, 8, "card", 2, OptionalDouble.empty(), List.of(new ServerConfiguration.Fitted("nic", 1)),
                new ServerConfiguration.PowerSupplies(2400, PowerSupply.Efficiency.TITANIUM, 2, 1));
    }

    public static ServerGroup group(String id) {
        return new ServerGroup(id, "Group " + id, configuration(), OptionalInt.empty(), "", List.of(), false, Optional.empty());
    }

    public static Scenario scenario(ServerGroup... groups) {
        return new Scenario("s", "Scenario", Scenario.Role.PROPOSAL, List.of(groups), new Policies(1, 0.8, 0.1));
    }

    public static RackGroup racks(int count) {
        var feeds = List.of(new Feed("A", 230, 32, 1, 0.8, 1), new Feed("B", 230, 32, 1, 0.8, 1));
        return new RackGroup("row", "Row 1", count, 42, 2, feeds, RackGroup.Redundancy.TWO_N, 10, RackGroup.Cooling.AIR, 800, 48, OptionalDouble.of(1000));
    }

    public static Site site() {
        return new Site("dc", "Hall", "", new Tariff(0.15, 0, 0, "contract"), 1.3, 24, OptionalDouble.empty(), OptionalDouble.empty(),
                new Housing.Racks(List.of(racks(4))));
    }

    public static Economics economics() {
        return new Economics(0, 0, 0, 0, 0, 0, 0, List.of(), "test");
    }

    public static Plan plan(Scenario... scenarios) {
        var workload = new ModelInference("w", "Scoring", Set.of(Precision.INT8), new Demand(Profile.CONSTANT, 0, 0.1, Map.of(), "client"), "resnet50", 1000,
                OptionalDouble.empty());
        return new Plan(new Cover("Plan", "Client", "Author", LocalDate.of(2026, 11, 1), ""), "USD", YearMonth.of(2027, 1), 36, List.of(site()),
                List.of(workload), List.of(scenarios), economics(), List.of(), Catalog.EMPTY, "", 1);
    }

    public static Capability capability(double perServer) {
        Figure none = Figure.unknown("ms", "not limited");
        return new Capability("w", Optional.of(Precision.INT8), Capability.WorkUnit.INFERENCES_PER_SECOND, known(perServer / 2, "inferences/s"),
                known(perServer, "inferences/s"), 1, 0, 1,
                new Capability.Latencies(none, none, none), List.of(), 1);
    }

    public static Figure known(double value, String unit) {
        return Uncertain.within(value, 0, 0, unit, Evidence.MEASURED, "test", List.of());
    }

    public static Figure around(double value, double share, String unit) {
        return Uncertain.within(value, share, share, unit, Evidence.MEASURED, "test", List.of());
    }

    /** A fleet at the site that carries a mean of {@code meanUnits}. */
    public static Sizing.Fleet fleet(String group, int needed, int spare, double meanUnits) {
        return new Sizing.Fleet(group, "dc", needed, spare, List.of(new Sizing.Load("w", meanUnits * 2, meanUnits, capability(500))), 0.7, 0.35);
    }

    public static Sizing sizing(Sizing.Fleet... fleets) {
        return new Sizing(List.of(fleets), List.of(new Sizing.SiteDemand("w", "dc", 1000, 1100, 500)), List.of());
    }

    public static ServerPower serverPower(String group, double watts) {
        return new ServerPower(group, "dc", known(watts / 2, "W"), known(watts, "W"), known(watts, "W"), known(watts, "W"), known(watts / 4, "W"),
                known(0.3, ""), known(0.6, ""));
    }

    /** Mean and peak IT power; PUE 1.3. */
    public static PowerBudget power(Figure meanKw, Figure peakKw) {
        Figure facility = Figure.derive("IT × PUE", "kW", List.of(new Input("IT", meanKw), new Input("PUE", Pue.of(site()))),
                values -> values[0] * values[1]);
        Figure none = Figure.unknown("", "not needed here");
        return new PowerBudget(List.of(serverPower("g", 500), serverPower("h", 500)),
                List.of(new PowerBudget.SitePower("dc", peakKw, meanKw, facility, none, none)), peakKw, meanKw, none, none, none, none);
    }

    public static PowerBudget power(double meanKw, double peakKw) {
        return power(known(meanKw, "kW"), known(peakKw, "kW"));
    }

    /** One phase over the plan's horizon. */
    public static List<PowerPhase> phases(PowerBudget power) {
        return List.of(new PowerPhase(1, 36, power));
    }

    /** What the rooms before the judgement hand on. */
    public static ScenarioPass pass(Plan plan, Scenario scenario, Sizing sizing, PowerBudget power, Placement placement, Catalog catalog) {
        ScenarioContext context = ContextFixtures.context(plan, scenario, catalog);
        var watts = new ScenarioPower(power, phases(power), power.servers());
        return ScenarioPass.from(context, sizing, watts, placement);
    }

    /** Racks in use, with one server each. */
    public static Placement placement(int racks) {
        return new Placement(new ArrayList<>(IntStream.rangeClosed(1, racks).mapToObj(index -> new Placement.PlacedRack("dc", "row", index,
                "Row 1-" + index, 42, 2, List.of(new Placement.Slot(1, 2, "g", index, "g" + index, known(500, "W"))), List.of())).toList()),
                List.of(), List.of(), List.of());
    }
}
