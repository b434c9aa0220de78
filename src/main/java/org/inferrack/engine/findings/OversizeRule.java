package org.inferrack.engine.findings;

import java.util.stream.Stream;

import org.inferrack.engine.findings.Finding.Severity;

/** Stated counts far above the need. */
final class OversizeRule implements Rule {

    private static final double LOW_PEAK = 0.35;

    @Override
    public Stream<Finding> check(FindingContext context) {
        double cap = context.scenario().policies().utilisationCap();
        return context.fleets().filter(fleet -> fleet.servers() > 1 && fleet.peakUtilisation() > 0 && fleet.peakUtilisation() < LOW_PEAK)
                .filter(fleet -> context.group(fleet.groupId()).filter(group -> group.count().isPresent()).isPresent())
                .flatMap(fleet -> {
                    int enough = (int) Math.ceil(fleet.servers() * fleet.peakUtilisation() / cap - 1e-9) + context.scenario().policies().spareServers();
                    return enough >= fleet.servers() ? Stream.empty() : Stream.of(new Finding(Severity.NOTE, "oversized", fleet.groupId(),
                            context.groupName(fleet.groupId()) + " at " + context.siteName(fleet.siteId()) + " reaches "
                                    + FindingContext.percent(fleet.peakUtilisation()) + " even at the peak of the last month.",
                            enough + " instead of " + fleet.servers() + " servers would carry it, spares included."));
                });
    }
}
