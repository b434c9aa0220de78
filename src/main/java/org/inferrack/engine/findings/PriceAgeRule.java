package org.inferrack.engine.findings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inferrack.engine.cost.Costs.BomLine;
import org.inferrack.engine.cost.SourceDate;
import org.inferrack.engine.findings.Finding.Severity;

/** Prices from long before the plan starts. */
final class PriceAgeRule implements Rule {

    private static final int DAYS = 90;

    @Override
    public Stream<Finding> check(FindingContext context) {
        LocalDate oldestGood = context.plan().startMonth().atDay(1).minusDays(DAYS);
        var stale = context.costs().lines().stream()
                .filter(line -> !line.owned() && line.unitPrice().filter(price -> price.signum() > 0).isPresent())
                .filter(line -> line.source().flatMap(SourceDate::latest).filter(date -> date.isBefore(oldestGood)).isPresent())
                .sorted(Comparator.comparing(line -> SourceDate.latest(line.source().orElseThrow()).orElseThrow())).toList();
        if (stale.isEmpty()) {
            return Stream.empty();
        }
        BomLine oldest = stale.getFirst();
        return Stream.of(new Finding(Severity.NOTE, "price-stale", "", stale.size() + (stale.size() == 1 ? " price is" : " prices are")
                + " more than " + DAYS + " days older than the plan's first month; the oldest is that of " + oldest.name() + " ("
                + oldest.source().orElseThrow().date() + ").",
                "Ask for new ones: " + stale.stream().map(BomLine::name).distinct().collect(Collectors.joining(", ")) + "."));
    }
}
