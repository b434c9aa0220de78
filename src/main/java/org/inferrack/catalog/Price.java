package org.inferrack.catalog;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What one piece of an item costs.
 *
 * @param itemId   accelerator, server or component
 * @param kind     LIST (maker), STREET (paid or asked in the market), ESTIMATE (rounded community figure), USER (stated in the plan)
 * @param currency ISO 4217
 */
public record Price(String itemId, Kind kind, BigDecimal amount, String currency, Source source) {

    public enum Kind { USER, LIST, STREET, ESTIMATE }

    public Price {
        Objects.requireNonNull(itemId, "itemId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(source, "source");
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("The price of " + itemId + " must not be negative: " + amount + ".");
        }
    }
}
