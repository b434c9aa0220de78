package org.inferrack.engine.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.PriceContent;
import org.inferrack.catalog.Source;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Figure;
import org.inferrack.plan.Plan;

/**
 * What one piece costs in the plan's currency.
 *
 * @param unitPrice empty where unknown
 * @param figure    the same with its interval, or why it is unknown
 * @param note      kind, original currency, date
 * @param supported whether the price pays for the maker's support, so that no yearly share of it is due
 */
record Quote(Optional<BigDecimal> unitPrice, Figure figure, String note, Optional<Source> source, boolean supported) {

    static Quote of(String itemId, String name, Plan plan, Catalog catalog) {
        return catalog.price(itemId).map(price -> of(price, name, plan)).orElseGet(() -> new Quote(Optional.empty(),
                Figure.unknown(plan.currency(), "no price of " + name + " (" + itemId + ")"),
                "n/a: no price known; add a price for " + itemId, Optional.empty(), false));
    }

    static Quote of(Price price, String name, Plan plan) {
        boolean supported = price.contents().contains(PriceContent.SUPPORT);
        var amount = Exchange.convert(price, plan);
        if (amount.isEmpty()) {
            return new Quote(Optional.empty(),
                    Figure.unknown(plan.currency(), "no exchange rate from " + price.currency() + " to " + plan.currency() + " for the price of " + name),
                    "n/a: " + price.amount().toPlainString() + " " + price.currency() + "; add an exchange rate from "
                            + price.currency() + " to " + plan.currency(),
                    Optional.of(price.source()), supported);
        }
        double below = PriceRange.below(price, plan.startMonth());
        double above = PriceRange.above(price, plan.startMonth());
        var figure = Figure.within(Driver.of(Driver.Kind.PRICE, price.itemId(), "price of " + name), amount.get().doubleValue(), below, above,
                plan.currency(), PriceRange.evidence(price.kind()),
                "price of " + name, List.of(price.source()));
        return new Quote(amount, figure, note(price, plan, below, above), Optional.of(price.source()), supported);
    }

    /** Costs nothing of its own because another line pays for it. */
    static Quote included(String note, Plan plan, Optional<Source> source) {
        var figure = Figure.exact(0, plan.currency(), note).told(Evidence.USER,
                new Basis(note, List.of(), source.map(List::of).orElse(List.of())));
        return new Quote(Optional.of(BigDecimal.ZERO), figure, note, source, true);
    }

    Quote noted(String more) {
        return new Quote(unitPrice, figure, note + "; " + more, source, supported);
    }

    private static String note(Price price, Plan plan, double below, double above) {
        var text = new StringBuilder(price.kind().label());
        if (!price.source().date().isBlank()) {
            text.append(" of ").append(price.source().date());
        }
        if (below > 0 || above > 0) {
            long less = Math.round(below * 100);
            long more = Math.round(above * 100);
            text.append(less == more ? ", ±" + more + " %" : ", " + less + " % less to " + more + " % more");
        }
        if (price.contents().contains(PriceContent.SUPPORT)) {
            text.append(", with support");
        }
        if (!price.currency().equals(plan.currency())) {
            Exchange.rate(price.currency(), plan).ifPresent(rate -> text.append(", ").append(price.amount().toPlainString()).append(' ')
                    .append(price.currency()).append(" at ").append(rate.rate())
                    .append(rate.date().isBlank() ? "" : " (" + rate.date() + ")"));
        }
        return text.toString();
    }
}
