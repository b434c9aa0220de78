package org.inferrack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Evidence;
import org.inferrack.csv.CsvRecords;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.placement.Placement;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link BomCsv}, {@link CashCsv}, {@link MetricCsv} and {@link RackCsv}, read back by the reader of the house. */
class TablesTest {

    @TempDir
    private Path folder;

    private List<List<String>> rows(CsvTable table) throws IOException {
        Path file = folder.resolve("table.csv");
        table.write(file);
        var rows = new java.util.ArrayList<List<String>>();
        try (var reader = Files.newBufferedReader(file); var records = CsvRecords.of(reader)) {
            rows.add(records.columns());
            records.forEach((_, row) -> rows.add(row.toList()));
        }
        return rows;
    }

    private static BigDecimal cell(List<List<String>> rows, int row, String column) {
        return new BigDecimal(rows.get(row).get(rows.getFirst().indexOf(column)));
    }

    @Test
    void every_total_of_the_cash_flow_is_the_sum_of_its_cells_to_the_cent() throws IOException {
        var rows = rows(CashCsv.table(OutcomeFixtures.outcome()));
        assertThat(rows).hasSize(1 + 2 * 36);
        for (int row = 1; row < rows.size(); row++) {
            var sum = BigDecimal.ZERO;
            for (String cause : new String[] {"capex", "energy", "rent", "support", "licences"}) {
                sum = sum.add(cell(rows, row, cause));
            }
            assertThat(cell(rows, row, "total")).isEqualByComparingTo(sum.subtract(cell(rows, row, "residual")));
        }
        assertThat(cell(rows, 37, "cumulative")).as("the second scenario begins anew").isEqualByComparingTo(cell(rows, 37, "total"));
    }

    @Test
    void a_line_of_the_bill_is_pieces_times_price() throws IOException {
        var rows = rows(BomCsv.table(OutcomeFixtures.outcome()));
        for (int row = 1; row < rows.size(); row++) {
            assertThat(cell(rows, row, "total")).isEqualByComparingTo(cell(rows, row, "quantity").multiply(cell(rows, row, "unit_price")));
        }
    }

    @Test
    void figures_lie_within_their_ranges() throws IOException {
        var rows = rows(MetricCsv.table(PlanFixtures.plan(), OutcomeFixtures.outcome()));
        assertThat(rows).hasSizeGreaterThan(20);
        for (int row = 1; row < rows.size(); row++) {
            assertThat(cell(rows, row, "value")).isBetween(cell(rows, row, "low_90"), cell(rows, row, "high_90"));
        }
    }

    @Test
    void boxes_at_the_edge_are_counted_over_all_locations_and_have_no_rack_figures() throws IOException {
        ScenarioOutcome known = OutcomeFixtures.outcome().scenarios().getLast();
        var edges = List.of(new Placement.EdgeFleet("l4", "dc", 40, 2, OutcomeFixtures.around(60, "W", 0.1, Evidence.SCALED), 90));
        var placement = new Placement(known.placement().racks().subList(0, 1), edges, List.of(), List.of());
        var scenario = new ScenarioOutcome(known.scenario(), known.sizing(), known.power(), placement, known.costs(), known.tornado(), known.metrics(),
                known.workloads(), List.of());
        var rows = rows(RackCsv.table(PlanFixtures.plan(), new Outcome("", List.of(scenario), List.of(), List.of(), Optional.empty())));
        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
        assertThat(cell(rows, 2, "servers")).isEqualByComparingTo("80");
        assertThat(cell(rows, 2, "box_watts_limit")).isEqualByComparingTo("90");
        assertThat(rows.get(2).get(rows.getFirst().indexOf("cooling used"))).isEmpty();
        assertThat(rows.get(1).get(rows.getFirst().indexOf("contents"))).startsWith("U1-2 DL380 with L4 1; U3-4 DL380 with L4 2");
    }
}
