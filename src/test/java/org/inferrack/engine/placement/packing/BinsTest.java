package org.inferrack.engine.placement.packing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BinsTest {

    private static final Bins TWO_KINDS = Bins.of(new double[][] {{2, 1}, {0, 3}}, new double[] {10, 4}, 5);

    @Test
    void the_scarcest_resource_says_how_many_fit() {
        assertThat(TWO_KINDS.alone(0)).as("4 of 1 each, not 5 of 2 each").isEqualTo(4);
        assertThat(TWO_KINDS.alone(1)).as("what takes nothing of a resource is not held back by it").isEqualTo(1);
        assertThat(TWO_KINDS.fits(0, new double[] {5, 0}, 0, 9)).isEqualTo(2);
        assertThat(TWO_KINDS.fits(0, new double[] {5, 0}, 0, 1)).as("no more than are wanted").isEqualTo(1);
        assertThat(TWO_KINDS.fits(0, new double[] {11, 0}, 0, 9)).as("a bin too full already").isZero();
    }

    @Test
    void a_cap_counts_those_that_are_there() {
        var capped = new Bins(TWO_KINDS.need(), TWO_KINDS.capacity(), 5, false, new int[] {3, 1});
        assertThat(capped.alone(0)).isEqualTo(3);
        assertThat(capped.fits(0, new double[2], 1, 9)).isEqualTo(2);
        assertThat(capped.fits(0, new double[2], 4, 9)).isZero();
    }

    /** 0.3 / 0.1 is a little less than 3 in doubles. */
    @Test
    void rounding_keeps_no_item_out() {
        assertThat(Bins.of(new double[][] {{0.1}}, new double[] {0.3}, 1).alone(0)).isEqualTo(3);
        assertThat(Bins.of(new double[][] {{0.1}}, new double[] {0.2999}, 1).alone(0)).isEqualTo(2);
    }

    @Test
    void what_a_filling_takes_is_the_sum_of_its_items() {
        assertThat(TWO_KINDS.used(new int[] {3, 2})).containsExactly(6, 9);
        var elsewhere = Bins.of(new double[][] {{1}, {Double.POSITIVE_INFINITY}}, new double[] {4}, 1);
        assertThat(elsewhere.used(new int[] {2, 0})).as("none of what never fits is nothing").containsExactly(2);
    }

    @Test
    void the_dominant_share_is_that_of_the_scarcest_resource() {
        assertThat(TWO_KINDS.dominantShare(0)).isEqualTo(0.25);
        assertThat(TWO_KINDS.dominantShare(1)).isEqualTo(0.75);
        assertThat(Bins.of(new double[][] {{0, 1}}, new double[] {0, 0}, 1).dominantShare(0)).isInfinite();
        assertThat(Bins.of(new double[][] {{0, 1}}, new double[] {0, 2}, 1).dominantShare(0)).isEqualTo(0.5);
    }
}
