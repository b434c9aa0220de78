package org.inferrack.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.inferrack.desktop.document.BlankPlan;
import org.inferrack.plan.Economics.ExchangeRate;
import org.junit.jupiter.api.Test;

/** Exchange rates that a new plan starts with, and the {@link Destinations} of what it buys. */
class ReferenceRatesTest {

    private static final Plan NEW = BlankPlan.on(LocalDate.of(2026, 11, 28), "M. Keller");

    @Test
    void a_rate_says_what_one_unit_costs_in_the_plans_currency() {
        assertThat(ReferenceRates.rate("EUR", "USD").orElseThrow().rate()).isEqualTo(1.1403);
        assertThat(ReferenceRates.rate("USD", "EUR").orElseThrow().rate()).isCloseTo(1 / 1.1403, within(1e-4));
        assertThat(ReferenceRates.rate("GBP", "EUR").orElseThrow().rate()).isCloseTo(1.1865, within(1e-4));
        assertThat(ReferenceRates.rate("GBP", "EUR").orElseThrow().date()).as("the later of the two").isEqualTo("2026-09-25");
        assertThat(ReferenceRates.rate("EUR", "EUR")).isEmpty();
        assertThat(ReferenceRates.rate("EUR", "JPY")).isEmpty();
        assertThat(ReferenceRates.into("JPY")).isEmpty();
    }

    @Test
    void a_new_plan_converts_the_currencies_of_the_shipped_prices() {
        assertThat(NEW.economics().exchangeRates()).extracting(ExchangeRate::currency).containsExactly("EUR", "GBP");
        assertThat(NEW.economics().exchangeRates()).allMatch(rate -> !rate.date().isEmpty() && rate.source().contains("European Central Bank"));
    }

    @Test
    void another_currency_of_the_plan_takes_the_rates_into_it() {
        Plan euro = ReferenceRates.moved(NEW, "EUR");
        assertThat(euro.currency()).isEqualTo("EUR");
        assertThat(euro.economics().exchangeRates()).extracting(ExchangeRate::currency).containsExactly("GBP", "USD");
        assertThat(ReferenceRates.moved(euro, "USD").economics()).isEqualTo(NEW.economics());
    }

    @Test
    void a_rate_that_a_person_stated_stays() {
        var own = new ExchangeRate("CHF", 1.2, "2026-11", "bank");
        var rates = new ArrayList<>(NEW.economics().exchangeRates());
        rates.add(own);
        Plan stated = NEW.withEconomics(NEW.economics().withExchangeRates(rates));
        assertThat(ReferenceRates.moved(stated, "EUR").economics().exchangeRates()).contains(own).hasSize(3);
        Plan replaced = NEW.withEconomics(NEW.economics().withExchangeRates(List.of(own)));
        assertThat(ReferenceRates.moved(replaced, "EUR").economics().exchangeRates()).containsExactly(own);
    }
}
