package org.inferrack.engine.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.inferrack.engine.placement.Placement.Binding;
import org.inferrack.engine.placement.Placement.PlacedRack;
import org.inferrack.engine.placement.Placement.Stranded;
import org.inferrack.plan.RackGroup;

/** Which limit of a rack stops its next server, and what the rack cannot use because of it. */
final class RackBinding {

    private final RackGroup group;
    private final List<Kind> kinds;
    private final List<Resource> resources;
    private final Map<String, Integer> mostPerRack;

    /** @param kinds of server that could stand here */
    RackBinding(RackGroup group, List<Kind> kinds, Conditions conditions) {
        this.mostPerRack = conditions.mostPerRack();
        this.group = group;
        this.kinds = kinds.stream().filter(kind -> !SiteRacks.tooDeep(kind, group)).toList();
        this.resources = Resource.of(group);
    }

    /** @param pattern servers of each kind in the rack, in the order of {@code all} */
    Binding of(PlacedRack rack, List<Kind> all, int[] pattern) {
        double[] used = new double[resources.size()];
        var existing = group.existing(rack.index());
        for (int at = 0; at < used.length; at++) {
            used[at] = resources.get(at).existing().applyAsDouble(existing);
            for (int kind = 0; kind < pattern.length; kind++) {
                used[at] += pattern[kind] == 0 ? 0 : pattern[kind] * resources.get(at).need().applyAsDouble(all.get(kind));
            }
        }
        int[] stopped = new int[used.length];
        String spread = "";
        for (Kind kind : kinds) {
            int most = mostPerRack.getOrDefault(kind.id(), Integer.MAX_VALUE);
            boolean capped = most < Integer.MAX_VALUE && pattern[all.indexOf(kind)] >= most;
            boolean fits = true;
            for (int at = 0; at < used.length; at++) {
                boolean over = used[at] + resources.get(at).need().applyAsDouble(kind) > resources.get(at).limit() * (1 + 1e-9);
                stopped[at] += over ? 1 : 0;
                fits &= !over;
            }
            if (fits && capped) {
                spread = "spread of at most " + most + " in a rack";
            } else if (fits) {
                return new Binding(rack.siteId(), group.id(), rack.index(), "", "", List.of());
            }
        }
        int binding = spread.isEmpty() ? binding(stopped, used) : -1;
        var stranded = new ArrayList<Stranded>();
        for (int at = 0; at < used.length; at++) {
            double free = resources.get(at).limit() - used[at];
            if (at != binding && free > 0) {
                stranded.add(new Stranded(resources.get(at).name(), free, resources.get(at).unit()));
            }
        }
        if (binding < 0) {
            return new Binding(rack.siteId(), group.id(), rack.index(), "spread", spread, stranded);
        }
        return new Binding(rack.siteId(), group.id(), rack.index(), resources.get(binding).name(), resources.get(binding).label(), stranded);
    }

    /** The resource that stops most kinds; among these the fullest. */
    private int binding(int[] stopped, double[] used) {
        int binding = 0;
        for (int at = 1; at < stopped.length; at++) {
            double share = used[at] / resources.get(at).limit();
            double most = used[binding] / resources.get(binding).limit();
            if (stopped[at] > stopped[binding] || stopped[at] == stopped[binding] && share > most + 1e-9) {
                binding = at;
            }
        }
        return binding;
    }
}
