package org.inferrack.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.inferrack.catalog.Catalog;
import org.inferrack.plan.Economics.ExchangeRate;

/**
 * Exchange rates between the currencies in which the shipped prices are quoted, for a plan that states none. Reference rates of the European Central Bank:
 * 1 EUR = 1.1403 USD on 2026-09-25, 1 GBP = 1.353 USD on 2026-09-04.
 */
public final class ReferenceRates {

    private static final String SOURCE = "European Central Bank, reference rate; replace it with your bank's";
    private static final String USD = "USD";
    private static final Map<String, Reference> IN_USD = new TreeMap<>(Map.of(USD, new Reference("1", ""), "EUR", new Reference("1.1403", "2026-09-25"),
            "GBP", new Reference("1.353", "2026-09-04")));

    private record Reference(String usd, String date) {
    }

    private ReferenceRates() {
    }

    /** What one unit of each other currency costs in {@code currency}; nothing for a currency without a rate here. */
    public static List<ExchangeRate> into(String currency) {
        return IN_USD.keySet().stream().filter(other -> !other.equals(currency)).flatMap(other -> rate(other, currency).stream()).toList();
    }

    public static Optional<ExchangeRate> rate(String from, String into) {
        Reference one = IN_USD.get(from);
        Reference other = IN_USD.get(into);
        if (one == null || other == null || from.equals(into)) {
            return Optional.empty();
        }
        var rate = new BigDecimal(one.usd()).divide(new BigDecimal(other.usd()), MathContext.DECIMAL64).setScale(4, RoundingMode.HALF_UP);
        return Optional.of(new ExchangeRate(from, rate.doubleValue(), later(one.date(), other.date()), SOURCE));
    }

    /** The plan in another currency; reference rates that nobody has replaced become those into it, other rates stay as they were stated. */
    public static Plan moved(Plan plan, String currency) {
        var before = into(plan.currency());
        var stated = plan.economics().exchangeRates();
        if (before.isEmpty() || !stated.containsAll(before)) {
            return plan.withCurrency(currency);
        }
        var rates = new ArrayList<>(into(currency));
        stated.stream().filter(rate -> !before.contains(rate)).forEach(rates::add);
        return plan.withCurrency(currency).withEconomics(plan.economics().withExchangeRates(rates));
    }

    /** The plan with a rate for every currency here that it has none for, so that what is taken from the catalogue has a price in it. */
    public static Plan completing(Plan plan) {
        var stated = plan.economics().exchangeRates();
        var missing = into(plan.currency()).stream().filter(rate -> stated.stream().noneMatch(own -> own.currency().equals(rate.currency()))).toList();
        return missing.isEmpty() ? plan : plan.withEconomics(plan.economics().withExchangeRates(Stream.concat(stated.stream(), missing.stream()).toList()));
    }

    /** The best price of an item in USD, to compare prices of several currencies; what has none, or none with a rate here, comes last. */
    static double comparable(String itemId, Catalog catalog) {
        return catalog.price(itemId).flatMap(price -> price.currency().equals(USD) ? Optional.of(price.amount())
                : rate(price.currency(), USD).map(rate -> price.amount().multiply(BigDecimal.valueOf(rate.rate()))))
                .map(BigDecimal::doubleValue).orElse(Double.MAX_VALUE);
    }

    private static String later(String one, String other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
