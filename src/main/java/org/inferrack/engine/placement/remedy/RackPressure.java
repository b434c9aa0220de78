package org.inferrack.engine.placement.remedy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.Placement.Binding;
import org.inferrack.engine.placement.Placement.Fill;
import org.inferrack.engine.placement.Placement.Stranded;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;

/**
 * Which limits bind in the racks of one group, and what is stranded there because of them.
 *
 * @param racksInUse racks with a server of the plan
 * @param full       racks in use that take no further server of the site's kinds
 * @param bindings   limits that stop these racks, the one that stops most first
 * @param stranded   what all full racks together cannot use
 * @param fullest    highest fill of each resource over the racks in use
 */
public record RackPressure(String siteId, String rackGroupId, String name, int racks, int racksInUse, int full, List<Bound> bindings,
                           List<Stranded> stranded, List<Fill> fullest) {

    public RackPressure {
        bindings = List.copyOf(bindings);
        stranded = List.copyOf(stranded);
        fullest = List.copyOf(fullest);
    }

    /**
     * A limit that stops racks.
     *
     * @param resource as in {@link Fill}
     * @param limit    in words, with its number
     * @param racks    how many it stops
     */
    public record Bound(String resource, String limit, int racks) {
    }

    /** Of every rack group of the plan, in its order; groups without a server too. */
    public static List<RackPressure> of(Plan plan, Placement placement) {
        var all = new ArrayList<RackPressure>();
        for (Site site : plan.sites()) {
            if (site.housing() instanceof Housing.Racks housing) {
                housing.groups().forEach(group -> all.add(of(site, group, placement)));
            }
        }
        return all;
    }

    private static RackPressure of(Site site, RackGroup group, Placement placement) {
        var here = placement.racks().stream().filter(rack -> rack.inUse() && rack.siteId().equals(site.id()) && rack.rackGroupId().equals(group.id())).toList();
        Map<String, Fill> fullest = new LinkedHashMap<>();
        here.forEach(rack -> rack.fills().forEach(fill -> fullest.merge(fill.resource(), fill, (one, other) -> other.share() > one.share() ? other : one)));
        Map<String, Bound> bounds = new LinkedHashMap<>();
        Map<String, Stranded> stranded = new LinkedHashMap<>();
        int full = 0;
        for (Binding binding : placement.bindings()) {
            if (binding.full() && binding.siteId().equals(site.id()) && binding.rackGroupId().equals(group.id())) {
                full++;
                bounds.merge(binding.resource(), new Bound(binding.resource(), binding.limit(), 1),
                        (one, other) -> new Bound(one.resource, one.limit, one.racks + 1));
                binding.stranded().forEach(each -> stranded.merge(each.resource(), each,
                        (one, other) -> new Stranded(one.kind(), one.resource(), one.amount() + other.amount(), one.unit())));
            }
        }
        return new RackPressure(site.id(), group.id(), group.name(), group.count(), here.size(), full,
                bounds.values().stream().sorted((one, other) -> Integer.compare(other.racks, one.racks)).toList(), List.copyOf(stranded.values()),
                List.copyOf(fullest.values()));
    }
}
