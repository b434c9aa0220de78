package org.inferrack.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisedSimplexTest {

    private static final double CLOSE = 1e-9;

    /** Beale 1955: the largest gain and the first row go round for ever. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 60})
    void the_cycling_example_of_beale_is_left(int patience) {
        var simplex = beale().patience(patience);
        assertThat(simplex.solve(WorkBudget.of(100, Cancellation.NEVER))).isEqualTo(Termination.OPTIMAL);
        assertThat(simplex.objective()).isCloseTo(-1.25, within(CLOSE));
        assertThat(simplex.solution()).containsExactly(new double[] {0.75, 0, 0, 1, 0, 1, 0}, within(CLOSE));
    }

    private static RevisedSimplex beale() {
        var programme = new Programme(new double[] {0, 0, 0, -0.75, 20, -0.5, 6},
                new double[][] {{1, 0, 0, 0.25, -8, -1, 9}, {0, 1, 0, 0.5, -12, -0.5, 3}, {0, 0, 1, 0, 0, 1, 0}}, new double[] {0, 0, 1});
        var simplex = programme.revised();
        simplex.start(budget(), 0, 1, 2);
        return simplex;
    }

    /** H. W. Kuhn's example. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 60})
    void the_cycling_example_of_kuhn_is_left(int patience) {
        var simplex = kuhn().patience(patience);
        assertThat(simplex.solve(WorkBudget.of(100, Cancellation.NEVER))).isEqualTo(Termination.OPTIMAL);
        assertThat(simplex.objective()).isCloseTo(-2, within(CLOSE));
    }

    /** It does go round where the best column is taken again and again, so it is the first column that ends it. */
    @Test
    void without_the_first_column_the_example_of_beale_goes_round() {
        assertThat(beale().patience(Integer.MAX_VALUE).solve(WorkBudget.of(10_000, Cancellation.NEVER))).isEqualTo(Termination.LIMIT);
        assertThat(beale().solve(WorkBudget.of(100, Cancellation.NEVER))).isEqualTo(Termination.OPTIMAL);
    }

    private static RevisedSimplex kuhn() {
        var programme = new Programme(new double[] {0, 0, 0, -2, -3, 1, 12},
                new double[][] {{1, 0, 0, -2, -9, 1, 9}, {0, 1, 0, 1.0 / 3, 1, -1.0 / 3, -2}, {0, 0, 1, 2, 3, -1, -12}}, new double[] {0, 0, 2});
        var simplex = programme.revised();
        simplex.start(budget(), 0, 1, 2);
        return simplex;
    }

    /** Klee and Minty 1972: the largest gain visits all 2^n corners. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 7})
    void the_cube_of_klee_and_minty_is_climbed_over_all_its_corners(int n) {
        var simplex = kleeMinty(n).revised();
        simplex.start(budget(), java.util.stream.IntStream.range(n, 2 * n).toArray());
        assertThat(simplex.solve(budget())).isEqualTo(Termination.OPTIMAL);
        assertThat(simplex.objective()).isCloseTo(-Math.pow(100, n - 1), within(CLOSE * Math.pow(100, n - 1)));
        assertThat(simplex.pivots()).isEqualTo((1L << n) - 1);
        assertThat(simplex.solution()[n - 1]).isCloseTo(Math.pow(100, n - 1), within(CLOSE * Math.pow(100, n - 1)));
    }

    static Programme kleeMinty(int n) {
        double[] cost = new double[2 * n];
        double[][] rows = new double[n][2 * n];
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            cost[i] = -Math.pow(10, n - 1 - i);
            for (int j = 0; j < i; j++) {
                rows[i][j] = 2 * Math.pow(10, i - j);
            }
            rows[i][i] = 1;
            rows[i][n + i] = 1;
            right[i] = Math.pow(100, i);
        }
        return new Programme(cost, rows, right);
    }

    @Test
    void so_many_exchanges_as_allowed_and_not_one_more() {
        var simplex = kleeMinty(5).revised();
        simplex.start(budget(), 5, 6, 7, 8, 9);
        assertThat(simplex.solve(WorkBudget.of(30 * simplex.pivotWork(), Cancellation.NEVER))).isEqualTo(Termination.LIMIT);
        assertThat(simplex.pivots()).isEqualTo(30);
        assertThat(simplex.solve(WorkBudget.of(1, Cancellation.NEVER))).isEqualTo(Termination.OPTIMAL);
        assertThat(simplex.pivots()).isEqualTo(31);
        assertThat(simplex.solve(WorkBudget.of(0, Cancellation.NEVER))).isEqualTo(Termination.OPTIMAL);
    }

    /** Every exchange in a cone is without progress: the first column that pays ends it. */
    @Test
    void a_stall_goes_over_to_the_first_column() {
        var best = assignment(9).revised();
        assertThat(best.solve(budget())).isEqualTo(Termination.OPTIMAL);
        var first = assignment(9).revised().patience(0);
        assertThat(first.solve(budget())).isEqualTo(Termination.OPTIMAL);
        var late = assignment(9).revised().patience(2);
        assertThat(late.solve(budget())).isEqualTo(Termination.OPTIMAL);
        assertThat(first.objective()).isCloseTo(best.objective(), within(CLOSE));
        assertThat(late.objective()).isCloseTo(best.objective(), within(CLOSE));
        assertThat(first.pivots()).isGreaterThan(best.pivots());
        assertThat(late.pivots()).isNotIn(first.pivots(), best.pivots());
    }

    /** So many workers to as many tasks: each corner is that of many bases. */
    private static Programme assignment(int n) {
        var random = new Random(n);
        double[] cost = random.ints(n * n, 1, 100).asDoubleStream().toArray();
        double[][] rows = new double[2 * n][n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][i * n + j] = 1;
                rows[n + j][i * n + j] = 1;
            }
        }
        double[] right = new double[2 * n];
        Arrays.fill(right, 1);
        return new Programme(cost, rows, right);
    }

    @Test
    void the_inverse_is_written_out_again_after_so_many_exchanges() {
        var simplex = kleeMinty(11).revised();
        simplex.start(budget(), java.util.stream.IntStream.range(11, 22).toArray());
        assertThat(simplex.solve(budget())).isEqualTo(Termination.OPTIMAL);
        assertThat(simplex.pivots()).isGreaterThan(2 * Tolerances.BETWEEN_FACTORS);
        assertThat(simplex.factors() - 1L).isGreaterThanOrEqualTo(simplex.pivots() / Tolerances.BETWEEN_FACTORS);
        assertThat(simplex.objective()).isCloseTo(-1e20, within(CLOSE * 1e20));
    }

    /** Columns of Hilbert's matrix: nearly dependent, so that the inverse is far off after a few exchanges. */
    @Test
    void the_inverse_of_nearly_dependent_columns_is_written_out_again() {
        int n = 12;
        double[][] rows = new double[n][2 * n];
        double[] right = new double[n];
        double[] cost = new double[2 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][j] = 1.0 / (i + j + 1);
                right[i] += rows[i][j];
            }
            rows[i][n + i] = 1;
            cost[n + i] = 1_000;
        }
        Arrays.setAll(cost, j -> j < n ? 1 + j % 3 : cost[j]);
        var simplex = new Programme(cost, rows, right).revised();
        Termination end = simplex.solve(WorkBudget.of(5_000 * simplex.pivotWork(), Cancellation.NEVER));
        assertThat(simplex.pivots()).isLessThan(Tolerances.BETWEEN_FACTORS);
        assertThat(simplex.factors()).as("written out again").isPositive();
        assertThat(end).isEqualTo(Termination.OPTIMAL);
        double[] solution = simplex.solution();
        for (int i = 0; i < n; i++) {
            assertThat(SparseVector.of(rows[i]).times(solution)).as("row " + i).isCloseTo(right[i], within(1e-8));
        }
    }

    @Test
    void a_fresh_inverse_changes_nothing_but_rounding() {
        for (int seed = 0; seed < 300; seed++) {
            var simplex = Programme.of(seed, true).revised();
            if (simplex.solve(budget()) == Termination.OPTIMAL) {
                double[] before = simplex.solution();
                long pivots = simplex.pivots();
                simplex.refactor(budget());
                assertThat(simplex.solve(budget())).isEqualTo(Termination.OPTIMAL);
                assertThat(simplex.pivots()).as("seed " + seed).isEqualTo(pivots);
                assertThat(simplex.solution()).as("seed " + seed).containsExactly(before, within(1e-8));
            }
        }
    }

    @Test
    void a_column_that_is_known_is_not_added_again() {
        var simplex = new RevisedSimplex(1, 2);
        int one = simplex.add(SparseVector.of(1, 0), 5);
        assertThat(simplex.add(SparseVector.of(1, 0), 5)).isEqualTo(one);
        assertThat(simplex.add(SparseVector.of(1, 0), 4)).isNotEqualTo(one);
        assertThat(simplex.add(SparseVector.of(1, 1), 5)).isNotEqualTo(one);
        assertThat(simplex.size()).isEqualTo(3);
        simplex.cost(one, 6);
        assertThat(simplex.add(SparseVector.of(1, 0), 6)).isEqualTo(one);
        assertThat(simplex.add(SparseVector.of(1, 0), 5)).isEqualTo(3);
    }

    @Test
    void a_basis_that_keeps_a_row_with_less_than_nothing_is_mended() {
        var simplex = new RevisedSimplex(2, 6);
        simplex.add(SparseVector.of(1, 1), 1);
        simplex.add(SparseVector.of(1, 2), 3);
        simplex.add(SparseVector.of(0, 1), 4);
        simplex.start(budget(), 0, 1);
        assertThat(simplex.solve(budget())).isEqualTo(Termination.OPTIMAL);
        assertThat(simplex.solution()).containsExactly(new double[] {0, 2, 2}, within(CLOSE));
        assertThat(simplex.objective()).isCloseTo(14, within(CLOSE));
    }

    @Test
    void columns_to_begin_with_that_depend_on_each_other_are_completed() {
        var simplex = new RevisedSimplex(2, 6);
        simplex.add(SparseVector.of(1, 1), 1);
        simplex.add(SparseVector.of(2, 2), 1);
        simplex.add(SparseVector.of(0, 1), 4);
        simplex.start(budget(), 0, 1);
        assertThat(simplex.solve(budget())).isEqualTo(Termination.OPTIMAL);
        assertThat(simplex.solution()).containsExactly(new double[] {0, 1, 4}, within(CLOSE));
    }

    @Test
    void nothing_keeps_all_rows_until_a_column_that_does_arrives() {
        var simplex = new RevisedSimplex(2, -3);
        simplex.add(SparseVector.of(1, 1), 1);
        assertThat(simplex.solve(budget())).isEqualTo(Termination.INFEASIBLE);
        assertThat(2 * simplex.duals()[0] - 3 * simplex.duals()[1]).as("proof of Farkas").isGreaterThan(0.1);
        assertThat(simplex.duals()[0] + simplex.duals()[1]).isLessThanOrEqualTo(CLOSE);
        simplex.add(SparseVector.of(0, -1), 2);
        assertThat(simplex.solve(budget())).isEqualTo(Termination.OPTIMAL);
        assertThat(simplex.solution()).containsExactly(new double[] {2, 5}, within(CLOSE));
    }

    @Test
    void costs_that_fall_without_end_are_named() {
        var simplex = new RevisedSimplex(1.0);
        simplex.add(SparseVector.of(1), 1);
        simplex.add(SparseVector.of(-1), -2);
        assertThat(simplex.solve(budget())).isEqualTo(Termination.UNBOUNDED);
    }

    @Test
    void a_programme_without_rows_has_nothing_to_do() {
        var simplex = new RevisedSimplex();
        simplex.add(SparseVector.of(), 1);
        assertThat(simplex.solve(budget())).isEqualTo(Termination.OPTIMAL);
        assertThat(simplex.objective()).isZero();
    }

    @Test
    void numbers_that_are_none_are_refused() {
        var simplex = new RevisedSimplex(1.0);
        assertThatThrownBy(() -> simplex.add(SparseVector.of(1), Double.NaN)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("NaN");
        assertThatThrownBy(() -> SparseVector.of(Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SparseVector(new int[1], new double[2])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> simplex.start(budget(), 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_cancellation_ends_it_within_a_tenth_of_a_second() {
        LpCheck.endsSoon(cancellation -> large().solve(WorkBudget.unlimited(cancellation)));
        assertThatThrownBy(() -> large().solve(WorkBudget.unlimited(() -> true))).isInstanceOf(CancellationException.class);
    }

    private static RevisedSimplex large() {
        return assignment(160).revised();
    }

    private static WorkBudget budget() {
        return WorkBudget.unlimited(Cancellation.NEVER);
    }
}
