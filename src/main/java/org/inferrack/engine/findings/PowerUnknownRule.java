package org.inferrack.engine.findings;

import java.util.stream.Stream;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.findings.Finding.Severity;

/** Servers whose watts are not known; everything that rests on them is n/a. */
final class PowerUnknownRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        return context.fleets().flatMap(fleet -> context.power().server(fleet.groupId(), fleet.siteId()).stream())
                .filter(power -> power.planning() instanceof Figure.Unknown)
                .map(power -> new Finding(Severity.WARNING, "power-unknown", power.groupId(), "The power of " + context.groupName(power.groupId())
                        + " is not known: " + FindingContext.sentence(((Figure.Unknown) power.planning()).reason()),
                        "Add the missing value to the plan's library, with its source."))
                .distinct();
    }
}
