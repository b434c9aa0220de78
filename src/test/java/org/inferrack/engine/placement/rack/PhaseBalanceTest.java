package org.inferrack.engine.placement.rack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.inferrack.engine.placement.packing.Bins;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.plan.ExistingLoad;
import org.inferrack.plan.Feed;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.RackGroup.Outlets;
import org.junit.jupiter.api.Test;

class PhaseBalanceTest {

    /** A three-phase feed of so many kilowatts. */
    private static Feed feed(double kw) {
        return PowerWorld.feed("A", 1000, kw / Math.sqrt(3), 3, 1);
    }

    private static RackGroup rack(double kw) {
        return PowerWorld.rack(1).withFeeds(List.of(feed(kw))).withRedundancy(RackGroup.Redundancy.NONE).withOutlets(Optional.of(Outlets.SINGLE_PHASE));
    }

    private static PhaseBalance balance(double feedKw, int... watts) {
        return PhaseBalance.of(rack(feedKw), IntStream.of(watts).mapToObj(each -> Kinds.kind("w" + each, 1, 1, each)).toList()).orElseThrow();
    }

    private static ExistingLoad others(double watts) {
        return new ExistingLoad("Others", List.of(), 1, watts, 0, 0);
    }

    @Test
    void only_single_phase_outlets_of_three_phase_feeds_are_looked_at() {
        var kinds = List.of(Kinds.kind("g", 1, 1, 1000));
        assertThat(PhaseBalance.of(rack(9), kinds)).isPresent();
        assertThat(PhaseBalance.of(rack(9).withOutlets(Optional.empty()), kinds)).isEmpty();
        assertThat(PhaseBalance.of(rack(9).withFeeds(List.of()), kinds)).isEmpty();
        assertThat(PhaseBalance.of(rack(9).withFeeds(List.of(feed(9), PowerWorld.feed("B", 230, 32, 1, 1))), kinds)).isEmpty();
    }

    @Test
    void a_phase_carries_a_third_of_what_is_left_after_a_failover() {
        assertThat(balance(9, 1000).label()).isEqualTo("phase limit of 3.00 kW");
        var backed = rack(9).withFeeds(List.of(feed(9), feed(6))).withRedundancy(RackGroup.Redundancy.TWO_N);
        assertThat(PhaseBalance.of(backed, List.of()).orElseThrow().limitKw()).isCloseTo(2, within(1e-9));
    }

    @Test
    void an_empty_rack_takes_three_times_what_a_phase_takes() {
        var phases = balance(9, 1000, 1001, 3000, 3001, 0);
        assertThat(IntStream.range(0, 5).map(phases::alone)).containsExactly(9, 6, 3, 0, Integer.MAX_VALUE);
    }

    @Test
    void four_servers_that_the_feeds_carry_are_too_many_for_three_phases() {
        var phases = balance(9, 2000);
        assertThat(phases.carries(new int[] {3}, ExistingLoad.NONE)).isTrue();
        assertThat(phases.carries(new int[] {4}, ExistingLoad.NONE)).isFalse();
        assertThat(phases.busiestKw(new int[] {4}, ExistingLoad.NONE)).isEqualTo(4);
    }

    /** Heaviest first onto the least loaded ends at 11 kW; 5 + 4, 5 + 4 and 3 + 3 + 3 fill every phase exactly. */
    @Test
    void a_spread_is_searched_for_where_the_simple_one_is_over() {
        var phases = balance(27, 5000, 4000, 3000);
        assertThat(phases.busiestKw(new int[] {2, 2, 3}, ExistingLoad.NONE)).isCloseTo(9, within(1e-9));
        assertThat(balance(26.9, 5000, 4000, 3000).carries(new int[] {2, 2, 3}, ExistingLoad.NONE)).isFalse();
    }

    @Test
    void load_of_others_takes_a_third_of_itself_from_every_phase() {
        var phases = balance(9, 2000);
        assertThat(phases.carries(new int[] {1}, others(3000))).isTrue();
        assertThat(phases.carries(new int[] {1}, others(3003))).isFalse();
    }

    /** 9 kW take four servers of 2 kW, three phases of 3 kW only three; of 1 kW both take nine. */
    @Test
    void bins_are_tightened_by_what_whole_servers_leave_of_a_phase() {
        var bins = Bins.of(new double[][] {{2}, {1}}, new double[] {9}, 1);
        var tightened = balance(9, 2000, 1000).tightened(bins);
        assertThat(List.of(bins.alone(0), bins.alone(1))).containsExactly(4, 9);
        assertThat(List.of(tightened.alone(0), tightened.alone(1))).containsExactly(3, 9);
        assertThat(tightened.fits(1, tightened.used(new int[] {3, 0}), 0, 9)).as("a kilowatt is left beside each").isEqualTo(3);
    }

    /**
     * Feeds of 12 kW at their breakers, derated to 9 kW: 3 kW a phase are usable and 4 kW are the breaker. Three servers planned with 1 kW that may draw
     * 2.5 kW go on three phases, and a fourth one joins none of them, though four are 10 kW of 12.
     */
    @Test
    void the_worst_case_is_held_against_the_breaker_of_each_phase() {
        var derated = rack(12).withFeeds(List.of(feed(12).withDerating(0.75)));
        var calm = Kinds.kind("calm", 1, 1, 1000);
        var phases = PhaseBalance.of(derated, List.of(Kinds.worst(calm, 2500), calm)).orElseThrow();
        assertThat(phases.limitKw()).isCloseTo(3, within(1e-9));
        assertThat(phases.carries(new int[] {3, 0}, ExistingLoad.NONE)).isTrue();
        assertThat(phases.carries(new int[] {4, 0}, ExistingLoad.NONE)).isFalse();
        assertThat(phases.carries(new int[] {3, 3}, ExistingLoad.NONE)).as("1.5 kW are left on each breaker").isTrue();
        assertThat(phases.carries(new int[] {3, 6}, ExistingLoad.NONE)).as("and no 2 kW").isFalse();
        assertThat(phases.alone(0)).isEqualTo(3);
        assertThat(phases.carries(new int[] {3, 0}, others(4500))).as("others draw the same in the worst case: 1.5 kW a phase").isTrue();
        assertThat(phases.carries(new int[] {3, 0}, others(4600))).isFalse();
    }

    /** Both cases of every server on one phase: planned 2.9 and 2.9 with worst 3 and 1, of 3 usable and 4 at the breaker. */
    @Test
    void what_is_planned_and_the_worst_case_hold_on_one_phase_together() {
        var derated = rack(12).withFeeds(List.of(feed(12).withDerating(0.75)));
        var phases = PhaseBalance.of(derated, List.of(Kinds.worst(Kinds.kind("a", 1, 1, 2000), 2000), Kinds.worst(Kinds.kind("b", 1, 1, 500), 3000)))
                .orElseThrow();
        assertThat(phases.carries(new int[] {1, 2}, ExistingLoad.NONE)).isTrue();
        assertThat(phases.carries(new int[] {2, 2}, ExistingLoad.NONE)).as("two of the four share a phase: 4, 5 or 6 kW").isFalse();
    }
}
