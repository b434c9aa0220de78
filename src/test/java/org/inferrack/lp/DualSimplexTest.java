package org.inferrack.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;

import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DualSimplexTest {

    private static final double CLOSE = 1e-9;
    private static final double NO_END = Double.POSITIVE_INFINITY;

    /** Polly's diet, Chvátal 1983: oatmeal, chicken, eggs, milk, cherry pie, pork with beans; 92.5 cents a day. */
    @Test
    void the_cheapest_diet_is_milk_and_cherry_pie() {
        double[][] rows = new double[9][];
        rows[0] = new double[] {110, 205, 160, 160, 420, 260};
        rows[1] = new double[] {4, 32, 13, 8, 4, 14};
        rows[2] = new double[] {2, 12, 54, 285, 22, 80};
        double[] right = {2000, 55, 800, -4, -3, -2, -8, -2, -2};
        for (int j = 0; j < 6; j++) {
            rows[3 + j] = new double[6];
            rows[3 + j][j] = -1;
        }
        var simplex = new DualSimplex(new double[] {3, 24, 13, 9, 20, 19}, rows, right);
        assertThat(simplex.solve(NO_END, budget())).isEqualTo(Termination.OPTIMAL);
        assertThat(simplex.value()).isCloseTo(92.5, within(CLOSE));
        assertThat(simplex.solution()).containsExactly(new double[] {4, 0, 0, 4.5, 2, 0}, within(CLOSE));
        assertThat(simplex.price(0)).isCloseTo(0.05625, within(CLOSE));
        assertThat(simplex.price(1)).isZero();
    }

    /** The dual of the cube of Klee and Minty has the same value. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5, 9})
    void the_dual_of_the_cube_of_klee_and_minty(int n) {
        var cube = RevisedSimplexTest.kleeMinty(n);
        double[][] rows = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[j][i] = cube.rows()[i][j];
            }
        }
        double[] right = Arrays.stream(cube.cost()).limit(n).map(cost -> -cost).toArray();
        var simplex = new DualSimplex(cube.right(), rows, right);
        assertThat(simplex.solve(NO_END, budget())).isEqualTo(Termination.OPTIMAL);
        assertThat(simplex.value()).isCloseTo(Math.pow(100, n - 1), within(CLOSE * Math.pow(100, n - 1)));
    }

    /** The dual of Beale's cycling example: its costs of 0 make every exchange one without progress. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000})
    void the_dual_of_the_cycling_example_of_beale_is_left(int patience) {
        double[][] rows = {{-0.25, -0.5, 0}, {8, 12, 0}, {1, 0.5, -1}, {-9, -3, 0}};
        var simplex = new DualSimplex(new double[] {0, 0, 1}, negated(rows), new double[] {0.75, -20, 0.5, -6}).patience(patience);
        assertThat(simplex.solve(NO_END, WorkBudget.of(100, Cancellation.NEVER))).isEqualTo(Termination.OPTIMAL);
        assertThat(simplex.value()).isCloseTo(1.25, within(CLOSE));
    }

    private static double[][] negated(double[][] rows) {
        return Arrays.stream(rows).map(row -> Arrays.stream(row).map(each -> -each).toArray()).toArray(double[][]::new);
    }

    /** Whenever it is stopped, its value is below the optimum, proven by prices of the rows. */
    @Test
    void every_exchange_leaves_a_bound_that_holds_and_never_falls() {
        for (int seed = 0; seed < 500; seed++) {
            var programme = Programme.of(seed, true);
            var whole = programme.dual();
            if (whole.solve(NO_END, budget()) == Termination.OPTIMAL) {
                var step = programme.dual();
                double before = 0;
                for (int exchanges = 0; step.solve(NO_END, WorkBudget.of(step.pivotWork(), Cancellation.NEVER)) == Termination.LIMIT; exchanges++) {
                    assertThat(exchanges).isLessThan(200);
                    assertThat(step.value()).as("seed " + seed).isBetween(before, whole.value() * (1 + CLOSE));
                    before = step.value();
                }
                assertThat(step.value()).as("seed " + seed).isCloseTo(whole.value(), within(CLOSE * (1 + whole.value())));
            }
        }
    }

    @Test
    void it_stops_once_the_value_is_enough() {
        var simplex = new DualSimplex(new double[] {1, 1}, new double[][] {{1, 0}, {0, 1}}, new double[] {3, 2});
        assertThat(simplex.solve(2.5, budget())).isEqualTo(Termination.LIMIT);
        assertThat(simplex.value()).isEqualTo(3);
        assertThat(simplex.solve(4, budget())).isEqualTo(Termination.LIMIT);
        assertThat(simplex.value()).isEqualTo(5);
        assertThat(simplex.solve(6, budget())).isEqualTo(Termination.OPTIMAL);
    }

    @Test
    void so_many_exchanges_as_allowed_and_not_one_more() {
        var simplex = new DualSimplex(new double[] {1, 1, 1}, new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, new double[] {3, 2, 1});
        assertThat(simplex.solve(NO_END, WorkBudget.of(simplex.pivotWork(), Cancellation.NEVER))).isEqualTo(Termination.LIMIT);
        assertThat(simplex.value()).isEqualTo(3);
        assertThat(simplex.solve(NO_END, WorkBudget.of(2 * simplex.pivotWork(), Cancellation.NEVER))).isEqualTo(Termination.OPTIMAL);
        assertThat(simplex.value()).isEqualTo(6);
    }

    @Test
    void rows_that_contradict_each_other_are_named_even_where_they_are_added_late() {
        var simplex = new DualSimplex(new double[] {1, 2}, new double[][] {{1, 1}}, new double[] {4});
        assertThat(simplex.solve(NO_END, budget())).isEqualTo(Termination.OPTIMAL);
        var other = simplex.copy();
        simplex.bound(new int[] {0, 1}, -1, 3);
        assertThat(simplex.solve(NO_END, budget())).isEqualTo(Termination.INFEASIBLE);
        other.bound(new int[] {0}, -1, 3);
        assertThat(other.solve(NO_END, budget())).isEqualTo(Termination.OPTIMAL);
        assertThat(other.value()).isCloseTo(5, within(CLOSE));
        assertThat(other.solution()).containsExactly(new double[] {3, 1}, within(CLOSE));
    }

    /** An entry that is small only because of its unit is no zero: a solution exists. */
    @Test
    void a_small_entry_in_a_small_unit_counts() {
        var simplex = new DualSimplex(new double[] {1}, new double[][] {{1e-11}}, new double[] {1e-3});
        assertThat(simplex.solve(NO_END, budget())).isEqualTo(Termination.OPTIMAL);
        assertThat(simplex.solution()[0]).isCloseTo(1e8, within(1.0));
    }

    @Test
    void a_cost_below_nothing_is_refused() {
        assertThatThrownBy(() -> new DualSimplex(new double[] {-1}, new double[0][], new double[0])).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new DualSimplex(new double[] {1}, new double[][] {{1}}, new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_dictionary_is_written_out_again_after_so_many_exchanges() {
        var simplex = covering(20, 40, 3);
        var random = new Random(1);
        for (int rows = 0; rows < 1_200; rows++) {
            assertThat(simplex.solve(NO_END, budget())).isEqualTo(Termination.OPTIMAL);
            int[] summed = random.ints(4, 0, 40).distinct().toArray();
            double[] solution = simplex.solution();
            simplex.bound(summed, 1, Math.floor(Arrays.stream(summed).mapToDouble(j -> solution[j]).sum()) + 1);
        }
        assertThat(simplex.factors()).isPositive();
        double value = simplex.value();
        assertThat(simplex.solve(NO_END, budget())).isEqualTo(Termination.OPTIMAL);
        assertThat(simplex.value()).isGreaterThanOrEqualTo(value);
    }

    private static DualSimplex covering(int count, int width, long seed) {
        var random = new Random(seed);
        double[] cost = random.ints(width, 1, 100).asDoubleStream().toArray();
        double[][] rows = new double[count][width];
        for (double[] row : rows) {
            Arrays.setAll(row, _ -> random.nextInt(5) == 0 ? 1 + random.nextInt(9) : 0);
        }
        return new DualSimplex(cost, rows, random.ints(count, 1, 100).asDoubleStream().toArray());
    }

    @Test
    void a_cancellation_ends_it_within_a_tenth_of_a_second() {
        LpCheck.endsSoon(cancellation -> covering(900, 1_500, 1).solve(NO_END, WorkBudget.unlimited(cancellation)));
    }

    private static WorkBudget budget() {
        return WorkBudget.unlimited(Cancellation.NEVER);
    }
}
