package org.inferrack.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;

import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;
import org.junit.jupiter.api.Test;

/** Basic columns, their values and who leaves, on two rows worked by hand: what rounding made of numbers is told from what they are. */
class SimplexBasisTest {

    private static final double CLOSE = 1e-12;

    /** The inverse of 2 1 and 1 1 is 1 -1 and -1 2: 0.1 + 0.2 less 0.3 is what rounding left. */
    @Test
    void a_value_of_what_rounding_left_is_nothing() {
        assertThat(0.1 + 0.2 - 0.3).isNotZero();
        var basis = begun(new double[] {0.1 + 0.2, 0.3});
        assertThat(basis.value(0)).isZero();
        assertThat(basis.value(1)).isCloseTo(0.3, within(CLOSE));
        assertThat(begun(new double[] {0.3 + 1e-10, 0.3}).value(0)).as("a difference that somebody asked for").isCloseTo(1e-10, within(1e-15));
        assertThat(begun(new double[] {0, 0}).value(0)).isZero();
    }

    @Test
    void a_fresh_inverse_counts_and_begins_anew() {
        var basis = begun(new double[] {6, 4});
        assertThat(basis.factors()).isEqualTo(1);
        basis.leaving(SparseVector.of(1, 0), true);
        basis.exchange(0, 2, SparseVector.of(1, 0), 2);
        assertThat(basis.exchanges()).isEqualTo(1);
        basis.factor(budget());
        assertThat(basis.factors()).isEqualTo(2);
        assertThat(basis.exchanges()).isZero();
        assertThat(basis.value(0)).as("columns 1 0 and 1 1").isCloseTo(2, within(CLOSE));
        assertThat(basis.value(1)).isCloseTo(4, within(CLOSE));
    }

    /** One unit for each column, and more where a column is long. */
    @Test
    void a_fresh_inverse_is_counted_work() {
        for (int rows : new int[] {2, 16, 32}) {
            var budget = budget();
            new BasisInverse(rows, new Scaling(rows)).factor(IntStream.range(0, rows).mapToObj(at -> SparseVector.unit(at, 2)).toList(), budget);
            assertThat(budget.used()).isEqualTo((long) rows * (1 + rows / 16));
        }
    }

    /** By the first row the element is 1e-17, and what comes of it is rounding. */
    @Test
    void the_largest_element_is_where_a_column_goes_in() {
        for (int sign : new int[] {1, -1}) {
            var inverse = new BasisInverse(2, new Scaling(2));
            inverse.factor(List.of(SparseVector.of(1e-17, sign), SparseVector.of(1, 1)), budget());
            assertThat(inverse.row(0)).containsExactly(new double[] {-sign, sign}, within(CLOSE));
            assertThat(inverse.row(1)).containsExactly(new double[] {1, 0}, within(CLOSE));
        }
        var negative = new BasisInverse(2, new Scaling(2));
        negative.factor(List.of(SparseVector.of(-4, 1e-17), SparseVector.of(2, -3)), budget());
        assertThat(negative.row(0)).containsExactly(new double[] {-0.25, -1.0 / 6}, within(CLOSE));
        assertThat(negative.row(1)).containsExactly(new double[] {0, -1.0 / 3}, within(CLOSE));
    }

    @Test
    void a_row_of_less_than_nothing_is_turned_round() {
        var basis = new SimplexBasis(new double[] {6, -4}, new Scaling(2));
        assertThat(basis.inverseRow(0)).containsExactly(1, 0);
        assertThat(basis.inverseRow(1)).containsExactly(new double[] {0, -1}, within(CLOSE));
        assertThat(basis.value(1)).isEqualTo(4);
        assertThat(basis.mend()).as("once is enough").isFalse();
        assertThat(new SimplexBasis(new double[] {0, 0}, new Scaling(2)).broken()).as("artificial columns keep nothing").isFalse();
        assertThat(new SimplexBasis(new double[] {0, 1e-3}, new Scaling(2)).broken()).isTrue();
    }

    @Test
    void values_that_no_longer_add_up_have_drifted_but_for_rounding() {
        for (double step : new double[] {2, 2 * (1 + 1e-10), 2 * (1 - 1e-10)}) {
            assertThat(exchanged(step).drifted()).as("step " + step).isFalse();
        }
        for (double step : new double[] {2 * (1 + 1e-8), 2 * (1 - 1e-8), 3, 0, Double.NaN}) {
            assertThat(exchanged(step).drifted()).as("step " + step).isTrue();
        }
    }

    /** 1 0 comes in for 2 1, beside 1 1: in steps of 2 that gives 2 and 4. */
    private static SimplexBasis exchanged(double step) {
        var basis = begun(new double[] {6, 4});
        assertThat(basis.leaving(SparseVector.of(1, 0), true)).isZero();
        basis.exchange(0, 2, SparseVector.of(1, 0), step);
        return basis;
    }

    /** Beside 1e9 in another row 1e-4 is rounding, and 1e-2 is not. */
    @Test
    void what_the_largest_numbers_leave_in_small_ones_is_no_drift() {
        assertThat(beside(1e9, 1e-4).drifted()).isFalse();
        assertThat(beside(-1e9, 1e-4).drifted()).isFalse();
        assertThat(beside(1e9, 1e-2).drifted()).isTrue();
        assertThat(beside(1, 1e-4).drifted()).isTrue();
    }

    private static SimplexBasis beside(double large, double step) {
        var basis = new SimplexBasis(new double[] {large, 1e-5}, new Scaling(2));
        basis.leaving(SparseVector.of(0, 1), false);
        basis.exchange(1, 0, SparseVector.of(0, 1), step);
        return basis;
    }

    /** 3 1 and 2 4 of the basic columns, which stand at 6 and 4: the second leaves at 1, before the first at 2. */
    @Test
    void the_column_leaves_that_is_used_up_first() {
        var basis = new SimplexBasis(new double[] {6, 4}, new Scaling(2));
        assertThat(basis.leaving(SparseVector.of(3, 4), false)).isEqualTo(1);
        assertThat(basis.step(1)).isEqualTo(1);
        assertThat(basis.leaving(SparseVector.of(3, 1), false)).isZero();
        assertThat(basis.step(0)).isEqualTo(2);
        assertThat(basis.leaving(SparseVector.of(-3, 1), false)).as("what it gives back limits nothing").isEqualTo(1);
        assertThat(basis.leaving(SparseVector.of(-3, -1), false)).isEqualTo(-1);
        assertThat(basis.leaving(SparseVector.of(), false)).isEqualTo(-1);
    }

    @Test
    void among_equal_ratios_the_first_column_leaves() {
        var columns = List.of(SparseVector.of(1, 0), SparseVector.of(0, 1));
        for (int[] chosen : new int[][] {{0, 1}, {1, 0}}) {
            var basis = new SimplexBasis(new double[] {6, 6}, new Scaling(2));
            basis.start(chosen, columns, budget());
            assertThat(basis.column(basis.leaving(SparseVector.of(2, 2), true))).isZero();
            assertThat(basis.column(basis.leaving(SparseVector.of(2, 2 * (1 + 1e-14)), true))).as("but for rounding").isZero();
            assertThat(basis.column(basis.leaving(SparseVector.of(2, 2.1), true))).isEqualTo(1);
        }
    }

    /** An artificial column at 0 may not come back once the first phase is over, whatever the sign of its element. */
    @Test
    void a_resting_column_leaves_at_once() {
        var basis = new SimplexBasis(new double[] {6, 0}, new Scaling(2));
        basis.start(new int[] {0, 1}, List.of(SparseVector.of(1, 0), SparseVector.of(2, 0)), budget());
        assertThat(basis.column(1)).as("2 0 depends on 1 0").isEqualTo(SimplexBasis.ARTIFICIAL);
        assertThat(basis.leaving(SparseVector.of(1, -1), true)).isEqualTo(1);
        assertThat(basis.step(1)).isZero();
        assertThat(basis.leaving(SparseVector.of(1, -1), false)).as("in the first phase it may grow").isZero();
        assertThat(basis.leaving(SparseVector.of(1, 0), true)).as("it is not touched").isZero();
        assertThat(basis.step(0)).isEqualTo(6);
    }

    /** 1 + 1e-8 less 1 is a difference of which the inverse may know little. */
    @Test
    void a_small_difference_of_large_terms_is_doubtful() {
        var basis = begun(new double[] {6, 4});
        assertDoubtful(basis, SparseVector.of(1 + 1e-8, 1), true);
        assertDoubtful(basis, SparseVector.of(1 + 1e-5, 1), false);
        assertDoubtful(basis, SparseVector.of(1.5, 1), false);
    }

    private static void assertDoubtful(SimplexBasis basis, SparseVector entering, boolean doubtful) {
        basis.leaving(entering, true);
        assertThat(basis.doubtful(0, entering)).isEqualTo(doubtful);
    }

    private static SimplexBasis begun(double[] right) {
        var basis = new SimplexBasis(right, new Scaling(2));
        basis.start(new int[] {0, 1}, List.of(SparseVector.of(2, 1), SparseVector.of(1, 1)), budget());
        return basis;
    }

    private static WorkBudget budget() {
        return WorkBudget.unlimited(Cancellation.NEVER);
    }
}
