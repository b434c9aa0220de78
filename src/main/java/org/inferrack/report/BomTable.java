package org.inferrack.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import org.inferrack.engine.cost.Costs;
import org.inferrack.engine.cost.Costs.BomLine;
import org.inferrack.engine.figure.FigureFormat;

/** The bill of materials as printed: line totals to the cent, and their sum. */
final class BomTable {

    private BomTable() {
    }

    /** A line's total as it is printed. */
    static Optional<BigDecimal> lineTotal(BomLine line) {
        return line.total().map(total -> total.setScale(2, RoundingMode.HALF_UP));
    }

    /** Sum of the printed lines; empty where a price is missing. */
    static Optional<BigDecimal> sum(List<BomLine> lines) {
        var sum = BigDecimal.ZERO;
        for (BomLine line : lines) {
            Optional<BigDecimal> total = lineTotal(line);
            if (total.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(total.get());
        }
        return Optional.of(sum);
    }

    static void write(Html html, Costs costs, Sources sources) {
        var table = new HtmlTable().words("Item", 42).numbers("Quantity", 10).numbers("Unit price", 16).numbers("Total, " + costs.currency(), 20)
                .words("Source", 12);
        for (BomLine line : costs.lines()) {
            String small = line.category().equals(line.name()) ? line.priceNote()
                    : line.category() + (line.owned() || line.priceNote().isEmpty() ? "" : " · " + line.priceNote())
                            + (line.owned() ? " · already owned, not charged" : "");
            table.row(List.of(HtmlTable.Cell.of(line.name(), small), HtmlTable.Cell.of(FigureFormat.number(line.quantity())),
                    HtmlTable.Cell.of(line.unitPrice().map(BomTable::cents).orElse(line.owned() ? "" : "n/a")),
                    HtmlTable.Cell.of(lineTotal(line).map(BomTable::cents).orElse("n/a")), HtmlTable.Cell.of(line.source().map(sources::cite).orElse(""))));
        }
        table.total("Total", "", "", sum(costs.lines()).map(BomTable::cents).orElse("n/a"), "");
        table.write(html);
        if (sum(costs.lines()).isEmpty()) {
            var missing = costs.lines().stream().filter(line -> line.total().isEmpty()).map(BomLine::name).distinct().toList();
            html.element("p", "caption", "No price is known for " + String.join(", ", missing) + ": the total is not a number until there is one.");
        }
    }

    private static String cents(BigDecimal amount) {
        if (amount.signum() == 0) {
            return "–";
        }
        String text = FigureFormat.amount(amount.setScale(2, RoundingMode.HALF_UP));
        return text.contains(".") ? text : text + ".00";
    }
}
