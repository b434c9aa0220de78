package org.inferrack.optimise.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** {@link Labels}: what another one undercuts goes, what could be the best stays, or it is said. */
class LabelsTest {

    private static final int MANY = 1_000;

    @Test
    void a_label_adds_up_what_led_to_it() {
        Labels first = Labels.first(2, 7);
        var next = new Labels(2, 1);
        next.add(first, 0, 3, 10, 20, new double[] {1, 2});
        next.add(first, 0, 4, 11, 21, new double[] {0, 0});
        var last = new Labels(2, 1);
        last.add(next, 0, 5, 100, 200, new double[] {0.5, 0.5});
        assertThat(next.size).as("there is always room for one more").isEqualTo(2);
        assertThat(last.cost[0]).isEqualTo(110);
        assertThat(last.priced[0]).isEqualTo(227);
        assertThat(last.use).containsExactly(1.5, 2.5);
        assertThat(last.parent[0]).isZero();
        assertThat(last.pattern[0]).isEqualTo(5);
    }

    @Test
    void what_costs_more_and_leaves_no_more_room_goes() {
        Labels labels = labels(1, List.of(new double[] {1, 2}, new double[] {2, 3}, new double[] {3, 1}, new double[] {4, 1}));
        assertThat(labels.keep(MANY, new int[] {0}, MANY, () -> false)).isTrue();
        assertThat(costs(labels)).containsExactlyInAnyOrder(1.0, 3.0);
    }

    @Test
    void room_that_nobody_needs_any_more_does_not_count() {
        Labels labels = labels(1, List.of(new double[] {2, 1}, new double[] {1, 9}, new double[] {3, 0}));
        assertThat(labels.keep(MANY, new int[0], MANY, () -> false)).isTrue();
        assertThat(costs(labels)).containsExactly(1.0);
    }

    @Test
    void what_is_too_dear_goes_without_being_missed_and_what_is_one_too_many_is_missed() {
        var all = List.of(new double[] {1, 3}, new double[] {2, 2}, new double[] {3, 1});
        Labels cheap = labels(1, all);
        assertThat(cheap.keep(MANY, new int[] {0}, 3, () -> false)).isTrue();
        assertThat(costs(cheap)).containsExactlyInAnyOrder(1.0, 2.0);
        Labels few = labels(1, all);
        assertThat(few.keep(2, new int[] {0}, MANY, () -> false)).isFalse();
        assertThat(costs(few)).containsExactlyInAnyOrder(1.0, 2.0);
    }

    @Test
    void up_to_two_uses_are_compared_exactly_and_of_more_none_is_lost() {
        for (int width = 1; width <= 4; width++) {
            var all = generated(width);
            int[] open = java.util.stream.IntStream.range(0, width).toArray();
            Labels labels = labels(width, all);
            assertThat(labels.keep(MANY, open, MANY, () -> false)).isTrue();
            var best = all.stream().filter(one -> all.stream().noneMatch(other -> other != one && undercuts(other, one))).map(one -> one[0]).toList();
            assertThat(costs(labels)).as(width + " uses").containsAll(best);
            if (width <= 2) {
                assertThat(costs(labels)).as(width + " uses").hasSameSizeAs(best);
            }
            assertThat(labels.size).as(width + " uses").isLessThan(all.size());
        }
    }

    @Test
    void they_are_told_by_price() {
        Labels labels = labels(1, List.of(new double[] {5, 1}, new double[] {3, 1}, new double[] {4, 1}));
        assertThat(labels.byPrice()).containsExactly(1, 2, 0);
    }

    private static List<double[]> generated(int width) {
        var random = new Random(width);
        var all = new ArrayList<double[]>();
        for (int i = 0; i < 300; i++) {
            all.add(random.doubles(width + 1).toArray());
        }
        return all;
    }

    private static boolean undercuts(double[] one, double[] other) {
        for (int a = 0; a < one.length; a++) {
            if (one[a] > other[a]) {
                return false;
            }
        }
        return true;
    }

    /** Each has its cost, which is its price, and then its uses. */
    private static Labels labels(int width, List<double[]> all) {
        var labels = new Labels(width, 1);
        for (double[] each : all) {
            labels.add(Labels.first(width, 0), 0, 0, each[0], each[0], java.util.Arrays.copyOfRange(each, 1, width + 1));
        }
        return labels;
    }

    private static List<Double> costs(Labels labels) {
        return java.util.Arrays.stream(labels.cost, 0, labels.size).boxed().toList();
    }
}
