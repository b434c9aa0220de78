package org.inferrack.engine.power.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.power.fleet.PowerWorld.card;
import static org.inferrack.engine.power.fleet.PowerWorld.configuration;
import static org.inferrack.engine.power.fleet.PowerWorld.fleet;
import static org.inferrack.engine.power.fleet.PowerWorld.group;
import static org.inferrack.engine.power.fleet.PowerWorld.scenario;
import static org.inferrack.engine.power.fleet.PowerWorld.sizing;
import static org.inferrack.engine.power.fleet.PowerWorld.value;
import static org.inferrack.fixture.ContextFixtures.context;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.MixedModel.Spread;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.fleet.Power;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.engine.power.learned.AcceleratedServer.Scenario;
import org.inferrack.engine.power.learned.PowerModel.Tier;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;

class PowerModelTest {

    private static final Plan PLAN = PowerWorld.plan(PowerWorld.racks(PowerWorld.rack(4)));
    private static final Catalog CATALOG = PowerWorld.catalog(PowerWorld.server("S", ServerModel.Cooling.AIR, PowerWorld.server2U()), card("h", 350));

    @Test
    void moreBoardsAreNearerToTheWholeServer() {
        var one = typical(1, "").under("resnet50", Scenario.OFFLINE, AcceleratedServer.Cap.NONE, "").orElseThrow();
        var eight = typical(8, "").under("resnet50", Scenario.OFFLINE, AcceleratedServer.Cap.NONE, "").orElseThrow();
        assertThat(one.boardsDcWatts() / (one.boardsDcWatts() + one.hostDcWatts())).isLessThan(0.6);
        assertThat(eight.boardsDcWatts() / (eight.boardsDcWatts() + eight.hostDcWatts())).isGreaterThan(0.85);
    }

    @Test
    void aSingleStreamKeepsOneBoardBusyHoweverManyThereAre() {
        double four = watts(4, Scenario.SINGLE_STREAM) - 4 * (watts(8, Scenario.SINGLE_STREAM) - watts(4, Scenario.SINGLE_STREAM)) / 4;
        double eight = watts(8, Scenario.SINGLE_STREAM) - 8 * (watts(8, Scenario.SINGLE_STREAM) - watts(4, Scenario.SINGLE_STREAM)) / 4;
        assertThat(four).isCloseTo(eight, within(1e-6));
        assertThat(watts(8, Scenario.SINGLE_STREAM)).isLessThan(0.5 * watts(8, Scenario.OFFLINE));
    }

    @Test
    void aProcessorMadeForOneSocketIsCountedOnce() {
        var two = new TypicalServer(card("h", 350), 1, "box", "intel xeon gold 6330", OptionalDouble.of(200)).under("", Scenario.OFFLINE,
                AcceleratedServer.Cap.NONE, "");
        var one = new TypicalServer(card("h", 350), 1, "box", "intel xeon gold 6312u", OptionalDouble.of(200)).under("", Scenario.OFFLINE,
                AcceleratedServer.Cap.NONE, "");
        assertThat(two.orElseThrow().hostDcWatts() - one.orElseThrow().hostDcWatts()).isCloseTo(200 * 0.54 + 32, within(1e-6));
    }

    @Test
    void theTierSaysHowNearTheSystemIsToWhatWasMeasured() {
        var model = model(
                Map.of("wall-accelerator|h", new double[] {0}, "wall-system|s/h/4", new double[] {0}, "wall-system-round|s/h/4/v1", new double[] {0}));
        assertThat(model.tier(typical(4, "s").under("", Scenario.OFFLINE, AcceleratedServer.Cap.NONE, "v1").orElseThrow())).isEqualTo(Tier.SAME_SYSTEM);
        assertThat(model.tier(typical(4, "s").under("", Scenario.OFFLINE, AcceleratedServer.Cap.NONE, "").orElseThrow())).isEqualTo(Tier.SAME_SYSTEM_LATER);
        assertThat(model.tier(typical(2, "s").under("", Scenario.OFFLINE, AcceleratedServer.Cap.NONE, "").orElseThrow())).isEqualTo(Tier.SAME_ACCELERATOR);
        assertThat(model(Map.of()).tier(typical(2, "s").under("", Scenario.OFFLINE, AcceleratedServer.Cap.NONE, "").orElseThrow()))
                .isEqualTo(Tier.NEW_ACCELERATOR);
    }

    @Test
    void theTierOfAPlainServerGoesByItsProcessorAndItsSystem() {
        var server = new PlainServer("dl380", "epyc 9654", 2, OptionalDouble.of(360), OptionalDouble.empty(), OptionalDouble.empty(), "hpe", "ssj", 2026);
        assertThat(model(Map.of()).tier(server)).isEqualTo(Tier.PLAIN_NEW_CPU);
        assertThat(model(Map.of("plain-system|dl380/2", new double[] {0})).tier(server)).as("the chassis with another processor").isEqualTo(Tier.PLAIN_NEW_CPU);
        assertThat(model(Map.of("plain-cpu|epyc 9654", new double[] {0})).tier(server)).isEqualTo(Tier.PLAIN_SAME_CPU);
        assertThat(model(Map.of("plain-cpu|epyc 9654", new double[] {0}, "plain-system|dl380/2", new double[] {0})).tier(server))
                .isEqualTo(Tier.PLAIN_SAME_SYSTEM);
    }

    @Test
    void aTierIsFoundByItsKeyAndCallsWhatItPredictsByItsDistance() {
        for (Tier tier : Tier.values()) {
            assertThat(Tier.of(tier.key())).isEqualTo(tier);
        }
        assertThat(Tier.SAME_SYSTEM_LATER.key()).isEqualTo("same-system-later");
        assertThat(Tier.SAME_SYSTEM.evidence()).isEqualTo(Evidence.MEASURED);
        assertThat(Tier.SAME_SYSTEM_LATER.evidence()).as("so is every plan").isEqualTo(Evidence.INTERPOLATED);
        assertThat(Tier.BOARDS_NEW_MODE.evidence()).isEqualTo(Evidence.SPECIFIED);
    }

    @Test
    void whatWasLearnedMovesThePlanAndItsIntervalIsThatOfTheTier() {
        Fitted fitted = new Fitted(Optional.empty(), Optional.empty(),
                Optional.of(mixed(Map.of("wall-chassis|s", new double[] {Math.log(1.1)}, "wall-uncapped-accelerator|h", new double[] {0}))));
        var scenario = scenario(0, group("g", configuration("h", 4)));
        var sizing = sizing(fleet("g", "dc", 1, 0, 1, 0.5));
        double worksheet = value(Power.of(context(PLAN, scenario, CATALOG), sizing).budget().servers().getFirst().planning());
        var learned = Power.of(context(PLAN, scenario, CATALOG, fitted), sizing).budget().servers().getFirst();
        assertThat(value(learned.planning())).isCloseTo(1.1 * worksheet, within(1e-6));
        assertThat(learned.planning()).isInstanceOfSatisfying(Figure.Known.class, known -> {
            assertThat(known.evidence()).isEqualTo(Evidence.SCALED);
            assertThat(known.low()).isCloseTo(0.8 * known.value(), within(0.05 * known.value()));
            assertThat(known.basis().inputs().getFirst().figure().toString()).contains("worksheet of the parts x measured systems");
        });
        assertThat(value(learned.worst())).isGreaterThanOrEqualTo(value(learned.planning()));
    }

    @Test
    void cappedRunsLeaveTheLevelToTheWorksheet() {
        Fitted fitted = new Fitted(Optional.empty(), Optional.empty(), Optional.of(mixed(Map.of("wall-chassis|s", new double[] {Math.log(0.7)}))));
        var scenario = scenario(0, group("g", configuration("h", 4)));
        var sizing = sizing(fleet("g", "dc", 1, 0, 1, 0.5));
        double worksheet = value(Power.of(context(PLAN, scenario, CATALOG), sizing).budget().servers().getFirst().planning());
        assertThat(value(Power.of(context(PLAN, scenario, CATALOG, fitted), sizing).budget().servers().getFirst().planning())).isCloseTo(worksheet,
                within(1e-6));
    }

    @Test
    void withoutALeftOutSpreadNothingLearnedIsUsed() {
        var bare = new MixedModel("wall", "", Math.log(2), Map.of(), Map.of());
        var scenario = scenario(0, group("g", configuration("h", 4)));
        var sizing = sizing(fleet("g", "dc", 1, 0, 1, 0.5));
        var learned = Power.of(context(PLAN, scenario, CATALOG, new Fitted(Optional.empty(), Optional.empty(), Optional.of(bare))), sizing).budget().servers()
                .getFirst();
        assertThat(value(learned.planning())).isEqualTo(value(Power.of(context(PLAN, scenario, CATALOG), sizing).budget().servers().getFirst().planning()));
    }

    private static double watts(int count, Scenario scenario) {
        return typical(count, "").under("", scenario, AcceleratedServer.Cap.NONE, "").orElseThrow().baseWatts();
    }

    private static TypicalServer typical(int count, String chassis) {
        return new TypicalServer(card("h", 350), count, chassis, "", OptionalDouble.empty());
    }

    private static PowerModel model(Map<String, double[]> coefficients) {
        return new PowerModel(mixed(coefficients));
    }

    private static MixedModel mixed(Map<String, double[]> coefficients) {
        return new MixedModel("wall", "three systems", 0, coefficients, Map.of(Tier.NEW_ACCELERATOR.key(), new Spread(Math.log(0.8), Math.log(1.2), 40)));
    }
}
