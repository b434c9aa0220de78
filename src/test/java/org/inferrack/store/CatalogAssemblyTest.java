package org.inferrack.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.inferrack.catalog.Blank;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.Range;
import org.inferrack.catalog.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables are put together to a catalogue in which every id leads somewhere. */
class CatalogAssemblyTest {

    private final Map<Table, List<Row>> rows = new EnumMap<>(Table.class);

    CatalogAssemblyTest() {
        for (Table table : Table.values()) {
            rows.put(table, new ArrayList<>());
        }
        add(Table.ACCELERATORS, "l4", "L4", "NVIDIA", "PCIE_CARD", "Ada", "INFERENCE", "TensorRT;vLLM");
        add(Table.MODELS, "resnet50", "ResNet-50", "CLASSIFICATION");
    }

    private void add(Table table, String... cells) {
        rows.get(table).add(new Row(table, rows.get(table).size() + 2L, List.of(cells)));
    }

    @Test
    void facts_find_their_item() {
        add(Table.FACTS, "l4", "TDP", "72", "", "", "SPECIFIED", "brief", "2023", "FACT");
        var card = CatalogAssembly.assemble(rows).accelerator("l4").orElseThrow();
        assertThat(card.facts().value(Spec.TDP)).hasValue(72);
        assertThat(card.facts().fact(Spec.TDP).orElseThrow().source().citation()).isEqualTo("brief");
        assertThat(card.stacks()).containsExactly("TensorRT", "vLLM");
        assertThat(CatalogAssembly.assemble(rows).model("resnet50").orElseThrow().facts().bySpec()).isEmpty();
    }

    @Test
    void one_fact_is_known_once() {
        add(Table.FACTS, "l4", "TDP", "72", "", "", "SPECIFIED", "brief", "2023", "FACT");
        add(Table.FACTS, "l4", "TDP", "75", "", "", "SPECIFIED", "blog", "2023", "FACT");
        assertThatThrownBy(() -> CatalogAssembly.assemble(rows)).hasMessage("facts.csv line 3: l4 has TDP twice. Keep the better sourced of the two.");
    }

    @Test
    void ids_are_used_once_over_all_tables() {
        add(Table.REGIONS, "l4", "Not a region");
        assertThatThrownBy(() -> CatalogAssembly.assemble(rows)).hasMessageStartingWith("regions.csv line 2: the id 'l4' is there twice");
    }

    @Test
    void prices_and_measurements_are_of_something_that_is_there() {
        add(Table.PRICES, "l5", "LIST", "1", "", "", "USD", "", "list", "2026", "FACT");
        assertThatThrownBy(() -> CatalogAssembly.assemble(rows)).hasMessageContaining("prices.csv line 2: item 'l5' is in no table");
        rows.get(Table.PRICES).clear();
        add(Table.MEASUREMENTS, "m", "l4", "1", "resnet51", "INT8", "OFFLINE_THROUGHPUT", "1", "", "", "", "", "", "", "", "paper", "2026", "", "APACHE_2");
        assertThatThrownBy(() -> CatalogAssembly.assemble(rows)).hasMessageContaining("measurements.csv line 2: model 'resnet51' is in no table");
    }

    @Test
    void power_supplies_are_watts_and_a_class() {
        add(Table.SERVERS, "srv", "Server", "Maker", "RACK", "AIR", "2400:PLATINUM;1400.5:TITANIUM", "");
        assertThat(CatalogAssembly.assemble(rows).server("srv").orElseThrow().powerSupplies())
                .containsExactly(new PowerSupply(2400, PowerSupply.Efficiency.PLATINUM), new PowerSupply(1400.5, PowerSupply.Efficiency.TITANIUM));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2400", "2400:GOLDEN", "PLATINUM:2400", "2400W:PLATINUM", "-5:PLATINUM", "2400:PLATINUM:2"})
    void a_power_supply_that_is_not_understood_shows_how_one_is_written(String written) {
        add(Table.SERVERS, "srv", "Server", "Maker", "RACK", "AIR", written, "");
        assertThatThrownBy(() -> CatalogAssembly.assemble(rows)).isInstanceOf(KnowledgeException.class).hasMessageContaining("servers.csv line 2")
                .hasMessageContaining("2400:PLATINUM");
    }

    @Test
    void what_may_not_be_passed_on_does_not_ship() {
        add(Table.FACTS, "l4", "TDP", "72", "", "", "SPECIFIED", "brief", "2023", "none seen");
        assertThatThrownBy(() -> CatalogAssembly.assemble(rows)).hasMessageContaining("facts.csv line 2: licence is 'none seen'");
    }

    @Test
    void a_blank_says_why_and_never_stands_beside_a_value() {
        add(Table.BLANKS, "l4", "FP8_RATE", "NOT_APPLICABLE", "no such units", "");
        var annotations = CatalogAssembly.assemble(rows).annotations();
        assertThat(annotations.blank("l4", Spec.FP8_RATE)).map(Blank::state).contains(Blank.State.NOT_APPLICABLE);
        assertThat(annotations.blank("l4", Spec.TDP)).isEmpty();
        add(Table.FACTS, "l4", "FP8_RATE", "1", "", "", "SPECIFIED", "brief", "2023", "FACT");
        assertThatThrownBy(() -> CatalogAssembly.assemble(rows)).hasMessageContaining("blanks.csv line 2: l4 has a value and a blank of FP8_RATE");
    }

    @Test
    void a_range_has_both_ends_in_order_around_the_value() {
        add(Table.PRICES, "l4", "STREET", "2000", "1800", "2500", "USD", "", "offers", "2026-09", "QUOTATION");
        assertThat(CatalogAssembly.assemble(rows).price("l4").orElseThrow().range()).contains(new Range(1_800, 2_500));
        rows.get(Table.PRICES).clear();
        add(Table.PRICES, "l4", "STREET", "2000", "2500", "1800", "USD", "", "offers", "2026-09", "QUOTATION");
        assertThatThrownBy(() -> CatalogAssembly.assemble(rows)).hasMessageContaining("prices.csv line 2: A range must run from");
    }
}
