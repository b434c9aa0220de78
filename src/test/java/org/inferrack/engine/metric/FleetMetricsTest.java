package org.inferrack.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.fixture.Uncertain;
import org.inferrack.plan.Metric;
import org.inferrack.plan.ServerGroup;
import org.junit.jupiter.api.Test;

/** Nine servers that are full at the cap of 80 %, and one spare; a server does 500/s, or 375 to 625. */
class FleetMetricsTest {

    private static Map<Metric, Figure> metrics(Placement placement, ServerGroup group, Figure perServer) {
        var like = TinyFleet.capability(500);
        var capability = new Capability("w", Optional.of(Precision.INT8), like.unit(), like.perAccelerator(), perServer, 1, 0, 1, like.latencies(), List.of(),
                1);
        var fleet = new Fleet("g", "dc", 9, 1, List.of(new Load("w", 1_000, 500, capability)), 0.72, 0.35);
        var scenario = TinyFleet.scenario(group);
        return new FleetMetrics(TinyFleet.pass(TinyFleet.plan(scenario), scenario, TinyFleet.sizing(fleet), TinyFleet.power(1, 1), placement,
                TinyFleet.catalog(TinyFleet.prices()))).metrics();
    }

    private static Figure perServer(double low, double high, Basis.Ends ends) {
        return Uncertain.known(500, low, high, "inferences/s", Evidence.SCALED, new Basis("given", List.of(), List.of(), ends));
    }

    private static void range(Figure figure, double value, double low, double high) {
        assertThat(figure).isInstanceOfSatisfying(Figure.Known.class,
                known -> assertThat(List.of(known.value(), known.low(), known.high())).containsExactly(value, low, high));
    }

    /** At 625/s 9 x 0.8 = 7.2 servers, at 375/s 9 x 4/3 = 12; with the spare one 9 to 13. In racks of five: 2, at most 3. */
    @Test
    void counts_are_those_of_a_fleet_sized_for_the_ends_of_its_capability() {
        var metrics = metrics(TinyFleet.placement(2), TinyFleet.group("g"), perServer(375, 625, Basis.Ends.CLOSED));
        range(metrics.get(Metric.SERVERS), 10, 9, 13);
        range(metrics.get(Metric.ACCELERATORS), 20, 18, 26);
        range(metrics.get(Metric.RACKS), 2, 2, 3);
        assertThat(((Figure.Known) metrics.get(Metric.RACKS)).basis().formula()).contains("more than the 2 that the sites have");
        assertThat(((Figure.Known) metrics.get(Metric.SERVERS)).evidence()).isEqualTo(Evidence.SCALED);
        assertThat(metrics.get(Metric.PEAK_UTILISATION).amount().orElseThrow()).isCloseTo(72, within(1e-9));
    }

    @Test
    void a_stated_count_is_what_it_is() {
        var metrics = metrics(TinyFleet.placement(2), TinyFleet.group("g").withCount(OptionalInt.of(10)), perServer(375, 625, Basis.Ends.CLOSED));
        range(metrics.get(Metric.SERVERS), 10, 10, 10);
        range(metrics.get(Metric.RACKS), 2, 2, 2);
    }

    @Test
    void a_fleet_that_no_number_of_servers_saves_has_no_upper_end() {
        var servers = (Figure.Known) metrics(TinyFleet.placement(2), TinyFleet.group("g"), perServer(0, 625, Basis.Ends.NONE_WITHIN_LIMITS))
                .get(Metric.SERVERS);
        assertThat(servers.basis().ends()).isEqualTo(Basis.Ends.NO_TOP);
        assertThat(servers.basis().formula()).contains("no upper end");
    }

    @Test
    void without_racks_or_servers_there_is_nothing_to_count() {
        assertThat(metrics(TinyFleet.placement(0), TinyFleet.group("g"), perServer(375, 625, Basis.Ends.CLOSED)).get(Metric.RACKS))
                .isEqualTo(Figure.unknown("racks", "no site has racks"));
        assertThat(new FleetMetrics(MetricWorld.pass()).metrics().get(Metric.PEAK_UTILISATION)).isEqualTo(Figure.unknown("%", "no servers"));
    }
}
