package org.inferrack.optimise.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** {@link IndexSort} against the library's sort, with many equal numbers. */
class IndexSortTest {

    private final Random random = new Random(7);

    @Test
    void places_follow_their_numbers_and_equal_ones_stay_in_order() {
        for (int count = 0; count < 70; count++) {
            double[] keys = random.ints(count, 0, 6).asDoubleStream().toArray();
            var expected = new ArrayList<Integer>();
            for (int i = 0; i < count; i++) {
                expected.add(i);
            }
            expected.sort(Comparator.comparingDouble(i -> keys[i]));
            int[] places = new int[count];
            Arrays.setAll(places, i -> i);
            IndexSort.sort(places, count, keys);
            assertThat(places).as(count + " places").containsExactly(expected.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    @Test
    void places_behind_the_count_are_left_alone() {
        int[] places = {2, 1, 0, 0};
        IndexSort.sort(places, 3, new double[] {5, 6, 7});
        assertThat(places).containsExactly(0, 1, 2, 0);
        int[] part = {2, 1, 0};
        IndexSort.sort(part, 2, new double[] {5, 6, 7});
        assertThat(part).containsExactly(1, 2, 0);
    }

    @Test
    void the_threshold_is_the_last_number_that_is_wanted() {
        for (int trial = 0; trial < 200; trial++) {
            double[] keys = random.ints(40, 0, 15).asDoubleStream().toArray();
            int count = 2 + random.nextInt(39);
            int wanted = 1 + random.nextInt(count - 1);
            double[] sorted = Arrays.copyOf(keys, count);
            Arrays.sort(sorted);
            assertThat(IndexSort.threshold(keys, count, wanted)).as("trial " + trial).isEqualTo(sorted[wanted - 1]);
        }
    }

    @Test
    void where_no_more_are_there_than_wanted_none_is_too_much() {
        assertThat(IndexSort.threshold(new double[] {3, 1, 2}, 3, 3)).isInfinite();
        assertThat(IndexSort.threshold(new double[] {3, 1, 2}, 3, 2)).isEqualTo(2);
    }
}
