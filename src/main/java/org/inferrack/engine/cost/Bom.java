package org.inferrack.engine.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inferrack.engine.cost.Costs.BomLine;
import org.inferrack.plan.Plan;

/** The bill of materials: hardware, then installation and contingency, so that the lines sum to the capex. */
final class Bom {

    private Bom() {
    }

    static List<BomLine> of(Plan plan, List<BomPart> parts) {
        var lines = new ArrayList<BomLine>();
        for (BomPart part : parts) {
            lines.add(new BomLine(part.itemId(), part.name(), part.vendor(), part.category().label(), part.quantity(),
                    part.quote().unitPrice(), part.owned(), part.owned() ? "already owned" : part.quote().note(), part.quote().source()));
        }
        var hardware = sum(lines);
        addShare(lines, "installation", "Installation", plan.economics().installationShare(), hardware);
        addShare(lines, "contingency", "Contingency", plan.economics().contingencyShare(), hardware);
        return lines;
    }

    /** Sum of the lines' totals, empty if one is unknown. */
    static Optional<BigDecimal> sum(List<BomLine> lines) {
        var sum = BigDecimal.ZERO;
        for (BomLine line : lines) {
            var total = line.total();
            if (total.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(total.get());
        }
        return Optional.of(sum);
    }

    private static void addShare(List<BomLine> lines, String id, String name, double share, Optional<BigDecimal> hardware) {
        boolean charged = lines.stream().anyMatch(line -> !line.owned());
        if (share != 0 && charged) {
            lines.add(new BomLine(id, name, "", name, 1, hardware.map(amount -> amount.multiply(BigDecimal.valueOf(share))), false,
                    Math.round(share * 1000) / 10.0 + " % of the hardware" + (hardware.isEmpty() ? ", of which a price is missing" : ""),
                    Optional.empty()));
        }
    }
}
