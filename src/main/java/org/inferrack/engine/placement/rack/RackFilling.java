package org.inferrack.engine.placement.rack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.LimitKind;
import org.inferrack.engine.placement.Placement.Binding;
import org.inferrack.engine.placement.Placement.Fill;
import org.inferrack.engine.placement.Placement.PlacedRack;
import org.inferrack.engine.placement.Placement.Slot;
import org.inferrack.engine.placement.RackUnits;
import org.inferrack.plan.ExistingLoad;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;
import org.inferrack.work.Cancellation;

/** Turns counts per rack into servers on units: heavy ones low, spares spread over the racks. */
public final class RackFilling {

    private final Site site;
    private final List<ServerKind> kinds;
    private final Map<RackGroup, List<int[]>> patterns;
    private final Conditions conditions;
    private final Cancellation cancellation;
    private final int[] heaviestFirst;
    private final List<Ordinals> ordinals = new ArrayList<>();
    private final boolean weigh;
    private final List<PlacedRack> racks = new ArrayList<>();
    private final List<Binding> bindings = new ArrayList<>();

    public RackFilling(Site site, List<ServerKind> kinds, Map<RackGroup, List<int[]>> patterns, Conditions conditions, Cancellation cancellation) {
        this.site = site;
        this.kinds = kinds;
        this.patterns = patterns;
        this.conditions = conditions;
        this.cancellation = cancellation;
        weigh = kinds.stream().allMatch(kind -> kind.massKg().isPresent());
        heaviestFirst = IntStream.range(0, kinds.size()).boxed().sorted(Comparator.comparingDouble((Integer kind) -> -kinds.get(kind).massKg().orElse(0))
                .thenComparing(kind -> kinds.get(kind).id())).mapToInt(Integer::intValue).toArray();
    }

    public record Result(List<PlacedRack> racks, List<Binding> bindings) {
    }

    public Result fill() {
        var all = patterns.values().stream().flatMap(List::stream).toList();
        int[] counts = new int[all.size()];
        for (int kind = 0; kind < kinds.size(); kind++) {
            cancellation.check();
            for (int rack = 0; rack < counts.length; rack++) {
                counts[rack] = all.get(rack)[kind];
            }
            ordinals.add(Ordinals.of(kinds.get(kind).fleet(), counts));
        }
        patterns.keySet().forEach(this::fill);
        return new Result(racks, bindings);
    }

    /** Racks alike, which stand side by side, have the same bars and the same binding limit. */
    private void fill(RackGroup group) {
        var resources = Resource.of(group);
        double[][] need = new double[kinds.size()][resources.size()];
        for (int kind = 0; kind < need.length; kind++) {
            var each = kinds.get(kind);
            Arrays.setAll(need[kind], at -> resources.get(at).need().applyAsDouble(each));
        }
        var binding = new RackBinding(site.id(), group, kinds, resources, need, conditions);
        var phases = PhaseBalance.of(group, kinds);
        int[] before = null;
        List<Fill> fills = List.of();
        Binding stop = null;
        for (int index = 1; index <= patterns.get(group).size(); index++) {
            cancellation.check();
            int[] pattern = patterns.get(group).get(index - 1);
            var existing = group.existing(index);
            if (before == null || !existing.none() || !Arrays.equals(before, pattern)) {
                double[] used = used(resources, existing, need, pattern);
                fills = withPhase(fills(resources, used), phases, pattern, existing);
                stop = binding.of(index, used, pattern);
                before = existing.none() ? pattern : null;
            }
            var slots = slots(pattern, RackUnits.above(1, existing.units()));
            racks.add(new PlacedRack(site.id(), group.id(), index, group.name() + " " + index, group.heightU(), group.reservedU(), existing.units(), slots,
                    fills));
            if (!slots.isEmpty()) {
                bindings.add(new Binding(stop.siteId(), stop.rackGroupId(), index, stop.kind(), stop.resource(), stop.limit(), stop.stranded()));
            }
        }
    }

    private static List<Fill> withPhase(List<Fill> fills, Optional<PhaseBalance> phases, int[] pattern, ExistingLoad existing) {
        if (phases.isEmpty()) {
            return fills;
        }
        var all = new ArrayList<>(fills);
        all.add(new Fill(LimitKind.PHASE, "phase", phases.get().busiestKw(pattern, existing), phases.get().limitKw(), "kW"));
        return List.copyOf(all);
    }

    private static double[] used(List<Resource> resources, ExistingLoad existing, double[][] need, int[] pattern) {
        double[] used = new double[resources.size()];
        Arrays.setAll(used, at -> resources.get(at).existing().applyAsDouble(existing));
        for (int kind = 0; kind < pattern.length; kind++) {
            for (int at = 0; at < used.length && pattern[kind] > 0; at++) {
                used[at] += pattern[kind] * need[kind][at];
            }
        }
        return used;
    }

    private List<Slot> slots(int[] pattern, int lowest) {
        var slots = new ArrayList<Slot>();
        int bottom = lowest;
        for (int at : heaviestFirst) {
            ServerKind kind = kinds.get(at);
            for (int i = 0; i < pattern[at]; i++) {
                int ordinal = ordinals.get(at).of(racks.size(), i);
                String spare = ordinal > kind.fleet().needed() ? " (spare)" : "";
                slots.add(new Slot(bottom, kind.units(), kind.id(), ordinal, kind.group().name() + " " + ordinal + spare, kind.power().planning()));
                bottom = RackUnits.above(bottom, kind.units());
            }
        }
        return slots;
    }

    /** Without the weight where a server's mass is unknown: a sum that leaves some out would look like room to spare. Alike in every rack of a site. */
    private List<Fill> fills(List<Resource> resources, double[] used) {
        return IntStream.range(0, used.length).filter(at -> weigh || resources.get(at).kind() != LimitKind.WEIGHT)
                .mapToObj(at -> new Fill(resources.get(at).kind(), resources.get(at).name(), used[at], resources.get(at).limit(), resources.get(at).unit()))
                .toList();
    }
}
