package org.inferrack.optimise.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

import org.inferrack.optimise.model.BruteForce;
import org.inferrack.optimise.pricing.CoverPattern;
import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

/** The parts of the decomposition on tiny models, against trying every choice: none ever promises more than the least cost, and together they find it. */
class DecompositionTest {

    private static final int SEEDS = 200;
    private static final double NO_LIMIT = 1e7;

    @Test
    void label_setting_over_all_patterns_finds_the_least_cost() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var tiny = new TinyDecomposition(seed);
            double[] prices = tiny.limits.guess();
            var labels = new LabelSetting(tiny.limits, () -> false);
            LagrangianDual dual = tiny.dual();
            boolean complete = labels.run(tiny.patterns(prices), prices, dual.constant(tiny.root(), prices), tiny.root(), NO_LIMIT, 100_000);
            assertThat(complete).as("seed " + seed).isTrue();
            assertThat(labels.best() == null ? Double.POSITIVE_INFINITY : labels.cost()).as("seed " + seed).isCloseTo(BruteForce.cost(tiny.model),
                    within(1e-6));
        }
    }

    @Test
    void label_setting_that_keeps_few_labels_says_that_something_may_be_missing_or_is_right() {
        int cut = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var tiny = new TinyDecomposition(seed);
            double[] prices = tiny.limits.guess();
            var labels = new LabelSetting(tiny.limits, () -> false);
            boolean complete = labels.run(tiny.patterns(prices), prices, tiny.dual().constant(tiny.root(), prices), tiny.root(), NO_LIMIT, 1);
            double found = labels.best() == null ? Double.POSITIVE_INFINITY : labels.cost();
            double least = BruteForce.cost(tiny.model);
            assertThat(found).as("seed " + seed).isGreaterThanOrEqualTo(least - 1e-6);
            assertThat(!complete || Math.abs(found - least) < 1e-6 || found == least).as("seed " + seed).isTrue();
            cut += complete ? 0 : 1;
        }
        assertThat(cut).isPositive();
    }

    @Test
    void the_lagrangian_dual_rises_and_never_above_the_least_cost() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var tiny = new TinyDecomposition(seed);
            LagrangianDual dual = tiny.dual();
            dual.ascend(tiny.root(), 0, NO_LIMIT, _ -> false);
            double first = dual.best();
            dual.ascend(tiny.root(), 60, NO_LIMIT, _ -> false);
            assertThat(dual.best()).as("seed " + seed).isGreaterThanOrEqualTo(first - 1e-9);
            assertThat(dual.best()).as("seed " + seed).isLessThanOrEqualTo(BruteForce.cost(tiny.model) + 1e-6);
        }
    }

    @Test
    void an_ascent_that_is_ended_keeps_a_bound_that_holds() {
        var tiny = new TinyDecomposition(3);
        LagrangianDual dual = tiny.dual();
        dual.ascend(tiny.root(), 60, NO_LIMIT, round -> round == 1);
        assertThat(dual.best()).isLessThanOrEqualTo(BruteForce.cost(tiny.model) + 1e-6);
        assertThat(dual.support()).allSatisfy(patterns -> assertThat(patterns).isNotEmpty());
    }

    @Test
    void the_restricted_master_over_all_patterns_costs_no_more_than_any_choice_and_no_less_than_the_dual() {
        int solved = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var tiny = new TinyDecomposition(seed);
            var lists = tiny.patterns(tiny.limits.guess());
            if (lists.stream().noneMatch(List::isEmpty)) {
                var master = new RestrictedMaster(tiny.limits, tiny.root(), lists.stream().map(List::getFirst).toList(), Cancellation.NEVER);
                for (int b = 0; b < lists.size(); b++) {
                    for (CoverPattern pattern : lists.get(b).subList(1, lists.get(b).size())) {
                        master.add(b, pattern);
                    }
                }
                double[] none = new double[tiny.limits.count()];
                double[] most = none.clone();
                Arrays.fill(most, NO_LIMIT);
                master.between(none, most);
                assertThat(master.solve()).as("seed " + seed).isTrue();
                double least = BruteForce.cost(tiny.model);
                if (Double.isFinite(least)) {
                    solved++;
                    LagrangianDual dual = tiny.dual();
                    dual.ascend(tiny.root(), 60, NO_LIMIT, _ -> false);
                    assertThat(master.value()).as("seed " + seed).isBetween(dual.best() - 1e-6, least + 1e-6);
                    assertThat(master.prices()).as("seed " + seed).hasSize(none.length);
                    assertThat(Arrays.stream(master.prices()).min().orElse(0)).isNotNegative();
                }
            }
        }
        assertThat(solved).isGreaterThan(SEEDS / 4);
    }

    @Test
    void a_repaired_choice_keeps_every_limit_and_costs_what_its_servers_and_racks_cost() {
        int repaired = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var tiny = new TinyDecomposition(seed);
            double[] prices = tiny.limits.guess();
            var repair = new RepairHeuristic(tiny.limits, tiny.patterns(prices), prices, () -> false);
            CoverPattern[] chosen = repair.run();
            if (chosen != null) {
                repaired++;
                double[] use = new double[tiny.limits.count()];
                double cost = 0;
                for (CoverPattern pattern : chosen) {
                    cost += pattern.cost();
                    for (int k = 0; k < use.length; k++) {
                        use[k] += pattern.uses()[k];
                    }
                }
                int[] racks = tiny.limits.racks(use);
                assertThat(racks).as("seed " + seed).isNotNull();
                assertThat(repair.cost()).as("seed " + seed).isCloseTo(cost + tiny.limits.cost(racks), within(1e-9))
                        .isGreaterThanOrEqualTo(BruteForce.cost(tiny.model) - 1e-6);
            }
        }
        assertThat(repaired).isGreaterThan(SEEDS / 4);
    }
}
