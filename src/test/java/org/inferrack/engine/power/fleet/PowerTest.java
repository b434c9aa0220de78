package org.inferrack.engine.power.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.power.fleet.PowerWorld.card;
import static org.inferrack.engine.power.fleet.PowerWorld.catalog;
import static org.inferrack.engine.power.fleet.PowerWorld.configuration;
import static org.inferrack.engine.power.fleet.PowerWorld.fleet;
import static org.inferrack.engine.power.fleet.PowerWorld.group;
import static org.inferrack.engine.power.fleet.PowerWorld.scenario;
import static org.inferrack.engine.power.fleet.PowerWorld.sizing;
import static org.inferrack.engine.power.fleet.PowerWorld.value;
import static org.inferrack.fixture.ContextFixtures.context;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.PowerPhase;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.power.feed.Heat;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;
import org.junit.jupiter.api.Test;

class PowerTest {

    private static final Plan PLAN = PowerWorld.plan(PowerWorld.racks(PowerWorld.rack(4)));
    private static final Catalog CATALOG = catalog(PowerWorld.server("S", ServerModel.Cooling.AIR, PowerWorld.server2U()), card("l", 72), card("h", 350),
            PowerWorld.accelerator("dark", Accelerator.Form.PCIE_CARD, Facts.NONE));

    @Test
    void everyAcceleratorOfAServerDrawsPower() {
        double one = value(server(configuration("h", 1), 1).worst());
        double four = value(server(configuration("h", 4), 1).worst());
        assertThat(four - one).isGreaterThan(3 * 350);
    }

    @Test
    void theWallGivesMoreThanTheSumOfTheBoards() {
        var power = server(configuration("l", 1), 1);
        assertThat(value(power.planning())).isGreaterThan(2.5 * 72);
        assertThat(value(power.boardMean())).isLessThanOrEqualTo(72);
    }

    @Test
    void aServerWithoutWorkDrawsItsIdlePower() {
        var power = server(configuration("h", 4), 0);
        assertThat(value(power.planning())).isEqualTo(value(power.idle()));
        assertThat(value(power.boardMean())).isCloseTo(4 * 350 * 0.15, within(1e-6));
    }

    @Test
    void moreWorkNeverDrawsLessAndNeverMoreThanTheWorstCase() {
        double last = 0;
        for (double busy = 0; busy <= 1.0001; busy += 0.05) {
            var power = server(configuration("h", 4), Math.min(1, busy));
            assertThat(value(power.planning())).isGreaterThanOrEqualTo(last).isLessThanOrEqualTo(value(power.worst()));
            last = value(power.planning());
        }
    }

    @Test
    void overloadDrawsWhatFullLoadDraws() {
        assertThat(value(server(configuration("h", 4), 1.18).planning())).isEqualTo(value(server(configuration("h", 4), 1).planning()));
    }

    @Test
    void aCapLowersPlanningAndWorst() {
        var capped = configuration("h", 4).withAcceleratorCapWatts(OptionalDouble.of(250));
        assertThat(value(server(capped, 1).worst())).isLessThan(value(server(configuration("h", 4), 1).worst()) - 4 * 90);
    }

    @Test
    void aCapAboveTheBoardsLimitChangesNothing() {
        var capped = configuration("h", 4).withAcceleratorCapWatts(OptionalDouble.of(500));
        assertThat(value(server(capped, 1).worst())).isEqualTo(value(server(configuration("h", 4), 1).worst()));
    }

    @Test
    void adaptersAndDpusAreCounted() {
        var bare = configuration("l", 2).withAdapters(List.of());
        var fitted = bare.withAdapters(List.of(new ServerConfiguration.Fitted("nic", 1), new ServerConfiguration.Fitted("dpu", 2)));
        assertThat(value(server(fitted, 1).planning()) - value(server(bare, 1).planning())).isGreaterThan(18 + 2 * 75);
    }

    @Test
    void unknownBoardPowerIsUnknownAndNotZero() {
        assertThat(server(configuration("dark", 2), 1).planning())
                .isInstanceOfSatisfying(Figure.Unknown.class, unknown -> assertThat(unknown.reason()).contains("dark").contains("catalogue"));
        assertThat(server(configuration("missing", 2), 1).worst()).isInstanceOf(Figure.Unknown.class);
    }

    @Test
    void oneUnknownServerMakesTheTotalUnknown() {
        var scenario = scenario(0, group("g", configuration("dark", 2)));
        var sizing = sizing(fleet("g", "dc", 2, 0, 0.5, 0.5));
        var budget = Power.of(context(PLAN, scenario, CATALOG), sizing).budget();
        assertThat(budget.itPeakKw()).isInstanceOf(Figure.Unknown.class);
        assertThat(budget.facilityKwhPerYear()).isInstanceOf(Figure.Unknown.class);
    }

    @Test
    void sparesAreInTheBill() {
        var scenario = scenario(0, group("g", configuration("l", 4)));
        var with = sizing(fleet("g", "dc", 3, 1, 0.6, 0.4));
        var servers = Power.of(context(PLAN, scenario, CATALOG), with).budget().servers();
        var budget = Power.of(context(PLAN, scenario, CATALOG), with).budget();
        assertThat(value(budget.itPeakKw())).isCloseTo(4 * value(servers.getFirst().planning()) / 1000, within(1e-9));
    }

    @Test
    void partsSumToTotalsAndPueEntersOnlyTheFacility() {
        var scenario = scenario(0, group("g", configuration("l", 4)), group("k", configuration("h", 2)));
        var sizing = sizing(fleet("g", "dc", 3, 1, 0.6, 0.4), fleet("k", "dc", 2, 0, 0.5, 0.3));
        var servers = Power.of(context(PLAN, scenario, CATALOG), sizing).budget().servers();
        var budget = Power.of(context(PLAN, scenario, CATALOG), sizing).budget();
        double peak = (4 * value(servers.get(0).planning()) + 2 * value(servers.get(1).planning())) / 1000;
        double mean = (4 * value(servers.get(0).mean()) + 2 * value(servers.get(1).mean())) / 1000;
        assertThat(value(budget.itPeakKw())).isCloseTo(peak, within(1e-9));
        assertThat(value(budget.facilityPeakKw())).isCloseTo(1.3 * peak, within(1e-9));
        assertThat(value(budget.facilityKwhPerYear())).isCloseTo(mean * 8760 * 1.3, within(1e-6));
        assertThat(value(budget.heatBtuPerHour())).isCloseTo(Heat.btuPerHour(peak * 1000), within(1e-6));
    }

    @Test
    void aSwapCountsTheWorseStateForFeedsAndTheMeanForEnergy() {
        var swapped = new ServerGroup("g", "g", configuration("l", 4), java.util.OptionalInt.empty(), "", List.of(), false,
                Optional.of(new ServerGroup.Swap(19, "h")));
        var sizing = sizing(fleet("g", "dc", 2, 0, 0.8, 0.5));
        var phases = Power.of(context(PLAN, scenario(0, swapped), CATALOG), sizing).phases();
        assertThat(phases).extracting(PowerPhase::fromMonth).containsExactly(1, 19);
        assertThat(phases).extracting(PowerPhase::months).containsExactly(18, 18);
        var both = Power.of(context(PLAN, scenario(0, swapped), CATALOG), sizing).budget().servers().getFirst();
        var before = phases.get(0).budget().servers().getFirst();
        var after = phases.get(1).budget().servers().getFirst();
        assertThat(value(both.planning())).isEqualTo(value(after.planning())).isGreaterThan(value(before.planning()));
        assertThat(value(both.mean())).isCloseTo((value(before.mean()) + value(after.mean())) / 2, within(1e-9));
    }

    @Test
    void atTheCapAServerDrawsWhatItDrawsAtThatUtilisation() {
        var scenario = scenario(0, group("g", configuration("h", 4)));
        var quiet = Power.of(context(PLAN, scenario, CATALOG), sizing(fleet("g", "dc", 2, 0, 0.3, 0.2))).atCap().getFirst();
        assertThat(value(quiet.planning())).isCloseTo(value(server(configuration("h", 4), 0.8).planning()), within(1e-6));
        var overloaded = Power.of(context(PLAN, scenario, CATALOG), sizing(fleet("g", "dc", 2, 0, 0.95, 0.2))).atCap().getFirst();
        assertThat(value(overloaded.planning())).isCloseTo(value(server(configuration("h", 4), 0.95).planning()), within(1e-6));
    }

    @Test
    void whatAPersonCanTypeNeverThrows() {
        var odd = List.of(configuration("h", -3), configuration("h", 4).withDimms(-16), configuration("h", 4).withCpus(-2),
                configuration("h", 4).withAcceleratorCapWatts(OptionalDouble.of(-5)),
                configuration("h", 4).withPowerSupplies(new ServerConfiguration.PowerSupplies(0, org.inferrack.catalog.PowerSupply.Efficiency.GOLD, 0, 3)),
                configuration("h", 100_000).withCpuId("none"));
        for (var configuration : odd) {
            assertThat(server(configuration, 3).worst()).isNotNull();
        }
    }

    @Test
    void withoutASupplyPowerIsUnknownAndSaysWhy() {
        var none = configuration("h", 4).withPowerSupplies(new ServerConfiguration.PowerSupplies(0, org.inferrack.catalog.PowerSupply.Efficiency.GOLD, 0, 0));
        assertThat(server(none, 1).planning()).isInstanceOfSatisfying(Figure.Unknown.class, unknown -> assertThat(unknown.reason()).contains("power supply"));
    }

    @Test
    void anEdgeModuleBringsItsOwnCpuAndMemory() {
        var module = PowerWorld.accelerator("orin", Accelerator.Form.EDGE_MODULE, PowerWorld.facts(Spec.TDP, 25));
        var box = catalog(PowerWorld.server("Box", ServerModel.Cooling.FANLESS, Facts.NONE), module);
        var supply = new ServerConfiguration.PowerSupplies(65, org.inferrack.catalog.PowerSupply.Efficiency.ADAPTER, 1, 0);
        var configuration = new ServerConfiguration("server", "", 0, 16, 0, "orin", 1, OptionalDouble.of(25), List.of(), supply);
        var power = power(configuration, 1, box);
        assertThat(value(power.worst())).isCloseTo((25 + 5) / 0.88, within(0.01));
        var uncapped = power(configuration.withAcceleratorCapWatts(OptionalDouble.empty()), 1, box);
        assertThat(value(uncapped.worst())).isCloseTo((1.3 * 25 + 5) / 0.88, within(0.01));
    }

    @Test
    void aMeasuredFullLoadReplacesTheModelButKeepsItsShape() {
        var measured = PowerWorld.with(CATALOG, List.of(PowerWorld.wall("h", 4, 2000, "S (4x h, TensorRT)"),
                PowerWorld.wall("h", 4, 900, "S (4x h)").withPowerMode(Measurement.PowerMode.CAPPED)));
        var power = power(configuration("h", 4), 1, measured);
        assertThat(value(power.planning())).isCloseTo(2000, within(1e-6));
        assertThat(value(power.idle())).isLessThan(1000);
        assertThat(((Figure.Known) power.planning()).evidence()).isEqualTo(org.inferrack.catalog.Evidence.INTERPOLATED);
    }

    @Test
    void aMeasurementOfDenseBatchesSaysNothingAboutAnLlmAndTheOtherWayRound() {
        var llm = new org.inferrack.catalog.AiModel("resnet50", "stands for an LLM", org.inferrack.catalog.AiModel.Family.LLM, Facts.NONE);
        var rows = List.of(PowerWorld.wall("h", 4, 2000, "S (4x h, TensorRT)"));
        var catalog = new Catalog(CATALOG.servers(), CATALOG.accelerators(), CATALOG.components(), List.of(llm), List.of(), List.of(), rows);
        assertThat(value(power(configuration("h", 4), 1, catalog).planning())).isEqualTo(value(server(configuration("h", 4), 1).planning()));
    }

    private static ServerPower server(ServerConfiguration configuration, double utilisation) {
        return power(configuration, utilisation, CATALOG);
    }

    private static ServerPower power(ServerConfiguration configuration, double utilisation, Catalog catalog) {
        Scenario scenario = scenario(0, group("g", configuration));
        return Power.of(context(PLAN, scenario, catalog), sizing(fleet("g", "dc", 1, 0, utilisation, utilisation))).budget().servers().getFirst();
    }
}
