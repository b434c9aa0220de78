package org.inferrack.desktop.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Annotations;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ClassValues;
import org.inferrack.catalog.ElectricityPrice;
import org.inferrack.catalog.ElectricityPrice.Band;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Region;
import org.inferrack.catalog.Source;
import org.inferrack.desktop.ScreenPlan;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Site;
import org.junit.jupiter.api.Test;

/** What a new site pays for electricity until somebody states it. */
class SiteTariffTest {

    private static final Plan PLAN = ScreenPlan.full();
    private static final Catalog CATALOG = new Catalog(List.of(), List.of(), List.of(), List.of(),
            List.of(new Region("DE", "Germany", Facts.NONE), new Region("XX", "Nowhere", Facts.NONE)), List.of(), List.of(),
            new Annotations(Map.of(), Map.of(), Map.of(), List.of(), List.of(price(Band.IB, "0.27", "EUR"), price(Band.IC, "0.20", "USD")), ClassValues.NONE));

    private static ElectricityPrice price(Band band, String amount, String currency) {
        return new ElectricityPrice("DE", band, new BigDecimal(amount), currency, Optional.empty(), Evidence.SPECIFIED, new Source("Eurostat", "2025"));
    }

    private static Site moved(Site site, String region, double facilityMeanKw) {
        return SiteTariff.withRegion(site, region, facilityMeanKw < 0 ? OptionalDouble.empty() : OptionalDouble.of(facilityMeanKw), CATALOG, PLAN);
    }

    @Test
    void a_new_site_takes_the_price_of_its_own_band() {
        Site site = NewSites.racks(PLAN);
        assertThat(moved(site, "DE", -1).tariff().pricePerKwh()).isEqualTo(0.27);
        assertThat(moved(site, "DE", 30).tariff().source()).contains("band IB", "Eurostat, 2025");
        assertThat(moved(site, "DE", 100).tariff().pricePerKwh()).as("876 MWh a year, at 0.92 EUR for a dollar").isEqualTo(0.184);
    }

    @Test
    void another_region_brings_another_price_and_an_unknown_one_the_assumption() {
        Site german = moved(NewSites.racks(PLAN), "DE", -1);
        assertThat(moved(german, "XX", -1).tariff()).isEqualTo(NewSites.racks(PLAN).tariff());
    }

    @Test
    void a_price_that_somebody_stated_stays() {
        Site site = PLAN.sites().getFirst();
        assertThat(moved(site, "DE", -1)).isEqualTo(site.withRegion("DE"));
        Site german = moved(NewSites.racks(PLAN), "DE", -1);
        Site typed = german.withTariff(SiteTariff.withPrice(german.tariff(), 0.3));
        assertThat(typed.tariff().source()).as("no longer a statistic").isEqualTo("stated in this plan");
        assertThat(moved(typed, "XX", -1).tariff().pricePerKwh()).isEqualTo(0.3);
        assertThat(SiteTariff.withPrice(site.tariff(), 0.3).source()).isEqualTo("contract of the client");
    }
}
