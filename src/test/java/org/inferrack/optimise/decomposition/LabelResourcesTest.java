package org.inferrack.optimise.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.FleetModel.Limit;
import org.inferrack.optimise.model.FleetModel.Pool;
import org.inferrack.optimise.model.ScaledLimits;
import org.inferrack.optimise.pricing.CoverPattern;
import org.junit.jupiter.api.Test;

/** {@link LabelResources} of two demands that use twice as much as the tight limit gives, and hardly any of the loose one. */
class LabelResourcesTest {

    private static final ScaledLimits FIXED = new ScaledLimits(
            new FleetModel(List.of(), List.of(), List.of(Limit.fixed("tight", 1), Limit.fixed("loose", 100)), List.of(), 0, 0));
    private static final CoverPattern PATTERN = new CoverPattern(new int[] {1}, 10, new double[] {1, 0.02});
    private static final CoverPattern FRUGAL = new CoverPattern(new int[] {2}, 30, new double[] {0, 0.02});

    @Test
    void a_limit_that_holds_whatever_is_chosen_is_left_out_unless_it_has_a_price() {
        var lists = List.of(List.of(PATTERN, FRUGAL), List.of(PATTERN));
        LabelResources resources = LabelResources.of(FIXED, node(0, 0), lists, new double[] {0, 0});
        assertThat(resources.active).containsExactly(0);
        assertThat(resources.of(PATTERN)).containsExactly(1);
        assertThat(LabelResources.of(FIXED, node(0, 0), lists, new double[] {0, 1}).active).containsExactly(0, 1);
    }

    @Test
    void use_up_to_the_limit_holds() {
        assertThat(LabelResources.of(FIXED, node(0, 0), List.of(List.of(PATTERN), List.of(FRUGAL)), new double[2]).active).isEmpty();
    }

    @Test
    void a_limit_is_open_until_the_last_demand_that_uses_it() {
        LabelResources resources = LabelResources.of(FIXED, node(0, 0), List.of(List.of(PATTERN), List.of(PATTERN), List.of(FRUGAL)), new double[2]);
        assertThat(resources.open(0)).containsExactly(0);
        assertThat(resources.open(1)).isEmpty();
    }

    @Test
    void racks_are_bought_whole_once_the_last_demand_is_in() {
        var racked = new ScaledLimits(new FleetModel(List.of(), List.of(), List.of(Limit.perRack("space", 0, 4)), List.of(new Pool("row", 100, 5)), 0, 0));
        var pattern = new CoverPattern(new int[] {1}, 10, new double[] {1.5});
        double[] price = {100};
        LabelResources resources = LabelResources.of(racked, node(0, 5), List.of(List.of(pattern)), price);
        var stage = new Labels(1, 1);
        stage.add(Labels.first(1, 0), 0, 0, 10, 160, resources.of(pattern));
        resources.close(stage, 0, price, node(0, 5));
        assertThat(stage.cost[0]).as("two racks for one and a half").isCloseTo(210, within(1e-9));
        assertThat(stage.priced[0]).as("the price had paid for one and a half").isCloseTo(210, within(1e-9));
    }

    @Test
    void no_fewer_racks_are_bought_than_the_part_of_the_search_has() {
        var racked = new ScaledLimits(new FleetModel(List.of(), List.of(), List.of(Limit.perRack("space", 0, 4)), List.of(new Pool("row", 100, 5)), 0, 0));
        var pattern = new CoverPattern(new int[] {1}, 10, new double[] {1.5});
        LabelResources resources = LabelResources.of(racked, node(4, 5), List.of(List.of(pattern)), new double[] {100});
        var stage = new Labels(1, 1);
        stage.add(Labels.first(1, 0), 0, 0, 10, 160, resources.of(pattern));
        resources.close(stage, 0, new double[] {100}, node(4, 5));
        assertThat(stage.cost[0]).isCloseTo(410, within(1e-9));
    }

    private static BranchNode node(int fewest, int most) {
        return new BranchNode(new int[] {fewest}, new int[] {most}, new int[0][], new int[0][], new double[0], 0, 0);
    }
}
