package org.inferrack.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Units, sizes and what counts as nothing, in numbers worked out by hand. */
class ScalingTest {

    private static final double CLOSE = 1e-12;

    /** Rows 1 and 100, 100 and 10000: the second column is a hundred times the first, and so is the second row. */
    @Test
    void columns_in_other_units_are_evened_out() {
        var scaling = new Scaling(2);
        assertThat(scaling.unit(1)).isEqualTo(1);
        assertThat(scaling.balance(List.of(SparseVector.of(1, 100), SparseVector.of(100, -10_000)))).isTrue();
        assertThat(scaling.unit(1) / scaling.unit(0)).isCloseTo(100, within(1e-9));
        var even = SparseVector.of(1, 100);
        assertThat(scaling.mean(even)).isCloseTo(scaling.norm(even), within(CLOSE * scaling.norm(even)));
    }

    @Test
    void one_round_after_another_comes_to_geometric_means() {
        var scaling = new Scaling(2);
        scaling.balance(List.of(SparseVector.of(1, 4), SparseVector.of(1, 0)));
        assertThat(scaling.unit(0)).as("powers of 2 by rounds: -0.5, -0.625, -0.65625").isCloseTo(Math.pow(2, -0.6640625), within(CLOSE));
        assertThat(scaling.unit(1)).as("1, 1.25, 1.3125").isCloseTo(Math.pow(2, 1.328125), within(CLOSE));
    }

    @Test
    void a_column_without_entries_keeps_its_unit() {
        var scaling = new Scaling(2);
        scaling.balance(List.of(SparseVector.of(9, 0)));
        assertThat(scaling.unit(1)).isEqualTo(1);
        assertThat(scaling.unit(0)).isEqualTo(1);
    }

    @Test
    void units_are_looked_at_again_once_there_are_twice_as_many_columns() {
        var scaling = new Scaling(1);
        var one = SparseVector.of(2);
        assertThat(scaling.balance(List.of(one, one))).isTrue();
        assertThat(scaling.balance(Collections.nCopies(3, one))).isFalse();
        assertThat(scaling.balance(Collections.nCopies(4, one))).isTrue();
        assertThat(scaling.balance(Collections.nCopies(7, one))).isFalse();
    }

    @Test
    void the_mean_of_a_vector_is_that_of_its_ends() {
        var scaling = new Scaling(3);
        assertThat(scaling.mean(SparseVector.of(-2, 3, 8))).isCloseTo(4, within(CLOSE));
        assertThat(scaling.mean(SparseVector.of(0, 0, 0))).isEqualTo(1);
        assertThat(scaling.mean(new SparseVector(new int[] {0, 1}, new double[] {0, 5}))).as("a zero is no entry").isEqualTo(5);
        assertThat(scaling.norm(SparseVector.of(-9, 3, 8))).isEqualTo(9);
        assertThat(scaling.norm(new double[] {-7, 3, 5})).isEqualTo(7);
    }

    @Test
    void sizes_are_taken_in_the_units() {
        var scaling = new Scaling(2);
        scaling.balance(List.of(SparseVector.of(1, 100), SparseVector.of(100, 10_000)));
        double unit = scaling.unit(1);
        assertThat(scaling.mean(SparseVector.of(0, 300))).isCloseTo(300 / unit, within(CLOSE * 300));
        assertThat(scaling.norm(SparseVector.of(0, 300))).isCloseTo(300 / unit, within(CLOSE * 300));
        assertThat(scaling.norm(new double[] {0, -3})).isCloseTo(3 * unit, within(CLOSE * 300));
    }

    /** Terms of 2000 in all, one billionth of which is nothing; or a product of norms of 1e12, of which 1e-12 are. */
    @Test
    void a_sum_is_nothing_against_its_terms_or_against_the_largest_numbers_around() {
        var scaling = new Scaling(2);
        var vector = SparseVector.of(1, -1);
        double[] multipliers = {500, 500};
        assertThat(scaling.nothing(2e-6, 1_000, vector, multipliers)).isTrue();
        assertThat(scaling.nothing(-2e-6, -1_000, vector, multipliers)).isTrue();
        assertThat(scaling.nothing(2.1e-6, 1_000, vector, multipliers)).isFalse();
        assertThat(scaling.nothing(0, 0, SparseVector.of(), new double[2])).isTrue();
        assertThat(scaling.nothing(0.9, 0, SparseVector.of(1e6, 0), new double[] {0, 1e6})).isTrue();
        assertThat(scaling.nothing(1.1, 0, SparseVector.of(1e6, 0), new double[] {0, 1e6})).isFalse();
    }

    @Test
    void a_difference_of_equal_numbers_is_nothing_whatever_rounding_left() {
        assertThat(Tolerances.difference(1, 1 - 1e-15)).isZero();
        assertThat(Tolerances.difference(1, 1 - 1e-13)).isPositive();
        assertThat(Tolerances.difference(3, 1)).isEqualTo(2);
        assertThat(Tolerances.nothing(-1e-9, 1)).isTrue();
        assertThat(Tolerances.nothing(-2e-9, 1)).isFalse();
        assertThat(Tolerances.stalled(7)).isEqualTo(57);
    }

    @Test
    void a_vector_knows_its_entries() {
        var vector = SparseVector.of(0, 3, 0, -2);
        assertThat(vector.at()).containsExactly(1, 3);
        assertThat(vector.entries()).containsExactly(3, -2);
        assertThat(vector.times(new double[] {9, 2, 9, 5})).isEqualTo(-4);
        assertThat(vector.sizes(new double[] {9, 2, 9, 5})).isEqualTo(16);
        assertThat(vector.negated()).isEqualTo(SparseVector.of(0, -3, 0, 2));
        assertThat(SparseVector.unit(3, -2)).isEqualTo(SparseVector.of(0, 0, 0, -2)).hasSameHashCodeAs(SparseVector.of(0, 0, 0, -2));
        assertThat(vector).isNotEqualTo(SparseVector.of(0, 3, -2)).isNotEqualTo(SparseVector.of(0, 3, 0, 2));
        assertThat(vector.hashCode()).isNotEqualTo(SparseVector.of(0, 3, 0, 2).hashCode()).isNotEqualTo(SparseVector.of(0, 3, -2).hashCode());
    }
}
