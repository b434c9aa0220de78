package org.inferrack.optimise.branching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.optimise.decomposition.BranchNode;
import org.inferrack.optimise.decomposition.LagrangianDual;
import org.inferrack.optimise.decomposition.TinyDecomposition;
import org.junit.jupiter.api.Test;

/** A branching rule loses nothing and counts nothing twice: two halves that share no numbers and make up the whole. */
class BranchingRuleTest {

    private static final double ANY_COST = 1e7;

    @Test
    void racks_are_divided_between_two_halves() {
        for (int seed = 0; seed < 60; seed++) {
            var tiny = new TinyDecomposition(seed);
            BranchNode node = tiny.root();
            int pool = node.widestPool();
            if (pool >= 0) {
                LagrangianDual dual = ascended(tiny);
                if (!dual.impossible()) {
                    List<BranchNode> halves = halves(node, pool, dual, tiny);
                    assertThat(halves).hasSize(2);
                    assertThat(halves.getFirst().fewestRacks[pool]).isEqualTo(node.fewestRacks[pool]);
                    assertThat(halves.getLast().fewestRacks[pool]).isEqualTo(halves.getFirst().mostRacks[pool] + 1);
                    assertThat(halves.getLast().mostRacks[pool]).isEqualTo(node.mostRacks[pool]);
                    assertThat(halves).allSatisfy(half -> assertThat(half.fewestRacks[pool]).isLessThanOrEqualTo(half.mostRacks[pool]));
                }
            }
        }
    }

    @Test
    void without_racks_the_servers_of_one_column_are_divided() {
        for (int seed = 0; seed < 60; seed++) {
            var tiny = new TinyDecomposition(seed);
            LagrangianDual dual = ascended(tiny);
            if (!dual.impossible()) {
                BranchNode node = tiny.root();
                List<BranchNode> halves = halves(node, -1, dual, tiny);
                assertThat(halves).hasSize(2);
                int divided = 0;
                for (int b = 0; b < node.low.length; b++) {
                    for (int j = 0; j < node.low[b].length; j++) {
                        assertThat(halves.getFirst().low[b][j]).isEqualTo(node.low[b][j]);
                        assertThat(halves.getLast().high[b][j]).isEqualTo(node.high[b][j]);
                        if (halves.getFirst().high[b][j] != node.high[b][j] || halves.getLast().low[b][j] != node.low[b][j]) {
                            divided++;
                            assertThat(halves.getLast().low[b][j]).isEqualTo(halves.getFirst().high[b][j] + 1);
                        }
                    }
                }
                assertThat(divided).as("seed " + seed).isEqualTo(1);
            }
        }
    }

    @Test
    void where_every_number_is_fixed_nothing_is_left_to_divide() {
        var tiny = new TinyDecomposition(1);
        LagrangianDual dual = ascended(tiny);
        BranchNode root = tiny.root();
        var fixed = new BranchNode(root.fewestRacks, root.mostRacks, root.high, root.high, dual.bestPrices(), 0, 0);
        assertThat(BranchingRule.of(fixed, -1, dual, tiny.limits, tiny.blocks)).isEmpty();
    }

    private static LagrangianDual ascended(TinyDecomposition tiny) {
        LagrangianDual dual = tiny.dual();
        dual.ascend(tiny.root(), 30, ANY_COST, _ -> false);
        return dual;
    }

    private static List<BranchNode> halves(BranchNode node, int pool, LagrangianDual dual, TinyDecomposition tiny) {
        return BranchingRule.of(node, pool, dual, tiny.limits, tiny.blocks).stream().map(half -> half.apply(dual.bestPrices(), dual.best())).toList();
    }
}
