package org.inferrack.catalog.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.catalog.Annotations;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ElectricityPrice;
import org.inferrack.catalog.ElectricityPrice.Band;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Region;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.catalog.fitted.ClassModel;
import org.junit.jupiter.api.Test;

/** A price of electricity that no source states, with bands of which IB costs twice what IE costs. */
class BandPricesTest {

    private static final Source SOURCE = new Source("statistics", "2025");
    private static final double UNSURE = 0.1;
    private static final ClassModel BANDS = new ClassModel("tests", "", List.of("band IB", "band IE", "band other"), List.of(Math.log(2), 0.0, 0.0),
            List.of(List.of(0.0, 0.0, 0.0), List.of(0.0, 0.0, 0.0), List.of(0.0, 0.0, 0.0)), UNSURE, 9);
    private static final ClassModel LEVEL = new ClassModel("countries", "", List.of("intercept"), List.of(Math.log(0.1)), List.of(List.of(0.0)), 0.6, 9);

    private static Catalog catalog(Facts facts, ElectricityPrice... prices) {
        var classes = new LearnedClasses(Map.of(BandPrices.BANDS, BANDS, BandPrices.LEVEL, LEVEL));
        return new Catalog(List.of(), List.of(), List.of(), List.of(), List.of(new Region("XX", "Land", facts)), List.of(), List.of(),
                new Annotations(Map.of(), Map.of(), Map.of(), List.of(), List.of(prices), classes));
    }

    private static ElectricityPrice price(Band band, String amount) {
        return new ElectricityPrice("XX", band, new BigDecimal(amount), "EUR", Optional.empty(), Evidence.SPECIFIED, SOURCE);
    }

    private static Facts known(double price, Evidence evidence) {
        return Facts.NONE.with(Spec.ELECTRICITY_PRICE, new Fact(price, evidence, SOURCE));
    }

    @Test
    void what_a_source_states_of_the_band_is_the_price() {
        var stated = price(Band.IB, "0.24");
        assertThat(catalog(Facts.NONE, stated).electricity("XX", Band.IB)).contains(stated);
    }

    @Test
    void another_band_of_the_country_tells_it_by_the_ratio_of_bands() {
        var told = catalog(Facts.NONE, price(Band.IE, "0.1")).electricity("XX", Band.IB).orElseThrow();
        assertThat(told.amount().doubleValue()).isCloseTo(0.2, within(1e-3));
        assertThat(told.currency()).isEqualTo("EUR");
        assertThat(told.evidence()).isEqualTo(Evidence.ESTIMATED);
        assertThat(Math.log(told.range().orElseThrow().high() / 0.2)).as("three steps away").isCloseTo(UNSURE * Math.sqrt(3), within(0.01));
    }

    @Test
    void beyond_what_statistics_publish_the_price_falls_no_further_and_is_less_sure() {
        var told = catalog(Facts.NONE, price(Band.IE, "0.1")).electricity("XX", Band.IG).orElseThrow();
        assertThat(told.amount().doubleValue()).isCloseTo(0.1, within(1e-3));
        assertThat(Math.log(told.range().orElseThrow().high() / 0.1)).as("two steps away").isCloseTo(UNSURE * Math.sqrt(2), within(0.01));
    }

    @Test
    void the_nearest_band_tells_it() {
        var told = catalog(Facts.NONE, price(Band.IE, "0.1"), price(Band.IF, "0.01")).electricity("XX", Band.IB).orElseThrow();
        assertThat(told.amount().doubleValue()).isCloseTo(0.2, within(1e-3));
    }

    @Test
    void the_one_price_of_a_region_is_that_of_its_industry() {
        var told = catalog(known(0.1, Evidence.SPECIFIED)).electricity("XX", Band.IB).orElseThrow();
        assertThat(told.amount().doubleValue()).isCloseTo(0.2, within(1e-3));
        assertThat(told.currency()).isEqualTo("USD");
        assertThat(Math.log(told.range().orElseThrow().high() / 0.2)).as("one step more than between bands").isCloseTo(UNSURE * 2, within(0.01));
    }

    @Test
    void a_price_that_the_user_states_of_a_region_holds_for_every_band() {
        for (Band band : Band.values()) {
            var stated = catalog(known(0.31, Evidence.USER), price(Band.IE, "0.1")).electricity("XX", band).orElseThrow();
            assertThat(stated.amount().doubleValue()).isEqualTo(0.31);
            assertThat(stated.evidence()).isEqualTo(Evidence.USER);
        }
    }

    @Test
    void a_region_of_which_nothing_is_known_has_the_level_of_countries_and_is_least_sure() {
        var told = catalog(Facts.NONE).electricity("XX", Band.IE).orElseThrow();
        assertThat(told.amount().doubleValue()).isCloseTo(0.1, within(1e-3));
        assertThat(Math.log(told.range().orElseThrow().high() / 0.1)).isCloseTo(0.6, within(0.01));
        assertThat(catalog(Facts.NONE).electricity("nowhere", Band.IE)).isEmpty();
    }
}
