package org.inferrack.engine.placement.site;

import java.util.concurrent.TimeUnit;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedPlacesTest {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whateverAPlanSaysOfSingleRacksHolds(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        StatedPlaces.limitsHold(seed);
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void itStillHoldsWhereServersStandFromAnEarlierPlanAndNoneMovesWithoutNeed(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        StatedPlaces.noneMovesWithoutNeed(seed);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatStoodBeforeDecidesWhereServersStandAndNothingElse(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        StatedPlaces.whatStoodDecidesOnlyWhereServersStand(seed);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theBoundIsNeverAboveWhatAPlacementWithoutConditionsNeeds(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        StatedPlaces.boundIsNeverAboveWhatIsNeeded(seed);
    }

    /** Worlds that were once placed with more moves than need be. */
    @ParameterizedTest
    @ValueSource(longs = {4_832, 8_847, 9_949, 10_620, 16_599, 22_671})
    void no_server_moves_that_could_stay(long seed) {
        StatedPlaces.hold(seed);
    }

    /** Worlds in which a server was once left out beside a rack that takes it. */
    @ParameterizedTest
    @ValueSource(longs = {116_682, 133_851, 158_234, 187_555})
    void no_server_is_left_out_where_a_rack_takes_it(long seed) {
        StatedPlaces.hold(seed);
    }

    /** A world over which the packer once never came to an end. */
    @ParameterizedTest
    @ValueSource(longs = 96_055)
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
    void placing_comes_to_an_end(long seed) {
        StatedPlaces.hold(seed);
    }
}
