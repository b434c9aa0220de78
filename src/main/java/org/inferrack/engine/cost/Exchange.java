package org.inferrack.engine.cost;

import java.math.BigDecimal;
import java.util.Optional;

import org.inferrack.catalog.Price;
import org.inferrack.plan.Economics.ExchangeRate;
import org.inferrack.plan.Plan;

/** Brings prices into the plan's currency, once, by the plan's own rates. */
final class Exchange {

    private Exchange() {
    }

    /** The price in the plan's currency, not rounded; empty where the plan has no rate for its currency. */
    static Optional<BigDecimal> convert(Price price, Plan plan) {
        if (price.currency().equals(plan.currency())) {
            return Optional.of(price.amount());
        }
        return rate(price.currency(), plan).map(rate -> price.amount().multiply(BigDecimal.valueOf(rate.rate())));
    }

    static Optional<ExchangeRate> rate(String currency, Plan plan) {
        return plan.economics().exchangeRates().stream()
                .filter(rate -> rate.currency().equals(currency) && rate.rate() > 0)
                .findFirst();
    }
}
