package org.inferrack.optimise.branching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Demand;
import org.inferrack.optimise.model.FleetModel.Limit;
import org.inferrack.optimise.model.FleetModel.Pool;
import org.inferrack.optimise.model.ScaledLimits;
import org.inferrack.optimise.model.Selection;
import org.inferrack.optimise.pricing.CoverPattern;
import org.inferrack.optimise.pricing.DemandBlock;
import org.junit.jupiter.api.Test;

/** {@link Incumbent}: the best choice survives, and is told in the columns and racks of the model. */
class IncumbentTest {

    private static final FleetModel MODEL = new FleetModel(List.of(new Demand("x", 2), new Demand("y", 1)),
            List.of(new Column("of y", "m", 7, List.of(0.0, 1.0), false, List.of(1.0)), new Column("of x", "m", 5, List.of(1.0, 0.0), false, List.of(3.0))),
            List.of(Limit.perRack("space", 0, 4)), List.of(new Pool("row", 100, 5)), 0, 0);
    private static final ScaledLimits LIMITS = new ScaledLimits(MODEL);
    private static final DemandBlock X = new DemandBlock(MODEL, new int[] {0}, List.of(1), LIMITS.scale);
    private static final DemandBlock Y = new DemandBlock(MODEL, new int[] {1}, List.of(0), LIMITS.scale);

    private final Incumbent incumbent = new Incumbent(MODEL, LIMITS, List.of(X, Y));

    @Test
    void before_the_first_offer_nothing_is_found_and_every_cost_is_better() {
        assertThat(incumbent.found()).isFalse();
        assertThat(incumbent.value()).isInfinite();
        Selection none = incumbent.selection(12, true);
        assertThat(none.infeasible()).isTrue();
        assertThat(none.bound()).isEqualTo(12);
        assertThat(incumbent.selection(12, false).infeasible()).isFalse();
    }

    @Test
    void patterns_of_blocks_are_told_in_the_order_of_the_models_columns_with_the_racks_they_need_together() {
        incumbent.offer(choice(2, 1), 217);
        Selection selection = incumbent.selection(200, false);
        assertThat(selection.counts()).containsExactly(1, 2);
        assertThat(selection.racks()).as("7 units of space, 4 in a rack").containsExactly(2);
        assertThat(selection.objective()).hasValue(217);
        assertThat(selection.bound()).isEqualTo(200);
    }

    @Test
    void only_what_costs_less_takes_its_place() {
        incumbent.offer(choice(2, 1), 217);
        incumbent.offer(choice(3, 1), 217);
        incumbent.offer(choice(4, 1), 218);
        assertThat(incumbent.selection(0, false).counts()).containsExactly(1, 2);
        incumbent.offer(choice(3, 1), 216);
        assertThat(incumbent.selection(0, false).counts()).containsExactly(1, 3);
        assertThat(incumbent.value()).isEqualTo(216);
    }

    @Test
    void a_bound_above_its_cost_is_that_cost() {
        incumbent.offer(choice(2, 1), 217);
        assertThat(incumbent.selection(Double.POSITIVE_INFINITY, true).bound()).isEqualTo(217);
        assertThat(incumbent.selection(Double.POSITIVE_INFINITY, true).proven()).isTrue();
    }

    @Test
    void an_offer_may_be_changed_afterwards() {
        CoverPattern[] choice = choice(2, 1);
        incumbent.offer(choice, 217);
        choice[0] = choice(9, 1)[0];
        assertThat(incumbent.selection(0, false).counts()).containsExactly(1, 2);
    }

    private static CoverPattern[] choice(int x, int y) {
        return new CoverPattern[] {X.pattern(new int[] {x}, 0), Y.pattern(new int[] {y}, 0)};
    }
}
