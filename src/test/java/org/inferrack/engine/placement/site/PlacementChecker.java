package org.inferrack.engine.placement.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.Placement.PlacedRack;
import org.inferrack.plan.Pin;
import org.inferrack.plan.Policies;
import org.inferrack.plan.RackGroup;

/** Adds a placement up from the plan's own numbers, rack by rack; shares no code with the placer. */
final class PlacementChecker {

    private final StatedWorld world;
    private final Placement placement;
    private final List<String> faults = new ArrayList<>();

    private PlacementChecker(StatedWorld world, Placement placement) {
        this.world = world;
        this.placement = placement;
    }

    /** What is wrong, in words; empty where the placement holds. Racks with servers locked into them may be over a limit. */
    static List<String> faults(StatedWorld world, Placement placement) {
        var checker = new PlacementChecker(world, placement);
        placement.racks().forEach(checker::rack);
        checker.rows();
        checker.servers();
        return checker.faults;
    }

    private StatedWorld.Lot lot(String groupId) {
        return world.lots().get(Integer.parseInt(groupId.substring(1)));
    }

    private RackGroup group(PlacedRack rack) {
        return world.groups().stream().filter(each -> each.id().equals(rack.rackGroupId())).findFirst().orElseThrow();
    }

    private int pinnedHere(PlacedRack rack, String groupId) {
        return world.scenario().groups().stream().filter(each -> groupId.isEmpty() || each.id().equals(groupId)).flatMap(each -> each.pins().stream())
                .filter(pin -> pin.rackGroupId().equals(rack.rackGroupId()) && pin.rack().isPresent() && pin.rack().getAsInt() == rack.index())
                .mapToInt(Pin::servers).sum();
    }

    private void rack(PlacedRack rack) {
        RackGroup group = group(rack);
        double watts = 0;
        double mass = 0;
        double slots = 0;
        int firstFree = 1;
        for (var load : group.existing()) {
            if (load.racks().isEmpty() || load.racks().contains(rack.index())) {
                watts += load.powerWatts();
                mass += load.massKg();
                firstFree += load.units();
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        int heaviestAbove = Integer.MAX_VALUE;
        for (var slot : rack.slots()) {
            var lot = lot(slot.groupId());
            fault(slot.bottomU() != firstFree || slot.heightU() != lot.units(), rack, "unit " + slot.bottomU() + " where " + firstFree + " is free");
            fault(lot.massKg() > heaviestAbove, rack, "a heavier server above a lighter one");
            heaviestAbove = lot.massKg();
            firstFree = slot.topU() + 1;
            watts += lot.watts();
            mass += lot.massKg();
            slots += lot.slots();
            counts.merge(slot.groupId(), 1, Integer::sum);
        }
        fault(firstFree - 1 > group.heightU() - group.reservedU(), rack, "over its height");
        boolean pinned = pinnedHere(rack, "") > 0;
        double oneFeed = Math.sqrt(3) * 400 * 32 * 0.8;
        double feeds = group.redundancy() == RackGroup.Redundancy.TWO_N ? oneFeed : 2 * oneFeed;
        fault(!pinned && rack.inUse() && watts > Math.min(feeds, group.coolingKw() * 1000) + 1e-6, rack, watts + " W");
        if (group.outlets().isPresent()) {
            var fill = rack.fills().stream().filter(each -> each.resource().equals("phase")).findFirst().orElseThrow();
            fault(!pinned && rack.inUse() && fill.share() > 1 + 1e-6, rack, "a phase carries " + fill.used());
            fault(!pinned && rack.inUse() && !splits(rack, watts, group), rack, "its servers cannot be split over three phases");
        }
        fault(!pinned && rack.inUse() && mass > group.massLimitKg() + 1e-6, rack, mass + " kg");
        fault(!pinned && rack.inUse() && group.further().containsKey("slots") && slots > group.further().get("slots") + 1e-9, rack, slots + " slots");
        counts.forEach((id, count) -> {
            int most = world.scenario().groups().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow().mostPerRack().orElse(1000);
            if (world.scenario().policies().loss().orElse(Policies.Loss.SERVER) != Policies.Loss.SERVER) {
                most = Math.min(most, world.scenario().policies().spareServers());
            }
            fault(count > Math.max(most, pinnedHere(rack, id)), rack, count + " of " + id);
            fault(group.locked().contains(rack.index()) && count > pinnedHere(rack, id), rack, "locked, and holds " + id);
        });
    }

    /** Tries every way to hang the servers on three phases. */
    private boolean splits(PlacedRack rack, double allWatts, RackGroup group) {
        double feeds = group.redundancy() == RackGroup.Redundancy.TWO_N ? 1 : 2;
        int[] servers = rack.slots().stream().mapToInt(slot -> lot(slot.groupId()).watts()).sorted().toArray();
        double others = (allWatts - java.util.Arrays.stream(servers).sum()) / 3;
        long limit = (long) Math.floor(feeds * Math.sqrt(3) * 400 * 32 * 0.8 / 3 - others + 1e-6);
        var reached = new java.util.HashSet<List<Integer>>(List.of(List.of(0, 0, 0)));
        for (int at = servers.length - 1; at >= 0; at--) {
            var next = new java.util.HashSet<List<Integer>>();
            for (var loads : reached) {
                for (int phase = 0; phase < 3; phase++) {
                    var with = new ArrayList<>(loads);
                    with.set(phase, with.get(phase) + servers[at]);
                    if (with.get(phase) <= limit) {
                        with.sort(null);
                        next.add(List.copyOf(with));
                    }
                }
            }
            reached = next.size() > 4000
                    ? new java.util.HashSet<>(next.stream().sorted(java.util.Comparator.comparing(loads -> loads.get(2))).limit(4000).toList()) : next;
        }
        return !reached.isEmpty();
    }

    private void rows() {
        boolean survives = world.scenario().policies().loss().orElse(Policies.Loss.SERVER) == Policies.Loss.FEED;
        for (var row : world.rows()) {
            double watts = 0;
            Map<String, Integer> unbacked = new HashMap<>();
            boolean pinned = false;
            for (var rack : placement.racks()) {
                RackGroup group = group(rack);
                double share = group.redundancy() == RackGroup.Redundancy.TWO_N ? 1 : 0.5;
                watts += share * group.existing().stream().filter(load -> load.racks().isEmpty() || load.racks().contains(rack.index()))
                        .mapToDouble(load -> load.powerWatts()).sum();
                for (var slot : rack.slots()) {
                    watts += share * lot(slot.groupId()).watts();
                    if (group.redundancy() == RackGroup.Redundancy.NONE) {
                        unbacked.merge(slot.groupId(), 1, Integer::sum);
                    }
                }
                pinned |= pinnedHere(rack, "") > 0;
            }
            if (!pinned && watts > Math.sqrt(3) * 400 * 63 * 0.8 + 1e-6) {
                faults.add("row " + row.name() + " carries " + watts + " W");
            }
            boolean none = pinned || !survives;
            unbacked.forEach((id, count) -> {
                if (!none && count > world.scenario().policies().spareServers()) {
                    faults.add("row " + row.name() + " takes " + count + " of " + id + " with it");
                }
            });
        }
    }

    /** Every server stands somewhere or is named; those pinned stand where they must, or are named, where there are as many as are pinned. */
    private void servers() {
        for (int i = 0; i < world.lots().size(); i++) {
            String id = "g" + i;
            long placed = placement.racks().stream().flatMap(rack -> rack.slots().stream()).filter(slot -> slot.groupId().equals(id)).count();
            int refused = placement.unplaced().stream().filter(each -> each.groupId().equals(id)).mapToInt(Placement.Unplaced::servers).sum();
            if (placed + refused != world.lots().get(i).servers()) {
                faults.add(placed + " of " + id + " placed and " + refused + " refused of " + world.lots().get(i).servers());
            }
            int pinned = world.scenario().groups().get(i).pins().stream().mapToInt(Pin::servers).sum();
            for (Pin pin : world.scenario().groups().get(i).pins()) {
                long there = placement.racks().stream()
                        .filter(rack -> rack.rackGroupId().equals(pin.rackGroupId()) && (pin.rack().isEmpty() || pin.rack().getAsInt() == rack.index()))
                        .flatMap(rack -> rack.slots().stream()).filter(slot -> slot.groupId().equals(id)).count();
                if (there + refused < pin.servers() && pinned <= world.lots().get(i).servers()) {
                    faults.add(there + " of " + id + " stand where " + pin.servers() + " are pinned");
                }
            }
        }
    }

    private void fault(boolean wrong, PlacedRack rack, String words) {
        if (wrong) {
            faults.add(rack.name() + ": " + words);
        }
    }
}
