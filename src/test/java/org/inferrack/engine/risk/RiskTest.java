package org.inferrack.engine.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Price;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.risk.Tornado.Bar;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.fixture.Uncertain;
import org.inferrack.plan.Economics;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.junit.jupiter.api.Test;

class RiskTest {

    private static final double HOURS = (365 * 3 + 1) * 24;
    private static final double ENERGY = 10 * 1.3 * HOURS * 0.15;

    private final Scenario scenario = TinyFleet.scenario(TinyFleet.group("g"));
    private final Plan plan = TinyFleet.plan(scenario);

    @Test
    void a_price_swings_the_tco_between_its_own_ends() {
        var tornado = tornado(plan, TinyFleet.power(0, 0), TinyFleet.price("card", Price.Kind.ESTIMATE, 2_500, "USD", "2026-11"));
        assertThat(bar(tornado, "price of Card card")).satisfies(bar -> {
            assertThat(bar.atLow()).isCloseTo(tornado.base() - 0.3 * 2_500 * 20, within(1e-6));
            assertThat(bar.atHigh()).isCloseTo(tornado.base() + 0.3 * 2_500 * 20, within(1e-6));
            assertThat(bar.range()).isEqualTo("±30 %");
        });
    }

    @Test
    void electricity_and_pue_swing_the_energy() {
        var tornado = tornado(plan, TinyFleet.power(10, 12));
        assertThat(bar(tornado, "electricity price").swing()).isCloseTo(0.4 * ENERGY, within(1e-6));
        assertThat(bar(tornado, "PUE").swing()).isCloseTo(0.2 / 1.3 * ENERGY, within(1e-6));
    }

    @Test
    void mean_power_swings_by_its_own_range() {
        Figure power = Figure.within(Uncertain.driver("watts"), 10, 0.3, 0.3, "kW", Evidence.SCALED, "test", List.of());
        assertThat(bar(tornado(plan, TinyFleet.power(power, TinyFleet.known(12, "kW"))), "price of watts").swing()).isCloseTo(0.6 * ENERGY, within(1e-3));
    }

    /** Whatever is drawn but for the demand is in the range: the squares of the upper halves add up to that of the range's. */
    @Test
    void the_bars_are_the_causes_of_the_range() {
        var pass = TinyFleet.pass(plan, scenario, full(), TinyFleet.power(TinyFleet.around(10, 0.3, "kW"), TinyFleet.known(12, "kW")), TinyFleet.placement(1),
                TinyFleet.catalog(TinyFleet.prices()));
        var total = (Figure.Known) pass.money().costs().total();
        double squares = Risk.tornado(pass).bars().stream().filter(bar -> !bar.input().equals("demand"))
                .mapToDouble(bar -> Math.pow(Math.max(bar.atLow(), bar.atHigh()) - total.value(), 2)).sum();
        assertThat(Math.sqrt(squares)).isCloseTo(total.high() - total.value(), within(1e-6));
    }

    @Test
    void demand_buys_whole_servers_only_where_the_engine_counts_them() {
        assertThat(bar(tornado(plan, TinyFleet.power(0, 0)), "demand")).satisfies(bar -> {
            assertThat(bar.atLow()).isCloseTo((8 + 1) * 19_900, within(1e-6));
            assertThat(bar.atHigh()).isCloseTo((11 + 1) * 19_900, within(1e-6));
        });
        var stated = TinyFleet.scenario(TinyFleet.group("g").withCount(OptionalInt.of(10)));
        assertThat(
                Risk.tornado(TinyFleet.pass(plan, stated, full(), TinyFleet.power(0, 0), TinyFleet.placement(1), TinyFleet.catalog(TinyFleet.prices()))).bars())
                .extracting(Bar::input).doesNotContain("demand");
    }

    @Test
    void boxes_with_room_to_spare_do_not_grow_with_demand() {
        var edge = plan.withSites(List.of(TinyFleet.site().withHousing(new Housing.Edge(40, 2, 75, true))));
        var sizing = TinyFleet.sizing(new Sizing.Fleet("g", "dc", 40, 0, TinyFleet.fleet("g", 40, 0, 500).loads(), 0.2, 0.1));
        var tornado = Risk
                .tornado(TinyFleet.pass(edge, scenario, sizing, TinyFleet.power(0, 0), TinyFleet.placement(0), TinyFleet.catalog(TinyFleet.prices())));
        assertThat(tornado.bars()).extracting(Bar::input).doesNotContain("demand");
        var busy = TinyFleet.sizing(new Sizing.Fleet("g", "dc", 40, 0, TinyFleet.fleet("g", 40, 0, 500).loads(), 0.7, 0.1));
        var fuller = Risk.tornado(TinyFleet.pass(edge, scenario, busy, TinyFleet.power(0, 0), TinyFleet.placement(0), TinyFleet.catalog(TinyFleet.prices())));
        assertThat(bar(fuller, "demand").atHigh()).as("a second box at each location").isCloseTo(80 * 19_900, within(1e-6));
    }

    @Test
    void an_uncertain_throughput_buys_more_servers_at_its_low_end() {
        var like = TinyFleet.capability(500);
        var scaled = new Capability("w", Optional.of(Precision.INT8), like.unit(), like.perAccelerator(),
                Figure.within(Uncertain.driver("speed"), 500, 0.25, 0.25, "inferences/s", Evidence.SCALED,
                        "test", List.of()),
                1, 0, 1, like.latencies(), List.of(),
                1);
        var fleet = new Sizing.Fleet("g", "dc", 9, 1, List.of(new Sizing.Load("w", 1_000, 500, scaled)), 0.72, 0.35);
        var tornado = Risk.tornado(
                TinyFleet.pass(plan, scenario, TinyFleet.sizing(fleet), TinyFleet.power(0, 0), TinyFleet.placement(1), TinyFleet.catalog(TinyFleet.prices())));
        assertThat(bar(tornado, "price of speed")).satisfies(bar -> {
            assertThat(bar.atLow()).isCloseTo((12 + 1) * 19_900, within(1e-6));
            assertThat(bar.atHigh()).isCloseTo((8 + 1) * 19_900, within(1e-6));
            assertThat(bar.range()).isEqualTo("±25 %");
        });
    }

    @Test
    void the_largest_eight_come_first() {
        var rates = new Economics(0.08, 0.1, 500, 400, 0.05, 0.05, 0.1, List.of(), "");
        var tornado = tornado(plan.withEconomics(rates), TinyFleet.power(TinyFleet.around(10, 0.3, "kW"), TinyFleet.around(12, 0.3, "kW")),
                TinyFleet.price("card", Price.Kind.ESTIMATE, 2_500, "USD", "2026-11"), TinyFleet.price("cpu", Price.Kind.LIST, 1_000, "USD", "2026-11"));
        assertThat(tornado.bars()).hasSize(8).isSortedAccordingTo(Comparator.comparingDouble(Bar::swing).reversed());
    }

    @Test
    void an_unknown_tco_has_no_tornado() {
        assertThat(tornado(plan, TinyFleet.power(Figure.unknown("kW", "no TDP"), Figure.unknown("kW", "no TDP"))).bars()).isEmpty();
    }

    private Tornado tornado(Plan plan, PowerBudget power, Price... replaced) {
        var items = java.util.Arrays.stream(replaced).map(Price::itemId).toList();
        var prices = new java.util.ArrayList<>(TinyFleet.prices().stream().filter(price -> !items.contains(price.itemId())).toList());
        prices.addAll(List.of(replaced));
        return Risk.tornado(TinyFleet.pass(plan, scenario, full(), power, TinyFleet.placement(1), TinyFleet.catalog(prices)));
    }

    /** Nine servers at their cap of 80 %, and one spare. */
    private static Sizing full() {
        return TinyFleet.sizing(new Sizing.Fleet("g", "dc", 9, 1, TinyFleet.fleet("g", 9, 1, 500).loads(), 0.72, 0.35));
    }

    private static Bar bar(Tornado tornado, String input) {
        return tornado.bars().stream().filter(bar -> bar.input().equals(input)).findFirst().orElseThrow();
    }
}
