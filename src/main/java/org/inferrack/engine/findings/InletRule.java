package org.inferrack.engine.findings;

import java.util.stream.Stream;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.plan.Site;

/** Warm rooms; a chassis with accelerators often takes less than the usual 35 °C. */
final class InletRule implements Rule {

    /** Upper end of the recommended inlet range, ASHRAE TC 9.9. */
    private static final double RECOMMENDED_C = 27;

    @Override
    public Stream<Finding> check(FindingContext context) {
        return context.fleets().flatMap(fleet -> {
            var site = context.plan().site(fleet.siteId());
            var server = context.group(fleet.groupId()).flatMap(context::server);
            return site.isEmpty() || server.isEmpty() ? Stream.empty() : check(site.get(), server.get());
        }).distinct();
    }

    private static Stream<Finding> check(Site site, ServerModel server) {
        var limit = server.facts().low(Spec.INLET_LIMIT);
        String ambient = FigureFormat.number(site.ambientC()) + " °C";
        if (limit.isPresent() && site.ambientC() > limit.getAsDouble()
                && server.facts().fact(Spec.INLET_LIMIT).orElseThrow().evidence() == Evidence.ESTIMATED) {
            return Stream.of(new Finding(Severity.WARNING, "inlet-limit-estimated", server.id(), site.name() + " has " + ambient + ", and "
                    + server.name() + " is only expected to take at least " + FigureFormat.number(limit.getAsDouble()) + " °C, as others of its class do.",
                    "Look up the limit for this accelerator in the maker's thermal guide."));
        }
        if (limit.isPresent() && site.ambientC() > limit.getAsDouble()) {
            return Stream.of(new Finding(Severity.BLOCKER, "inlet-over-limit", server.id(), server.name() + " takes air of at most "
                    + FigureFormat.number(limit.getAsDouble()) + " °C; " + site.name() + " has " + ambient + ".", "Cool the site or choose another chassis."));
        }
        if (limit.isEmpty() && site.ambientC() > RECOMMENDED_C) {
            return Stream.of(new Finding(Severity.WARNING, "inlet-limit-unknown", server.id(), site.name() + " has " + ambient
                    + " at the inlet, and how much " + server.name() + " takes with accelerators is not in the catalogue.",
                    "Look up the limit for this accelerator in the maker's thermal guide; above " + FigureFormat.number(RECOMMENDED_C)
                            + " °C many combinations are restricted."));
        }
        return Stream.empty();
    }
}
