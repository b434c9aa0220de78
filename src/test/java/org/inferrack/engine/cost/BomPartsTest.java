package org.inferrack.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.inferrack.fixture.ContextFixtures.context;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.PriceContent;
import org.inferrack.catalog.Source;
import org.inferrack.engine.cost.BomPart.Category;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link BomParts}: what stands on a bill, how often, and who pays for it. */
class BomPartsTest {

    private static final Catalog CATALOG = TinyFleet.catalog(TinyFleet.prices());

    private static List<BomPart> parts(Catalog catalog, Sizing sizing, ServerGroup... groups) {
        Scenario scenario = TinyFleet.scenario(groups);
        return BomParts.of(context(TinyFleet.plan(scenario), scenario, catalog), sizing);
    }

    private static List<BomPart> parts(ServerGroup group) {
        return parts(CATALOG, TinyFleet.sizing(TinyFleet.fleet("g", 2, 1, 500)), group);
    }

    private static ServerGroup group() {
        return TinyFleet.group("g");
    }

    private static ServerGroup with(ServerConfiguration configuration) {
        return group().withConfiguration(configuration);
    }

    private static Catalog paying(PriceContent... contents) {
        var prices = new ArrayList<>(TinyFleet.prices());
        prices.set(0, new Price("srv", Price.Kind.USER, BigDecimal.valueOf(10_000), "USD", PriceContent.of(contents),
                new Source("Quote 17, including everything without CPUs", "2026-11")));
        return TinyFleet.catalog(prices);
    }

    /** Three servers, the spare one included: 2 CPUs, 8 modules, 2 supplies, 2 cards, 1 adapter each. */
    @Test
    void every_part_is_counted_for_every_server_spares_included() {
        assertThat(parts(group())).extracting(BomPart::category, BomPart::itemId, BomPart::quantity).containsExactly(
                tuple(Category.SERVER, "srv", 3), tuple(Category.CPU, "cpu", 6), tuple(Category.MEMORY, "mem-64", 24),
                tuple(Category.POWER_SUPPLY, "psu-2400w-titanium", 6), tuple(Category.ACCELERATOR, "card", 6), tuple(Category.ADAPTER, "nic", 3));
    }

    @Test
    void groups_without_servers_are_not_on_the_bill() {
        assertThat(parts(CATALOG, TinyFleet.sizing(TinyFleet.fleet("g", 0, 0, 0)), group())).isEmpty();
    }

    @Test
    void a_supply_that_the_price_of_the_server_does_not_pay_for_has_a_price_of_its_own_or_none() {
        assertThat(part(parts(group()), "psu-2400w-titanium").quote().unitPrice()).hasValueSatisfying(price -> assertThat(price).isZero());
        var prices = new ArrayList<>(TinyFleet.prices());
        var sizing = TinyFleet.sizing(TinyFleet.fleet("g", 1, 0, 500));
        prices.set(0, prices.getFirst().withContents(PriceContent.of(PriceContent.CHASSIS)));
        assertThat(part(parts(TinyFleet.catalog(prices), sizing, group()), "psu-2400w-titanium").quote().unitPrice()).isEmpty();
        prices.add(TinyFleet.price("psu-2400w-titanium", Price.Kind.USER, 250, "USD", "2026-11"));
        assertThat(part(parts(TinyFleet.catalog(prices), sizing, group()), "psu-2400w-titanium").quote().unitPrice())
                .hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("250"));
        prices.set(0, prices.getFirst().withContents(PriceContent.BARE_SERVER));
        assertThat(part(parts(TinyFleet.catalog(prices), sizing, group()), "psu-2400w-titanium").quote().unitPrice())
                .hasValueSatisfying(price -> assertThat(price).isZero());
    }

    @ParameterizedTest
    @EnumSource(value = PriceContent.class, names = {"CPUS", "MEMORY", "POWER_SUPPLIES", "ACCELERATORS", "NETWORK"})
    void each_part_is_paid_by_the_price_that_names_it_and_no_other(PriceContent content) {
        var parts = parts(paying(PriceContent.CHASSIS, content), TinyFleet.sizing(TinyFleet.fleet("g", 1, 0, 500)), group());
        assertThat(parts).filteredOn(part -> part.quote().note().startsWith("in the price of")).singleElement()
                .satisfies(part -> assertThat(part.category().name()).startsWith(content.name().substring(0, 2).replace("NE", "AD")));
    }

    @Test
    void support_that_a_price_pays_for_is_not_charged_by_the_year() {
        assertThat(part(parts(paying(PriceContent.CHASSIS, PriceContent.SUPPORT), TinyFleet.sizing(TinyFleet.fleet("g", 1, 0, 500)), group()), "srv").quote()
                .supported()).isTrue();
        assertThat(part(parts(group()), "srv").quote().supported()).isFalse();
    }

    @Test
    void what_the_chassis_price_includes_is_listed_and_free() {
        var parts = parts(paying(PriceContent.values()), TinyFleet.sizing(TinyFleet.fleet("g", 1, 0, 500)), group());
        assertThat(parts).hasSize(6).filteredOn(part -> part.category() != Category.SERVER).allSatisfy(part -> {
            assertThat(part.quote().unitPrice()).hasValueSatisfying(price -> assertThat(price).isZero());
            assertThat(part.quote().note()).contains("in the price of Server");
        });
    }

    /** Bought with the system, exchanged later: the new cards are not in the price of a chassis that was sold with the old ones. */
    @Test
    void new_accelerators_of_a_swap_are_paid_even_where_the_chassis_included_the_first() {
        var swapped = group().withSwap(Optional.of(new ServerGroup.Swap(18, "card-new")));
        var parts = parts(paying(PriceContent.values()), TinyFleet.sizing(TinyFleet.fleet("g", 1, 0, 500)), swapped);
        assertThat(part(parts, "card").quote().unitPrice()).hasValueSatisfying(price -> assertThat(price).isZero());
        assertThat(part(parts, "card-new").quote().unitPrice()).hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("4000"));
    }

    @Test
    void a_swap_ends_the_service_of_the_first_accelerators_the_month_before() {
        var parts = parts(group().withSwap(Optional.of(new ServerGroup.Swap(18, "card-new"))).withOwned(true));
        assertThat(part(parts, "card")).extracting(BomPart::boughtMonth, BomPart::servedUntil, BomPart::owned).containsExactly(1, 17, true);
        assertThat(part(parts, "card-new")).extracting(BomPart::boughtMonth, BomPart::servedUntil, BomPart::owned).as("nobody owns what is bought in month 18")
                .containsExactly(18, 36, false);
    }

    @Test
    void a_swap_after_the_horizon_is_none() {
        assertThat(parts(group().withSwap(Optional.of(new ServerGroup.Swap(37, "card-new"))))).extracting(BomPart::itemId).doesNotContain("card-new");
        assertThat(part(parts(group().withSwap(Optional.of(new ServerGroup.Swap(36, "card-new")))), "card").servedUntil()).as("the last month").isEqualTo(35);
    }

    @Test
    void servers_of_a_later_month_are_bought_then_and_the_bill_says_so_unless_they_are_owned() {
        var later = parts(group().withFromMonth(OptionalInt.of(13)));
        assertThat(later).allSatisfy(part -> {
            assertThat(part.boughtMonth()).isEqualTo(13);
            assertThat(part.quote().note()).endsWith("bought in month 13");
        });
        assertThat(parts(group().withFromMonth(OptionalInt.of(13)).withOwned(true)))
                .allSatisfy(part -> assertThat(part.quote().note()).doesNotContain("bought"));
        assertThat(parts(group())).allSatisfy(part -> assertThat(part.quote().note()).doesNotContain("bought"));
    }

    @Test
    void equal_parts_of_several_groups_are_one_entry_owned_ones_another() {
        var sizing = TinyFleet.sizing(TinyFleet.fleet("g", 2, 0, 500), TinyFleet.fleet("h", 3, 0, 500), TinyFleet.fleet("mine", 1, 0, 500));
        var parts = parts(CATALOG, sizing, group(), TinyFleet.group("h"), TinyFleet.group("mine").withOwned(true));
        assertThat(parts).filteredOn(part -> part.itemId().equals("srv")).extracting(BomPart::quantity, BomPart::owned).containsExactly(tuple(5, false),
                tuple(1, true));
    }

    /** 1,024 GB in 8 modules: 128 GB each, which is no catalogued size; 100 GB in 8: 12.5 GB. */
    @Test
    void memory_is_listed_by_module_and_named_by_its_size() {
        var configuration = TinyFleet.configuration();
        assertThat(part(parts(with(configuration.withMemoryGb(1_024))), "memory-128gb").name()).isEqualTo("Memory module 128 GB");
        assertThat(part(parts(with(configuration.withMemoryGb(100))), "memory-12.5gb").quantity()).isEqualTo(24);
        assertThat(parts(with(configuration.withDimms(0)))).extracting(BomPart::category).doesNotContain(Category.MEMORY);
        assertThat(parts(with(configuration.withMemoryGb(0)))).extracting(BomPart::category).doesNotContain(Category.MEMORY);
    }

    @Test
    void an_edge_module_without_a_cpu_carries_its_memory() {
        var module = new Accelerator("card", "Module", "Maker", Accelerator.Form.EDGE_MODULE, "", Accelerator.Segment.EDGE, List.of(),
                CATALOG.accelerators().getFirst().facts());
        var catalog = TinyFleet.catalog(TinyFleet.prices(), CATALOG.servers().getFirst(), module);
        var alone = with(TinyFleet.configuration().withCpus(0));
        var sizing = TinyFleet.sizing(TinyFleet.fleet("g", 1, 0, 500));
        assertThat(parts(catalog, sizing, alone)).extracting(BomPart::category).doesNotContain(Category.MEMORY, Category.CPU);
        assertThat(parts(catalog, sizing, group())).as("with a CPU the memory is the server's").extracting(BomPart::category).contains(Category.MEMORY);
        assertThat(parts(CATALOG, sizing, alone)).as("a card brings none").extracting(BomPart::category).contains(Category.MEMORY);
    }

    @Test
    void without_cpu_supply_or_accelerator_there_is_no_line_for_it() {
        var bare = TinyFleet.configuration().withCpuId(" ").withAccelerators(0).withAdapters(List.of())
                .withPowerSupplies(new ServerConfiguration.PowerSupplies(0, TinyFleet.configuration().powerSupplies().efficiency(), 0, 0));
        assertThat(parts(with(bare))).extracting(BomPart::category).containsExactly(Category.SERVER, Category.MEMORY);
    }

    @Test
    void a_dpu_is_called_one() {
        var dpu = new Component("dpu", Component.Kind.DPU, "BlueField", "NVIDIA", TinyFleet.facts());
        var catalog = new Catalog(CATALOG.servers(), CATALOG.accelerators(), List.of(dpu), List.of(), List.of(), List.of(), List.of());
        var parts = parts(catalog, TinyFleet.sizing(TinyFleet.fleet("g", 1, 0, 500)),
                with(TinyFleet.configuration().withAdapters(List.of(new ServerConfiguration.Fitted("dpu", 2)))));
        assertThat(part(parts, "dpu")).extracting(BomPart::category, BomPart::vendor, BomPart::quantity).containsExactly(Category.DPU, "NVIDIA", 2);
    }

    @Test
    void what_the_catalogue_does_not_know_goes_by_its_id() {
        var nothing = new Catalog(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(parts(nothing, TinyFleet.sizing(TinyFleet.fleet("g", 1, 0, 500)), group()))
                .filteredOn(part -> part.category() != Category.MEMORY && part.category() != Category.POWER_SUPPLY)
                .allSatisfy(part -> {
                    assertThat(part.name()).isEqualTo(part.itemId());
                    assertThat(part.vendor()).isEmpty();
                });
    }

    private static BomPart part(List<BomPart> parts, String itemId) {
        return parts.stream().filter(part -> part.itemId().equals(itemId)).findFirst().orElseThrow();
    }
}
