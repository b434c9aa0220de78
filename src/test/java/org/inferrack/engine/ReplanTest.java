package org.inferrack.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.inferrack.fixture.Gate;
import org.inferrack.plan.Plan;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.samples.SampleProjects;
import org.inferrack.store.ShippedKnowledge;
import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

/** A plan that was planned before: what stood where decides where servers stand now, and no figure. */
class ReplanTest {

    @Test
    void figuresAreTheSameWhateverStoodBeforeAndFewServersMove() {
        var knowledge = ShippedKnowledge.read();
        Plan plan = SampleProjects.VIDEO_ANALYTICS.plan();
        var before = Gate.evaluate(plan, knowledge);
        var more = plan.withWorkloads(plan.workloads().stream()
                .map(workload -> workload instanceof VideoAnalytics video ? video.withCameras(video.cameras() + 60) : workload).toList());
        var fresh = Gate.evaluate(more, knowledge);
        var again = Gate.evaluate(more, knowledge, Optional.of(before), Cancellation.NEVER);
        for (int at = 0; at < fresh.scenarios().size(); at++) {
            var one = fresh.scenarios().get(at);
            var other = again.scenarios().get(at);
            assertThat(other.metrics()).isEqualTo(one.metrics());
            assertThat(other.costs().total()).isEqualTo(one.costs().total());
            assertThat(other.placement().certificates()).isEqualTo(one.placement().certificates());
            assertThat(one.placement().moves()).isEmpty();
            assertThat(other.placement().moves().orElseThrow()).isLessThanOrEqualTo(one.sizing().servers() / 2);
        }
        assertThat(List.of(again.targets())).isEqualTo(List.of(fresh.targets()));
    }

    @Test
    void planningTheSamePlanAgainMovesNothing() {
        var knowledge = ShippedKnowledge.read();
        Plan plan = SampleProjects.RIGHT_SIZING.plan();
        var before = Gate.evaluate(plan, knowledge);
        var again = Gate.evaluate(plan, knowledge, Optional.of(before), Cancellation.NEVER);
        for (int at = 0; at < before.scenarios().size(); at++) {
            assertThat(again.scenarios().get(at).placement().racks()).isEqualTo(before.scenarios().get(at).placement().racks());
            assertThat(again.scenarios().get(at).placement().moves().orElse(0)).isZero();
        }
    }
}
