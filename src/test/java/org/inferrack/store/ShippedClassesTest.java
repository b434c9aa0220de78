package org.inferrack.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ElectricityPrice;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Lifecycle;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.junit.jupiter.api.Test;

/** What the shipped classes say of chassis that the catalogue lists, and of any that somebody may describe. */
class ShippedClassesTest {

    private static final Catalog CATALOG = ShippedKnowledge.read().catalog();
    private static final Source SOURCE = new Source("test", "2026");
    private static final List<Spec> OF_A_SERVER = List.of(Spec.MASS, Spec.DEPTH, Spec.INLET_LIMIT, Spec.MAX_POWER);

    private static ServerModel own(Facts facts) {
        var server = new ServerModel("own", "Own", "Maker", ServerModel.Kind.RACK, ServerModel.Cooling.AIR, List.of(), facts);
        return catalog(server).server("own").orElseThrow();
    }

    private static Catalog catalog(ServerModel server) {
        return CATALOG.overlaidBy(new Catalog(List.of(server), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static Facts stated(Object... specsAndValues) {
        Facts facts = Facts.NONE;
        for (int i = 0; i < specsAndValues.length; i += 2) {
            facts = facts.with((Spec) specsAndValues[i], new Fact(((Number) specsAndValues[i + 1]).doubleValue(), Evidence.USER, SOURCE));
        }
        return facts;
    }

    private static double mass(int units) {
        return own(stated(Spec.RACK_UNITS, units, Spec.CPU_SOCKETS, 2)).facts().value(Spec.MASS).orElseThrow();
    }

    @Test
    void every_chassis_has_what_a_plan_asks_of_one_and_a_price() {
        assertThat(CATALOG.servers()).allSatisfy(server -> {
            assertThat(OF_A_SERVER).allMatch(spec -> server.facts().fact(spec).isPresent()
                    || CATALOG.annotations().blank(server.id(), spec).isPresent());
            assertThat(server.kind() != ServerModel.Kind.RACK || server.facts().fact(Spec.RACK_UNITS).isPresent()).as(server.id()).isTrue();
            assertThat(CATALOG.price(server.id())).as(server.id()).isPresent();
        });
    }

    @Test
    void every_accelerator_that_is_sold_as_a_part_has_a_price() {
        assertThat(CATALOG.accelerators()).filteredOn(part -> part.form() != Accelerator.Form.CLOUD && part.form() != Accelerator.Form.PROCESSOR)
                .filteredOn(part -> CATALOG.annotations().lifecycle(part.id()).filter(life -> life.state() == Lifecycle.State.ANNOUNCED).isEmpty())
                .allSatisfy(part -> assertThat(CATALOG.price(part.id())).as(part.id()).isPresent());
    }

    @Test
    void what_is_only_rented_has_none_of_its_class() {
        assertThat(CATALOG.accelerators()).filteredOn(part -> part.form() == Accelerator.Form.CLOUD)
                .allSatisfy(part -> assertThat(CATALOG.price(part.id()).map(Price::kind)).as(part.id()).isNotEqualTo(java.util.Optional.of(Price.Kind.CLASS)));
    }

    @Test
    void every_region_has_a_price_of_electricity_in_the_band_that_its_source_is_of() {
        boolean bands = !CATALOG.annotations().electricity("DE").isEmpty();
        assertThat(CATALOG.regions()).filteredOn(region -> bands)
                .allSatisfy(region -> assertThat(CATALOG.electricity(region.id(), ElectricityPrice.Band.IC)).as(region.id()).isPresent());
    }

    @Property(tries = 60)
    void a_taller_server_is_not_lighter(@ForAll @IntRange(min = 1, max = 11) int units) {
        assertThat(mass(units + 1)).isGreaterThanOrEqualTo(mass(units));
    }

    @Property(tries = 60)
    void a_server_for_more_cards_is_not_cheaper_nor_draws_less(@ForAll @IntRange(max = 15) int cards) {
        var fewer = own(stated(Spec.RACK_UNITS, 4, Spec.CPU_SOCKETS, 2, Spec.MAX_DOUBLE_WIDTH, cards));
        var more = own(stated(Spec.RACK_UNITS, 4, Spec.CPU_SOCKETS, 2, Spec.MAX_DOUBLE_WIDTH, cards + 1));
        assertThat(catalog(more).price("own").orElseThrow().amount()).isGreaterThanOrEqualTo(catalog(fewer).price("own").orElseThrow().amount());
        assertThat(more.facts().value(Spec.MAX_POWER).orElseThrow()).isGreaterThanOrEqualTo(fewer.facts().value(Spec.MAX_POWER).orElseThrow());
    }

    @Property(tries = 100)
    void a_range_holds_its_value_whatever_is_stated(@ForAll @IntRange(min = 1, max = 60) int units, @ForAll @IntRange(max = 16) int sockets,
                                                    @ForAll @IntRange(max = 128) int cards, @ForAll @IntRange(max = 128) int modules) {
        var server = own(stated(Spec.RACK_UNITS, units, Spec.CPU_SOCKETS, Math.max(1, sockets), Spec.MAX_DOUBLE_WIDTH, cards, Spec.MAX_MODULES, modules));
        assertThat(OF_A_SERVER).allSatisfy(spec -> {
            Fact fact = server.facts().fact(spec).orElseThrow();
            assertThat(fact.evidence()).isEqualTo(Evidence.ESTIMATED);
            assertThat(fact.value()).isBetween(fact.low(), fact.high());
            assertThat(fact.low()).isGreaterThanOrEqualTo(spec.least());
            assertThat(fact.high()).isLessThanOrEqualTo(spec.most());
        });
    }

    @Test
    void a_chassis_of_unknown_height_is_less_surely_known() {
        var tall = own(stated(Spec.RACK_UNITS, 4, Spec.CPU_SOCKETS, 2, Spec.MAX_DOUBLE_WIDTH, 8)).facts();
        var unknown = own(stated(Spec.CPU_SOCKETS, 2, Spec.MAX_DOUBLE_WIDTH, 8)).facts();
        assertThat(unknown.fact(Spec.RACK_UNITS).orElseThrow().evidence()).isEqualTo(Evidence.ESTIMATED);
        assertThat(unknown.high(Spec.MASS).orElseThrow() / unknown.low(Spec.MASS).orElseThrow())
                .isGreaterThan(tall.high(Spec.MASS).orElseThrow() / tall.low(Spec.MASS).orElseThrow());
    }
}
