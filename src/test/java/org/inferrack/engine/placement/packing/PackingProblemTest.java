package org.inferrack.engine.placement.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.engine.placement.packing.PackingProblem.Shared;
import org.junit.jupiter.api.Test;

class PackingProblemTest {

    @Test
    void a_shared_limit_leaves_room_for_whole_items() {
        var feed = new Shared(10, new double[][] {{3, 0}});
        assertThat(feed.fits(0, 0, 1, 9)).isEqualTo(3);
        assertThat(feed.fits(0, 0, 1.5, 9)).isEqualTo(2);
        assertThat(feed.fits(0, 0, 1, 2)).as("no more than are wanted").isEqualTo(2);
        assertThat(feed.fits(0, 0, 11, 9)).isZero();
        assertThat(feed.fits(0, 1, 11, 9)).as("what draws nothing").isEqualTo(9);
        assertThat(feed.load(0, new int[] {2, 5})).isEqualTo(6);
        assertThat(new Shared(1, new double[][] {{1, Double.POSITIVE_INFINITY}}).load(0, new int[] {2, 0})).isEqualTo(2);
    }

    @Test
    void the_classic_problem_has_one_kind_of_new_bin_and_enough_of_them() {
        var bins = Bins.of(new double[][] {{1}}, new double[] {4}, 3);
        assertThat(new PackingProblem(new int[] {3}, List.of(bins), List.of()).classic()).isTrue();
        assertThat(new PackingProblem(new int[] {4}, List.of(bins), List.of()).classic()).as("fewer bins than items").isFalse();
        assertThat(new PackingProblem(new int[] {3}, List.of(bins, bins), List.of()).classic()).isFalse();
        assertThat(new PackingProblem(new int[] {3}, List.of(new Bins(bins.need(), bins.capacity(), 3, true, bins.most())), List.of()).classic()).isFalse();
        assertThat(new PackingProblem(new int[] {3}, List.of(bins), List.of(new Shared(9, new double[][] {{1}}))).classic()).isFalse();
    }

    @Test
    void fewer_items_left_over_come_before_fewer_bins() {
        var bins = Bins.of(new double[][] {{1}}, new double[] {2}, 9);
        var problem = new PackingProblem(new int[] {4}, List.of(bins), List.of());
        var three = Packed.of(problem, List.of(fill(2), fill(1)), 0, false);
        var four = Packed.of(problem, List.of(fill(2), fill(1), fill(1)), 0, false);
        var tight = Packed.of(problem, List.of(fill(2), fill(2)), 0, false);
        assertThat(three.left()).isEqualTo(1);
        assertThat(four.opened()).isEqualTo(3);
        assertThat(four.betterThan(three)).isTrue();
        assertThat(three.betterThan(four)).isFalse();
        assertThat(tight.betterThan(four)).isTrue();
        assertThat(tight.betterThan(tight)).isFalse();
    }

    private static Packed.Fill fill(int count) {
        return new Packed.Fill(0, new int[] {count});
    }
}
