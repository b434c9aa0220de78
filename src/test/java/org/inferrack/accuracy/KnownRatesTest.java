package org.inferrack.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Precision;
import org.inferrack.engine.cost.TinyFleet;
import org.junit.jupiter.api.Test;

/** A result that the engine knows is predicted without it. */
class KnownRatesTest {

    private static Measurement row(String id, String accelerator, double value) {
        return new Measurement(id, accelerator, 2, "resnet50", Precision.INT8, Measurement.Metric.OFFLINE_THROUGHPUT, value, OptionalDouble.empty(),
                OptionalDouble.empty(), null, "", "",
                TinyFleet.SOURCE);
    }

    private static final Catalog CATALOG = TinyFleet.catalog(TinyFleet.prices())
            .overlaidBy(new Catalog(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(row("a", "card", 2000), row("b", "card", 2400), row("c", "card-new", 5000))));

    @Test
    void a_known_result_takes_its_whole_pair_with_it_even_when_it_was_rounded_otherwise() {
        var rates = new KnownRates(CATALOG);
        assertThat(rates.without("card", "resnet50", 1003)).isSameAs(rates.without("card", "resnet50", 1200))
                .isNotSameAs(rates.without("card-new", "resnet50", 2500));
    }

    @Test
    void a_result_that_nobody_knew_is_predicted_with_all_that_is_known() {
        var rates = new KnownRates(CATALOG);
        assertThat(rates.without("card", "resnet50", 1010)).isSameAs(rates.without("card-new", "bert", 7)).isNotSameAs(rates.without("card", "resnet50", 1000));
    }
}
