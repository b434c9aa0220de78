package org.inferrack.engine.findings;

import java.util.Optional;
import java.util.stream.Stream;

import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.engine.placement.Placement;
import org.inferrack.plan.Housing;

/** Servers that were placed without knowing their mass or depth. */
final class UnknownSizeRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        var names = context.placement().racks().stream().flatMap(rack -> rack.slots().stream()).map(Placement.Slot::groupId).distinct()
                .flatMap(id -> context.group(id).stream()).flatMap(group -> context.server(group).stream()).distinct()
                .flatMap(server -> missing(context, server).stream()).toList();
        return names.isEmpty() ? Stream.empty() : Stream.of(new Finding(Severity.NOTE, "placement-unchecked", "",
                "Not held against the racks' limits, because the catalogue does not know it: " + String.join("; ", names) + ".",
                "Look it up in the maker's guide and add it to the plan's library."));
    }

    private static Optional<String> missing(FindingContext context, ServerModel server) {
        boolean mass = server.facts().value(Spec.MASS).isEmpty();
        boolean depth = server.facts().value(Spec.DEPTH).isEmpty() && context.plan().sites().stream()
                .anyMatch(site -> site.housing() instanceof Housing.Racks racks && racks.groups().stream().anyMatch(group -> group.depthMm().isPresent()));
        return mass || depth ? Optional.of((mass && depth ? "mass and depth" : mass ? "mass" : "depth") + " of " + server.name()) : Optional.empty();
    }
}
