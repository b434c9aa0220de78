package org.inferrack.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.cost.Costs;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.fixture.CpuWorld;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.Metric;
import org.inferrack.plan.PlanCheck;
import org.inferrack.plan.Problem;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;
import org.junit.jupiter.api.Test;

/** A server whose CPUs do the work, through the gate and the whole street, beside the same server that does none. */
class CpuServerTest {

    /** 249 TOPS x 0.3 / 8.2 GFLOP of one of two sockets. */
    private static final double FULL = 2 * 249_000 * 0.3 / 8.2;

    private static ScenarioOutcome outcome(ServerConfiguration configuration, double perSecond) {
        return Gate.evaluate(CpuWorld.plan(CpuWorld.group(configuration), perSecond), CpuWorld.KNOWLEDGE).scenarios().getFirst();
    }

    private static ServerPower power(ScenarioOutcome outcome) {
        return outcome.power().server("g", "dc").orElseThrow();
    }

    private static double watts(Figure figure) {
        return figure.amount().orElseThrow();
    }

    /** Idle, at the worst and at its supplies it is the bare server; at work it draws between the two. */
    @Test
    void naming_the_processor_adds_no_watt() {
        var bare = power(outcome(CpuWorld.bare(), FULL));
        var working = power(outcome(CpuWorld.onCpus(), FULL));
        assertThat(working.idle()).isEqualTo(bare.idle());
        assertThat(working.worst()).isEqualTo(bare.worst());
        assertThat(working.psuLoadShare()).isEqualTo(bare.psuLoadShare());
        assertThat(working.psuFailoverShare()).isEqualTo(bare.psuFailoverShare());
        assertThat(watts(working.planning())).isBetween(watts(working.idle()), watts(working.worst()));
    }

    /** Demand plus a tenth of headroom fills both servers: each draws what the bare one draws with its CPUs at full load. */
    @Test
    void at_full_load_it_draws_what_the_bare_server_draws_with_its_cpus_at_full_load() {
        var working = power(outcome(CpuWorld.onCpus(), 2 * FULL));
        assertThat(watts(working.planning())).isCloseTo(watts(power(outcome(CpuWorld.bare(), FULL)).worst()), within(1e-6));
    }

    @Test
    void naming_the_processor_adds_no_cent_but_that_of_the_current_it_draws() {
        var bare = outcome(CpuWorld.bare(), 100);
        var working = outcome(CpuWorld.onCpus(), 100);
        assertThat(working.costs().lines()).isEqualTo(bare.costs().lines()).extracting(Costs.BomLine::itemId).doesNotContain(CpuWorld.ALONE);
        assertThat(working.metric(Metric.CAPEX)).isEqualTo(bare.metric(Metric.CAPEX));
        for (int month = 0; month < 36; month++) {
            var with = working.costs().months().get(month);
            var without = bare.costs().months().get(month);
            assertThat(List.of(with.capex(), with.support(), with.licences(), with.residual(), with.rent()))
                    .containsExactly(without.capex(), without.support(), 0.0, without.residual(), without.rent());
        }
    }

    @Test
    void it_has_no_accelerators_to_buy_and_no_board_whose_watts_could_be_told() {
        var working = outcome(CpuWorld.onCpus(), FULL);
        assertThat(working.metric(Metric.ACCELERATORS).amount()).hasValue(0);
        assertThat(working.metric(Metric.BOARD_WATTS_PER_INFERENCE)).isInstanceOfSatisfying(Figure.Unknown.class,
                unknown -> assertThat(unknown.reason()).contains("CPUs do the work themselves"));
        assertThat(working.metric(Metric.WALL_WATTS_PER_INFERENCE).isKnown()).isTrue();
    }

    @Test
    void what_it_does_is_known_in_a_wide_range_only() {
        var each = outcome(CpuWorld.onCpus(), 100).sizing().fleets().getFirst().loads().getFirst().capability().perServer();
        assertThat(each).isInstanceOfSatisfying(Figure.Known.class, known -> {
            assertThat(known.value()).isCloseTo(FULL, within(1e-6));
            assertThat(known.high() / known.low()).isGreaterThan(3);
            assertThat(known.evidence()).isEqualTo(Evidence.SPECIFIED);
        });
    }

    /** Two servers with two cards each from month 13 on, 1,200 a card and year; none before. */
    @Test
    void cards_that_come_later_are_bought_and_licensed_then() {
        var group = CpuWorld.group(CpuWorld.onCpus()).withSwap(Optional.of(new ServerGroup.Swap(13, "card")));
        var costs = Gate.evaluate(CpuWorld.plan(group, 100), CpuWorld.KNOWLEDGE).scenarios().getFirst().costs();
        assertThat(costs.lines()).filteredOn(line -> line.itemId().equals("card")).singleElement().satisfies(line -> assertThat(line.quantity()).isEqualTo(4));
        assertThat(costs.months().get(11).licences()).isZero();
        assertThat(costs.months().get(12).licences()).isCloseTo(4 * 100, within(1e-9));
    }

    @Test
    void the_gate_says_at_the_field_what_a_processor_needs() {
        assertThat(refused(CpuWorld.onCpus().withCpuId("other"))).containsExactly("acceleratorId");
        assertThat(refused(CpuWorld.onCpus().withAccelerators(4))).containsExactly("accelerators");
        assertThat(refused(CpuWorld.onCpus().withCpus(1))).containsExactly("accelerators");
        assertThat(refused(CpuWorld.onCpus().withMemoryGb(0).withDimms(0))).containsExactly("memoryGb");
        assertThat(refused(CpuWorld.capped())).containsExactly("acceleratorCapWatts");
        assertThat(refused(CpuWorld.onCpus())).isEmpty();
        assertThat(refused(CpuWorld.bare())).as("no accelerator at all is no processor").isEmpty();
    }

    private static List<String> refused(ServerConfiguration configuration) {
        return PlanCheck.problems(CpuWorld.plan(CpuWorld.group(configuration), 100), CpuWorld.KNOWLEDGE.catalog()).stream()
                .map(Problem::path).map(path -> path.replaceFirst("^.*configuration[./]", "")).toList();
    }
}
