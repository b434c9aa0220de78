package org.inferrack.engine.placement.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

/** Bounds by sums, by dual feasible functions and by items that keep apart, each where it says more than the others. */
class PackingBoundsTest {

    @Test
    void bins_full_to_the_brim_are_not_rounded_up() {
        assertThat(SimpleBound.of(items(10, 5, 5, 5, 5))).isEqualTo(2);
        assertThat(SimpleBound.of(items(10, 4, 4, 4, 3, 3))).as("1.8 bins").isEqualTo(2);
        assertThat(SimpleBound.of(items(10, 5, 5, 5))).as("half a bin does not keep apart").isEqualTo(2);
    }

    @Test
    void a_kind_of_which_few_fit_into_one_bin_needs_more_than_its_sum() {
        assertThat(SimpleBound.of(new PackingProblem(new int[] {5}, List.of(Bins.of(new double[][] {{4}}, new double[] {10}, 9)), List.of()))).isEqualTo(3);
        var spread = new Bins(new double[][] {{1}}, new double[] {10}, 9, false, new int[] {1});
        assertThat(SimpleBound.of(new PackingProblem(new int[] {4}, List.of(spread), List.of()))).isEqualTo(4);
    }

    @Test
    void items_above_half_a_bin_need_one_each() {
        assertThat(SimpleBound.of(items(10, 6, 6, 5.5))).isEqualTo(3);
    }

    @Test
    void other_bins_and_open_ones_make_the_sums_say_nothing() {
        var bins = Bins.of(new double[][] {{6}}, new double[] {10}, 9);
        var open = new Bins(bins.need(), bins.capacity(), 9, true, bins.most());
        for (var kinds : List.of(List.of(bins, bins), List.of(open))) {
            var problem = new PackingProblem(new int[] {3}, kinds, List.of());
            assertThat(SimpleBound.of(problem)).isZero();
            assertThat(SingleBound.of(problem, Cancellation.NEVER)).isZero();
        }
    }

    /** Seven of 0.4 are 2.8 bins, but only two fit into one: rounded to thirds each counts as a half. */
    @Test
    void sizes_rounded_by_a_dual_feasible_function_say_more_than_their_sum() {
        assertThat(SingleBound.of(items(10, 4, 4, 4, 4, 4, 4, 4), Cancellation.NEVER)).isEqualTo(4);
        assertThat(SingleBound.of(items(10, 5, 5, 5, 5), Cancellation.NEVER)).isEqualTo(2);
        assertThat(SingleBound.of(items(9, 3, 3, 3, 3, 3, 3), Cancellation.NEVER)).isEqualTo(2);
    }

    /** Beside 0.8 there is no room for 0.25. */
    @Test
    void what_leaves_no_room_for_the_smallest_counts_as_a_whole_bin() {
        assertThat(SingleBound.of(items(20, 16, 16, 16, 5), Cancellation.NEVER)).isEqualTo(4);
        assertThat(SingleBound.of(items(20, 15, 15, 15, 5), Cancellation.NEVER)).as("one fits beside each").isEqualTo(3);
    }

    /** 72 leaves no room for 30, so that three bins take nothing else, and four of 30 do not fit into one; 70 leaves it. */
    @Test
    void room_that_the_smallest_cannot_use_is_lost() {
        assertThat(SingleBound.of(items(100, 72, 72, 72, 30, 30, 30, 30), Cancellation.NEVER)).isEqualTo(5);
        assertThat(SingleBound.of(items(100, 70, 70, 70, 30, 30, 30, 30), Cancellation.NEVER)).isEqualTo(4);
        assertThat(SingleBound.of(items(100, 72, 72, 72, 30, 30, 30, 30, 10), Cancellation.NEVER)).as("10 fits beside 72").isEqualTo(5);
    }

    @Test
    void equal_items_keep_apart_from_half_a_bin_on() {
        assertThat(single(4, 10, 5)).isEqualTo(2);
        assertThat(single(3, 10, 6)).isEqualTo(3);
        assertThat(single(3, 10, 2, 6)).as("by the second resource").isEqualTo(3);
        assertThat(single(3, 10, 4, 4)).isEqualTo(2);
    }

    private static int single(int count, double capacity, double... need) {
        double[] full = new double[need.length];
        Arrays.fill(full, capacity);
        return SingleBound.of(new PackingProblem(new int[] {count}, List.of(Bins.of(new double[][] {need}, full, 99)), List.of()), Cancellation.NEVER);
    }

    /** Nothing is asked of the first resource, and the second has none of it: kinds that are not there count for nothing. */
    @Test
    void absent_kinds_and_absent_resources_count_for_nothing() {
        double[][] need = {{6, 0}, {9, 0}};
        var bins = Bins.of(need, new double[] {10, 0}, 9);
        assertThat(SingleBound.of(new PackingProblem(new int[] {2, 0}, List.of(bins), List.of()), Cancellation.NEVER)).isEqualTo(2);
        assertThat(SingleBound.of(new PackingProblem(new int[] {0, 0}, List.of(bins), List.of()), Cancellation.NEVER)).isZero();
    }

    /** Each pair is too much for another resource; every resource alone asks for two bins. */
    @Test
    void items_that_keep_apart_by_different_resources_need_a_bin_each() {
        double[][] need = {{6, 6, 0}, {6, 0, 6}, {0, 6, 6}};
        var one = new PackingProblem(new int[] {1, 1, 1}, List.of(Bins.of(need, new double[] {10, 10, 10}, 9)), List.of());
        assertThat(SimpleBound.of(one)).isEqualTo(2);
        assertThat(SingleBound.of(one, Cancellation.NEVER)).isEqualTo(3);
        var two = new PackingProblem(new int[] {2, 2, 2}, one.bins(), List.of());
        assertThat(SingleBound.of(two, Cancellation.NEVER)).isEqualTo(6);
    }

    private static PackingProblem items(double capacity, double... sizes) {
        int[] counts = new int[sizes.length];
        Arrays.fill(counts, 1);
        double[][] need = Arrays.stream(sizes).mapToObj(size -> new double[] {size}).toArray(double[][]::new);
        return new PackingProblem(counts, List.of(Bins.of(need, new double[] {capacity}, 99)), List.of());
    }
}
