package org.inferrack.desktop.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferrack.engine.cost.Costs;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.Plan;
import org.inferrack.samples.SampleProjects;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

class YearlyCostsTest {

    private static final Plan PLAN = SampleProjects.VIDEO_ANALYTICS.plan();

    private static Costs costs(int months) {
        return Gate.evaluate(PLAN.withHorizonMonths(months), ShippedKnowledge.read()).scenarios().getFirst().costs();
    }

    @Test
    void the_last_line_is_the_sum_of_the_years_and_of_the_months() {
        var months = costs(36).months();
        var years = YearlyCosts.of(months);
        assertThat(years).extracting(YearlyCosts::period).containsExactly("Year 1", "Year 2", "Year 3", "Horizon");
        assertThat(years.getLast().total()).isCloseTo(years.subList(0, 3).stream().mapToDouble(YearlyCosts::total).sum(), within(1e-6));
        assertThat(years.getLast().energy()).isCloseTo(months.stream().mapToDouble(Costs.Month::energy).sum(), within(1e-6));
    }

    @Test
    void a_year_that_is_not_whole_says_how_long_it_is() {
        assertThat(YearlyCosts.of(costs(30).months())).extracting(YearlyCosts::period).containsExactly("Year 1", "Year 2", "Year 3 (6 months)", "Horizon");
    }

    @Test
    void one_year_needs_no_sum() {
        assertThat(YearlyCosts.of(costs(12).months())).singleElement().extracting(YearlyCosts::period).isEqualTo("Year 1");
    }

    @Test
    void a_residual_value_lowers_the_total() {
        var year = new YearlyCosts("Year 1", 100, 10, 5, 3, 2, 20);
        assertThat(year.total()).isEqualTo(100);
    }
}
