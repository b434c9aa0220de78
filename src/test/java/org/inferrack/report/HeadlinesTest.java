package org.inferrack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.inferrack.engine.figure.Figure;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.plan.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which figures a proposal leads with. */
class HeadlinesTest {

    private static Figure figure(double value) {
        return Figure.exact(value, "x", "test");
    }

    @ParameterizedTest
    @CsvSource({"STREAMS_PER_RACK,96,24,4 ×", "STREAMS_PER_RACK,12,24,0.500 ×", "TCO,60,100,−40 %", "TCO,140,100,+40 %", "TCO,100,100,0 %"})
    void more_is_a_factor_where_more_is_better_and_per_cent_where_less_is(Metric metric, double now, double before, String words) {
        assertThat(Headlines.change(metric, figure(now), figure(before))).isEqualTo(words);
    }

    @Test
    void nothing_is_compared_with_nothing() {
        assertThat(Headlines.change(Metric.TCO, figure(5), figure(0))).isEmpty();
        assertThat(Headlines.change(Metric.TCO, figure(5), Figure.unknown("x", "no price"))).isEmpty();
        assertThat(Headlines.change(Metric.TCO, Figure.unknown("x", "no price"), figure(5))).isEmpty();
    }

    @Test
    void a_scenario_that_does_not_work_is_compared_with_nothing() {
        var works = OutcomeFixtures.outcome().scenarios();
        var not = OutcomeFixtures.infeasible().scenarios();
        assertThat(Headlines.change(Metric.STREAMS_PER_RACK, works.getLast(), works.getFirst())).isEqualTo("4 ×");
        assertThat(Headlines.change(Metric.STREAMS_PER_RACK, not.getLast(), works.getFirst())).isEmpty();
        assertThat(Headlines.change(Metric.STREAMS_PER_RACK, works.getLast(), not.getFirst())).isEmpty();
    }

    @Test
    void an_unknown_cost_is_told_on_the_first_page_and_an_unknown_latency_is_not() {
        var unknown = OutcomeFixtures.withUnknowns().scenarios().getLast();
        assertThat(unknown.metric(Metric.TCO).isKnown()).isFalse();
        assertThat(Headlines.summary(unknown, Optional.empty())).contains(Metric.TCO).doesNotContain(Metric.TTFT, Metric.STREAMS_PER_RACK);
        assertThat(Headlines.summary(unknown, Optional.of(OutcomeFixtures.outcome().scenarios().getFirst()))).contains(Metric.STREAMS_PER_RACK);
        assertThat(Headlines.known(List.of(unknown))).doesNotContain(Metric.TCO).contains(Metric.SERVERS);
    }

    @Test
    void sources_are_numbered_by_first_mention() {
        var sources = new Sources();
        var first = new org.inferrack.catalog.Source("list", "2026");
        var second = new org.inferrack.catalog.Source("brief", "");
        assertThat(List.of(sources.cite(first), sources.cite(second), sources.cite(first))).containsExactly("[1]", "[2]", "[1]");
        assertThat(sources.cited()).containsExactly(first, second);
    }
}
