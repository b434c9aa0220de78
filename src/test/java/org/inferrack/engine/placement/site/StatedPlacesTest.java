package org.inferrack.engine.placement.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.Placement;

class StatedPlacesTest {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whateverAPlanSaysOfSingleRacksHolds(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var world = StatedWorld.draw(seed);
        assertThat(PlacementChecker.faults(world, world.place(Conditions.NONE))).isEmpty();
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void itStillHoldsWhereServersStandFromAnEarlierPlanAndNoneMovesWithoutNeed(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var world = StatedWorld.draw(seed);
        var first = world.place(Conditions.NONE);
        var again = world.place(Conditions.keeping(first));
        assertThat(PlacementChecker.faults(world, again)).isEmpty();
        assertThat(again.racks()).isEqualTo(first.racks());
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatStoodBeforeDecidesWhereServersStandAndNothingElse(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
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

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theBoundIsNeverAboveWhatAPlacementWithoutConditionsNeeds(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var world = StatedWorld.draw(seed);
        var placement = world.place(Conditions.NONE);
        var certificate = placement.certificates().getFirst();
        assertThat(certificate.racks()).isEqualTo((int) placement.racksInUse());
        assertThat(certificate.lowerBound()).isBetween(0, certificate.racks());
        if (certificate.proven() && placement.unplaced().isEmpty()) {
            assertThat(certificate.lowerBound()).isEqualTo(certificate.racks());
        }
    }
}
