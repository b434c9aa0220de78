package org.inferrack.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.inferrack.catalog.Price;
import org.inferrack.catalog.Price.Kind;
import org.inferrack.catalog.Range;
import org.inferrack.catalog.Source;
import org.inferrack.engine.figure.Figure;
import org.inferrack.plan.Economics.ExchangeRate;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTest {

    private static final Plan PLAN = TinyFleet.plan().withEconomics(TinyFleet.economics().withExchangeRates(List.of(
            new ExchangeRate("EUR", 1.25, "2026-11-01", "ECB"), new ExchangeRate("GBP", 1.5, "", ""))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "USER     | USD | 2026-11 | stated in the plan of 2026-11",
            "USER     | USD | ''      | stated in the plan",
            "LIST     | USD | 2026-11 | list price of 2026-11, ±10 %",
            "STREET   | USD | 2026-11 | street price of 2026-11, ±15 %",
            "ESTIMATE | USD | ''      | estimate, ±35 %",
            "USER     | EUR | ''      | stated in the plan, 100.0 EUR at 1.25 (2026-11-01)",
            "USER     | GBP | ''      | stated in the plan, 100.0 GBP at 1.5"})
    void the_note_says_where_a_price_comes_from_and_how_far_it_may_move(Kind kind, String currency, String date, String note) {
        assertThat(Quote.of(TinyFleet.price("card", kind, 100, currency, date), "Card", PLAN).note()).isEqualTo(note);
    }

    /** Offers of 45 to 221 around 100. No sign stands where a spreadsheet would take it for the beginning of a formula. */
    @Test
    void a_range_that_reaches_further_up_than_down_is_said_in_words() {
        var offers = new Price("card", Kind.STREET, new BigDecimal(100), Optional.of(new Range(45, 221)), "USD", Set.of(),
                new Source("market", "2026-11"));
        assertThat(Quote.of(offers, "Card", PLAN).note()).isEqualTo("street price of 2026-11, 55 % less to 121 % more");
    }

    /** 100 EUR x 1.25 = 125 USD, a list price: 112.50 to 137.50. */
    @Test
    void the_figure_has_the_range_of_its_kind_in_the_plans_currency() {
        var quote = Quote.of(TinyFleet.price("card", Kind.LIST, 100, "EUR", "2026-11"), "Card", PLAN);
        assertThat(quote.figure()).isInstanceOfSatisfying(Figure.Known.class, known -> {
            assertThat(known.unit()).isEqualTo("USD");
            assertThat(known.low()).isCloseTo(112.5, within(1e-9));
            assertThat(known.high()).isCloseTo(137.5, within(1e-9));
        });
        assertThat(quote.source()).isPresent();
    }

    @Test
    void without_a_rate_there_is_no_price_and_the_note_asks_for_it() {
        var quote = Quote.of(TinyFleet.price("card", Kind.LIST, 100, "JPY", "2026-11"), "Card", PLAN);
        assertThat(quote.unitPrice()).isEmpty();
        assertThat(quote.note()).isEqualTo("n/a: 100.0 JPY; add an exchange rate from JPY to USD");
        assertThat(quote.figure()).isInstanceOfSatisfying(Figure.Unknown.class, unknown -> assertThat(unknown.reason()).contains("from JPY to USD", "Card"));
    }

    @Test
    void what_another_line_pays_for_costs_exactly_nothing() {
        var quote = Quote.included("in the price of Server", PLAN, Optional.of(TinyFleet.SOURCE));
        assertThat(quote.figure()).isInstanceOfSatisfying(Figure.Known.class, known -> {
            assertThat(known.high()).isZero();
            assertThat(known.basis().sources()).containsExactly(TinyFleet.SOURCE);
        });
        assertThat(quote.noted("later").note()).isEqualTo("in the price of Server; later");
    }
}
