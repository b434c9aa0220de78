package org.inferrack.desktop.form.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.inferrack.catalog.Knowledge;
import org.inferrack.desktop.Ui;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.fixture.PlanFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextColumnsTest {

    private static final String LONG = "a wording that is longer than its column";

    private Ui ui;

    private TableView<String> show(TableColumn<String, String> column) {
        var table = new TableView<String>();
        ui = Ui.show(PlanFixtures.plan(), new Knowledge("k", PlanFixtures.catalog()),
                (_, _, _, _) -> new Outcome("", List.of(), List.of(), List.of(), Optional.empty()), (_, _) -> {
                    table.getColumns().setAll(List.of(column));
                    table.getItems().setAll("12 kW", "n/a", LONG);
                    return table;
                });
        return table;
    }

    private static TableCell<?, ?> cell(TableView<String> table, String text) {
        for (Node node : table.lookupAll(".table-cell")) {
            if (node instanceof TableCell<?, ?> cell && text.equals(cell.getText())) {
                return cell;
            }
        }
        throw new AssertionError("no cell reads " + text);
    }

    @AfterEach
    void close() {
        ui.close();
    }

    @Test
    void amounts_stand_to_the_right_and_what_is_missing_is_marked() {
        var table = show(TextColumns.amount("Power", 120, value -> value));
        assertThat(cell(table, "12 kW").getAlignment()).isEqualTo(Pos.CENTER_RIGHT);
        assertThat(cell(table, TextColumns.MISSING).getStyleClass()).contains("missing");
        assertThat(cell(table, "12 kW").getStyleClass()).doesNotContain("missing");
    }

    @Test
    void words_stand_to_the_left_and_long_ones_can_be_read_whole() {
        var table = show(TextColumns.words("Name", 120, value -> value));
        assertThat(cell(table, "12 kW").getAlignment()).isEqualTo(Pos.CENTER_LEFT);
        assertThat(cell(table, LONG).getTooltip().getText()).isEqualTo(LONG);
        assertThat(cell(table, "12 kW").getTooltip()).isNull();
    }
}
