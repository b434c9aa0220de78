package org.inferrack.engine.placement.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.Placement;

/** What holds for the placement of every world that {@link StatedWorld} draws from a seed. */
public final class StatedPlaces {

    private StatedPlaces() {
    }

    /** @throws AssertionError if anything of it does not hold for the world of a seed */
    public static void hold(long seed) {
        limitsHold(seed);
        noneMovesWithoutNeed(seed);
        whatStoodDecidesOnlyWhereServersStand(seed);
        boundIsNeverAboveWhatIsNeeded(seed);
    }

    static void limitsHold(long seed) {
        var world = StatedWorld.draw(seed);
        assertThat(PlacementChecker.faults(world, world.place(Conditions.NONE))).isEmpty();
    }

    static void noneMovesWithoutNeed(long seed) {
        var world = StatedWorld.draw(seed);
        var first = world.place(Conditions.NONE);
        var again = world.place(Conditions.keeping(first));
        assertThat(PlacementChecker.faults(world, again)).isEmpty();
        assertThat(servers(again)).isEqualTo(servers(first));
        assertThat(again.racks().equals(first.racks())).as("the same slots and bars").isTrue();
    }

    static void whatStoodDecidesOnlyWhereServersStand(long seed) {
        var world = StatedWorld.draw(seed);
        var first = world.place(Conditions.NONE);
        var changed = world.edited(new Random(seed));
        var fresh = changed.place(Conditions.NONE);
        var again = changed.placeAfter(first);
        assertThat(PlacementChecker.faults(changed, again)).isEmpty();
        assertThat(again.racksInUse()).isEqualTo(fresh.racksInUse());
        assertThat(again.unplaced()).isEqualTo(fresh.unplaced());
        assertThat(again.certificates()).isEqualTo(fresh.certificates());
        assertThat(again.moves().orElse(0)).isEqualTo(moved(first, again)).isLessThanOrEqualTo(moved(first, fresh));
    }

    static void boundIsNeverAboveWhatIsNeeded(long seed) {
        var placement = StatedWorld.draw(seed).place(Conditions.NONE);
        var certificate = placement.certificates().getFirst();
        assertThat(certificate.racks()).isEqualTo((int) placement.racksInUse());
        assertThat(certificate.lowerBound()).isBetween(0, certificate.racks());
        if (certificate.proven() && placement.unplaced().isEmpty()) {
            assertThat(certificate.lowerBound()).isEqualTo(certificate.racks());
        }
    }

    /** Servers of each group by rack, and those that stand nowhere. */
    private static Map<String, Map<String, Integer>> servers(Placement placement) {
        Map<String, Map<String, Integer>> servers = new TreeMap<>();
        placement.racks().forEach(
                rack -> rack.slots().forEach(slot -> servers.computeIfAbsent(rack.name(), _ -> new TreeMap<>()).merge(slot.groupId(), 1, Integer::sum)));
        placement.unplaced().forEach(left -> servers.computeIfAbsent("nowhere", _ -> new TreeMap<>()).merge(left.groupId(), left.servers(), Integer::sum));
        return servers;
    }

    /** Counted server by server: those of a group that left a rack and stand in another one. */
    private static int moved(Placement before, Placement after) {
        int moved = 0;
        for (String group : List.of("g0", "g1", "g2")) {
            int left = 0;
            int came = 0;
            for (int at = 0; at < before.racks().size(); at++) {
                int was = (int) before.racks().get(at).slots().stream().filter(slot -> slot.groupId().equals(group)).count();
                int is = (int) after.racks().get(at).slots().stream().filter(slot -> slot.groupId().equals(group)).count();
                left += Math.max(0, was - is);
                came += Math.max(0, is - was);
            }
            moved += Math.min(left, came);
        }
        return moved;
    }
}
