package org.inferrack.engine.findings;

import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.findings.Finding.Severity;

/** Capabilities that nobody measured on this combination. */
final class EvidenceRule implements Rule {

    private static final String NONE = " \"None within limits\": at the slow end of the range one request alone breaks a limit on its latency,"
            + " however many servers there are, so that their number has no upper end.";

    @Override
    public Stream<Finding> check(FindingContext context) {
        return Stream.of(Evidence.ESTIMATED, Evidence.SPECIFIED, Evidence.SCALED).flatMap(evidence -> check(context, evidence).stream());
    }

    private static boolean none(FindingContext context, Evidence evidence) {
        return context.fleets().flatMap(fleet -> fleet.loads().stream()).anyMatch(load -> load.capability().perServer() instanceof Figure.Known known
                && known.evidence() == evidence && known.basis().ends() == Basis.Ends.NONE_WITHIN_LIMITS);
    }

    private static String range(Figure.Known known) {
        String interval = FigureFormat.interval(known);
        return interval.isEmpty() ? "" : " (" + interval + ")";
    }

    private static Optional<Finding> check(FindingContext context, Evidence evidence) {
        var said = new ArrayList<String>();
        var workloads = new TreeSet<String>();
        context.fleets().forEach(fleet -> fleet.loads().forEach(load -> {
            if (load.capability().perServer() instanceof Figure.Known known && known.evidence() == evidence) {
                said.add(context.workloadName(load.workloadId()) + " on " + context.groupName(fleet.groupId()) + " "
                        + FigureFormat.number(known.value()) + " " + load.capability().unit().label() + " a server" + range(known));
                workloads.add(load.workloadId());
            }
        }));
        return said.isEmpty() ? Optional.empty() : Optional.of(new Finding(evidence.compareTo(Evidence.SPECIFIED) >= 0 ? Severity.WARNING : Severity.NOTE,
                "weak-evidence", workloads.size() == 1 ? workloads.first() : "", "Not measured on this combination, but " + evidence.label() + ": "
                        + said.stream().distinct().collect(Collectors.joining("; ")) + "." + (none(context, evidence) ? NONE : ""),
                "Run the model on one server before you order, and enter the result as a measurement of the plan."));
    }
}
