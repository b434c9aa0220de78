package org.inferrack.engine.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.engine.placement.Placement.RowFill;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Pin;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.ServerGroup;

/** Pins that lead nowhere, more servers pinned than there are, row feeds over their limit. */
final class RackPlaceRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        var found = new ArrayList<Finding>();
        for (ServerGroup group : context.scenario().groups()) {
            for (Pin pin : group.pins()) {
                if (count(context, pin) == 0) {
                    found.add(new Finding(Severity.WARNING, "rack-place", group.id(), "Servers of " + group.name() + " are pinned to " + pin.rackGroupId()
                            + ", where there are no racks.", "Pin them to other racks, or remove the pin."));
                } else if (pin.rack().isPresent() && pin.rack().getAsInt() > count(context, pin)) {
                    found.add(
                            new Finding(Severity.WARNING, "rack-place", group.id(),
                                    "Servers of " + group.name() + " are locked to rack " + pin.rack().getAsInt()
                                            + " of " + pin.rackGroupId() + ", which has " + count(context, pin) + ".",
                                    "Lock them to another rack, or add racks."));
                }
            }
            surplus(context, group, found);
        }
        for (RowFill row : context.placement().rows()) {
            if (row.share() > 1 + 1e-9) {
                found.add(new Finding(Severity.BLOCKER, "row-feed", row.siteId(), String.format(java.util.Locale.ROOT,
                        "%s carries %.1f kW of %.1f kW when what it backs fails over.", row.name(), row.usedKw(), row.limitKw()),
                        "Move servers that are locked to its racks, or state a larger feed."));
            }
        }
        return found.stream();
    }

    private static void surplus(FindingContext context, ServerGroup group, List<Finding> found) {
        group.pins().stream().map(Pin::siteId).distinct().forEach(site -> {
            int pinned = group.pins().stream().filter(pin -> pin.siteId().equals(site)).mapToInt(Pin::servers).sum();
            int servers = context.sizing().fleets().stream().filter(fleet -> fleet.groupId().equals(group.id()) && fleet.siteId().equals(site))
                    .mapToInt(fleet -> fleet.servers()).sum();
            if (pinned > servers) {
                found.add(new Finding(Severity.NOTE, "rack-place", group.id(), pinned + " servers of " + group.name() + " are pinned to racks, and "
                        + servers + " are needed there.", "Pin fewer, or state the count of the group."));
            }
        });
    }

    private static int count(FindingContext context, Pin pin) {
        return context.plan().site(pin.siteId()).filter(site -> site.housing() instanceof Housing.Racks).stream()
                .flatMap(site -> ((Housing.Racks) site.housing()).groups().stream()).filter(group -> group.id().equals(pin.rackGroupId()))
                .mapToInt(RackGroup::count).findFirst().orElse(0);
    }
}
