package org.inferrack.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.Spec;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;

class MemoryQuoteTest {

    private static final Plan PLAN = TinyFleet.plan();
    private static final OptionalDouble ANY = OptionalDouble.empty();

    private static Catalog catalog(List<Price> prices, Component... parts) {
        return new Catalog(List.of(), List.of(), Arrays.asList(parts), List.of(), List.of(), prices, List.of());
    }

    private static Component module(String id, double gb) {
        return new Component(id, Component.Kind.MEMORY, "Module " + id, "any", TinyFleet.facts(Spec.CAPACITY, gb));
    }

    private static Price usd(String item, double amount) {
        return TinyFleet.price(item, Price.Kind.LIST, amount, "USD", "2026-11");
    }

    @Test
    void a_priced_module_of_the_size_is_taken_before_a_newer_one_without_a_price() {
        var catalog = catalog(List.of(usd("ddr4-64", 200)), module("ddr4-64", 64), module("ddr5-64", 64), module("ddr5-96", 96));
        assertThat(MemoryQuote.module(64, ANY, catalog)).map(Component::id).contains("ddr4-64");
    }

    @Test
    void of_modules_that_are_priced_alike_the_newer_generation_is_taken() {
        assertThat(MemoryQuote.module(64, ANY, catalog(List.of(), module("ddr4-64", 64), module("ddr5-64", 64)))).map(Component::id).contains("ddr5-64");
        assertThat(MemoryQuote.module(64, ANY, catalog(List.of(usd("ddr4-64", 1), usd("ddr5-64", 9)), module("ddr4-64", 64), module("ddr5-64", 64))))
                .map(Component::id).contains("ddr5-64");
    }

    @Test
    void memory_of_another_generation_never_stands_in() {
        var four = new Component("ddr4-64", Component.Kind.MEMORY, "DDR4", "any", TinyFleet.facts(Spec.CAPACITY, 64, Spec.MEMORY_GENERATION, 4));
        var five = new Component("ddr5-96", Component.Kind.MEMORY, "DDR5", "any", TinyFleet.facts(Spec.CAPACITY, 96, Spec.MEMORY_GENERATION, 5));
        var catalog = catalog(List.of(usd("ddr4-64", 100), usd("ddr5-96", 960)), four, five);
        assertThat(MemoryQuote.module(64, OptionalDouble.of(5), catalog)).isEmpty();
        assertThat(MemoryQuote.module(64, OptionalDouble.of(4), catalog)).map(Component::id).contains("ddr4-64");
        assertThat(MemoryQuote.of(64, OptionalDouble.of(5), "memory-64gb", "Memory", PLAN, catalog).unitPrice()).contains(new BigDecimal("640.0"));
    }

    @Test
    void another_size_and_another_part_of_that_capacity_are_no_module() {
        var drive = new Component("drive", Component.Kind.NIC, "Not memory", "any", TinyFleet.facts(Spec.CAPACITY, 64));
        assertThat(MemoryQuote.module(64, ANY, catalog(List.of(), module("ddr5-96", 96), drive))).isEmpty();
    }

    @Test
    void a_module_with_a_price_costs_that_price() {
        var quote = MemoryQuote.of(64, ANY, "ddr5-64", "Module", PLAN,
                catalog(List.of(usd("ddr5-64", 300), usd("ddr5-96", 300)), module("ddr5-64", 64), module("ddr5-96", 96)));
        assertThat(quote.unitPrice()).hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("300"));
        assertThat(quote.note()).startsWith("list price");
    }

    /** 128 GB lies nearer to 96 GB than to 32 GB: 480 / 96 x 128 = 640, not 100 / 32 x 128 = 400. */
    @Test
    void a_size_without_a_price_is_an_estimate_per_gigabyte_of_the_nearest_priced_size() {
        var catalog = catalog(List.of(usd("ddr5-32", 100), usd("ddr5-96", 480)), module("ddr5-32", 32), module("ddr5-96", 96), module("ddr5-120", 120));
        var quote = MemoryQuote.of(128, ANY, "memory-128gb", "Memory module 128 GB", PLAN, catalog);
        assertThat(quote.unitPrice()).hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("640"));
        assertThat(quote.note()).startsWith("estimate").contains("per GB of Module ddr5-96");
    }

    @Test
    void without_any_priced_module_the_price_is_unknown_and_names_the_item() {
        var quote = MemoryQuote.of(64, ANY, "memory-64gb", "Memory module 64 GB", PLAN, catalog(List.of(), module("ddr5-96", 96)));
        assertThat(quote.unitPrice()).isEmpty();
        assertThat(quote.note()).contains("memory-64gb");
    }

    @Test
    void a_module_of_unknown_capacity_is_no_measure_of_a_gigabyte() {
        var quote = MemoryQuote.of(64, ANY, "memory-64gb", "Memory", PLAN, catalog(List.of(usd("odd", 10)), module("odd", 0)));
        assertThat(quote.unitPrice()).isEmpty();
    }
}
