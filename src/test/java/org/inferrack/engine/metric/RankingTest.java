package org.inferrack.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.fixture.Uncertain;
import org.inferrack.plan.Metric;
import org.junit.jupiter.api.Test;

/** {@link Ranking}, and what {@link Recommendation} says of proposals that it cannot tell apart. */
class RankingTest {

    private static final Driver PRICE = Uncertain.driver("card");

    private static Figure.Known usd(Driver driver, double value, double share) {
        return Figure.within(driver, value, share, share, "USD", Evidence.SCALED, "given", List.of());
    }

    @Test
    void one_price_behind_both_tells_them_apart_however_wide_it_is() {
        assertThat(Ranking.told(usd(PRICE, 100, 0.5), usd(PRICE, 90, 0.5))).isTrue();
        assertThat(Ranking.told(usd(PRICE, 100, 0.5), usd(Uncertain.driver("other card"), 90, 0.5))).isFalse();
    }

    /** 100 ± 6 and 90 ± 6 of two causes: 10 ± 8.5; ± 8 each: 10 ± 11.3. */
    @Test
    void two_are_told_apart_when_zero_is_outside_the_range_of_their_difference() {
        assertThat(Ranking.told(usd(PRICE, 100, 0.06), usd(Uncertain.driver("other"), 90, 6 / 90.0))).isTrue();
        assertThat(Ranking.told(usd(PRICE, 100, 0.08), usd(Uncertain.driver("other"), 90, 8 / 90.0))).isFalse();
    }

    @Test
    void the_best_is_told_from_every_other_or_there_is_none() {
        Figure cheap = usd(Uncertain.driver("a"), 50, 0.02);
        Figure near = usd(Uncertain.driver("b"), 51, 0.02);
        Figure dear = usd(Uncertain.driver("c"), 90, 0.02);
        assertThat(Ranking.best(Metric.TCO, List.of(dear, cheap))).hasValue(50);
        assertThat(Ranking.best(Metric.TCO, List.of(dear, cheap, near))).isEmpty();
        assertThat(Ranking.best(Metric.STREAMS_PER_RACK, List.of(dear, cheap, near))).as("more is better").hasValue(90);
        assertThat(Ranking.best(Metric.TCO, List.of(cheap, Figure.unknown("USD", "no price")))).as("alone").isEmpty();
    }

    @Test
    void counts_without_a_range_are_ranked_and_those_without_an_end_are_not() {
        Figure.Known three = Figure.exact(3, "racks", "counted");
        assertThat(Ranking.best(Metric.RACKS, List.of(three, Figure.exact(4, "racks", "counted")))).hasValue(3);
        assertThat(Ranking.best(Metric.RACKS, List.of(three.opened(PRICE), Figure.exact(4, "racks", "counted")))).isEmpty();
        assertThat(Ranking.best(Metric.RACKS, List.of(three.opened(PRICE), Figure.exact(4, "racks", "counted").opened(PRICE))))
                .as("both for the same cause").hasValue(3);
    }

    @Test
    void a_recommendation_that_rests_on_nothing_is_said_so_with_what_causes_the_difference() {
        ScenarioOutcome a = MetricWorld.proposal("a", Metric.TCO, usd(PRICE, 100, 0.3));
        ScenarioOutcome b = MetricWorld.proposal("b", Metric.TCO, usd(Uncertain.driver("other"), 110, 0.1));
        assertThat(Recommendation.findings(List.of(b, a), List.of())).extracting(Finding::rule, Finding::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("not-told-apart", "a"));
        var difference = (Figure.Known) Figure.derive("b - a", "USD", List.of(new Input("b", b.metric(Metric.TCO)), new Input("a", a.metric(Metric.TCO))),
                v -> v[0] - v[1]);
        assertThat(Recommendation.findings(List.of(b, a), List.of()).getFirst().message()).contains("USD 10 less", FigureFormat.range(difference),
                "price of card");
        ScenarioOutcome clearlyMore = MetricWorld.proposal("c", Metric.TCO, usd(PRICE, 120, 0.3));
        assertThat(Recommendation.findings(List.of(clearlyMore, a), List.of())).isEmpty();
    }
}
