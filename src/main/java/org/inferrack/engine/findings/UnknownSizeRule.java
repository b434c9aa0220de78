package org.inferrack.engine.findings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.engine.placement.Placement;
import org.inferrack.plan.Housing;

/** Servers that were placed without knowing their height, mass or depth, or by what others of their class have. */
final class UnknownSizeRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        var servers = context.placement().racks().stream().flatMap(rack -> rack.slots().stream()).map(Placement.Slot::groupId).distinct()
                .flatMap(id -> context.group(id).stream()).flatMap(group -> context.server(group).stream()).distinct().toList();
        var unknown = servers.stream().flatMap(server -> said(server, limiting(context), UnknownSizeRule::unknown).stream()).toList();
        var estimated = servers.stream().flatMap(server -> said(server, limiting(context), UnknownSizeRule::estimated).stream()).toList();
        return Stream.concat(
                unknown.isEmpty() ? Stream.empty() : Stream.of(new Finding(Severity.NOTE, "placement-unchecked", "",
                        "Not held against the racks' limits, because the catalogue does not know it: " + String.join("; ", unknown) + ".",
                        "Look it up in the maker's guide and add it to the plan's library.")),
                estimated.isEmpty() ? Stream.empty() : Stream.of(new Finding(Severity.NOTE, "placement-estimated", "",
                        "Not stated by the maker, and held against the racks' limits at the upper end of what others of the class have: "
                                + String.join("; ", estimated) + ".",
                        "Look it up in the maker's guide and add it to the plan's library.")));
    }

    /** What a rack may limit: the depth only where one states it. */
    private static List<Spec> limiting(FindingContext context) {
        boolean depth = context.plan().sites().stream()
                .anyMatch(site -> site.housing() instanceof Housing.Racks racks && racks.groups().stream().anyMatch(group -> group.depthMm().isPresent()));
        return depth ? List.of(Spec.RACK_UNITS, Spec.MASS, Spec.DEPTH) : List.of(Spec.RACK_UNITS, Spec.MASS);
    }

    private static Optional<String> said(ServerModel server, List<Spec> specs, BiFunction<ServerModel, Spec, Optional<String>> say) {
        var said = specs.stream().flatMap(spec -> say.apply(server, spec).stream()).toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", said) + " of " + server.name());
    }

    private static Optional<String> unknown(ServerModel server, Spec spec) {
        return server.facts().fact(spec).isPresent() ? Optional.empty() : Optional.of(spec.label().toLowerCase(Locale.ENGLISH));
    }

    private static Optional<String> estimated(ServerModel server, Spec spec) {
        return server.facts().fact(spec).filter(fact -> fact.evidence() == Evidence.ESTIMATED).map(fact -> spec.label().toLowerCase(Locale.ENGLISH) + " "
                + FigureFormat.number(fact.low()) + " to " + FigureFormat.number(fact.high()) + " " + spec.unit());
    }
}
