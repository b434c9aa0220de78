package org.inferrack.engine.findings;

import java.util.stream.Stream;

import org.inferrack.catalog.ServerModel;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.engine.power.ServerPower;

/** Power supplies at the worst load. */
final class SupplyRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        return context.fleets().flatMap(fleet -> context.power().server(fleet.groupId(), fleet.siteId()).stream())
                .flatMap(power -> check(context, power)).distinct();
    }

    private static Stream<Finding> check(FindingContext context, ServerPower power) {
        var supplies = context.group(power.groupId()).orElseThrow().configuration().powerSupplies();
        String name = context.groupName(power.groupId());
        if (share(power.psuLoadShare()) > 1) {
            return Stream.of(new Finding(Severity.BLOCKER, "psu-overload", power.groupId(), name + " loads its power supplies to "
                    + FindingContext.percent(share(power.psuLoadShare())) + " at worst, all of them working.", "Choose larger or more power supplies."));
        }
        if (supplies.redundant() > 0 && share(power.psuFailoverShare()) > 1) {
            return Stream.of(new Finding(Severity.WARNING, "psu-not-redundant", power.groupId(), name + " loads the remaining power supplies to "
                    + FindingContext.percent(share(power.psuFailoverShare())) + " at worst when " + supplies.redundant() + " of " + supplies.count()
                    + " fails.", "Choose larger power supplies, or limit the accelerators' power."));
        }
        boolean inRack = context.group(power.groupId()).flatMap(context::server).filter(server -> server.kind() == ServerModel.Kind.RACK).isPresent();
        return supplies.redundant() > 0 || !inRack ? Stream.empty() : Stream.of(new Finding(Severity.WARNING, "psu-not-redundant", power.groupId(),
                name + " has no power supply to spare: losing one, or its feed, stops the server.", "Fit a redundant supply on the other feed."));
    }

    private static double share(Figure figure) {
        return figure.amount().orElse(0);
    }
}
