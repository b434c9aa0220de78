package org.inferrack.work;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What a search that somebody waits for may take: one clock, one amount of memory and one button over all that it does. It travels with the search as an
 * argument. Work whose result must be the same on every machine counts units instead, see {@link WorkBudget}.
 */
@FunctionalInterface
public interface SearchLimits {

    /** As long and as much as it takes. */
    SearchLimits NONE = () -> false;

    /** The search shall go home with the best so far; it stays true. */
    boolean ended();

    /** There is no time left for what follows a search either: to plan the choice and to tell of it. */
    default boolean overdue() {
        return false;
    }

    /** Whether so many bytes more may be kept. If not, the search has ended. */
    default boolean fits(long bytes) {
        return bytes >= 0;
    }

    /** Does what every answer needs after the search; the time that it took is set aside for the next one. */
    default <T> T afterwards(Supplier<T> work) {
        return work.get();
    }

    /** The same, ended also by something of the one who searches. */
    default SearchLimits or(BooleanSupplier own) {
        SearchLimits outer = this;
        return new SearchLimits() {
            @Override
            public boolean ended() {
                return outer.ended() || own.getAsBoolean();
            }

            @Override
            public boolean overdue() {
                return outer.overdue();
            }

            @Override
            public boolean fits(long bytes) {
                return outer.fits(bytes);
            }

            @Override
            public <T> T afterwards(Supplier<T> work) {
                return outer.afterwards(work);
            }
        };
    }
}
