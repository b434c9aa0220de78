package org.inferrack.optimise.branching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;

import org.inferrack.optimise.decomposition.BranchNode;
import org.inferrack.optimise.decomposition.LagrangianDual;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Demand;
import org.inferrack.optimise.model.FleetModel.Limit;
import org.inferrack.optimise.model.ScaledLimits;
import org.inferrack.optimise.pricing.DemandBlock;
import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

/** {@link ModelBranching} where two server models could carry a demand and one of them costs less. */
class ModelBranchingTest {

    @Test
    void nothing_is_to_be_decided_where_any_number_of_models_may_be_used() {
        var world = new World(0);
        assertThat(world.branching.decided(world.root)).isTrue();
        assertThat(new World(2).branching.decided(world.root)).isTrue();
        assertThat(new World(1).branching.decided(world.root)).isFalse();
    }

    @Test
    void the_first_try_is_the_model_that_the_linear_programme_uses_and_is_made_once() {
        var world = new World(1);
        BranchNode likely = world.branching.likely(world.root, world.dual);
        assertThat(likely.high[0]).containsExactly(0, 4, 4);
        assertThat(world.branching.decided(likely)).isTrue();
        assertThat(world.branching.likely(world.root, world.dual)).isSameAs(world.root);
    }

    @Test
    void the_halves_have_the_model_that_is_used_most_alone_and_not_at_all() {
        var world = new World(1);
        var halves = world.branching.split(world.root, world.dual, world.dual.bestPrices(), 3);
        assertThat(halves.getFirst().high[0]).containsExactly(0, 4, 4);
        assertThat(halves.getLast().high[0]).containsExactly(4, 0, 0);
        assertThat(halves).allSatisfy(half -> {
            assertThat(half.bound).isEqualTo(3);
            assertThat(half.attempts).isZero();
            assertThat(world.branching.decided(half)).isTrue();
        });
        assertThat(world.root.high[0]).as("the whole is left as it was").containsExactly(4, 4, 4);
    }

    @Test
    void while_more_models_may_follow_the_half_with_a_model_keeps_the_others_open() {
        var world = new World(2);
        var half = world.branching.split(world.root, world.dual, world.dual.bestPrices(), 0).getFirst();
        assertThat(half.high[0]).containsExactly(4, 4, 4);
        assertThat(half.taken.cardinality()).isOne();
    }

    /** Four units of one demand: "dear" at 5 for one, "cheap" at 1 in two columns. */
    private static final class World {

        final ModelBranching branching;
        final LagrangianDual dual;
        final BranchNode root;

        World(int mostModels) {
            var use = List.of(1.0);
            var model = new FleetModel(List.of(new Demand("x", 4)),
                    List.of(new Column("a", "dear", 5, List.of(1.0), false, use), new Column("b", "cheap", 1, List.of(1.0), false, use),
                            new Column("c", "cheap", 2, List.of(1.0), false, use)),
                    List.of(Limit.fixed("space", 100)), List.of(), 0, mostModels);
            var limits = new ScaledLimits(model);
            var blocks = List.of(new DemandBlock(model, new int[] {0}, List.of(0, 1, 2), limits.scale));
            branching = new ModelBranching(model, blocks);
            dual = new LagrangianDual(blocks, limits, 0, 1_000, () -> false, Cancellation.NEVER);
            int[][] high = {{4, 4, 4}};
            root = new BranchNode(new int[0], new int[0], new int[][] {{0, 0, 0}}, high, limits.guess(), 0, 0).models(high, branching.all(), new BitSet());
            dual.ascend(root, 10, 1_000, _ -> false);
        }
    }
}
