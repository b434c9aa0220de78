package org.inferrack.engine.placement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.inferrack.engine.placement.Placement.Binding;
import org.inferrack.engine.placement.Placement.Fill;
import org.inferrack.engine.placement.Placement.PlacedRack;
import org.inferrack.engine.placement.Placement.Slot;
import org.inferrack.plan.ExistingLoad;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;

/** Turns counts per rack into servers on units: heavy ones low, spares spread over the racks. */
final class RackFilling {

    private final Site site;
    private final List<Kind> kinds;
    private final Map<RackGroup, List<int[]>> patterns;
    private final Conditions conditions;

    RackFilling(Site site, List<Kind> kinds, Map<RackGroup, List<int[]>> patterns, Conditions conditions) {
        this.conditions = conditions;
        this.site = site;
        this.kinds = kinds;
        this.patterns = patterns;
    }

    record Result(List<PlacedRack> racks, List<Binding> bindings) {
    }

    Result fill() {
        var bindings = new ArrayList<Binding>();
        List<int[]> all = patterns.values().stream().flatMap(List::stream).toList();
        var ordinals = new ArrayList<Ordinals>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            int at = kind;
            ordinals.add(Ordinals.of(kinds.get(kind).fleet(), all.stream().mapToInt(pattern -> pattern[at]).toArray()));
        }
        var racks = new ArrayList<PlacedRack>();
        int used = 0;
        for (RackGroup group : patterns.keySet()) {
            int first = used;
            var resources = Resource.of(group);
            var binding = new RackBinding(group, kinds, conditions);
            for (int[] pattern : patterns.get(group)) {
                int index = used - first + 1;
                racks.add(rack(group, resources, index, pattern, used++, ordinals));
                if (racks.getLast().inUse()) {
                    bindings.add(binding.of(racks.getLast(), kinds, pattern));
                }
            }
        }
        return new Result(racks, bindings);
    }

    private PlacedRack rack(RackGroup group, List<Resource> resources, int index, int[] pattern, int position, List<Ordinals> ordinals) {
        var order = new ArrayList<Integer>();
        for (int kind = 0; kind < pattern.length; kind++) {
            order.add(kind);
        }
        order.sort(Comparator.comparingDouble((Integer kind) -> -kinds.get(kind).massKg().orElse(0)).thenComparing(kind -> kinds.get(kind).id()));
        var slots = new ArrayList<Slot>();
        var existing = group.existing(index);
        int bottom = 1 + existing.units();
        for (int at : order) {
            Kind kind = kinds.get(at);
            for (int i = 0; i < pattern[at]; i++) {
                int ordinal = ordinals.get(at).of(position, i);
                String spare = ordinal > kind.fleet().needed() ? " (spare)" : "";
                slots.add(new Slot(bottom, kind.units(), kind.id(), ordinal, kind.group().name() + " " + ordinal + spare, kind.power().planning()));
                bottom += kind.units();
            }
        }
        return new PlacedRack(site.id(), group.id(), index, group.name() + " " + index, group.heightU(), group.reservedU(), existing.units(), slots,
                fills(resources, existing, pattern));
    }

    /** Without the weight where a server's mass is unknown: a sum that leaves some out would look like room to spare. Alike in every rack of a site. */
    private List<Fill> fills(List<Resource> resources, ExistingLoad existing, int[] pattern) {
        boolean weigh = kinds.stream().allMatch(kind -> kind.massKg().isPresent());
        return resources.stream().filter(resource -> weigh || !resource.name().equals("weight")).map(resource -> {
            double used = resource.existing().applyAsDouble(existing);
            for (int kind = 0; kind < pattern.length; kind++) {
                used += pattern[kind] == 0 ? 0 : pattern[kind] * resource.need().applyAsDouble(kinds.get(kind));
            }
            return new Fill(resource.name(), used, resource.limit(), resource.unit());
        }).toList();
    }
}
