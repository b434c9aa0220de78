package org.inferrack.plan;

import java.util.Map;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.Range;
import org.inferrack.catalog.ServerModel;

/** What {@link Within} and {@link AtMost} say at the fields of a plan, for the entries of its library, which know nothing of plans. */
final class LibraryLimits {

    private static final Map<Class<?>, Map<String, Limit>> WITHIN = Map.of(
            ServerModel.class, Map.of("takes", Limit.FURTHER),
            PowerSupply.class, Map.of("ratedWatts", Limit.SUPPLY_WATTS),
            Price.class, Map.of("amount", Limit.AMOUNT),
            // of a price: the range of a fact has the limits of its spec
            Range.class, Map.of("low", Limit.AMOUNT, "high", Limit.AMOUNT),
            Measurement.class,
            Map.of("accelerators", Limit.MEASURED_ACCELERATORS, "value", Limit.MEASURED, "p99Ms", Limit.MEASURED, "wallWatts", Limit.MEASURED),
            Measurement.TokenShape.class, Map.of("inputTokens", Limit.TOKENS, "outputTokens", Limit.TOKENS, "concurrency", Limit.CONCURRENCY));

    private static final Map<Class<?>, Map<String, Integer>> AT_MOST = Map.of(
            Catalog.class, Map.of("servers", 5_000, "accelerators", 5_000, "components", 5_000, "models", 5_000, "regions", 5_000, "prices", 20_000,
                    "measurements", 50_000),
            ServerModel.class, Map.of("powerSupplies", 50, "takes", 32, "publishedAs", 50), Component.class, Map.of("publishedAs", 50), Accelerator.class,
            Map.of("stacks", 100));

    private LibraryLimits() {
    }

    /** Null where the field declares none. */
    static Limit within(Class<?> type, String name) {
        return WITHIN.getOrDefault(type, Map.of()).get(name);
    }

    /** Null where the field declares none. */
    static Integer most(Class<?> type, String name) {
        return AT_MOST.getOrDefault(type, Map.of()).get(name);
    }
}
