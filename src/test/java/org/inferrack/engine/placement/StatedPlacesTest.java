package org.inferrack.engine.placement;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class StatedPlacesTest {

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whateverAPlanSaysOfSingleRacksHolds(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var world = StatedWorld.draw(seed);
        assertThat(PlacementChecker.faults(world, world.place(Conditions.NONE))).isEmpty();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void itStillHoldsWhereServersStandFromAnEarlierPlanAndNoneMovesWithoutNeed(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var world = StatedWorld.draw(seed);
        var first = world.place(Conditions.NONE);
        var again = world.place(Conditions.keeping(first));
        assertThat(PlacementChecker.faults(world, again)).isEmpty();
        assertThat(again.racks()).isEqualTo(first.racks());
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
