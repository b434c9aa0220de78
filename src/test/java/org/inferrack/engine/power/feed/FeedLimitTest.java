package org.inferrack.engine.power.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;

import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.plan.Feed;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.RackGroup.Redundancy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedLimitTest {

    @ParameterizedTest
    @CsvSource({"208, 30, 3, 0.8, 8646", "230, 16, 1, 0.8, 2944", "230, 32, 1, 0.8, 5888", "400, 32, 3, 0.8, 17736", "415, 63, 3, 0.8, 36228"})
    void usableWattsOfOneFeed(double volts, double amps, int phases, double derating, double watts) {
        assertThat(FeedLimit.usableWatts(PowerWorld.feed("A", volts, amps, phases, derating))).isCloseTo(watts, within(1.0));
    }

    @Test
    void redundantFeedsAreNeverAdded() {
        assertThat(limit(Redundancy.TWO_N, 5000, 4000)).isCloseTo(4000, within(1e-6));
    }

    @Test
    void nPlusOneLosesTheLargestFeed() {
        assertThat(limit(Redundancy.N_PLUS_ONE, 5000, 4000, 3000)).isCloseTo(7000, within(1e-6));
    }

    @Test
    void withoutRedundancyFeedsAdd() {
        assertThat(limit(Redundancy.NONE, 5000, 4000)).isCloseTo(9000, within(1e-6));
    }

    @Test
    void oneFeedCannotBackItself() {
        assertThat(limit(Redundancy.TWO_N, 5000)).isZero();
        assertThat(limit(Redundancy.N_PLUS_ONE, 5000)).isZero();
    }

    @Test
    void inNormalOperationTwoFeedsShareEquallyAndCarryEverythingTogether() {
        var rack = PowerWorld.rack(1);
        assertThat(FeedLimit.normalWatts(rack, 8000)).containsExactly(4000.0, 4000.0);
    }

    @Test
    void powerFactorLowersTheUsableWatts() {
        assertThat(FeedLimit.usableWatts(new Feed("A", 230, 16, 1, 0.8, 0.95))).isCloseTo(2944 * 0.95, within(0.1));
    }

    /** 5,000 and 3,000 W: without backing each carries its share of the rating, of 4,000 W 2,500 and 1,500. */
    @Test
    void feedsThatDoNotBackEachOtherCarryTheirShareOfTheRating() {
        assertThat(FeedLimit.normalWatts(rack(Redundancy.NONE, 5000, 3000), 4000)).containsExactly(2500.0, 1500.0);
        assertThat(FeedLimit.normalWatts(rack(Redundancy.N_PLUS_ONE, 5000, 3000), 4000)).containsExactly(2500.0, 1500.0);
        assertThat(FeedLimit.normalWatts(rack(Redundancy.TWO_N, 5000, 3000), 4000)).as("supplies with a cord on each").containsExactly(2000.0, 2000.0);
        assertThat(FeedLimit.normalWatts(rack(Redundancy.NONE, 0, 0), 4000)).as("of nothing everybody has the same").containsExactly(2000.0, 2000.0);
    }

    /** With A/B the other feed has everything, of three with one too many the other two half each, without backing nothing is added. */
    @Test
    void afterAFailureAFeedCarriesWhatItsRedundancyPromises() {
        assertThat(FeedLimit.failoverShare(rack(Redundancy.TWO_N, 5000, 5000))).isEqualTo(1);
        assertThat(FeedLimit.failoverShare(rack(Redundancy.N_PLUS_ONE, 5000, 5000, 5000))).isEqualTo(0.5);
        assertThat(FeedLimit.failoverShare(rack(Redundancy.NONE, 5000, 5000, 5000, 5000))).isEqualTo(0.25);
        assertThat(FeedLimit.failoverShare(rack(Redundancy.N_PLUS_ONE, 5000))).isEqualTo(1);
        assertThat(FeedLimit.failoverShare(rack(Redundancy.NONE))).isEqualTo(1);
    }

    /** 230 V x 32 A = 7,360 W at the breaker, 5,888 W for hours. */
    @Test
    void theWorstCaseIsHeldAgainstTheBreakerAndNotAgainstTheContinuousLoad() {
        var rack = PowerWorld.rack(1).withFeeds(List.of(PowerWorld.feed("A", 230, 32, 1, 0.8), PowerWorld.feed("B", 230, 32, 1, 0.8)));
        assertThat(FeedLimit.breakerWatts(rack)).isCloseTo(7360, within(1e-6));
        assertThat(FeedLimit.usableWatts(rack)).isCloseTo(5888, within(1e-6));
    }

    private static RackGroup rack(Redundancy redundancy, double... watts) {
        return PowerWorld.rack(1).withRedundancy(redundancy)
                .withFeeds(java.util.Arrays.stream(watts).mapToObj(each -> PowerWorld.feed("F", 250, each / 250, 1, 1)).toList());
    }

    private static double limit(Redundancy redundancy, double... watts) {
        List<Feed> feeds = Stream.of(java.util.Arrays.stream(watts).boxed().toArray(Double[]::new))
                .map(each -> PowerWorld.feed("F", 250, each / 250, 1, 1)).toList();
        return FeedLimit.usableWatts(PowerWorld.rack(1).withFeeds(feeds).withRedundancy(redundancy));
    }
}
