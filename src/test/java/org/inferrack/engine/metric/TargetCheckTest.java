package org.inferrack.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.metric.MetricWorld.figure;
import static org.inferrack.engine.metric.MetricWorld.outcome;
import static org.inferrack.engine.metric.MetricWorld.proposal;

import java.util.List;
import java.util.Map;

import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.outcome.ScenarioOutcome.WorkloadMetrics;
import org.inferrack.engine.outcome.TargetResult;
import org.inferrack.engine.outcome.TargetResult.Verdict;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Scenario.Role;
import org.inferrack.plan.Target;
import org.inferrack.plan.Target.Comparison;
import org.junit.jupiter.api.Test;

/** {@link TargetCheck}, {@link TargetFindings} and {@link Recommendation}, which reads them. */
class TargetCheckTest {

    private static final Metric KW = Metric.IT_POWER;

    private static Target target(Comparison comparison, Target.Basis basis, double value) {
        return new Target("promise", KW, comparison, basis, value, "");
    }

    private static TargetResult check(Target target, ScenarioOutcome... outcomes) {
        return TargetCheck.check(TinyFleet.plan().withTargets(List.of(target)), List.of(outcomes)).getFirst();
    }

    private static Verdict atMost(double limit, Figure figure) {
        return check(target(Comparison.AT_MOST, Target.Basis.ABSOLUTE, limit), proposal("p", KW, figure)).verdict();
    }

    private static Verdict atLeast(double limit, Figure figure) {
        return check(target(Comparison.AT_LEAST, Target.Basis.ABSOLUTE, limit), proposal("p", KW, figure)).verdict();
    }

    /** 10 kW, or 8 to 13. */
    @Test
    void a_target_is_met_only_if_the_whole_range_keeps_it() {
        Figure ten = figure(10, 8, 13);
        assertThat(atMost(13, ten)).isEqualTo(Verdict.MET);
        assertThat(atMost(12.9, ten)).isEqualTo(Verdict.WITHIN_RANGE);
        assertThat(atMost(10, ten)).isEqualTo(Verdict.WITHIN_RANGE);
        assertThat(atMost(9.9, ten)).isEqualTo(Verdict.NOT_MET);
        assertThat(atLeast(8, ten)).isEqualTo(Verdict.MET);
        assertThat(atLeast(8.1, ten)).isEqualTo(Verdict.WITHIN_RANGE);
        assertThat(atLeast(10.1, ten)).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void what_has_no_upper_end_is_never_surely_below_a_limit() {
        assertThat(atMost(1_000, figure(10, 8, 13, Basis.Ends.NO_TOP))).isEqualTo(Verdict.WITHIN_RANGE);
        assertThat(atLeast(8, figure(10, 8, 13, Basis.Ends.NO_TOP))).isEqualTo(Verdict.MET);
    }

    @Test
    void an_unknown_figure_is_no_verdict_and_a_scenario_that_does_not_work_keeps_nothing() {
        assertThat(atMost(13, Figure.unknown("kW", "no TDP"))).isEqualTo(Verdict.UNKNOWN);
        assertThat(check(target(Comparison.AT_MOST, Target.Basis.ABSOLUTE, 99), outcome("p", Role.PROPOSAL, false, Map.of(KW, figure(10, 8, 13)))).verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    /** 10 against 40 kW: a quarter of it, three quarters below it. */
    @Test
    void a_proposal_is_held_against_the_baseline_that_carries_everything() {
        var baseline = outcome("b", Role.BASELINE, true, Map.of(KW, figure(40, 40, 40)));
        var own = proposal("p", KW, figure(10, 10, 10));
        assertThat(check(target(Comparison.AT_MOST, Target.Basis.TIMES_BASELINE, 0.25), baseline, own).achieved().amount().orElseThrow()).isCloseTo(0.25,
                within(1e-12));
        assertThat(check(target(Comparison.AT_LEAST, Target.Basis.BELOW_BASELINE, 0.75), baseline, own)).satisfies(result -> {
            assertThat(result.achieved().amount().orElseThrow()).isCloseTo(0.75, within(1e-12));
            assertThat(result.verdict()).isEqualTo(Verdict.MET);
        });
        var lacking = outcome("b", Role.BASELINE, false, Map.of(KW, figure(40, 40, 40)));
        assertThat(check(target(Comparison.AT_MOST, Target.Basis.TIMES_BASELINE, 0.25), lacking, own).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(check(target(Comparison.AT_LEAST, Target.Basis.BELOW_BASELINE, 0.75), own).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_target_of_one_workload_reads_its_own_figure() {
        var own = outcome("p", Role.PROPOSAL, true, Map.of(KW, figure(10, 10, 10)), new WorkloadMetrics("w", Map.of(KW, figure(3, 3, 3))));
        assertThat(check(target(Comparison.AT_MOST, Target.Basis.ABSOLUTE, 3).withWorkloadId("w"), own).verdict()).isEqualTo(Verdict.MET);
        assertThat(check(target(Comparison.AT_MOST, Target.Basis.ABSOLUTE, 3).withWorkloadId("gone"), own).achieved())
                .isEqualTo(Figure.unknown("kW", "no servers carry gone"));
    }

    @Test
    void baselines_promise_nothing() {
        assertThat(TargetCheck.check(TinyFleet.plan().withTargets(List.of(target(Comparison.AT_MOST, Target.Basis.ABSOLUTE, 1))),
                List.of(outcome("b", Role.BASELINE, true, Map.of())))).isEmpty();
    }

    private static List<Finding> findings(Target target, ScenarioOutcome... outcomes) {
        return TargetFindings.of(TargetCheck.check(TinyFleet.plan().withTargets(List.of(target)), List.of(outcomes)), List.of(outcomes));
    }

    @Test
    void what_is_missed_is_a_warning_and_what_is_uncertain_a_note_with_the_numbers() {
        var own = proposal("p", KW, figure(10, 8, 13));
        assertThat(findings(target(Comparison.AT_MOST, Target.Basis.ABSOLUTE, 9), own)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.message()).contains("not met by Scenario p", "asked is at most 9 kW", "give 10 kW", "8 kW to 13 kW");
        });
        assertThat(findings(target(Comparison.AT_MOST, Target.Basis.ABSOLUTE, 12), own)).singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Finding.Severity.NOTE));
        assertThat(findings(target(Comparison.AT_MOST, Target.Basis.ABSOLUTE, 13), own)).isEmpty();
        assertThat(
                findings(target(Comparison.AT_MOST, Target.Basis.ABSOLUTE, 12), proposal("p", KW, figure(10, 8, 13, Basis.Ends.NO_TOP))).getFirst().message())
                .contains("8 kW or more");
    }

    @Test
    void shares_and_factors_are_said_in_their_own_words() {
        var baseline = outcome("b", Role.BASELINE, true, Map.of(KW, figure(40, 40, 40)));
        assertThat(
                findings(target(Comparison.AT_LEAST, Target.Basis.BELOW_BASELINE, 0.8), baseline, proposal("p", KW, figure(10, 10, 10))).getFirst().message())
                .contains("at least 80 % below the baseline", "give 75 %");
        assertThat(findings(target(Comparison.AT_MOST, Target.Basis.TIMES_BASELINE, 0.2), baseline, proposal("p", KW, figure(10, 10, 10))).getFirst().message())
                .contains("at most 0.200 times the baseline", "give 0.250 times");
    }

    @Test
    void of_what_cannot_be_built_no_target_is_spoken() {
        assertThat(findings(target(Comparison.AT_MOST, Target.Basis.ABSOLUTE, 9), outcome("p", Role.PROPOSAL, false, Map.of(KW, figure(10, 8, 13))))).isEmpty();
    }

    private static ScenarioOutcome costing(String id, boolean feasible, Figure tco) {
        return outcome(id, Role.PROPOSAL, feasible, Map.of(Metric.TCO, tco));
    }

    private static TargetResult kept(String id, Verdict verdict) {
        return new TargetResult(target(Comparison.AT_MOST, Target.Basis.ABSOLUTE, 1), id, figure(1, 1, 1), verdict);
    }

    @Test
    void what_works_comes_before_what_keeps_targets_and_that_before_what_is_cheap() {
        var cheap = costing("cheap", true, figure(10, 10, 10));
        var good = costing("good", true, figure(20, 20, 20));
        var broken = costing("broken", false, figure(1, 1, 1));
        assertThat(Recommendation.of(List.of(good, cheap, broken), List.of())).contains("cheap");
        assertThat(Recommendation.of(List.of(cheap, good, broken),
                List.of(kept("good", Verdict.WITHIN_RANGE), kept("broken", Verdict.MET), kept("cheap", Verdict.NOT_MET)))).contains("good");
        assertThat(Recommendation.of(List.of(broken, cheap), List.of(kept("broken", Verdict.MET)))).contains("cheap");
    }

    @Test
    void a_baseline_that_does_the_same_for_less_is_not_replaced() {
        var dear = costing("dear", true, figure(100, 90, 110));
        var kept = outcome("old", Role.BASELINE, true, Map.of(Metric.TCO, figure(10, 9, 11)));
        var broken = outcome("old", Role.BASELINE, false, Map.of(Metric.TCO, figure(10, 9, 11)));
        assertThat(Recommendation.of(List.of(kept, dear), List.of())).isEmpty();
        assertThat(Recommendation.of(List.of(broken, dear), List.of())).contains("dear");
        assertThat(Recommendation.of(List.of(kept, dear), List.of(kept("dear", Verdict.MET)))).as("it keeps a target").contains("dear");
    }

    @Test
    void an_unknown_tco_is_not_the_cheapest_and_among_equals_the_plans_order_counts() {
        var unknown = costing("unknown", true, Figure.unknown("USD", "no price"));
        assertThat(Recommendation.of(List.of(unknown, costing("dear", true, figure(1e9, 1e9, 1e9))), List.of())).contains("dear");
        assertThat(Recommendation.of(List.of(costing("first", true, figure(5, 5, 5)), costing("second", true, figure(5, 5, 5))), List.of())).contains("first");
        assertThat(Recommendation.of(List.of(outcome("b", Role.BASELINE, true, Map.of())), List.of())).as("a baseline is no proposal").isEmpty();
    }
}
