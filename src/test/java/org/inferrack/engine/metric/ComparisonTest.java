package org.inferrack.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.plan.Metric;
import org.junit.jupiter.api.Test;

/** Nine servers with L4 beside fourteen with A100: the fewer are better, unless they leave work undone. */
class ComparisonTest {

    private static final ScenarioOutcome BASELINE = OutcomeFixtures.outcome().scenarios().getFirst();
    private static final ScenarioOutcome PROPOSAL = OutcomeFixtures.outcome().scenarios().getLast();

    private static ScenarioOutcome unserved(ScenarioOutcome scenario) {
        return new ScenarioOutcome(scenario.scenario(), scenario.sizing(), scenario.power(), scenario.placement(), scenario.costs(), scenario.tornado(),
                scenario.metrics(), scenario.workloads(),
                List.of(new Finding(Finding.Severity.BLOCKER, "shortfall", "", "21,308 streams are not served.", "")));
    }

    @Test
    void the_better_of_two_that_work_is_best() {
        var both = List.of(BASELINE, PROPOSAL);
        assertThat(Comparison.best(Metric.SERVERS, both)).hasValue(9);
        assertThat(Comparison.best(Metric.STREAMS_PER_RACK, both)).hasValue(96);
        assertThat(Comparison.isBest(Metric.SERVERS, PROPOSAL, both)).isTrue();
        assertThat(Comparison.isBest(Metric.SERVERS, BASELINE, both)).isFalse();
        assertThat(Comparison.best(Metric.PEAK_UTILISATION, both)).as("neither good nor bad").isEmpty();
        assertThat(Comparison.best(Metric.SERVERS, List.of(BASELINE, BASELINE))).as("all alike").isEmpty();
    }

    @Test
    void what_leaves_work_undone_is_never_best() {
        var without = unserved(PROPOSAL);
        assertThat(Comparison.best(Metric.SERVERS, List.of(BASELINE, without))).as("one that works is alone").isEmpty();
        assertThat(Comparison.best(Metric.SERVERS, List.of(BASELINE, PROPOSAL, without))).hasValue(9);
        assertThat(Comparison.isBest(Metric.SERVERS, without, List.of(BASELINE, PROPOSAL, without))).as("the same amount").isFalse();
    }

    @Test
    void times_the_baseline_is_said_of_two_that_work() {
        assertThat(Comparison.timesBaseline(Metric.STREAMS_PER_RACK, PROPOSAL, BASELINE).amount().orElseThrow()).isCloseTo(4, within(1e-12));
        assertThat(reason(Comparison.timesBaseline(Metric.TCO, unserved(PROPOSAL), BASELINE))).contains("does not work");
        assertThat(reason(Comparison.timesBaseline(Metric.TCO, PROPOSAL, unserved(BASELINE)))).contains("no baseline that carries the whole demand");
    }

    private static String reason(Figure figure) {
        return ((Figure.Unknown) figure).reason();
    }
}
