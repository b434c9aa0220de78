package org.inferrack.engine.power.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.power.fleet.PowerWorld.value;
import static org.inferrack.fixture.ContextFixtures.context;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.ServerModel.Cooling;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.MixedModel.Spread;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.engine.power.learned.PowerModel;
import org.inferrack.engine.power.learned.PowerModel.Tier;
import org.inferrack.engine.power.tokens.BusyDraw;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerConfiguration;
import org.junit.jupiter.api.Test;

class LearnedFullLoadTest {

    private static final ServerConfiguration FOUR = PowerWorld.configuration("h", 4);
    private static final Plan ONE = PowerWorld.plan(PowerWorld.racks(PowerWorld.rack(1)));
    private static final Catalog CATALOG = PowerWorld.catalog(PowerWorld.server("S", Cooling.AIR, Facts.NONE), PowerWorld.card("h", 350));
    private static final Spread SPREAD = new Spread(Math.log(0.8), Math.log(1.25), 40);

    private static PowerModel model(Spread spread, Map<String, double[]> coefficients) {
        return new PowerModel(
                new MixedModel("wall", "three systems", 0, coefficients, Map.of(Tier.NEW_ACCELERATOR.key(), spread, Tier.SAME_ACCELERATOR.key(), spread)));
    }

    private static ServerCurve curve(ServerConfiguration configuration, Catalog catalog) {
        return ServerCurve.of(configuration, 25, catalog);
    }

    private static Activity full(ServerConfiguration configuration) {
        return Activity.saturated(fleet("w"), new BusyDraw(context(ONE, PowerWorld.scenario(0), CATALOG), configuration));
    }

    private static Fleet fleet(String... workloads) {
        Figure none = Figure.unknown("ms", "not asked");
        return new Fleet("g", "dc", 1, 0, java.util.stream.IntStream.range(0, workloads.length).mapToObj(i -> new Load(workloads[i], 100 + i, 10,
                new Capability(workloads[i], Optional.of(Precision.INT8), Capability.WorkUnit.INFERENCES_PER_SECOND, none, Figure.exact(1000, "", ""), 1, 0, 1,
                        new Capability.Latencies(none, none, none), List.of(), 1)))
                .toList(), 0.5, 0.2);
    }

    private static Optional<Figure> of(Plan plan, Fleet fleet, boolean llm, PowerModel model) {
        return LearnedFullLoad.of(plan, fleet, FOUR, llm, full(FOUR), curve(FOUR, CATALOG), CATALOG, model);
    }

    private static Map<String, double[]> uncapped(String key, double factor) {
        return Map.of("wall-uncapped-accelerator|h", new double[] {0}, key, new double[] {Math.log(factor)});
    }

    /** The worksheet times 1.1; left-out systems lay 0.8 to 1.25 around the prediction. */
    @Test
    void it_is_the_worksheet_times_what_measured_systems_drew_over_theirs() {
        double worksheet = value(curve(FOUR, CATALOG).wall(full(FOUR)));
        var known = (Figure.Known) of(ONE, fleet("w"), false, model(SPREAD, uncapped("wall-chassis|s", 1.1))).orElseThrow();
        assertThat(known.value()).isCloseTo(1.1 * worksheet, within(1e-9));
        assertThat(known.low()).isCloseTo(0.8 * 1.1 * worksheet, within(1e-9));
        assertThat(known.high()).isCloseTo(1.25 * 1.1 * worksheet, within(1e-9));
        assertThat(known.evidence()).isEqualTo(Evidence.SCALED);
        assertThat(known.basis().allSources().toString()).contains("three systems");
    }

    @Test
    void the_interval_holds_the_value_even_where_all_that_were_left_out_lay_on_one_side() {
        var above = (Figure.Known) of(ONE, fleet("w"), false, model(new Spread(Math.log(1.05), Math.log(1.2), 20), uncapped("wall-chassis|s", 1)))
                .orElseThrow();
        assertThat(above.low()).isEqualTo(above.value());
        var below = (Figure.Known) of(ONE, fleet("w"), false, model(new Spread(Math.log(0.8), Math.log(0.9), 20), uncapped("wall-chassis|s", 1))).orElseThrow();
        assertThat(below.high()).isEqualTo(below.value());
    }

    /** Evidence is that of the tier only where the accelerator was measured at its own limit. */
    @Test
    void capped_runs_teach_the_interval_and_not_the_level() {
        var known = Map.of("wall-accelerator|h", new double[] {Math.log(3)});
        var capped = (Figure.Known) of(ONE, fleet("w"), false, model(SPREAD, known)).orElseThrow();
        assertThat(capped.value()).isCloseTo(value(curve(FOUR, CATALOG).wall(full(FOUR))), within(1e-9));
        assertThat(capped.evidence()).isEqualTo(Evidence.SCALED);
        var free = (Figure.Known) of(ONE, fleet("w"), false,
                model(SPREAD, Map.of("wall-accelerator|h", new double[] {0}, "wall-uncapped-accelerator|h", new double[] {0}))).orElseThrow();
        assertThat(free.evidence()).isEqualTo(Evidence.INTERPOLATED);
    }

    /** Two workloads: the one that takes more of the fleet's time is what the server is compared with; "bert-large" is called bert there. */
    @Test
    void the_network_is_that_of_the_load_that_takes_most_of_the_time() {
        var first = (ModelInference) ONE.workloads().getFirst();
        Plan plan = ONE
                .withWorkloads(
                        List.of(first, new ModelInference("big", "Big", Set.of(Precision.INT8), first.demand(), "bert-large", 1, OptionalDouble.empty())));
        double worksheet = value(curve(FOUR, CATALOG).wall(full(FOUR)));
        var model = model(SPREAD, uncapped("wall-network|bert", 2));
        assertThat(value(of(plan, fleet("w", "big"), false, model).orElseThrow())).isGreaterThan(1.5 * worksheet);
        assertThat(value(of(plan, fleet("big", "w"), false, model).orElseThrow())).isCloseTo(worksheet, within(1e-9));
        assertThat(value(of(plan, fleet("w", "big"), true, model).orElseThrow())).as("of LLMs nothing is known by network").isCloseTo(worksheet, within(1e-9));
    }

    @Test
    void there_is_none_without_left_out_systems_boards_or_a_worksheet() {
        assertThat(of(ONE, fleet("w"), false, new PowerModel(new MixedModel("wall", "", 0, Map.of(), Map.of())))).isEmpty();
        var none = FOUR.withAccelerators(0);
        assertThat(LearnedFullLoad.of(ONE, fleet("w"), none, false, full(none), curve(none, CATALOG), CATALOG, model(SPREAD, Map.of()))).isEmpty();
        var dark = PowerWorld.catalog(PowerWorld.server("S", Cooling.AIR, Facts.NONE), PowerWorld.accelerator("h", Accelerator.Form.PCIE_CARD, Facts.NONE));
        assertThat(LearnedFullLoad.of(ONE, fleet("w"), FOUR, false, full(FOUR), curve(FOUR, dark), dark, model(SPREAD, Map.of()))).isEmpty();
    }
}
