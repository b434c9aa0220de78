package org.inferrack.engine.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Annotations;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ElectricityPrice;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Price.Kind;
import org.inferrack.catalog.Region;
import org.inferrack.catalog.Source;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.engine.findings.Finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyRulesTest {

    @Test
    void a_missing_price_is_named_and_not_taken_as_nothing() {
        var world = new FindingsWorld();
        world.catalog = TinyFleet.catalog(TinyFleet.prices().stream().filter(price -> !price.itemId().equals("card")).toList());
        world.says(new PriceMissingRule(), Severity.WARNING, "price-missing", "Card card", "6 pieces", "n/a");
        assertThat(world.findings()).hasSize(1);
    }

    @Test
    void a_missing_exchange_rate_is_named() {
        new FindingsWorld().prices(TinyFleet.price("card", Kind.LIST, 2_000, "EUR", "2026-11")).says(new PriceMissingRule(), Severity.WARNING,
                "exchange-rate-missing", "EUR", "USD");
    }

    @Test
    void owned_hardware_needs_a_price_only_for_its_support() {
        var world = new FindingsWorld().group(group -> group.withOwned(true));
        world.catalog = TinyFleet.catalog(TinyFleet.prices().stream().filter(price -> !price.itemId().equals("card")).toList());
        world.doesNotSay("price-missing");
        world.plan(plan -> plan.withEconomics(plan.economics().withSupportSharePerYear(0.1))).says(new PriceMissingRule(), Severity.WARNING, "price-missing",
                "support");
    }

    @Test
    void old_prices_are_noted_with_the_oldest() {
        new FindingsWorld().prices(TinyFleet.price("card", Kind.USER, 2_500, "USD", "2026-09"), TinyFleet.price("cpu", Kind.USER, 1_000, "USD", "2025"))
                .says(new PriceAgeRule(), Severity.NOTE, "price-stale", "2 prices", "CPU (2025)");
        new FindingsWorld().prices(TinyFleet.price("card", Kind.USER, 2_500, "USD", "2026-10-04")).isSilent();
    }

    @Test
    void cost_that_rests_on_estimates_is_a_warning() {
        new FindingsWorld().prices(TinyFleet.price("srv", Kind.ESTIMATE, 30_000, "USD", "2026-11")).says(new PriceEstimateRule(), Severity.WARNING,
                "price-estimated", "75.2 %", "Server");
        new FindingsWorld().prices(TinyFleet.price("srv", Kind.ESTIMATE, 5_000, "USD", "2026-11")).isSilent();
    }

    @ParameterizedTest
    @CsvSource({"0.15, 0.20, false", "0.05, 0.20, true", "0.50, 0.20, true", "0.09, 0.20, false"})
    void a_price_of_electricity_far_from_what_the_region_pays_is_noted(double stated, double usual, boolean unusual) {
        var world = new FindingsWorld().site(site -> site.withRegion("DE").withTariff(site.tariff().withPricePerKwh(stated)));
        world.catalog = electricity(world.catalog, usual);
        if (unusual) {
            world.says(new EnergyPriceRule(), Severity.NOTE, "energy-price-unusual", "Germany", "band IA", "0.2");
        } else {
            world.doesNotSay("energy-price-unusual");
        }
    }

    /** Of all bands from the one that a site of 2 kW is in. */
    private static Catalog electricity(Catalog catalog, double price) {
        var source = new Source("statistics", "2025");
        return new Catalog(catalog.servers(), catalog.accelerators(), catalog.components(), catalog.models(),
                List.of(new Region("DE", "Germany", Facts.NONE)), catalog.prices(), catalog.measurements(),
                new Annotations(Map.of(), Map.of(), Map.of(), List.of(), List.of(new ElectricityPrice("DE", ElectricityPrice.Band.IA,
                        java.math.BigDecimal.valueOf(price), "USD", java.util.Optional.of(new org.inferrack.catalog.Range(price / 1.5, price * 1.5)),
                        org.inferrack.catalog.Evidence.SPECIFIED, source)), org.inferrack.catalog.ClassValues.NONE));
    }

    @Test
    void owned_hardware_is_said_to_be_free_here() {
        new FindingsWorld().group(group -> group.withOwned(true)).says(new OwnedHardwareRule(), Severity.NOTE, "owned-hardware", "already owned");
    }

    @Test
    void a_licence_that_may_be_due_is_noted_for_nvidia_data_centre_parts() {
        var nvidia = new Accelerator("card", "Card", "NVIDIA", Accelerator.Form.PCIE_CARD, "", Accelerator.Segment.INFERENCE, List.of("TensorRT"),
                FindingsWorld.fullCard());
        var world = new FindingsWorld().catalog(TinyFleet.server(FindingsWorld.fullServer()), nvidia);
        world.says(new LicenceRule(), Severity.NOTE, "licence-not-counted", "4,500 USD");
        world.plan(plan -> plan.withEconomics(plan.economics().withLicencePerAcceleratorYear(4_500))).isSilent();
    }

    @Test
    void blockers_come_before_warnings_and_notes() {
        var world = new FindingsWorld().group(group -> group.withOwned(true)).fleet(2, 0, 1.2, 0.5);
        assertThat(world.findings()).extracting(Finding::severity).isSorted().startsWith(Severity.BLOCKER).endsWith(Severity.NOTE);
    }
}
