package org.inferrack.engine.findings;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inferrack.catalog.Price;
import org.inferrack.engine.cost.Costs.BomLine;
import org.inferrack.engine.findings.Finding.Severity;

/** Cost that rests on rounded figures. */
final class PriceEstimateRule implements Rule {

    private static final double MOST = 0.5;

    @Override
    public Stream<Finding> check(FindingContext context) {
        var charged = context.costs().lines().stream().filter(line -> line.source().isPresent() && line.total().isPresent()).toList();
        var estimated = charged.stream()
                .filter(line -> context.catalog().price(line.itemId()).filter(price -> price.kind() == Price.Kind.ESTIMATE || price.kind() == Price.Kind.CLASS)
                        .isPresent())
                .filter(line -> sum(List.of(line)) > 0).toList();
        double share = sum(charged) > 0 ? sum(estimated) / sum(charged) : 0;
        return share <= MOST ? Stream.empty() : Stream.of(new Finding(Severity.WARNING, "price-estimated", "",
                FindingContext.percent(share) + " of the hardware cost rests on estimates: "
                        + estimated.stream().map(BomLine::name).distinct().collect(Collectors.joining(", ")) + ".",
                "Get quotes for them before the proposal goes out, and enter them as prices of the plan."));
    }

    private static double sum(List<BomLine> lines) {
        return lines.stream().mapToDouble(line -> line.total().orElse(BigDecimal.ZERO).doubleValue()).sum();
    }
}
