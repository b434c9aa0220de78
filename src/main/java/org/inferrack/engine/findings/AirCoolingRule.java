package org.inferrack.engine.findings;

import java.util.stream.Stream;

import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.engine.placement.LimitKind;
import org.inferrack.engine.placement.Placement;
import org.inferrack.plan.Housing;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;

/** Racks denser than air cooling is usually built for. */
final class AirCoolingRule implements Rule {

    /** Planning practice: containment is needed from 15 to 20 kW, liquid from 30 to 40 kW a rack. */
    private static final double DENSE_KW = 20;
    private static final double BEYOND_AIR_KW = 40;

    @Override
    public Stream<Finding> check(FindingContext context) {
        return context.plan().sites().stream().filter(site -> site.housing() instanceof Housing.Racks)
                .flatMap(site -> ((Housing.Racks) site.housing()).groups().stream().filter(racks -> racks.cooling() == RackGroup.Cooling.AIR)
                        .flatMap(racks -> check(context, site, racks)));
    }

    private static Stream<Finding> check(FindingContext context, Site site, RackGroup racks) {
        double hottestKw = context.placement().racks().stream()
                .filter(rack -> rack.siteId().equals(site.id()) && rack.rackGroupId().equals(racks.id()))
                .flatMap(rack -> rack.fills().stream()).filter(fill -> fill.kind() == LimitKind.COOLING)
                .mapToDouble(Placement.Fill::used).max().orElse(0);
        String message = "The densest air-cooled rack of " + racks.name() + " at " + site.name() + " gives off " + FigureFormat.number(hottestKw) + " kW.";
        if (hottestKw > BEYOND_AIR_KW) {
            return Stream.of(new Finding(Severity.BLOCKER, "air-cooling-exceeded", racks.id(), message,
                    "Spread the servers over more racks, or plan liquid cooling: above " + FigureFormat.number(BEYOND_AIR_KW) + " kW air is not enough."));
        }
        return hottestKw <= DENSE_KW ? Stream.empty() : Stream.of(new Finding(Severity.WARNING, "air-cooling-dense", racks.id(), message,
                "Confirm containment and airflow with the site, or spread the servers: above " + FigureFormat.number(DENSE_KW)
                        + " kW ordinary rows do not cope."));
    }
}
