package org.inferrack.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

import org.inferrack.plan.Candidates;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerGroup;

/** Counts a chosen fleet piece by piece against what the plan allows; shares nothing with the solver. Capacity and racks are the planner's to judge. */
final class FleetCheck {

    private FleetCheck() {
    }

    static void holds(Plan plan, OptimisedFleet fleet) {
        assertThat(fleet.feasible()).as(fleet.reason()).isTrue();
        assertThat(fleet.outcome().orElseThrow().sizing().shortfalls()).isEmpty();
        Candidates candidates = Candidates.of(plan);
        Map<String, Integer> bought = new HashMap<>();
        Map<String, Integer> kept = new HashMap<>();
        var models = new HashSet<String>();
        for (ServerGroup group : fleet.groups()) {
            int servers = group.count().orElseThrow();
            int cards = servers * group.configuration().accelerators();
            models.add(group.configuration().serverId());
            if (group.owned()) {
                kept.merge(group.siteId() + group.configuration(), servers, Integer::sum);
            } else {
                bought.merge(group.configuration().serverId(), servers, Integer::sum);
                bought.merge(group.configuration().acceleratorId(), cards, Integer::sum);
            }
            group.swap().ifPresent(swap -> bought.merge(swap.acceleratorId(), cards, Integer::sum));
            assertThat(group.firstMonth() == 1 || candidates.purchaseMonths().contains(group.firstMonth())).isTrue();
            assertThat(candidates.sharing() || group.workloadIds().size() == 1).isTrue();
            assertThat(candidates.fills().isEmpty() || group.owned() || candidates.fills().contains(group.configuration().accelerators())).isTrue();
        }
        candidates.stock().forEach(stock -> assertThat(bought.getOrDefault(stock.itemId(), 0)).as(stock.itemId()).isLessThanOrEqualTo(stock.pieces()));
        candidates.mostModels().ifPresent(most -> assertThat(models).hasSizeLessThanOrEqualTo(most));
        kept.forEach((what, servers) -> assertThat(servers).isLessThanOrEqualTo(owned(plan, what)));
    }

    private static int owned(Plan plan, String what) {
        return plan.scenarios().stream().mapToInt(scenario -> scenario.groups().stream().filter(ServerGroup::owned)
                .filter(group -> plan.sites().stream().anyMatch(site -> what.equals(site.id() + group.configuration())))
                .mapToInt(group -> group.count().orElse(0)).sum()).max().orElse(0);
    }
}
