package org.inferrack.desktop.economics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import javafx.scene.control.TableView;
import org.inferrack.catalog.Source;
import org.inferrack.desktop.Ui;
import org.inferrack.engine.cost.Costs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CostTablesTest {

    @BeforeAll
    static void toolkit() {
        Ui.toolkit();
    }

    private static <R> List<String> line(TableView<R> table, R row) {
        return table.getColumns().stream().map(column -> String.valueOf(column.getCellObservableValue(row).getValue())).toList();
    }

    private static Costs.BomLine bought(Optional<BigDecimal> price, boolean owned, String note, Optional<Source> source) {
        return new Costs.BomLine("nvidia-l4", "NVIDIA L4", "NVIDIA", "Accelerator", 54, price, owned, note, source);
    }

    @Test
    void an_absent_price_is_not_nought_and_what_is_owned_costs_nothing() {
        assertThat(line(CostTables.bom(), bought(Optional.empty(), false, "no price known", Optional.empty()))).contains("n/a").doesNotContain("0", "0.00")
                .contains("no price known");
        assertThat(line(CostTables.bom(), bought(Optional.of(new BigDecimal("2449.90")), true, "", Optional.empty()))).contains("owned");
    }

    @Test
    void a_price_says_where_it_is_from() {
        var line = line(CostTables.bom(),
                bought(Optional.of(new BigDecimal("2449.90")), false, "street price", Optional.of(new Source("Market survey", "2026-09"))));
        assertThat(line.getLast()).isEqualTo("street price: Market survey, 2026-09");
    }

    @Test
    void a_residual_value_is_taken_off_and_nought_has_no_sign() {
        assertThat(line(CostTables.years(), new YearlyCosts("Year 3", 0, 0, 0, 0, 0, 1200)).get(6)).matches("[-−]1,200.*");
        assertThat(line(CostTables.years(), new YearlyCosts("Year 1", 10, 0, 0, 0, 0, 0)).get(6)).doesNotStartWith("-").doesNotStartWith("−");
    }
}
