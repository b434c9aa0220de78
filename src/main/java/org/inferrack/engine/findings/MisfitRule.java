package org.inferrack.engine.findings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.plan.ServerGroup;

/** Parts that do not go together, and what could not be checked, said once a group. */
final class MisfitRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        return context.scenario().groups().stream().flatMap(group -> {
            var misfits = context.misfits().stream().filter(misfit -> misfit.groupId().equals(group.id())).toList();
            var said = misfits.stream().filter(misfit -> misfit.severity() != Severity.WARNING).map(misfit -> new Finding(misfit.severity(),
                    misfit.severity() == Severity.BLOCKER ? "incompatible" : "compatibility-note", group.id(),
                    context.groupName(group.id()) + ": " + FindingContext.sentence(misfit.message()), misfit.advice()));
            return Stream.concat(said, unchecked(context, group, misfits).stream());
        });
    }

    private static Optional<Finding> unchecked(FindingContext context, ServerGroup group, List<FindingContext.Misfit> misfits) {
        var limits = misfits.stream().filter(misfit -> misfit.severity() == Severity.WARNING).map(FindingContext.Misfit::limit).distinct().toList();
        return limits.isEmpty() ? Optional.empty() : Optional.of(new Finding(Severity.NOTE, "compatibility-unchecked", group.id(),
                context.groupName(group.id()) + ": not checked for lack of data: " + String.join(", ", limits) + ".",
                "Compare with the maker's configuration guide before you order, and add the values to the plan's library."));
    }
}
