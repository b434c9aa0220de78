package org.inferrack.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.fixture.ContextFixtures.context;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

import org.inferrack.catalog.Price;
import org.inferrack.catalog.Range;
import org.inferrack.catalog.Source;
import org.inferrack.engine.figure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceRangeTest {

    private static final YearMonth START = YearMonth.of(2027, 1);

    @ParameterizedTest
    @CsvSource({
            "USER, 2019-01-01, 0",
            "LIST, 2026-11-01, 0.10",
            "STREET, 2026-11-01, 0.15",
            "ESTIMATE, 2026-11-01, 0.30",
            "LIST, 2026, 0.10",
            "LIST, 2026-01, 0.15",
            "LIST, 2024-12-31, 0.20",
            "LIST, '', 0.15",
            "ESTIMATE, 2005, 0.50"})
    void the_range_follows_kind_and_age(Price.Kind kind, String date, double halfWidth) {
        var price = TinyFleet.price("card", kind, 100, "USD", date);
        assertThat(PriceRange.below(price, START)).isCloseTo(halfWidth, within(1e-12));
        assertThat(PriceRange.above(price, START)).isCloseTo(halfWidth, within(1e-12));
    }

    @Test
    void what_a_source_states_as_range_is_kept_where_it_is_wider() {
        var offers = new Price("card", Price.Kind.STREET, new BigDecimal(100), Optional.of(new Range(95, 160)), "USD", Set.of(),
                new Source("offers", "2026-11"));
        assertThat(PriceRange.below(offers, START)).isCloseTo(0.15, within(1e-12));
        assertThat(PriceRange.above(offers, START)).isCloseTo(0.60, within(1e-12));
    }

    @Test
    void the_capex_carries_the_range_of_its_prices() {
        var scenario = TinyFleet.scenario(TinyFleet.group("g"));
        var prices = TinyFleet.prices().stream().map(price -> price.itemId().equals("card")
                ? TinyFleet.price("card", Price.Kind.LIST, 2_500, "USD", "2026-11") : price).toList();
        var costs = Costing.cost(context(TinyFleet.plan(scenario), scenario, TinyFleet.catalog(prices)), TinyFleet.sizing(TinyFleet.fleet("g", 1, 0, 500)),
                TinyFleet.phases(TinyFleet.power(0, 0)), TinyFleet.placement(1)).costs();
        assertThat(costs.capex()).isInstanceOfSatisfying(Figure.Known.class, capex -> {
            assertThat(capex.low()).isEqualTo(19_900 - 500);
            assertThat(capex.high()).isEqualTo(19_900 + 500);
            assertThat(capex.basis().allSources()).extracting(Source::citation).contains("quote for card");
        });
    }

    @Test
    void a_date_counts_as_its_last_day() {
        assertThat(SourceDate.latest(new Source("x", "2024"))).hasValueSatisfying(day -> assertThat(day).hasToString("2024-12-31"));
        assertThat(SourceDate.latest(new Source("x", "2024-02"))).hasValueSatisfying(day -> assertThat(day).hasToString("2024-02-29"));
        assertThat(SourceDate.latest(new Source("x", "spring"))).isEmpty();
        assertThat(SourceDate.latest(new Source("x", "2024-13-01"))).isEmpty();
    }
}
