package org.inferrack.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.catalog.Price;
import org.inferrack.plan.Economics.ExchangeRate;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    private static final Price EUROS = TinyFleet.price("card", Price.Kind.LIST, 1_999.99, "EUR", "2026-11");

    private static Plan plan(ExchangeRate... rates) {
        return TinyFleet.plan().withEconomics(TinyFleet.economics().withExchangeRates(List.of(rates)));
    }

    @Test
    void a_price_in_the_plans_currency_stays_as_it_is_whatever_rates_there_are() {
        var dollars = TinyFleet.price("card", Price.Kind.LIST, 2_500, "USD", "2026-11");
        assertThat(Exchange.convert(dollars, plan(new ExchangeRate("USD", 2, "", "a slip")))).contains(dollars.amount());
    }

    /** 1,999.99 EUR x 1.10 = 2,199.989 USD: rounded when it is shown, not here. */
    @Test
    void a_foreign_price_is_multiplied_by_its_own_rate_and_not_rounded() {
        assertThat(Exchange.convert(EUROS, plan(new ExchangeRate("GBP", 1.30, "", ""), new ExchangeRate("EUR", 1.10, "", ""))))
                .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("2199.989"));
    }

    @Test
    void a_rate_that_is_missing_or_zero_is_no_rate() {
        assertThat(Exchange.convert(EUROS, plan(new ExchangeRate("GBP", 1.30, "", "")))).isEmpty();
        assertThat(Exchange.convert(EUROS, plan(new ExchangeRate("EUR", 0, "", "")))).isEmpty();
    }
}
