package org.inferrack.optimise.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;

import org.inferrack.optimise.pricing.CoverPattern;
import org.inferrack.optimise.pricing.DemandBlock;
import org.junit.jupiter.api.Test;

/** {@link MasterRounding} on tiny models: what it makes up between mixed patterns still covers its demand. */
class MasterRoundingTest {

    private static final int SEEDS = 200;

    @Test
    void what_the_linear_programme_mixes_is_kept_and_what_is_added_covers_the_demand_within_the_node() {
        int added = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var tiny = new TinyDecomposition(seed);
            LagrangianDual dual = ascended(tiny);
            if (!dual.impossible()) {
                var all = new MasterRounding(dual, tiny.root()).patterns();
                assertThat(all).hasSameSizeAs(tiny.blocks);
                for (int b = 0; b < all.size(); b++) {
                    assertThat(all.get(b)).as("seed " + seed).containsAll(dual.support().get(b));
                    added += all.get(b).size() - dual.support().get(b).size();
                    for (CoverPattern pattern : all.get(b)) {
                        covers(tiny.blocks.get(b), pattern, tiny.root().high[b]);
                    }
                }
            }
        }
        assertThat(added).isPositive();
    }

    @Test
    void around_a_scarce_limit_there_are_neighbours_that_use_less_of_it() {
        int less = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var tiny = new TinyDecomposition(seed);
            LagrangianDual dual = ascended(tiny);
            for (int b = 0; b < tiny.blocks.size() && !dual.impossible(); b++) {
                CoverPattern cheapest = dual.support().get(b).iterator().next();
                var found = new LinkedHashSet<CoverPattern>();
                new MasterRounding(dual, tiny.root()).scarce(b, cheapest, tiny.limits, tiny.blocks.get(b), found);
                for (CoverPattern pattern : found) {
                    covers(tiny.blocks.get(b), pattern, tiny.root().high[b]);
                    less += pattern.uses()[2] < cheapest.uses()[2] ? 1 : 0;
                }
                if (dual.bestPrices()[2] <= 0) {
                    assertThat(found).as("the stock of seed " + seed + " is not scarce").isEmpty();
                }
            }
        }
        assertThat(less).isPositive();
    }

    private static void covers(DemandBlock block, CoverPattern pattern, int[] most) {
        for (int t = 0; t < block.demands(); t++) {
            double carried = 0;
            for (int j = 0; j < block.size(); j++) {
                assertThat(pattern.counts()[j]).isBetween(0, most[j]);
                carried += pattern.counts()[j] * block.parts[j][t];
            }
            assertThat(carried).isGreaterThanOrEqualTo(1 - 1e-9);
        }
    }

    private static LagrangianDual ascended(TinyDecomposition tiny) {
        LagrangianDual dual = tiny.dual();
        dual.ascend(tiny.root(), 60, 1e7, _ -> false);
        return dual;
    }
}
