package org.inferrack.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.inferrack.catalog.fitted.LeftOutError;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

/** The page that says how far predictions are off. */
class AccuracyScreenTest extends ScreenTest {

    @SuppressWarnings("unchecked")
    private TableView<LeftOutError> table() {
        return (TableView<LeftOutError>) ui.node("accuracy-table");
    }

    private List<String> cells(int row) {
        return ui.onToolkit(() -> table().getColumns().stream().map((TableColumn<LeftOutError, ?> column) -> String.valueOf(column.getCellData(row))).toList());
    }

    @Test
    void every_left_out_error_that_ships_has_a_row_in_words() {
        List<LeftOutError> shipped = ShippedKnowledge.read().fitted().errors();
        open(ScreenPlan.full(), "accuracy");
        assertThat(table().getItems()).isEqualTo(shipped);
        int row = shipped
                .indexOf(shipped.stream().filter(error -> error.kind().equals("mlperf") && error.leftOut().equals("system") && error.tier().equals("same-pair"))
                        .findFirst().orElseThrow());
        LeftOutError error = shipped.get(row);
        assertThat(cells(row)).containsExactly("Throughput", "same pair", "system", FigureFormat.number(error.rows()),
                FigureFormat.percent(error.medianError()),
                FigureFormat.percent(error.p90Error()), FigureFormat.percent(error.bias()), FigureFormat.percent(error.inside().getAsDouble()));
    }

    @Test
    void the_table_can_be_narrowed_to_what_is_predicted() {
        open(ScreenPlan.full(), "accuracy");
        int all = table().getItems().size();
        ui.select("accuracy-subject", "Single-request latency");
        assertThat(table().getItems()).isNotEmpty().hasSizeLessThan(all).allMatch(error -> error.tier().endsWith("/latency"));
        assertThat(cells(0).getFirst()).isEqualTo("Single-request latency");
        ui.select("accuracy-subject", "Everything");
        assertThat(table().getItems()).hasSize(all);
    }
}
