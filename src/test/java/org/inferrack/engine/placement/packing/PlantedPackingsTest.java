package org.inferrack.engine.placement.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.inferrack.engine.placement.packing.Packed.Fill;
import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bins that were full and then taken apart, so that the fewest are known: what looks for single items puts them together again. */
class PlantedPackingsTest {

    private static final int SEEDS = 25;

    /** Up to six items in a bin: the largest, three that are tried and two that are looked up. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void bins_full_to_the_brim_with_as_many_items_are_matched(int each) {
        for (int seed = 0; seed < SEEDS; seed++) {
            var problem = planted(5, each, each, 3, seed, 0);
            assertPerfect(problem, 5, "seed " + seed);
        }
    }

    @Test
    void bins_of_two_to_five_items_are_matched() {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertPerfect(planted(6, 2, 5, 3, seed, 0), 6, "seed " + seed);
        }
    }

    /** In the third resource there is room left, but not for any mixture. */
    @Test
    void resources_with_room_left_hold_too() {
        int loose = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var problem = planted(5, 3, 3, 3, 1_000_000 + seed, 40);
            assertPerfect(problem, 5, "seed " + seed);
            var bins = problem.bins().getFirst();
            double[][] two = Arrays.stream(bins.need()).map(need -> Arrays.copyOf(need, 2)).toArray(double[][]::new);
            var without = new PackingProblem(problem.counts(), List.of(Bins.of(two, new double[] {1_000, 1_000}, bins.count())), List.of());
            var packed = Packed.of(problem, PerfectFit.pack(without, 5, Cancellation.NEVER).orElseThrow(), 0, false);
            loose += PackingChecker.faults(problem, packed).isEmpty() ? 0 : 1;
        }
        assertThat(loose).as("where it would be broken if nobody looked").isPositive();
    }

    @Test
    void tenths_hundredths_and_thousandths_are_whole_numbers_in_their_unit() {
        for (double unit : new double[] {10, 100, 1_000}) {
            var problem = planted(4, 3, 3, 1, 1, 0);
            var bins = problem.bins().getFirst();
            double[][] need = Arrays.stream(bins.need()).map(of -> new double[] {of[0] / unit}).toArray(double[][]::new);
            assertPerfect(new PackingProblem(problem.counts(), List.of(Bins.of(need, new double[] {1_000 / unit}, 99)), List.of()), 4, "unit " + unit);
        }
    }

    /** Sums that are right and no division of the items into full bins: 6 6 6 and 4 5 3 in bins of 10. */
    @Test
    void the_right_sum_is_no_perfect_fit() {
        double[][] need = {{6}, {6}, {6}, {4}, {5}, {3}};
        assertThat(PerfectFit.pack(single(need, 10), 3, Cancellation.NEVER)).isEmpty();
        double[][] matched = {{6}, {6}, {6}, {4}, {4}, {4}};
        assertPerfect(single(matched, 10), 3, "6 and 4");
        double[][] twice = {{5}, {2}, {2}, {1}, {8}, {2}};
        assertPerfect(single(twice, 10), 2, "an item is taken once");
    }

    /** 3 and 7 would fill the first bin, but then 6 6 and 4 4 remain with 7 lacking its 3. */
    @Test
    void a_choice_that_leads_nowhere_is_taken_back() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var problem = shuffled(new double[][] {{50, 30}, {50, 70}, {40, 30}, {60, 70}, {20, 10}, {30, 60}, {50, 30}}, random);
            var packed = PerfectFit.pack(new PackingProblem(problem.counts(), List.of(Bins.of(problem.bins().getFirst().need(), new double[] {100, 100}, 9)),
                    List.of()), 3, Cancellation.NEVER);
            assertThat(packed).as("seed " + seed).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 2, 300000, 25", "5, 2, 1000000, 20"})
    void exchanges_put_triplets_together_again(int bins, int resources, long work, int most) {
        int needed = 0;
        int matched = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var problem = Instances.triplets(bins, resources, seed);
            var first = new ItemSearch(problem, 0, Cancellation.NEVER).search(bins);
            needed += first.size() > bins ? 1 : 0;
            var found = new ItemSearch(problem, work, Cancellation.NEVER).search(bins);
            assertThat(PackingChecker.faults(problem, Packed.of(problem, found, 0, false))).as("seed " + seed).isEmpty();
            matched += found.size() == bins ? 1 : 0;
        }
        assertThat(matched).isGreaterThanOrEqualTo(most);
        assertThat(needed).as("where first fit does not do").isGreaterThan(SEEDS / 2);
    }

    /** With a little room in every bin there are many ways, of which exchanges find one. */
    @ParameterizedTest
    @CsvSource({"8, 1.04, 100000, 23", "12, 1.04, 200000, 23", "20, 1.04, 400000, 25"})
    void exchanges_save_bins_where_little_room_is_left(int bins, double capacity, long work, int most) {
        int needed = 0;
        int matched = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var tight = planted(bins, 3, 4, 2, seed, 0);
            var problem = single(tight.bins().getFirst().need(), 1_000 * capacity);
            needed += new ItemSearch(problem, 0, Cancellation.NEVER).search(bins).size() > bins ? 1 : 0;
            var found = new ItemSearch(problem, work, Cancellation.NEVER).search(bins);
            assertThat(PackingChecker.faults(problem, Packed.of(problem, found, 0, false))).as("seed " + seed).isEmpty();
            matched += found.size() == bins ? 1 : 0;
        }
        assertThat(matched).isGreaterThanOrEqualTo(most);
        assertThat(needed).as("where first fit does not do").isGreaterThan(SEEDS / 2);
    }

    /** The work it may do is the work it does: ten times as much is used up where the bound cannot be reached. */
    @Test
    void the_search_ends_with_its_work() {
        var problem = Instances.triplets(5, 2, 3);
        for (long work : new long[] {0, 1_000, 100_000}) {
            long[] asked = new long[1];
            new ItemSearch(problem, work, () -> asked[0]++ < 0).search(1);
            assertThat(asked[0]).as("questions, one in 256 units of work and one for each item of a construction").isBetween(work / 256 / 4,
                    work / 256 + 1_500);
        }
    }

    @Test
    void every_construction_keeps_all_items_and_every_limit() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var problem = Instances.classic(1 + seed % 9, 30, 3, seed);
            var fills = new ItemSearch(problem, 0, Cancellation.NEVER).search(1);
            var packed = Packed.of(problem, fills, 0, false);
            assertThat(PackingChecker.faults(problem, packed)).as("seed " + seed).isEmpty();
            assertThat(packed.left()).isZero();
            assertThat(fills.size()).as("seed " + seed).isLessThanOrEqualTo(PublishedHeuristics.best(problem));
        }
    }

    private static void assertPerfect(PackingProblem problem, int bins, String what) {
        Optional<List<Fill>> fills = PerfectFit.pack(problem, bins, Cancellation.NEVER);
        assertThat(fills).as(what).isPresent();
        assertThat(fills.orElseThrow()).as(what).hasSize(bins);
        var packed = Packed.of(problem, fills.orElseThrow(), 0, false);
        assertThat(PackingChecker.faults(problem, packed)).as(what).isEmpty();
        assertThat(packed.left()).as(what).isZero();
    }

    /** @param room left in the last resource of each bin */
    private static PackingProblem planted(int bins, int fewest, int most, int resources, int seed, int room) {
        var random = new Random(seed);
        var items = new ArrayList<double[]>();
        for (int bin = 0; bin < bins; bin++) {
            int count = fewest + random.nextInt(most - fewest + 1);
            double[][] parts = new double[count][resources];
            for (int resource = 0; resource < resources; resource++) {
                int whole = 1_000 - (resource == resources - 1 ? room : 0);
                int grain = seed < 1_000_000 ? 1 : 40;
                int[] cuts = IntStream.concat(IntStream.of(0, whole), random.ints(count - 1, 1, whole / grain).map(cut -> cut * grain)).sorted().toArray();
                for (int i = 0; i < count; i++) {
                    parts[i][resource] = cuts[i + 1] - cuts[i];
                }
            }
            items.addAll(List.of(parts));
        }
        Collections.shuffle(items, random);
        return single(items.toArray(double[][]::new), 1_000);
    }

    private static PackingProblem shuffled(double[][] need, Random random) {
        var items = new ArrayList<>(List.of(need));
        Collections.shuffle(items, random);
        return single(items.toArray(double[][]::new), 100);
    }

    private static PackingProblem single(double[][] need, double each) {
        int[] counts = new int[need.length];
        Arrays.fill(counts, 1);
        double[] capacity = new double[need[0].length];
        Arrays.fill(capacity, each);
        return new PackingProblem(counts, List.of(Bins.of(need, capacity, 99)), List.of());
    }
}
