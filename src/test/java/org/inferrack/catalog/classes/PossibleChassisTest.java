package org.inferrack.catalog.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an own chassis of which hardly anything is known may be: anything that the catalogue has. */
class PossibleChassisTest {

    private static final Catalog SHIPPED = ShippedKnowledge.read().catalog();

    private static Facts completed(Facts stated) {
        return catalog(stated).server("own").orElseThrow().facts();
    }

    private static Catalog catalog(Facts stated) {
        var own = new ServerModel("own", "Own", "Own", ServerModel.Kind.RACK, ServerModel.Cooling.AIR, List.of(), stated);
        return SHIPPED.overlaidBy(new Catalog(List.of(own), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static Facts facts(Facts facts, Spec spec, double value) {
        return facts.with(spec, new Fact(value, Evidence.SPECIFIED, new Source("sheet", "2026")));
    }

    @ParameterizedTest
    @EnumSource(value = Spec.class, names = {"RACK_UNITS", "MASS", "MAX_POWER", "DEPTH"})
    void without_a_word_of_its_places_its_upper_end_is_that_of_all_rack_chassis(Spec spec) {
        Fact blank = completed(Facts.NONE).fact(spec).orElseThrow();
        List<Fact> stated = SHIPPED.servers().stream().filter(server -> server.kind() == ServerModel.Kind.RACK).map(Item::facts)
                .flatMap(facts -> facts.fact(spec).stream()).filter(fact -> fact.evidence() != Evidence.ESTIMATED).toList();
        assertThat(stated).isNotEmpty().as(spec + " up to " + blank.high()).allMatch(fact -> fact.value() <= blank.high());
        assertThat(blank.low()).isLessThan(blank.value());
        assertThat(blank.high()).isGreaterThan(blank.value());
    }

    @Test
    void the_usual_chassis_is_in_the_middle_and_the_lowest_has_one_unit() {
        Fact height = completed(Facts.NONE).fact(Spec.RACK_UNITS).orElseThrow();
        assertThat(height.low()).isEqualTo(1);
        assertThat(height.value()).isEqualTo(2);
        assertThat(height.high()).isBetween(10.0, 14.0);
    }

    @Test
    void zero_places_for_cards_leave_open_whether_there_are_modules() {
        Facts noCards = facts(facts(Facts.NONE, Spec.MAX_DOUBLE_WIDTH, 0), Spec.MAX_SINGLE_WIDTH, 0);
        assertThat(completed(noCards).high(Spec.RACK_UNITS).orElseThrow()).isGreaterThanOrEqualTo(10);
        assertThat(completed(facts(noCards, Spec.MAX_MODULES, 0)).high(Spec.RACK_UNITS).orElseThrow()).isLessThanOrEqualTo(2);
    }

    @Test
    void known_places_say_what_it_is() {
        Facts cards = completed(facts(Facts.NONE, Spec.MAX_DOUBLE_WIDTH, 4));
        assertThat(cards.high(Spec.RACK_UNITS).orElseThrow()).isLessThan(6);
        Facts modules = completed(facts(Facts.NONE, Spec.MAX_MODULES, 8));
        assertThat(modules.low(Spec.RACK_UNITS).orElseThrow()).isGreaterThan(3);
    }

    @Test
    void a_known_height_leaves_the_power_open_and_the_price() {
        Facts height = facts(Facts.NONE, Spec.RACK_UNITS, 6);
        assertThat(completed(height).high(Spec.MAX_POWER).orElseThrow()).isGreaterThan(10_000);
        var blank = catalog(height).price("own").orElseThrow().range().orElseThrow();
        var modules = catalog(facts(height, Spec.MAX_MODULES, 8)).price("own").orElseThrow().range().orElseThrow();
        var none = catalog(facts(facts(height, Spec.MAX_MODULES, 0), Spec.MAX_DOUBLE_WIDTH, 0)).price("own").orElseThrow().range().orElseThrow();
        assertThat(blank.high()).isEqualTo(modules.high());
        assertThat(blank.low()).isEqualTo(none.low());
    }
}
