package org.inferrack.engine.findings;

import java.util.stream.Stream;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;

/** Capabilities that nobody measured on this combination. */
final class EvidenceRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        return context.fleets().flatMap(fleet -> fleet.loads().stream().flatMap(load -> check(context, fleet, load))).distinct();
    }

    private static Stream<Finding> check(FindingContext context, Fleet fleet, Load load) {
        if (!(load.capability().perServer() instanceof Figure.Known known) || known.evidence().compareTo(Evidence.SCALED) < 0) {
            return Stream.empty();
        }
        Severity severity = known.evidence() == Evidence.SPECIFIED ? Severity.WARNING : Severity.NOTE;
        return Stream.of(new Finding(severity, "weak-evidence", load.workloadId(), context.workloadName(load.workloadId()) + " on "
                + context.groupName(fleet.groupId()) + ": " + FigureFormat.number(known.value()) + " " + load.capability().unit().label() + " a server ("
                + FigureFormat.number(known.low()) + " to " + FigureFormat.number(known.high()) + ") is " + known.evidence().label()
                + ", not measured on this combination.",
                "Run the model on one server before you order, and enter the result as a measurement of the plan."));
    }
}
