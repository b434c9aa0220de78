package org.inferrack.desktop.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.outcome.TargetResult;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.fixture.Uncertain;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Target;
import org.junit.jupiter.api.Test;

class OverviewWordsTest {

    private static Figure figure(double value) {
        return Figure.exact(value, "W", "made up");
    }

    @Test
    void a_figure_is_set_against_the_baseline_in_words() {
        assertThat(AgainstBaseline.words(figure(62), figure(100))).isEqualTo("38 % below baseline");
        assertThat(AgainstBaseline.words(figure(120), figure(100))).isEqualTo("20 % above baseline");
        assertThat(AgainstBaseline.words(figure(420), figure(100))).isEqualTo("4.2× baseline");
        assertThat(AgainstBaseline.words(figure(100), figure(100))).isEqualTo("as baseline");
    }

    @Test
    void nothing_is_said_against_an_unknown_or_zero_baseline() {
        assertThat(AgainstBaseline.words(figure(62), Figure.unknown("W", "no data"))).isEmpty();
        assertThat(AgainstBaseline.words(Figure.unknown("W", "no data"), figure(100))).isEmpty();
        assertThat(AgainstBaseline.words(figure(62), figure(0))).isEmpty();
    }

    @Test
    void a_range_is_short_and_absent_where_the_figure_is_exact() {
        assertThat(TileRange.words(Uncertain.within(2_000_000, 0.25, 0.1, "USD", Evidence.SCALED, "f", List.of()))).isEqualTo("1.50 to 2.20 million");
        assertThat(TileRange.words(Uncertain.within(100, 0.1, 0.2, "streams", Evidence.SCALED, "f", List.of()))).isEqualTo("90 to 120");
        assertThat(TileRange.words(figure(3))).isEmpty();
    }

    @Test
    void a_target_is_told_in_its_own_terms() {
        var times = new Target("t", Metric.STREAMS_PER_RACK, Target.Comparison.AT_LEAST, Target.Basis.TIMES_BASELINE, 4, "");
        assertThat(
                TargetSentence.of(new TargetResult(times, "s", OutcomeFixtures.around(6, "× baseline", 0.5, Evidence.SCALED), TargetResult.Verdict.MET), "USD"))
                .isEqualTo("At least 4× the baseline; achieved 6× (90 %: 3× to 9×)");
        var below = new Target("t", Metric.TCO, Target.Comparison.AT_LEAST, Target.Basis.BELOW_BASELINE, 0.35, "");
        assertThat(TargetSentence.of(new TargetResult(below, "s", Figure.unknown("saved", "no price"), TargetResult.Verdict.UNKNOWN), "USD"))
                .isEqualTo("At least 35 % below the baseline; not known: no price");
        var most = new Target("t", Metric.P99_LATENCY, Target.Comparison.AT_MOST, Target.Basis.ABSOLUTE, 5, "");
        assertThat(TargetSentence.of(new TargetResult(most, "s", Figure.exact(4.2, "ms", "f"), TargetResult.Verdict.MET), "USD"))
                .isEqualTo("At most 5 ms; achieved 4.20 ms");
    }

    @Test
    void findings_that_scenarios_share_are_one_row_and_the_gravest_comes_first() {
        var rows = FindingList.rows(OutcomeFixtures.infeasible());
        assertThat(rows).singleElement().satisfies(row -> assertThat(row.scenarios()).hasSize(2));
        assertThat(FindingList.rows(OutcomeFixtures.outcome()).getFirst().finding().severity()).isEqualTo(Finding.Severity.WARNING);
    }

    @Test
    void the_headline_names_racks_only_where_there_are_racks() {
        var plan = PlanFixtures.plan();
        assertThat(Headline.metrics(plan)).contains(Metric.RACKS, Metric.STREAMS_PER_RACK, Metric.SAVING);
        var edge = plan.withSites(plan.sites().stream().map(site -> site.withHousing(new Housing.Edge(40, 1, 75, true))).toList());
        assertThat(Headline.metrics(edge)).contains(Metric.BOX_POWER).doesNotContain(Metric.RACKS, Metric.STREAMS_PER_RACK);
        var noBaseline = plan.withScenarios(List.of(plan.scenarios().getLast()));
        assertThat(Headline.metrics(noBaseline)).doesNotContain(Metric.SAVING);
    }
}
