package org.inferrack.engine.placement.remedy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.remedy.RackChange.Lifted;
import org.inferrack.engine.placement.site.Placer;
import org.inferrack.engine.power.ScenarioPower;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;

/**
 * A change of a limit that helps, with its effect as the placement computes it.
 *
 * @param change   in words, with the numbers before and after
 * @param resource whose limit is lifted
 * @param onlyRacks nothing is lifted but their number
 * @param plan     with the change made
 */
public record Relief(String siteId, String rackGroupId, String resource, boolean onlyRacks, String change, long racksBefore, long racksAfter,
                     int unplacedBefore, int unplacedAfter, Plan plan) {

    /** Racks saved; negative where servers that had no place now take racks. */
    public long racksSaved() {
        return racksBefore - racksAfter;
    }

    /** Servers that the change finds a place for. */
    public int serversPlaced() {
        return unplacedBefore - unplacedAfter;
    }

    /** The effect in a few words, such as "12 fewer racks". */
    public String effect() {
        if (serversPlaced() > 0) {
            return serversPlaced() + (serversPlaced() == 1 ? " more server" : " more servers") + " placed";
        }
        return racksSaved() + (racksSaved() == 1 ? " fewer rack" : " fewer racks");
    }

    /** Whether it places more servers, or the same in fewer racks. */
    public boolean helps() {
        return serversPlaced() > 0 || serversPlaced() == 0 && racksSaved() > 0;
    }

    /**
     * Every step that could be taken at each rack group in use (or, where servers are left over, at any), whether it helps or
     * not, in the order of the plan: +1, +2, +5, +10 kW cooling, the next feed size, more U, kg, ports, air, one more rack.
     */
    public static List<Relief> candidates(ScenarioContext context, Sizing sizing, ScenarioPower power) {
        return new Search(context, sizing, power).candidates();
    }

    /**
     * Changes of one limit that place more servers or need fewer racks, the smallest step of each that has its effect, the
     * most effective first. Where no single limit helps, two at once. Every effect is a placement of its own.
     */
    public static List<Relief> of(ScenarioContext context, Sizing sizing, ScenarioPower power) {
        return new Search(context, sizing, power).reliefs();
    }

    private record Search(ScenarioContext context, Sizing sizing, ScenarioPower power, Placement before) {

        Search(ScenarioContext context, Sizing sizing, ScenarioPower power) {
            this(context, sizing, power, Placer.place(context, sizing, power, Optional.empty()));
        }

        List<Relief> reliefs() {
            Map<String, Relief> found = new LinkedHashMap<>();
            for (Site site : context.plan().sites()) {
                if (site.housing() instanceof Housing.Racks housing) {
                    for (RackGroup group : housing.groups()) {
                        reliefs(site, housing, group).forEach(relief -> found.merge(relief.siteId + "/" + relief.rackGroupId + "/" + relief.resource + "/"
                                + relief.racksAfter + "/" + relief.unplacedAfter, relief, (smaller, larger) -> smaller));
                    }
                }
            }
            return found.values().stream().sorted(Comparator.comparingInt(Relief::serversPlaced).thenComparingLong(Relief::racksSaved).reversed()).toList();
        }

        List<Relief> candidates() {
            var found = new ArrayList<Relief>();
            for (Site site : context.plan().sites()) {
                if (site.housing() instanceof Housing.Racks housing) {
                    for (RackGroup group : housing.groups()) {
                        boolean used = before.racks().stream()
                                .anyMatch(rack -> rack.inUse() && rack.siteId().equals(site.id()) && rack.rackGroupId().equals(group.id()));
                        if (used || left(before) > 0) {
                            var resources = new ArrayList<>(RackChange.OF_EVERY_GROUP);
                            group.further().keySet().forEach(name -> resources.add(new Lifted(RackChange.Kind.FURTHER, name)));
                            resources.stream().flatMap(resource -> RackChange.of(group, resource).stream())
                                    .forEach(change -> found.add(attempt(site, housing, group, change)));
                        }
                    }
                }
            }
            return found;
        }

        private List<Relief> reliefs(Site site, Housing.Racks housing, RackGroup group) {
            var changes = binding(site, group).stream().flatMap(resource -> RackChange.of(group, resource).stream()).toList();
            var single = changes.stream().map(change -> attempt(site, housing, group, change)).filter(Relief::helps).toList();
            if (!single.isEmpty()) {
                return single;
            }
            var pairs = new ArrayList<Relief>();
            for (int one = 0; one < changes.size(); one++) {
                for (int other = one + 1; other < changes.size(); other++) {
                    if (!changes.get(one).lifted().equals(changes.get(other).lifted())) {
                        pairs.add(attempt(site, housing, group, changes.get(one).and(changes.get(other))));
                    }
                }
            }
            return pairs.stream().filter(Relief::helps).toList();
        }

        /** Resources that stop a rack of the group, and those nearly as full; any where servers are left and none stands here. */
        private List<Lifted> binding(Site site, RackGroup group) {
            var resources = new ArrayList<Lifted>();
            for (var rack : before.racks()) {
                if (rack.siteId().equals(site.id()) && rack.rackGroupId().equals(group.id()) && rack.inUse()) {
                    rack.fills().stream().filter(fill -> fill.share() > 0.75).flatMap(fill -> RackChange.of(fill.kind(), fill.resource()).stream())
                            .forEach(resources::add);
                }
            }
            before.bindings().stream().filter(binding -> binding.full() && binding.siteId().equals(site.id()) && binding.rackGroupId().equals(group.id()))
                    .flatMap(binding -> RackChange.of(binding.kind(), binding.resource()).stream()).forEach(resources::add);
            if (left(before) > 0) {
                resources.addAll(resources.isEmpty() ? RackChange.OF_EVERY_GROUP : List.of(new Lifted(RackChange.Kind.RACKS)));
            }
            return resources.stream().distinct().sorted(Comparator.comparing(Lifted::name)).toList();
        }

        private Relief attempt(Site site, Housing.Racks housing, RackGroup group, RackChange change) {
            var groups = housing.groups().stream().map(each -> each == group ? change.changed() : each).toList();
            var changed = site.withHousing(housing.withGroups(groups));
            var attempted = context.plan().withSites(context.plan().sites().stream().map(each -> each == site ? changed : each).toList());
            var after = Placer.place(context.in(attempted), sizing, power, Optional.empty());
            return new Relief(site.id(), group.id(), change.resource(), change.lifted().equals(List.of(new Lifted(RackChange.Kind.RACKS))), change.words(),
                    before.racksInUse(), after.racksInUse(),
                    left(before), left(after), attempted);
        }

        private static int left(Placement placement) {
            return placement.unplaced().stream().mapToInt(Placement.Unplaced::servers).sum();
        }
    }
}
