package org.inferrack.engine.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.placement.LimitKind;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.Placement.Binding;
import org.inferrack.engine.placement.Placement.Fill;
import org.inferrack.engine.risk.Tornado;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;

/** {@link Bottlenecks} and {@link ServerBottlenecks}: what binds, read from what was concluded. */
class BottlenecksTest {

    private static final Plan PLAN = TinyFleet.plan(TinyFleet.scenario(TinyFleet.group("g")));

    private static ScenarioOutcome outcome(Plan plan, Placement placement, Fleet fleet) {
        var scenario = plan.scenarios().getFirst();
        var pass = TinyFleet.pass(plan, scenario, TinyFleet.sizing(fleet), TinyFleet.power(1.5, 2), placement, TinyFleet.catalog(TinyFleet.prices()));
        return new ScenarioOutcome(scenario, pass.sizing(), pass.power().budget(), pass.placement(), pass.money().costs(), new Tornado("USD", 0, List.of()),
                Map.of(), List.of(), List.of());
    }

    private static Fleet fleet(int needed, double peak, double latencyCap) {
        var like = TinyFleet.capability(500);
        return new Fleet("g", "dc", needed, 1,
                List.of(new Load("w", 1_000, 500,
                        new Capability("w", Optional.of(Precision.INT8), like.unit(), like.perAccelerator(), like.perServer(), 1, 0, latencyCap,
                                like.latencies(),
                                List.of(), 1))),
                peak, peak / 2);
    }

    private static Bottleneck servers(Plan plan, Fleet fleet) {
        return Bottlenecks.of(plan, outcome(plan, empty(), fleet)).getFirst();
    }

    /** At 72 % of a cap of 80 % the servers are at 90 % of what they may carry. */
    @Test
    void what_decides_the_number_of_servers_is_named() {
        assertThat(servers(PLAN, fleet(3, 0.72, 1))).satisfies(cap -> {
            assertThat(cap.limit()).isEqualTo("utilisation cap of 80 %");
            assertThat(cap.load()).isCloseTo(0.9, within(1e-12));
            assertThat(cap.binds()).isTrue();
            assertThat(cap.detail()).startsWith("3 servers and 1 spare, 72 % loaded");
        });
        assertThat(servers(PLAN, fleet(3, 0.45, 0.5))).satisfies(latency -> {
            assertThat(latency.limit()).isEqualTo("latency limit of Scoring, kept up to 50 % load");
            assertThat(latency.load()).isCloseTo(0.9, within(1e-12));
        });
        assertThat(servers(PLAN, fleet(1, 0.2, 1)).limit()).isEqualTo("one server is the least");
        Plan stated = PlanEdits.group(PLAN, "s", "g", group -> group.withCount(OptionalInt.of(4)));
        assertThat(servers(stated, fleet(3, 0.4, 1))).satisfies(count -> {
            assertThat(count.limit()).isEqualTo("stated count of 4");
            assertThat(count.binds()).as("there is room").isFalse();
        });
        assertThat(servers(stated, fleet(3, 1.2, 1)).binds()).isTrue();
    }

    private static Placement racks(List<Binding> bindings, Fill... fills) {
        var slots = TinyFleet.placement(1).racks().getFirst().slots();
        var racks = List.of(new Placement.PlacedRack("dc", "row", 1, "Row 1-1", 42, 2, slots, List.of(fills)),
                new Placement.PlacedRack("dc", "row", 2, "Row 1-2", 42, 2, slots, List.of(fills)),
                new Placement.PlacedRack("dc", "row", 3, "Row 1-3", 42, 2, List.of(), List.of()));
        return new Placement(racks, List.of(), List.of(), List.of(), List.of(), bindings, List.of(), OptionalInt.empty());
    }

    private static Placement empty() {
        return racks(List.of(), new Fill(LimitKind.SPACE, "height", 2, 40, "U"));
    }

    private static Bottleneck rack(Placement placement) {
        return Bottlenecks.of(PLAN, outcome(PLAN, placement, fleet(3, 0.72, 1))).stream().filter(each -> each.level() == Bottleneck.Level.RACKS).findFirst()
                .orElseThrow();
    }

    private static Binding binding(int index, String resource, String limit, double strandedU) {
        return new Binding("dc", "row", index, resource.isEmpty() ? LimitKind.NONE : LimitKind.COOLING, resource, limit,
                List.of(new Placement.Stranded(LimitKind.SPACE, "height", strandedU, "U"), new Placement.Stranded(LimitKind.PORTS, "ports", 0, "ports")));
    }

    /** Two racks are full by cooling, with 20 and 10 of 40 U each that nothing can stand in: 30 of 80 U. */
    @Test
    void the_limit_that_fills_most_racks_binds_and_strands_the_rest() {
        var found = rack(racks(List.of(binding(1, "cooling", "cooling of 10 kW", 20), binding(2, "cooling", "cooling of 10 kW", 10)),
                new Fill(LimitKind.COOLING, "cooling", 9.5, 10, "kW"), new Fill(LimitKind.SPACE, "height", 20, 40, "U")));
        assertThat(found.limit()).isEqualTo("cooling of 10 kW");
        assertThat(found.load()).isCloseTo(0.95, within(1e-12));
        assertThat(found.binds()).isTrue();
        assertThat(found.detail()).isEqualTo("2 of 4 racks in use, 2 full by it");
        assertThat(found.stranded()).singleElement().satisfies(height -> {
            assertThat(height.amount()).isEqualTo(30);
            assertThat(height.share()).isCloseTo(30 / 80.0, within(1e-12));
        });
    }

    @Test
    void racks_with_room_name_what_would_fill_them_next() {
        var found = rack(racks(List.of(), new Fill(LimitKind.COOLING, "cooling", 6, 10, "kW"), new Fill(LimitKind.SPACE, "height", 32, 40, "U")));
        assertThat(found.limit()).isEqualTo("height of 40 U");
        assertThat(found.load()).isCloseTo(0.8, within(1e-12));
        assertThat(found.binds()).isFalse();
        assertThat(found.detail()).endsWith("none full");
    }

    @Test
    void what_fills_other_racks_is_said_too() {
        var full = new LinkedHashMap<String, Long>();
        full.put("cooling", 3L);
        full.put("weight", 2L);
        assertThat(RackWords.others(full, "cooling")).isEqualTo(", 2 by weight");
        assertThat(RackWords.amount(12.44, "kW")).isEqualTo("12.4 kW");
    }

    /** Four servers of 500 W and a margin of 10 %: 2.2 kW of a supply of 2 kW. */
    @Test
    void a_site_is_held_against_what_it_supplies() {
        Plan tight = PlanEdits.site(PLAN, "dc", site -> site.withElectricalLimitKw(OptionalDouble.of(2)));
        var site = Bottlenecks.of(tight, outcome(tight, empty(), fleet(3, 0.72, 1))).getLast();
        assertThat(site.level()).isEqualTo(Bottleneck.Level.SITE);
        assertThat(site.limit()).isEqualTo("supply of 2 kW");
        assertThat(site.load()).isCloseTo(1.1, within(1e-12));
        assertThat(site.binds()).isTrue();
    }

    /** Two of four servers without a place: the site would need to carry twice as much. */
    @Test
    void servers_without_a_place_are_an_overload_of_the_site() {
        var placement = new Placement(empty().racks(), List.of(), List.of(new Placement.Unplaced("g", "dc", 2, "cooling of 10 kW", "")), List.of());
        var site = Bottlenecks.of(PLAN, outcome(PLAN, placement, fleet(3, 0.72, 1))).getLast();
        assertThat(site.load()).isEqualTo(2);
        assertThat(site.detail()).isEqualTo("2 of 4 servers without a place");
    }
}
