package org.inferrack.optimise.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.inferrack.optimise.model.BruteForce;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Demand;
import org.inferrack.optimise.model.FleetModel.Limit;
import org.inferrack.optimise.model.FleetModel.Pool;
import org.inferrack.optimise.model.ScaledLimits;
import org.inferrack.optimise.pricing.DemandBlock;
import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

/** {@link LinearRelaxation} by hand, and against trying every choice. */
class LinearRelaxationTest {

    @Test
    void racks_are_paid_by_the_fraction_and_their_limit_is_priced_at_a_rack() {
        LinearRelaxation relaxation = racked(5);
        assertThat(relaxation.feasible()).isTrue();
        assertThat(relaxation.value()).as("2 servers at 1, 6 of 4 in a rack at 100").isCloseTo(152, within(1e-6));
        assertThat(relaxation.prices()).containsExactly(new double[] {100}, within(1e-6));
    }

    @Test
    void too_few_racks_are_seen_at_once() {
        assertThat(racked(1).feasible()).isFalse();
        assertThat(racked(2).feasible()).isTrue();
    }

    @Test
    void it_never_costs_more_than_a_choice_and_never_rules_one_out() {
        int below = 0;
        int ruledOut = 0;
        for (int seed = 0; seed < 200; seed++) {
            var tiny = new TinyDecomposition(seed);
            double least = BruteForce.cost(tiny.model);
            var relaxation = new LinearRelaxation(tiny.blocks, tiny.limits, Cancellation.NEVER);
            if (relaxation.feasible()) {
                assertThat(relaxation.value()).as("seed " + seed).isLessThanOrEqualTo(least + 1e-6);
                below += relaxation.value() < least - 1e-6 ? 1 : 0;
            } else {
                assertThat(least).as("seed " + seed).isInfinite();
                ruledOut++;
            }
        }
        assertThat(below).isPositive();
        assertThat(ruledOut).isPositive();
    }

    private static LinearRelaxation racked(int most) {
        var model = new FleetModel(List.of(new Demand("x", 2)), List.of(new Column("c", "m", 1, List.of(1.0), false, List.of(3.0))),
                List.of(Limit.perRack("space", 0, 4)), List.of(new Pool("row", 100, most)), 0, 0);
        var limits = new ScaledLimits(model);
        return new LinearRelaxation(List.of(new DemandBlock(model, new int[] {0}, List.of(0), limits.scale)), limits, Cancellation.NEVER);
    }
}
