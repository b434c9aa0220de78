package org.inferrack.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;
import org.junit.jupiter.api.Test;

/** Exchanges of a dictionary that are easy to do by hand, and what of its numbers is only rounding. */
class DictionaryTest {

    private static final double CLOSE = 1e-12;

    /** x >= 1e9 and, as a row of its own, x >= 1e9 + more: what is missed is judged by both right sides. */
    @Test
    void a_row_is_missed_by_a_share_of_the_numbers_it_was_made_of() {
        assertThat(missed(0.5)).as("half a unit of 2e9").isFalse();
        assertThat(missed(1.9)).isFalse();
        assertThat(missed(2.1)).isTrue();
        assertThat(missed(-5)).as("it asks for less").isFalse();
    }

    private static boolean missed(double more) {
        var dictionary = new Dictionary(given(new double[] {1}, new double[][] {{1}, {1}}, 1e9, 1e9 + more));
        dictionary.pivot(0, 0);
        return dictionary.leaving(false) == 1;
    }

    /** y >= 3 and x - y >= 0: x is 3 once y is, and 2 x >= 6 is then met. */
    @Test
    void what_hangs_on_a_basic_variable_is_rewritten() {
        var rows = given(new double[] {2, 1}, new double[][] {{0, 1}, {1, -1}}, 3, 0);
        var dictionary = new Dictionary(rows);
        assertThat(dictionary.leaving(false)).isZero();
        assertThat(dictionary.entering(0, false)).isEqualTo(1);
        dictionary.pivot(0, 1);
        assertThat(dictionary.solution()).containsExactly(0, 3);
        assertThat(dictionary.leaving(false)).as("0 - 3 is less than 0").isEqualTo(1);
        assertThat(dictionary.entering(1, false)).isZero();
        dictionary.pivot(1, 0);
        assertThat(dictionary.solution()).containsExactly(3, 3);
        assertThat(dictionary.value()).isEqualTo(9);
        assertThat(dictionary.rowPrices()).as("a unit more of y costs 1 and a unit of x").containsExactly(3, 2);
        add(rows, dictionary, 6, 2, 0);
        assertThat(dictionary.leaving(false)).isEqualTo(-1);
        add(rows, dictionary, 8, 1, 1);
        assertThat(dictionary.leaving(false)).as("3 + 3 are 2 short of 8").isEqualTo(3);
        assertThat(dictionary.multipliers(3)).as("no row is taken back").containsExactly(0, 0, 0, 1);
    }

    /** x comes in and goes out again: rows that are added afterwards meet it at 0. */
    @Test
    void a_variable_that_left_again_is_nothing() {
        var rows = given(new double[] {2, 3}, new double[][] {{1, 1}, {1, 0}}, 4, 1);
        var dictionary = new Dictionary(rows);
        dictionary.pivot(1, 0);
        assertThat(dictionary.solution()).containsExactly(1, 0);
        dictionary.pivot(1, 0);
        assertThat(dictionary.solution()).containsExactly(0, 0);
        assertThat(dictionary.value()).isZero();
        add(rows, dictionary, 7, 2, 1);
        assertThat(dictionary.leaving(false)).as("7 is more than 4 and 1").isEqualTo(2);
        assertThat(dictionary.entering(2, false)).as("1 of cost 2 a unit, 3 of y").isZero();
        dictionary.pivot(2, 0);
        assertThat(dictionary.solution()).containsExactly(3.5, 0);
        assertThat(dictionary.value()).isEqualTo(7);
        assertThat(dictionary.leaving(false)).as("4 of x + y are missed by a half").isZero();
        assertThat(dictionary.entering(0, false)).as("y for 3 - 1, or more of the last row for 1 at a half a unit").isEqualTo(0);
    }

    @Test
    void the_first_variable_of_equal_ratios_or_the_largest_entry() {
        var rows = given(new double[] {1, 2, 4}, new double[][] {{1, 2, 4}, {-1, 0, 0}}, 4, -9);
        assertThat(new Dictionary(rows).entering(0, true)).isZero();
        assertThat(new Dictionary(rows).entering(0, false)).isEqualTo(2);
        assertThat(new Dictionary(rows).entering(1, false)).as("less of x mends nothing").isEqualTo(-1);
        var apart = given(new double[] {1, 1.9, 4}, new double[][] {{1, 2, 4}}, 4);
        assertThat(new Dictionary(apart).entering(0, true)).isEqualTo(1);
        assertThat(new Dictionary(apart).entering(0, false)).isEqualTo(1);
    }

    @Test
    void the_row_that_is_missed_most_or_the_first() {
        var dictionary = new Dictionary(given(new double[] {1, 1}, new double[][] {{1, 0}, {0, 1}, {1, 1}}, 2, 5, 4));
        assertThat(dictionary.leaving(false)).isEqualTo(1);
        assertThat(dictionary.leaving(true)).isZero();
        dictionary.pivot(0, 0);
        assertThat(dictionary.leaving(true)).isEqualTo(1);
        assertThat(dictionary.rowPrices()).containsExactly(1, 0, 0);
        assertThat(dictionary.copy(given(new double[] {1, 1}, new double[][] {{1, 0}, {0, 1}, {1, 1}}, 2, 5, 4)).rowPrices()).containsExactly(1, 0, 0);
    }

    /** An entry that is only rounding beside the others of its row mends nothing. */
    @Test
    void an_entry_next_to_nothing_does_not_come_in() {
        var rows = new GivenRows(new double[] {1, 1});
        rows.add(SparseVector.of(1, 1), 1);
        var dictionary = new Dictionary(rows);
        dictionary.add(new SparseVector(new int[] {0, 1}, new double[] {-1, 1e-10}), 1);
        assertThat(dictionary.entering(1, false)).isEqualTo(-1);
        dictionary.add(new SparseVector(new int[] {0, 1}, new double[] {-1, 1e-8}), 1);
        assertThat(dictionary.entering(2, false)).isEqualTo(1);
    }

    /** Written out afresh, each variable comes in by its largest entry: by 1e-13 it would be rounding. */
    @Test
    void a_fresh_dictionary_is_made_by_the_largest_entries() {
        var rows = given(new double[] {1, 1}, new double[][] {{1e-3, 1}, {1, 1}}, 3, 4);
        var dictionary = new Dictionary(rows);
        dictionary.pivot(0, 0);
        dictionary.pivot(1, 1);
        var budget = WorkBudget.unlimited(Cancellation.NEVER);
        var fresh = dictionary.fresh(rows, budget);
        assertThat(budget.used()).as("two variables").isEqualTo(2);
        double x = 1 / 0.999;
        assertThat(fresh.solution()).containsExactly(new double[] {x, 4 - x}, within(CLOSE));
        assertThat(fresh.value()).isCloseTo(4, within(CLOSE));
        assertThat(fresh.rowPrices()).as("all is worth the second row").containsExactly(new double[] {0, 1}, within(CLOSE));
    }

    private static void add(GivenRows rows, Dictionary dictionary, double atLeast, double... entries) {
        rows.add(SparseVector.of(entries), atLeast);
        dictionary.add(SparseVector.of(entries), atLeast);
    }

    private static GivenRows given(double[] cost, double[][] rows, double... right) {
        var given = new GivenRows(cost);
        for (int i = 0; i < rows.length; i++) {
            given.add(SparseVector.of(rows[i]), right[i]);
        }
        return given;
    }
}
