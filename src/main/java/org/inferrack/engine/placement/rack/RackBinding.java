package org.inferrack.engine.placement.rack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.LimitKind;
import org.inferrack.engine.placement.Placement.Binding;
import org.inferrack.engine.placement.Placement.Stranded;
import org.inferrack.plan.RackGroup;

/** Which limit of a rack stops its next server, and what the rack cannot use because of it. */
final class RackBinding {

    private static final double SLACK = 1e-9;

    private final String siteId;
    private final RackGroup group;
    private final List<ServerKind> kinds;
    private final List<Resource> resources;
    private final double[][] need;
    private final Map<String, Integer> mostPerRack;
    private final Optional<PhaseBalance> phases;

    /** @param need of each kind, by resource */
    RackBinding(String siteId, RackGroup group, List<ServerKind> kinds, List<Resource> resources, double[][] need, Conditions conditions) {
        this.siteId = siteId;
        this.group = group;
        this.kinds = kinds;
        this.resources = resources;
        this.need = need;
        this.mostPerRack = conditions.mostPerRack();
        phases = PhaseBalance.of(group, kinds);
    }

    /**
     * @param used    of each resource
     * @param pattern servers of each kind in the rack
     */
    Binding of(int index, double[] used, int[] pattern) {
        int[] stopped = new int[used.length];
        String spread = "";
        boolean phase = false;
        for (int kind = 0; kind < need.length; kind++) {
            if (RackCapacity.unsuited(kinds.get(kind), group)) {
                continue;
            }
            boolean fits = true;
            for (int at = 0; at < used.length; at++) {
                boolean over = used[at] + need[kind][at] > resources.get(at).limit() * (1 + SLACK);
                stopped[at] += over ? 1 : 0;
                fits &= !over;
            }
            if (fits) {
                Integer most = mostPerRack.get(kinds.get(kind).id());
                boolean spare = most == null || pattern[kind] < most;
                if (spare && phases.isPresent() && !phases.get().carries(oneMore(pattern, kind), group.existing(index))) {
                    phase = true;
                    continue;
                }
                if (spare) {
                    return new Binding(siteId, group.id(), index, LimitKind.NONE, "", "", List.of());
                }
                spread = "spread of at most " + most + " of a group in a rack";
            }
        }
        int binding = spread.isEmpty() && !phase ? binding(stopped, used) : -1;
        var stranded = new ArrayList<Stranded>();
        for (int at = 0; at < used.length; at++) {
            double free = resources.get(at).limit() - used[at];
            if (at != binding && free > 0) {
                stranded.add(new Stranded(resources.get(at).kind(), resources.get(at).name(), free, resources.get(at).unit()));
            }
        }
        if (phase) {
            return new Binding(siteId, group.id(), index, LimitKind.PHASE, "phase", phases.get().label(), stranded);
        }
        return binding < 0 ? new Binding(siteId, group.id(), index, LimitKind.SPREAD, "spread", spread, stranded)
                : new Binding(siteId, group.id(), index, resources.get(binding).kind(), resources.get(binding).name(), resources.get(binding).label(),
                        stranded);
    }

    private static int[] oneMore(int[] pattern, int kind) {
        int[] more = pattern.clone();
        more[kind]++;
        return more;
    }

    /** The resource that stops most kinds; among these the fullest. */
    private int binding(int[] stopped, double[] used) {
        int binding = 0;
        for (int at = 1; at < stopped.length; at++) {
            double share = used[at] / resources.get(at).limit();
            double most = used[binding] / resources.get(binding).limit();
            if (stopped[at] > stopped[binding] || stopped[at] == stopped[binding] && share > most + SLACK) {
                binding = at;
            }
        }
        return binding;
    }
}
