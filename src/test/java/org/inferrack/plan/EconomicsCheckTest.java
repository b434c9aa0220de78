package org.inferrack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.engine.cost.TinyFleet;
import org.junit.jupiter.api.Test;

class EconomicsCheckTest {

    private static List<Problem> problems(Economics economics) {
        var found = new ArrayList<Problem>();
        StatedLimits.check(new Stated("$", found), economics);
        EconomicsCheck.check(new Stated("$", found), TinyFleet.plan(TinyFleet.scenario()).withEconomics(economics));
        return found;
    }

    private static Economics rated(Economics.ExchangeRate... rates) {
        return TinyFleet.economics().withExchangeRates(List.of(rates));
    }

    private static Economics.ExchangeRate rate(String currency, double rate) {
        return new Economics.ExchangeRate(currency, rate, "2026-11-01", "ECB");
    }

    @Test
    void the_plans_own_currency_is_worth_itself() {
        assertThat(problems(rated(rate("USD", 1)))).isEmpty();
        assertThat(problems(rated(rate("USD", 1.1)))).singleElement().satisfies(problem -> assertThat(problem.message()).isEqualTo("One USD is 1.1 USD."));
    }

    @Test
    void a_currency_has_one_rate() {
        assertThat(problems(rated(rate("EUR", 1.1), rate("JPY", 0.007)))).isEmpty();
        assertThat(problems(rated(rate("EUR", 1.1), rate("EUR", 1.2)))).extracting(Problem::path).containsExactly("$.exchangeRates[1]");
    }

    @Test
    void per_cent_that_were_typed_for_shares_are_refused() {
        var typed = new Economics(8, 10, 300, 450, 4, 5, 10, List.of(), "");
        assertThat(problems(typed)).extracting(Problem::path).containsExactly("$.discountRatePerYear", "$.supportSharePerYear", "$.installationShare",
                "$.contingencyShare",
                "$.residualShare");
    }
}
