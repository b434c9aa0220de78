package org.inferrack.report;

import org.inferrack.catalog.Source;
import org.inferrack.engine.cost.Costs.BomLine;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;

/** One row for each line of each scenario's bill of materials; an unknown price is an empty cell. */
final class BomCsv {

    private BomCsv() {
    }

    static CsvTable table(Outcome outcome) {
        var table = new CsvTable("scenario", "item_id", "item", "vendor", "category", "quantity", "unit_price", "total", "currency", "owned", "price_note",
                "source", "source_date");
        for (ScenarioOutcome scenario : outcome.scenarios()) {
            for (BomLine line : scenario.costs().lines()) {
                table.row(scenario.scenario().name(), line.itemId(), line.name(), line.vendor(), line.category(), Integer.toString(line.quantity()),
                        line.unitPrice().map(CsvTable::plain).orElse(""), BomTable.lineTotal(line).map(CsvTable::plain).orElse(""),
                        scenario.costs().currency(), Boolean.toString(line.owned()), line.priceNote(), line.source().map(Source::citation).orElse(""),
                        line.source().map(Source::date).orElse(""));
            }
        }
        return table;
    }
}
