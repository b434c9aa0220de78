package org.inferrack.engine.placement.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

/** From the relaxation to whole bins: where that is possible, where it is not, and where only a part of it is kept. */
class PatternRoundingTest {

    /** 4 + 3 + 3 twice; first fit puts the two of 4 together and takes a third bin. */
    @Test
    void fillings_without_slack_are_found() {
        var problem = problem(new int[] {2, 4}, new double[] {10}, new double[][] {{4}, {3}});
        var packed = improved(problem, 2);
        assertThat(packed.opened()).isEqualTo(2);
        assertThat(packed.lowerBound()).isEqualTo(2);
        assertThat(packed.proven()).isTrue();
        assertThat(PackingChecker.faults(problem, packed)).isEmpty();
    }

    /**
     * Three of which any two fit together and not all three, and three more that go with none of these: each pair half a time is three bins, and in whole
     * numbers each three need two.
     */
    @Test
    void where_no_whole_fillings_do_the_bound_is_one_more() {
        double[][] need = new double[6][11];
        for (int item = 0; item < 6; item++) {
            need[item][item < 3 ? 0 : 1] = 4;
        }
        for (int one = 0; one < 3; one++) {
            for (int other = 3; other < 6; other++) {
                need[one][2 + 3 * one + other - 3] = 6;
                need[other][2 + 3 * one + other - 3] = 5;
            }
        }
        double[] capacity = new double[11];
        Arrays.fill(capacity, 10);
        var problem = problem(new int[] {1, 1, 1, 1, 1, 1}, capacity, need);
        assertThat(relaxed(problem).bound()).isCloseTo(3, within(1e-5));
        var packed = improved(problem, 3);
        assertThat(packed.opened()).isEqualTo(4);
        assertThat(packed.lowerBound()).isEqualTo(4);
        assertThat(packed.proven()).isTrue();
        assertThat(packed.left()).isZero();
    }

    /** Three of 4 in bins of 10 are 1.5, and 2 in whole bins: the bound of before is kept where first fit has met it. */
    @Test
    void a_packing_that_meets_the_bound_is_kept() {
        var problem = problem(new int[] {3}, new double[] {10}, new double[][] {{4}});
        var packed = improved(problem, 2);
        assertThat(packed.opened()).isEqualTo(2);
        assertThat(packed.lowerBound()).isEqualTo(2);
        assertThat(packed.proven()).isTrue();
    }

    /** Dozens of servers of six kinds: most of the relaxation is whole, and the rest is searched for. */
    @Test
    void the_whole_part_is_kept_and_the_rest_is_found() {
        int improved = 0;
        for (long seed = 0; seed < 15; seed++) {
            var problem = Instances.racks(60, seed);
            var first = Packed.of(problem, Greedy.firstFit(problem, Greedy.hardestFirst(problem), Cancellation.NEVER), 0, false);
            var packed = Packer.pack(problem, Cancellation.NEVER);
            assertThat(PackingChecker.faults(problem, packed)).as("seed " + seed).isEmpty();
            assertThat(packed.left()).isZero();
            assertThat(packed.proven()).as("seed " + seed).isTrue();
            assertThat(packed.lowerBound()).as("seed " + seed).isEqualTo(packed.opened());
            assertThat(packed.opened()).as("seed " + seed).isGreaterThanOrEqualTo((int) Math.ceil(relaxed(problem).bound()));
            improved += packed.opened() < first.opened() ? 1 : 0;
        }
        assertThat(improved).isGreaterThan(5);
    }

    private static Packed improved(PackingProblem problem, int bound) {
        var greedy = Packed.of(problem, Greedy.firstFit(problem, Greedy.hardestFirst(problem), Cancellation.NEVER), 0, false);
        var patterns = Patterns.maximal(problem.bins().getFirst(), problem.counts(), Cancellation.NEVER).orElseThrow();
        return new PatternRounding(problem, patterns, relaxed(problem), Cancellation.NEVER).improve(greedy, bound);
    }

    private static PatternLp relaxed(PackingProblem problem) {
        return new PatternLp(problem, List.of(new Pricing(problem.bins().getFirst(), problem.counts(), Optional.empty(), Cancellation.NEVER)), 500,
                Cancellation.NEVER).solve();
    }

    private static PackingProblem problem(int[] counts, double[] capacity, double[][] need) {
        return new PackingProblem(counts, List.of(Bins.of(need, capacity, 20)), List.of());
    }
}
