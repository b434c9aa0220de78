package org.inferrack.engine.cost;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Source;
import org.inferrack.engine.figure.Figure;

/**
 * Money of a scenario in the plan's currency. Totals equal the sum of the lines; a missing price makes the total unknown
 * and names the item.
 *
 * @param lines  bill of materials
 * @param months cash out by month, the first with the capex
 * @param capex  hardware, installation, contingency
 * @param opex   everything monthly, undiscounted
 * @param total  TCO: capex + opex - residual value, undiscounted
 * @param npv    the same, discounted to the start month
 */
public record Costs(String currency, List<BomLine> lines, List<Month> months, Figure capex, Figure opex, Figure residual, Figure total, Figure npv) {

    public Costs {
        lines = List.copyOf(lines);
        months = List.copyOf(months);
    }

    /**
     * One line of the bill of materials.
     *
     * @param unitPrice empty where no price is known
     * @param owned     already bought: listed, not charged
     */
    public record BomLine(String itemId, String name, String vendor, String category, int quantity, Optional<BigDecimal> unitPrice,
                          boolean owned, String priceNote, Optional<Source> source) {
        /** Quantity times price, zero if owned, empty if unknown. */
        public Optional<BigDecimal> total() {
            return owned ? Optional.of(BigDecimal.ZERO) : unitPrice.map(price -> price.multiply(BigDecimal.valueOf(quantity)));
        }
    }

    /** Cash out in one month by cause; {@code residual} is cash in. All undiscounted. */
    public record Month(YearMonth month, double capex, double energy, double rent, double support, double licences, double residual) {
        public double total() {
            return capex + energy + rent + support + licences - residual;
        }
    }
}
