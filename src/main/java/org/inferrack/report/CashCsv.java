package org.inferrack.report;

import java.math.BigDecimal;

import org.inferrack.engine.cost.Costs.Month;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;

/** One row for each month of each scenario, to the cent; each row's total is the sum of its cells, residual value being cash in. */
final class CashCsv {

    private CashCsv() {
    }

    static CsvTable table(Outcome outcome) {
        var table = new CsvTable("scenario", "month", "capex", "energy", "rent", "support", "licences", "residual", "total", "cumulative", "currency");
        for (ScenarioOutcome scenario : outcome.scenarios()) {
            var cumulative = BigDecimal.ZERO;
            for (Month month : scenario.costs().months()) {
                BigDecimal capex = CsvTable.cents(month.capex());
                BigDecimal energy = CsvTable.cents(month.energy());
                BigDecimal rent = CsvTable.cents(month.rent());
                BigDecimal support = CsvTable.cents(month.support());
                BigDecimal licences = CsvTable.cents(month.licences());
                BigDecimal residual = CsvTable.cents(month.residual());
                BigDecimal total = capex.add(energy).add(rent).add(support).add(licences).subtract(residual);
                cumulative = cumulative.add(total);
                table.row(scenario.scenario().name(), month.month().toString(), CsvTable.plain(capex), CsvTable.plain(energy), CsvTable.plain(rent),
                        CsvTable.plain(support), CsvTable.plain(licences), CsvTable.plain(residual), CsvTable.plain(total), CsvTable.plain(cumulative),
                        scenario.costs().currency());
            }
        }
        return table;
    }
}
