package org.inferrack.engine.findings;

import java.util.stream.Stream;

import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.engine.sizing.Sizing;

/** Demand that no server carries. */
final class ShortfallRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        return context.sizing().shortfalls().stream().map(shortfall -> new Finding(Severity.BLOCKER, "shortfall", shortfall.workloadId(),
                context.workloadName(shortfall.workloadId()) + " at " + context.siteName(shortfall.siteId()) + ": "
                        + FigureFormat.number(shortfall.missingUnits()) + " " + unit(context, shortfall) + "not served. "
                        + FindingContext.sentence(shortfall.reason()),
                shortfall.advice()));
    }

    /** The unit as another fleet serves it; none if nobody can serve the workload. */
    private static String unit(FindingContext context, Sizing.Shortfall shortfall) {
        return context.sizing().fleets().stream().flatMap(fleet -> fleet.loads().stream())
                .filter(load -> load.workloadId().equals(shortfall.workloadId()))
                .map(load -> load.capability().unit().label() + " ").findFirst().orElse("");
    }
}
