package org.inferrack.engine.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Price;
import org.inferrack.plan.Economics.ExchangeRate;
import org.inferrack.plan.Plan;

/** Brings prices into the plan's currency, once, by the plan's own rates. */
public final class Exchange {

    private Exchange() {
    }

    /** The price in the plan's currency, not rounded; empty where the plan has no rate for its currency. */
    static Optional<BigDecimal> convert(Price price, Plan plan) {
        return convert(price, plan.currency(), plan.economics().exchangeRates());
    }

    /** The price in a currency, not rounded; empty where none of the rates is for its own. */
    public static Optional<BigDecimal> convert(Price price, String currency, List<ExchangeRate> rates) {
        if (price.currency().equals(currency)) {
            return Optional.of(price.amount());
        }
        return rate(price.currency(), rates).map(rate -> price.amount().multiply(BigDecimal.valueOf(rate.rate())));
    }

    static Optional<ExchangeRate> rate(String currency, Plan plan) {
        return rate(currency, plan.economics().exchangeRates());
    }

    private static Optional<ExchangeRate> rate(String currency, List<ExchangeRate> rates) {
        return rates.stream()
                .filter(rate -> rate.currency().equals(currency) && rate.rate() > 0)
                .findFirst();
    }
}
