package org.inferrack.optimise.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Demand;
import org.inferrack.optimise.model.FleetModel.Limit;
import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

/** Candidates that are left out are never missed: the least cost without them, by trying every choice, is the same. */
class DominanceTest {

    private static final int SEEDS = 300;

    @Test
    void what_a_group_of_demands_does_not_need_changes_no_cost() {
        int left = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            FleetModel model = GeneratedModels.tiny(seed);
            FleetModel reduced = GroupDominance.reduced(model, new ArrayList<>(), Cancellation.NEVER);
            assertThat(BruteForce.cost(reduced)).as("seed " + seed).isEqualTo(BruteForce.cost(model));
            left += model.columns().size() - reduced.columns().size();
        }
        assertThat(left).isGreaterThan(SEEDS / 4);
    }

    @Test
    void what_another_one_stands_in_for_changes_no_cost() {
        int left = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            FleetModel model = GeneratedModels.tiny(seed);
            List<Integer> kept = OverallDominance.kept(model, Cancellation.NEVER);
            var reduced = new FleetModel(model.demands(), kept.stream().map(model.columns()::get).toList(), model.limits(), model.pools(), model.spares(),
                    model.maxModels());
            assertThat(BruteForce.cost(reduced)).as("seed " + seed).isEqualTo(BruteForce.cost(model));
            left += model.columns().size() - kept.size();
        }
        assertThat(left).isGreaterThan(SEEDS / 4);
    }

    @Test
    void two_small_ones_stand_in_for_a_large_one_that_takes_as_much_and_costs_more() {
        assertThat(kept(column("large", 21, 2, 4), column("small", 10, 1, 2))).containsExactly(1);
        assertThat(kept(column("large", 19, 2, 4), column("small", 10, 1, 2))).as("cheaper").containsExactly(0, 1);
        assertThat(kept(column("large", 21, 2, 4), column("small", 10, 1.1, 2))).as("takes less of the limit").containsExactly(0, 1);
        assertThat(kept(column("large", 21, 2, 4), column("small", 10, 1, 1.9))).as("three of them take more").containsExactly(0, 1);
    }

    @Test
    void with_a_most_number_of_models_a_candidate_stands_in_for_its_own_model_only() {
        var one = column("one", 10, 1, 2);
        var other = new Column("other", "another model", 11, List.of(2.0), false, List.of(1.0));
        assertThat(OverallDominance.kept(model(1, one, other), Cancellation.NEVER)).containsExactly(0, 1);
        assertThat(OverallDominance.kept(model(0, one, other), Cancellation.NEVER)).containsExactly(0);
    }

    private static List<Integer> kept(Column... columns) {
        FleetModel model = model(0, columns);
        List<Integer> kept = OverallDominance.kept(model, Cancellation.NEVER);
        assertThat(GroupDominance.useful(model, new int[] {0}, List.of(0, 1), Cancellation.NEVER)).isEqualTo(kept);
        return kept;
    }

    private static FleetModel model(int maxModels, Column... columns) {
        return new FleetModel(List.of(new Demand("work", 7)), List.of(columns), List.of(Limit.fixed("power", 9)), List.of(), 0, maxModels);
    }

    private static Column column(String id, double cost, double use, double units) {
        return new Column(id, "m", cost, List.of(units), false, List.of(use));
    }
}
