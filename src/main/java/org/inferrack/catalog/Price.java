package org.inferrack.catalog;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;

/**
 * What one piece of an item costs.
 *
 * @param itemId   accelerator, server or component
 * @param kind     LIST (maker), STREET (paid or asked in the market), ESTIMATE (rounded community figure), USER (stated in the plan)
 * @param currency ISO 4217
 * @param contents what it pays for: of a server part by part, of any other item what comes with it, empty for the item alone
 */
public record Price(String itemId, Kind kind, BigDecimal amount, String currency, Set<PriceContent> contents, Source source) {

    public enum Kind { USER, LIST, STREET, ESTIMATE }

    public Price {
        Objects.requireNonNull(itemId, "itemId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(source, "source");
        contents = PriceContent.of(contents.toArray(PriceContent[]::new));
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("The price of " + itemId + " must not be negative: " + amount + ".");
        }
    }

    /** Of an item that is sold alone. */
    public Price(String itemId, Kind kind, BigDecimal amount, String currency, Source source) {
        this(itemId, kind, amount, currency, Set.of(), source);
    }

    public Price withContents(Set<PriceContent> others) {
        return new Price(itemId, kind, amount, currency, others, source);
    }

    public Price withCurrency(String other) {
        return new Price(itemId, kind, amount, other, contents, source);
    }

    public Price withSource(Source other) {
        return new Price(itemId, kind, amount, currency, contents, other);
    }
}
