package org.inferrack.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Annotations;
import org.inferrack.catalog.Blank;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ClassValues;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.PriceContent;
import org.inferrack.catalog.Range;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.plan.Economics.ExchangeRate;
import org.junit.jupiter.api.Test;

/** How values, prices ({@link ListedPrice}) and places for accelerators ({@link ServerPlaces}) stand in a table, and the marks of their absence. */
class ListedValueTest {

    private static final Source SHEET = new Source("sheet", "2026-05");
    private static final List<ExchangeRate> RATES = List.of(new ExchangeRate("EUR", 1.14, "", ""));

    private static Accelerator chip(Accelerator.Form form, Facts facts) {
        return new Accelerator("chip", "Chip", "Maker", form, "", Accelerator.Segment.INFERENCE, List.of(), facts);
    }

    private static Annotations blank(Blank.State state) {
        return new Annotations(Map.of("chip", Map.of(Spec.TDP, new Blank(state, SHEET))), Map.of(), Map.of(), List.of(), List.of(), ClassValues.NONE);
    }

    private static Catalog priced(Price... prices) {
        return new Catalog(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(prices), List.of());
    }

    private static Price price(Price.Kind kind, String currency, Optional<Range> range) {
        return new Price("chip", kind, BigDecimal.valueOf(1_000), range, currency, Set.of(), SHEET);
    }

    @Test
    void a_value_has_its_unit_evidence_and_source_in_full() {
        var value = ListedValue.of(chip(Accelerator.Form.PCIE_CARD, TinyFleet.facts(Spec.TDP, 72)), Spec.TDP, Annotations.NONE);
        assertThat(value.mark()).isEqualTo("72");
        assertThat(value.words()).isEqualTo("Board power limit: 72 W, from specification · quote 4711, 2026-11");
        assertThat(value.amount()).hasValue(72);
    }

    @Test
    void an_estimate_is_marked_and_has_its_range() {
        var fact = new Fact(31, Evidence.ESTIMATED, SHEET, Optional.of(new Range(27, 36)));
        var value = ListedValue.of(chip(Accelerator.Form.PCIE_CARD, Facts.NONE.with(Spec.TDP, fact)), Spec.TDP, Annotations.NONE);
        assertThat(value.mark()).isEqualTo("≈ 31");
        assertThat(value.words()).startsWith("Board power limit: 31 W (27 to 36), estimated from its class");
    }

    @Test
    void each_state_of_a_blank_has_its_mark_and_reason() {
        var card = chip(Accelerator.Form.PCIE_CARD, Facts.NONE);
        assertThat(ListedValue.of(card, Spec.TDP, blank(Blank.State.NOT_APPLICABLE)).mark()).isEqualTo("–");
        assertThat(ListedValue.of(card, Spec.TDP, blank(Blank.State.NOT_PUBLISHED)))
                .isEqualTo(new ListedValue("n/p", "Board power limit: not published (looked for in sheet, 2026-05)", java.util.OptionalDouble.empty(), false));
        assertThat(ListedValue.of(card, Spec.TDP, Annotations.NONE).words()).isEqualTo("Board power limit: not yet looked up");
        assertThat(ListedValue.of(card, Spec.TDP, Annotations.NONE).mark()).isEqualTo("?");
        assertThat(ListedValue.LEGEND).contains("– does not apply", "n/p not published", "? not yet looked up", "≈ estimated");
    }

    @Test
    void a_price_is_converted_and_says_what_it_is() {
        var card = chip(Accelerator.Form.PCIE_CARD, Facts.NONE);
        var listed = ListedPrice.of(card, priced(price(Price.Kind.CLASS, "EUR", Optional.of(new Range(800, 1_300)))), "USD", RATES);
        assertThat(listed.mark()).isEqualTo("≈ 1,140");
        assertThat(listed.words()).isEqualTo("EUR 1,000 (800 to 1,300), estimated from its class · sheet, 2026-05");
        assertThat(ListedPrice.of(card, priced(price(Price.Kind.LIST, "USD", Optional.empty())), "USD", RATES).mark()).isEqualTo("1,000");
    }

    @Test
    void a_price_without_a_rate_stays_in_its_currency_and_is_compared_with_none() {
        var card = chip(Accelerator.Form.PCIE_CARD, Facts.NONE);
        var listed = ListedPrice.of(card, priced(price(Price.Kind.STREET, "GBP", Optional.empty())), "USD", RATES);
        assertThat(listed.mark()).isEqualTo("GBP 1,000");
        assertThat(listed.words()).endsWith("no exchange rate to USD");
        assertThat(listed.amount()).isEmpty();
        assertThat(ListedPrice.foreign(card, priced(price(Price.Kind.STREET, "GBP", Optional.empty())), "USD", RATES)).isTrue();
        assertThat(ListedPrice.foreign(card, priced(price(Price.Kind.STREET, "EUR", Optional.empty())), "USD", RATES)).isFalse();
    }

    @Test
    void no_price_is_none_of_nothing() {
        assertThat(ListedPrice.of(chip(Accelerator.Form.CLOUD, Facts.NONE), Catalog.EMPTY, "USD", RATES).mark()).isEqualTo("–");
        assertThat(ListedPrice.of(chip(Accelerator.Form.PCIE_CARD, Facts.NONE), Catalog.EMPTY, "USD", RATES).words()).contains("no offer is known");
    }

    @Test
    void a_server_price_names_what_it_pays_for() {
        var price = new Price("chip", Price.Kind.LIST, BigDecimal.TEN, "USD", PriceContent.of(PriceContent.CPUS, PriceContent.POWER_SUPPLIES), SHEET);
        assertThat(ListedPrice.paysFor(price)).isEqualTo(", for CPUs, power supplies");
    }

    @Test
    void the_places_of_a_chassis_stand_in_one_cell() {
        var box = new ServerModel("box", "Box", "Maker", ServerModel.Kind.RACK, ServerModel.Cooling.AIR, List.of(),
                TinyFleet.facts(Spec.MAX_DOUBLE_WIDTH, 4, Spec.MAX_SINGLE_WIDTH, 12, Spec.MAX_MODULES, 0));
        assertThat(ServerPlaces.of(box, Annotations.NONE).mark()).isEqualTo("4 double, 12 single");
        assertThat(ServerPlaces.of(box, Annotations.NONE).amount()).hasValue(12);
        assertThat(ServerPlaces.of(box.withFacts(TinyFleet.facts(Spec.MAX_MODULES, 0)), Annotations.NONE).mark()).isEqualTo("0");
        assertThat(ServerPlaces.of(box.withFacts(Facts.NONE), Annotations.NONE)).extracting(ListedValue::mark, ListedValue::stated).containsExactly("?", false);
    }
}
