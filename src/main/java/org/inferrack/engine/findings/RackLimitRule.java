package org.inferrack.engine.findings;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.engine.placement.LimitKind;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.Placement.PlacedRack;

/** Racks over one of their limits; failover is the load on the feeds that remain. */
final class RackLimitRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        record Key(String siteId, String rackGroupId, String resource) {
        }
        record Over(PlacedRack rack, Placement.Fill fill) {
        }
        return context.placement().racks().stream()
                .flatMap(rack -> rack.fills().stream().filter(fill -> fill.share() > 1 + 1e-9).map(fill -> new Over(rack, fill)))
                .collect(Collectors.groupingBy(over -> new Key(over.rack().siteId(), over.rack().rackGroupId(), over.fill().resource()),
                        java.util.LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream().map(entry -> {
                    var worst = entry.getValue().stream().max(Comparator.comparingDouble(over -> over.fill().share())).orElseThrow();
                    var fill = worst.fill();
                    boolean failover = fill.kind() == LimitKind.FAILOVER;
                    return new Finding(Severity.BLOCKER, failover ? "failover-overload" : "rack-over-limit", entry.getKey().rackGroupId(),
                            entry.getValue().size() + (entry.getValue().size() == 1 ? " rack of " : " racks of ") + context.siteName(entry.getKey().siteId())
                                    + " over the limit for " + fill.resource() + "; worst is " + worst.rack().name() + " with "
                                    + FigureFormat.number(fill.used()) + " of " + FigureFormat.number(fill.limit()) + " " + fill.unit()
                                    + " (" + FindingContext.percent(fill.share()) + ").",
                            failover ? "Move servers to other racks or use larger feeds: one feed must carry everything when the other fails."
                                    : "Move servers to other racks or raise the limit.");
                });
    }
}
