package org.inferrack.engine.placement;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;

/** What placement had to leave out because nobody knows it. */
public final class Gaps {

    private Gaps() {
    }

    /** A limit that was not held for a group, for its part of the sum is unknown: "mass" or "depth". */
    public record Gap(String groupId, String siteId, String serverId, String what) {
    }

    /** Gaps of the fleets that stand in racks, in the order of the sizing. */
    public static List<Gap> of(Plan plan, Scenario scenario, Sizing sizing, Catalog catalog) {
        var gaps = new ArrayList<Gap>();
        for (var fleet : sizing.fleets()) {
            boolean racks = plan.site(fleet.siteId()).filter(site -> site.housing() instanceof Housing.Racks).isPresent();
            var group = scenario.groups().stream().filter(each -> each.id().equals(fleet.groupId())).findFirst();
            if (!racks || group.isEmpty() || fleet.servers() == 0) {
                continue;
            }
            String serverId = group.get().configuration().serverId();
            catalog.server(serverId).ifPresent(server -> {
                if (server.facts().value(Spec.MASS).isEmpty()) {
                    gaps.add(new Gap(fleet.groupId(), fleet.siteId(), serverId, "mass"));
                }
                if (server.facts().value(Spec.DEPTH).isEmpty()) {
                    gaps.add(new Gap(fleet.groupId(), fleet.siteId(), serverId, "depth"));
                }
            });
        }
        return gaps;
    }
}
