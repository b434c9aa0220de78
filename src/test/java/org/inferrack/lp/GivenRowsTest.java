package org.inferrack.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;
import org.junit.jupiter.api.Test;

/** 2 x + 3 y at least, x + y >= 4 and x >= 1: 3 + 1 cost 9, 4 + 0 cost 8. What judges solutions, bounds and proofs, and the dictionary over it. */
class GivenRowsTest {

    private static final double CLOSE = 1e-12;

    private static GivenRows rows() {
        var rows = new GivenRows(new double[] {2, 3});
        rows.add(SparseVector.of(1, 1), 4);
        rows.add(SparseVector.of(1, 0), 1);
        return rows;
    }

    @Test
    void a_solution_keeps_every_row_and_costs_no_more_than_the_bound() {
        var rows = rows();
        assertThat(rows.kept(new double[] {4, 0}, 8)).isTrue();
        assertThat(rows.kept(new double[] {4, 0}, 7.9)).as("it costs 8").isFalse();
        assertThat(rows.kept(new double[] {4, 0}, 8 - 1e-9)).as("but for rounding").isTrue();
        assertThat(rows.kept(new double[] {3.9, 0}, 9)).isFalse();
        assertThat(rows.kept(new double[] {0, 4}, 12)).as("the second row").isFalse();
        assertThat(rows.kept(new double[] {4 - 1e-10, 0}, 8)).isTrue();
        assertThat(rows.kept(new double[] {3, 1}, 8)).isFalse();
    }

    /** A price of 2 for the first row is all that x is worth; at 4 both prices are halved. */
    @Test
    void prices_prove_a_bound_once_no_variable_is_worth_more_than_it_costs() {
        var rows = rows();
        assertThat(rows.proven(new double[] {2, 0})).isEqualTo(8);
        assertThat(rows.proven(new double[] {1, 1})).isEqualTo(5);
        assertThat(rows.proven(new double[] {4, 0})).isEqualTo(8);
        assertThat(rows.proven(new double[] {2, 2})).as("x is worth 4 of 2").isEqualTo(5);
        assertThat(rows.proven(new double[2])).isZero();
    }

    @Test
    void a_variable_of_no_cost_that_is_worth_something_leaves_no_bound() {
        var rows = new GivenRows(new double[] {0, 3});
        rows.add(SparseVector.of(1, 1), 4);
        rows.add(SparseVector.of(-1, 0), -9);
        assertThat(rows.proven(new double[] {3, 0})).isZero();
        assertThat(rows.proven(new double[] {3, 3})).as("what one row asks the other takes back").isEqualTo(-15);
    }

    @Test
    void rows_that_ask_for_more_than_nothing_of_nothing_are_refuted() {
        var rows = rows();
        rows.add(SparseVector.of(-1, -1), -3);
        assertThat(rows.refuted(new double[] {1, 0, 1})).as("x + y >= 4 and <= 3").isTrue();
        assertThat(rows.refuted(new double[] {1, 0, 0.5})).as("half of x is left").isFalse();
        assertThat(rows.refuted(new double[] {0, 0, 1})).as("-3 of less than nothing").isFalse();
        var met = rows();
        met.add(SparseVector.of(-1, -1), -4);
        assertThat(met.refuted(new double[] {1, 0, 1})).as("exactly 4").isFalse();
    }

    /** A price of 1e-13 beside one of 1 is rounding, unless its row is counted in a millionth of the unit. */
    @Test
    void multipliers_of_mere_noise_are_left_out() {
        var rows = new GivenRows(new double[] {2});
        rows.add(SparseVector.of(1), 4);
        rows.add(SparseVector.of(1), 1);
        rows.add(SparseVector.of(1e6), 1e6);
        assertThat(rows.proven(new double[] {1, 1e-13, 0})).isEqualTo(4);
        assertThat(rows.proven(new double[] {1, 1e-11, 0})).isGreaterThan(4);
        assertThat(rows.proven(new double[] {1, 0, 1e-13})).isGreaterThan(4);
        assertThat(rows.proven(new double[] {1, -1, 0})).as("no row is worth less than nothing").isEqualTo(4);
        assertThat(rows.proven(new double[] {0, 1e-13, 0})).as("alone it is a price").isEqualTo(1e-13);
    }

    /** x >= 1e9 and x <= 1e9 less 0.5, or less 5: the first may be rounding of 2e9. */
    @Test
    void a_contradiction_is_judged_by_the_numbers_it_was_made_of() {
        for (double less : new double[] {0.5, 1.9, 2.1, 5}) {
            var rows = new GivenRows(new double[] {1});
            rows.add(SparseVector.of(1), 1e9);
            rows.add(SparseVector.of(-1), -(1e9 - less));
            assertThat(rows.refuted(new double[] {1, 1})).as("by " + less).isEqualTo(less > 2);
        }
        var uncounted = new GivenRows(new double[] {1, 1});
        uncounted.add(SparseVector.of(1e9, 1), 5);
        uncounted.add(SparseVector.of(-1e9 + 0.5, -1), -1);
        assertThat(uncounted.refuted(new double[] {1, 1})).as("half a unit of 2e9 of x is nothing").isTrue();
        var counted = new GivenRows(new double[] {1, 1});
        counted.add(SparseVector.of(1e9, 1), 5);
        counted.add(SparseVector.of(-1e9 + 5, -1), -1);
        assertThat(counted.refuted(new double[] {1, 1})).isFalse();
    }

    @Test
    void more_rows_than_there_was_room_for() {
        var rows = new GivenRows(new double[] {1});
        for (int i = 0; i < 40; i++) {
            rows.add(SparseVector.of(2), i);
        }
        var copy = rows.copy();
        rows.add(SparseVector.of(5), 99);
        assertThat(rows.count()).isEqualTo(41);
        assertThat(rows.right(40)).isEqualTo(99);
        assertThat(rows.right(16)).isEqualTo(16);
        assertThat(rows.mean(40)).isEqualTo(5);
        assertThat(copy.count()).isEqualTo(40);
        assertThat(copy.mean(39)).isEqualTo(2);
        assertThat(copy.right(39)).isEqualTo(39);
        assertThat(copy.row(3)).isEqualTo(SparseVector.of(2));
    }

    @Test
    void costs_are_measured_in_the_units_of_the_variables() {
        var rows = new GivenRows(new double[] {1, 300});
        assertThat(rows.largestCost()).isEqualTo(300);
        rows.add(SparseVector.of(1, 100), 1);
        rows.add(SparseVector.of(100, 10_000), 1);
        rows.balance();
        assertThat(rows.unit(1) / rows.unit(0)).isCloseTo(100, within(1e-9));
        assertThat(rows.largestCost()).isCloseTo(300 / rows.unit(1), within(1e-9));
        assertThat(rows.mean(1) / rows.mean(0)).isCloseTo(100, within(1e-9));
    }

    @Test
    void numbers_that_are_none_are_refused() {
        assertThat(new GivenRows(new double[] {0}).largestCost()).isZero();
        assertThatThrownBy(() -> new GivenRows(new double[] {Double.POSITIVE_INFINITY})).hasMessageContaining("Infinity");
        assertThatThrownBy(() -> new GivenRows(new double[] {Double.NaN})).hasMessageContaining("NaN");
    }

    /** x takes the place of the first row: x = 4 - y + s, it costs 2 * 4, y then costs 1 more and a unit of the row 2. */
    @Test
    void an_exchange_rewrites_rows_prices_and_value() {
        var dictionary = new Dictionary(rows());
        assertThat(dictionary.leaving(false)).as("4 is missed more than 1").isZero();
        assertThat(dictionary.leaving(true)).isZero();
        assertThat(dictionary.entering(0, false)).as("2 is less than 3").isZero();
        assertThat(dictionary.entering(1, false)).isZero();
        dictionary.pivot(0, 0);
        assertThat(dictionary.value()).isEqualTo(8);
        assertThat(dictionary.solution()).containsExactly(4, 0);
        assertThat(dictionary.rowPrices()).containsExactly(2, 0);
        assertThat(dictionary.leaving(false)).as("x is 4 and not only 1").isEqualTo(-1);
    }

    /** By the second row first: 1 of x costs 2, then 3 are missed of the first row. */
    @Test
    void a_row_that_is_mended_leaves_the_rest_of_the_others() {
        var dictionary = new Dictionary(rows());
        dictionary.pivot(1, 0);
        assertThat(dictionary.value()).isEqualTo(2);
        assertThat(dictionary.solution()).containsExactly(1, 0);
        assertThat(dictionary.rowPrices()).containsExactly(0, 2);
        assertThat(dictionary.leaving(false)).isZero();
        assertThat(dictionary.entering(0, false)).as("more of the second row costs 2, more of y 3").isZero();
        assertThat(dictionary.multipliers(0)).as("s1 = x + y - 4 with x = 1 + s2").containsExactly(1, 0);
        dictionary.add(SparseVector.of(2, 1), 7);
        assertThat(dictionary.leaving(false)).as("2 * 1 are 5 short of 7").isEqualTo(2);
        assertThat(dictionary.leaving(true)).isZero();
    }

    @Test
    void the_same_basis_written_out_afresh_is_the_same() {
        var rows = rows();
        var dictionary = new Dictionary(rows);
        dictionary.pivot(1, 0);
        dictionary.pivot(0, 1);
        var fresh = dictionary.fresh(rows, WorkBudget.unlimited(Cancellation.NEVER));
        for (var each : List.of(dictionary, dictionary.copy(rows.copy()), fresh)) {
            assertThat(each.value()).isCloseTo(11, within(CLOSE));
            assertThat(each.solution()).containsExactly(new double[] {1, 3}, within(CLOSE));
        }
        assertThat(fresh.rowPrices()).containsExactly(new double[] {3, 0}, within(CLOSE));
        assertThat(dictionary.rowPrices()).as("a price below 0 before it is settled").containsExactly(new double[] {3, -1}, within(CLOSE));
        dictionary.settlePrices();
        assertThat(dictionary.rowPrices()).containsExactly(new double[] {3, 0}, within(CLOSE));
    }

    @Test
    void a_row_that_no_variable_mends_is_multiplied_to_a_contradiction() {
        var rows = rows();
        rows.add(SparseVector.of(-1, -1), -3);
        var dictionary = new Dictionary(rows);
        dictionary.pivot(0, 0);
        assertThat(dictionary.leaving(false)).isEqualTo(2);
        assertThat(dictionary.entering(2, false)).isEqualTo(-1);
        assertThat(dictionary.multipliers(2)).containsExactly(1, 0, 1);
        assertThat(rows.refuted(dictionary.multipliers(2))).isTrue();
    }
}
