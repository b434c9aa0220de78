package org.inferrack.optimise.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Demand;
import org.inferrack.optimise.model.FleetModel.Limit;
import org.junit.jupiter.api.Test;

/** A demand of 10 that grows to 20: servers of 4 from the beginning, servers of 8 later. */
class DemandBlockTest {

    private static final double CLOSE = 1e-12;

    @Test
    void numbers_are_shares_of_the_demand_and_of_the_limits() {
        var block = growing();
        assertThat(block.size()).isEqualTo(2);
        assertThat(block.demands()).isEqualTo(2);
        assertThat(block.parts[0]).containsExactly(new double[] {0.4, 0.2}, within(CLOSE));
        assertThat(block.parts[1]).containsExactly(new double[] {0, 0.4}, within(CLOSE));
        assertThat(block.cost).containsExactly(5, 7);
        assertThat(block.uses[0]).containsExactly(1, 3);
        assertThat(block.uses[1]).containsExactly(0.5, 0);
        assertThat(block.most).as("20 from 4 each, 20 from 8 each").containsExactly(5, 3);
    }

    @Test
    void only_what_is_useful_is_taken_and_no_demand_needs_nothing() {
        var model = model();
        assertThat(new DemandBlock(model, new int[] {1}, List.of(1), new double[0]).columns).containsExactly(1);
        assertThat(new DemandBlock(model, new int[] {0}, List.of(1), new double[0]).most).as("it carries nothing yet").containsExactly(0);
        assertThat(new DemandBlock(model, new int[0], List.of(0, 1), new double[0]).size()).isZero();
    }

    @Test
    void spares_are_bought_with_the_first_server_only() {
        assertThat(DemandBlock.bought(0, 2)).isZero();
        assertThat(DemandBlock.bought(1, 2)).isEqualTo(3);
        assertThat(DemandBlock.bought(3, 0)).isEqualTo(3);
    }

    @Test
    void a_pattern_costs_and_uses_what_its_servers_and_spares_do() {
        var block = growing();
        var spared = block.pattern(new int[] {2, 0}, 1);
        assertThat(spared.cost()).isEqualTo(15);
        assertThat(spared.uses()).containsExactly(3, 9);
        assertThat(spared.priced(new double[] {10, 1})).isEqualTo(15 + 30 + 9);
        var both = block.pattern(new int[] {1, 2}, 0);
        assertThat(both.cost()).isEqualTo(19);
        assertThat(both.uses()).containsExactly(2, 3);
    }

    @Test
    void patterns_of_the_same_servers_are_the_same() {
        var one = new CoverPattern(new int[] {1, 2}, 3, new double[0]);
        assertThat(one).isEqualTo(new CoverPattern(new int[] {1, 2}, 4, new double[] {1}))
                .hasSameHashCodeAs(new CoverPattern(new int[] {1, 2}, 4, new double[0]));
        assertThat(one).isNotEqualTo(new CoverPattern(new int[] {2, 1}, 3, new double[0]));
        assertThat(one.hashCode()).isNotEqualTo(new CoverPattern(new int[] {2, 1}, 3, new double[0]).hashCode());
    }

    @Test
    void successive_demands_are_shares_of_the_largest() {
        var horizon = new PurchaseHorizon(growing());
        assertThat(horizon.largest).isEqualTo(20);
        assertThat(horizon.size).containsExactly(new double[] {0.2, 0.4}, within(CLOSE));
        assertThat(horizon.from).containsExactly(0, 1);
        horizon.grant(new int[2]);
        assertThat(horizon.needs).containsExactly(0.5, 1);
        assertThat(horizon.slack(0)).isEqualTo(0.5);
        assertThat(horizon.slack(1)).isZero();
        assertThat(horizon.rest(0.25)).isEqualTo(0.75);
    }

    @Test
    void what_is_granted_carries_from_its_period_on_and_no_need_falls() {
        var horizon = new PurchaseHorizon(growing());
        assertNeeds(horizon, new int[] {1, 0}, 0.3, 0.8);
        assertNeeds(horizon, new int[] {0, 1}, 0.5, 0.6);
        assertNeeds(horizon, new int[] {0, 2}, 0.5, 0.5);
        assertNeeds(horizon, new int[] {3, 0}, 0, 0.4);
    }

    private static void assertNeeds(PurchaseHorizon horizon, int[] granted, double... needs) {
        horizon.grant(granted);
        assertThat(horizon.needs).containsExactly(needs, within(CLOSE));
    }

    @Test
    void a_need_is_carried_but_for_rounding() {
        var horizon = new PurchaseHorizon(growing());
        horizon.grant(new int[2]);
        assertThat(horizon.carried(0.5, 0)).isTrue();
        assertThat(horizon.carried(0.5 - 1e-10, 0)).isTrue();
        assertThat(horizon.carried(0.5 - 1e-8, 0)).isFalse();
        assertThat(horizon.carried(0.5, 1)).isFalse();
    }

    @Test
    void a_server_is_needless_only_where_all_its_periods_do_without_it() {
        var horizon = new PurchaseHorizon(growing());
        horizon.grant(new int[2]);
        int[] both = {0, 1};
        assertThat(horizon.wasteful(new int[] {3, 1}, both, 2)).as("12 and 20").isFalse();
        assertThat(horizon.wasteful(new int[] {5, 1}, both, 2)).as("20 without the later one").isTrue();
        assertThat(horizon.wasteful(new int[] {5, 0}, both, 2)).isFalse();
        assertThat(horizon.wasteful(new int[] {6, 0}, both, 2)).isTrue();
        assertThat(horizon.wasteful(new int[] {2, 3}, both, 2)).as("8 of 10 at first, 8 too many later").isTrue();
        assertThat(horizon.wasteful(new int[] {6, 1}, new int[] {1, 0}, 1)).as("only the later ones").isFalse();
    }

    @Test
    void servers_carry_the_same_from_their_first_period_on_or_the_demands_do_not_follow() {
        assertThat(PurchaseHorizon.follow(growing())).isTrue();
        assertThat(PricingProblem.applies(growing())).isTrue();
        var model = new FleetModel(List.of(new Demand("early", 10, 0), new Demand("late", 20, 1)),
                List.of(new Column("a", "m", 5, List.of(4.0, 6.0), false, List.of())), List.of(), List.of(), 0, 0);
        assertThat(PricingProblem.applies(new DemandBlock(model, new int[] {0, 1}, List.of(0), new double[0]))).isFalse();
        assertThat(PricingProblem.applies(new DemandBlock(model, new int[] {0}, List.of(0), new double[0]))).as("one demand").isTrue();
    }

    /** What is carried in a later period may differ by rounding, and by no more. */
    @Test
    void servers_that_carry_almost_the_same_follow() {
        assertThat(PurchaseHorizon.follow(successive(4, 4 * (1 + 5e-10)))).isTrue();
        assertThat(PurchaseHorizon.follow(successive(4, 4 * (1 + 2e-9)))).isFalse();
        assertThat(PurchaseHorizon.follow(successive(4, 4 * (1 - 2e-9)))).isFalse();
        assertThat(PurchaseHorizon.follow(successive(0, 4))).isTrue();
        assertThat(PurchaseHorizon.follow(successive(4, 0))).as("it stops carrying").isFalse();
        assertThat(PurchaseHorizon.follow(successive(0, 0))).isTrue();
    }

    private static DemandBlock successive(double early, double late) {
        var model = new FleetModel(List.of(new Demand("early", 10, 0), new Demand("late", 20, 1)),
                List.of(new Column("a", "m", 5, List.of(early, late), false, List.of())), List.of(), List.of(), 0, 0);
        return new DemandBlock(model, new int[] {0, 1}, List.of(0), new double[0]);
    }

    @Test
    void rounding_is_a_share_of_the_last_need() {
        var horizon = new PurchaseHorizon(growing());
        horizon.grant(new int[] {5, 0});
        assertThat(horizon.needs).containsExactly(new double[] {0, 0}, within(CLOSE));
        assertThat(horizon.carried(-0.9e-9, 1)).isTrue();
        assertThat(horizon.carried(-1.1e-9, 1)).isFalse();
    }

    private static DemandBlock growing() {
        return new DemandBlock(model(), new int[] {0, 1}, List.of(0, 1), new double[] {2, 10});
    }

    private static FleetModel model() {
        return new FleetModel(List.of(new Demand("early", 10, 0), new Demand("late", 20, 1)),
                List.of(new Column("a", "m", 5, List.of(4.0, 4.0), false, List.of(2.0, 30.0)),
                        new Column("b", "m", 7, List.of(0.0, 8.0), false, List.of(1.0, 0.0))),
                List.of(Limit.fixed("space", 2), Limit.fixed("power", 10)), List.of(), 0, 0);
    }
}
