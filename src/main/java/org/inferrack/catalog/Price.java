package org.inferrack.catalog;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What one piece of an item costs.
 *
 * @param itemId   accelerator, server or component
 * @param kind     LIST (maker), STREET (paid or asked in the market), ESTIMATE (rounded community figure), CLASS (what others of its class
 *                 lead to expect), USER (stated in the plan)
 * @param currency ISO 4217
 * @param range    of the offers or of the class, in the currency, where the source has one
 * @param contents what it pays for: of a server part by part, of any other item what comes with it, empty for the item alone
 */
public record Price(String itemId, Kind kind, BigDecimal amount, Optional<Range> range, String currency, Set<PriceContent> contents, Source source) {

    /** The better known the earlier. */
    public enum Kind {
        USER("stated in the plan"), LIST("list price"), STREET("street price"), ESTIMATE("estimate"), CLASS("estimated from its class");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Price {
        Objects.requireNonNull(itemId, "itemId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(source, "source");
        contents = PriceContent.of(contents.toArray(PriceContent[]::new));
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("The price of " + itemId + " must not be negative: " + amount + ".");
        }
        double value = amount.doubleValue();
        range.ifPresent(ends -> {
            if (value < ends.low() || value > ends.high() || ends.low() < 0) {
                throw new IllegalArgumentException("The price of " + itemId + " must lie in its range: " + value + " is not between " + ends.low()
                        + " and " + ends.high() + ".");
            }
        });
    }

    /** Without a range. */
    public Price(String itemId, Kind kind, BigDecimal amount, String currency, Set<PriceContent> contents, Source source) {
        this(itemId, kind, amount, Optional.empty(), currency, contents, source);
    }

    /** Of an item that is sold alone. */
    public Price(String itemId, Kind kind, BigDecimal amount, String currency, Source source) {
        this(itemId, kind, amount, currency, Set.of(), source);
    }

    public Price withContents(Set<PriceContent> others) {
        return new Price(itemId, kind, amount, range, currency, others, source);
    }

    public Price withCurrency(String other) {
        return new Price(itemId, kind, amount, range, other, contents, source);
    }

    public Price withSource(Source other) {
        return new Price(itemId, kind, amount, range, currency, contents, other);
    }
}
