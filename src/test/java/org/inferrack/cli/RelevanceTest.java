package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;

/** A person is spared what a plan cannot have. */
class RelevanceTest {

    private static final Plan CAMERAS = PlanFixtures.plan();
    private static final Plan SCORING = TinyFleet.plan();

    @Test
    void streams_are_of_cameras_and_latency_is_of_requests() {
        assertThat(Relevance.of(Metric.STREAMS_PER_SERVER, CAMERAS)).isTrue();
        assertThat(Relevance.of(Metric.P99_LATENCY, CAMERAS)).isFalse();
        assertThat(Relevance.of(Metric.STREAMS_PER_SERVER, SCORING)).isFalse();
        assertThat(Relevance.of(Metric.P99_LATENCY, SCORING)).isTrue();
    }

    @Test
    void nobody_pays_for_tokens_where_none_are_served() {
        assertThat(Relevance.of(Metric.COST_PER_MILLION_TOKENS, CAMERAS)).isFalse();
        assertThat(Relevance.of(Metric.TTFT, SCORING)).isFalse();
        assertThat(Relevance.of(Metric.TCO, SCORING)).isTrue();
    }

    @Test
    void racks_are_of_halls_and_boxes_of_the_edge() {
        var edge = SCORING.withSites(List.of(TinyFleet.site().withHousing(new Housing.Edge(4, 1, 90, false))));
        assertThat(Relevance.of(Metric.RACKS, SCORING)).isTrue();
        assertThat(Relevance.of(Metric.BOX_POWER, SCORING)).isFalse();
        assertThat(Relevance.of(Metric.RACKS, edge)).isFalse();
        assertThat(Relevance.of(Metric.BOX_POWER, edge)).isTrue();
        var both = SCORING.withSites(List.of(TinyFleet.site(), edge.sites().getFirst().withId("edge")));
        assertThat(Relevance.of(Metric.RACKS, both)).isTrue();
        assertThat(Relevance.of(Metric.BOX_POWER, both)).isTrue();
    }
}
