package org.inferrack.engine.findings;

import java.util.stream.Stream;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.ExportControl;
import org.inferrack.catalog.Source;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.Destinations;
import org.inferrack.plan.ServerGroup;

/** Accelerators that may not be delivered to where they would stand, or only with a licence. What is owned stands there already. */
final class ExportControlRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        return context.groups().flatMap(group -> context.bought(group).flatMap(chip -> context.fleets(group).filter(fleet -> fleet.servers() > 0)
                .flatMap(fleet -> controls(context, group, chip, fleet)))).distinct();
    }

    private static Stream<Finding> controls(FindingContext context, ServerGroup group, Accelerator chip, Fleet fleet) {
        return context.plan().site(fleet.siteId()).flatMap(site -> Destinations.of(site, context.catalog())).stream()
                .flatMap(country -> context.catalog().annotations().exportControls(chip.id()).stream().filter(control -> control.countries().contains(country))
                        .map(control -> finding(context, group, chip, fleet, country, control)));
    }

    private static Finding finding(FindingContext context, ServerGroup group, Accelerator chip, Fleet fleet, String country, ExportControl control) {
        boolean prohibited = control.state() == ExportControl.State.PROHIBITED;
        String where = country + ", where " + context.siteName(fleet.siteId()) + " is";
        return prohibited
                ? new Finding(Severity.BLOCKER, "export-prohibited", group.id(),
                        chip.name() + " may not be delivered to " + where + ": " + words(control.source()),
                        "Choose an accelerator that may be delivered there.")
                : new Finding(Severity.WARNING, "export-licence", group.id(), chip.name() + " needs an export licence for " + where + ": "
                        + words(control.source()), "Get the licence before you order, or choose an accelerator that needs none.");
    }

    private static String words(Source source) {
        return FindingContext.sentence(source.citation() + (source.date().isEmpty() ? "" : " (" + source.date() + ")"));
    }
}
