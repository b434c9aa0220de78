package org.inferrack.engine.cost;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Price;

/**
 * How far a quote may turn out from a price of the catalogue: our assumption for the 90 % interval, since the sources state
 * none. Published list prices are discounted or surcharged by about a tenth; street prices differ by seller; community
 * figures are rounded. A price that is old on the plan's first month is surer to have moved.
 */
public final class PriceRange {

    static final double LIST = 0.10;
    static final double STREET = 0.15;
    static final double ESTIMATE = 0.30;
    /** Where a class states no range of its own. */
    static final double CLASS = 0.40;
    /** Added for each full year of age after the first. */
    static final double PER_YEAR = 0.05;
    static final double WIDEST = 0.50;

    private PriceRange() {
    }

    /** How far a quote may turn out below the price, as a share of it; a price that the user states has no range. */
    public static double below(Price price, YearMonth start) {
        double amount = price.amount().doubleValue();
        return width(price, start, amount == 0 ? 0 : price.range().map(ends -> 1 - ends.low() / amount).orElse(0.0));
    }

    /** How far a quote may turn out above the price, as a share of it. */
    public static double above(Price price, YearMonth start) {
        double amount = price.amount().doubleValue();
        return width(price, start, amount == 0 ? 0 : price.range().map(ends -> ends.high() / amount - 1).orElse(0.0));
    }

    /** The offers of a source may lie closer together than quotes do, so what its kind is known to vary stays the least. */
    private static double width(Price price, YearMonth start, double stated) {
        double fresh = switch (price.kind()) {
            case USER -> 0;
            case LIST -> LIST;
            case STREET -> STREET;
            case ESTIMATE -> ESTIMATE;
            case CLASS -> CLASS;
        };
        if (price.kind() == Price.Kind.USER) {
            return stated;
        }
        return Math.max(stated, Math.min(WIDEST, Math.max(stated, fresh) + PER_YEAR * yearsPastFirst(price, start)));
    }

    /** A published price is an observation, a rounded one stands in for an observation of something near it. */
    static Evidence evidence(Price.Kind kind) {
        return switch (kind) {
            case USER -> Evidence.USER;
            case LIST, STREET -> Evidence.MEASURED;
            case ESTIMATE -> Evidence.SCALED;
            case CLASS -> Evidence.ESTIMATED;
        };
    }

    private static long yearsPastFirst(Price price, YearMonth start) {
        return SourceDate.latest(price.source())
                .map(date -> Math.max(0, ChronoUnit.MONTHS.between(YearMonth.from(date), start) / 12))
                .orElse(1L);
    }
}
