package org.inferrack.engine.placement.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

import org.inferrack.engine.placement.packing.Packed.Fill;
import org.inferrack.engine.placement.packing.PackingProblem.Shared;
import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;
import org.junit.jupiter.api.Test;

/** First fit, perfect fits and exchanges of single items on problems whose best packing is plain to see. */
class SingleItemsTest {

    private static final Bins TEN = Bins.of(new double[][] {{6}, {3}}, new double[] {10}, 9);

    @Test
    void the_hardest_kind_comes_first_and_what_fits_nowhere_last() {
        var bins = Bins.of(new double[][] {{2}, {11}, {5}, {10}}, new double[] {10}, 9);
        assertThat(Greedy.hardestFirst(new PackingProblem(new int[] {1, 1, 1, 1}, List.of(bins), List.of()))).containsExactly(3, 2, 0, 1);
        var large = Bins.of(bins.need(), new double[] {50}, 9);
        assertThat(Greedy.hardestFirst(new PackingProblem(new int[] {1, 1, 1, 1}, List.of(bins, large), List.of())))
                .as("by the bin that suits each best").containsExactly(1, 3, 2, 0);
    }

    @Test
    void bins_begun_are_filled_up_before_open_ones_and_these_before_new_ones() {
        var open = new Bins(TEN.need(), TEN.capacity(), 1, true, TEN.most());
        var problem = new PackingProblem(new int[] {2, 3}, List.of(TEN, open), List.of());
        assertFills(Greedy.firstFit(problem, new int[] {0, 1}, Cancellation.NEVER), fill(1, 1, 1), fill(0, 1, 1), fill(0, 0, 1));
        assertFills(Greedy.onto(problem, List.of(fill(0, 0, 2)), new int[] {0, 1}, Cancellation.NEVER), fill(0, 0, 3), fill(1, 1, 0), fill(0, 1, 0));
    }

    @Test
    void there_are_no_more_bins_than_there_are() {
        var problem = new PackingProblem(new int[] {5, 0}, List.of(TEN.withCount(3)), List.of());
        assertFills(Greedy.firstFit(problem, new int[] {0, 1}, Cancellation.NEVER), fill(0, 1, 0), fill(0, 1, 0), fill(0, 1, 0));
    }

    @Test
    void a_shared_limit_ends_the_filling() {
        var feed = new Shared(9, new double[][] {{4, 2}});
        var problem = new PackingProblem(new int[] {2, 2}, List.of(TEN), List.of(feed));
        assertFills(Greedy.firstFit(problem, new int[] {0, 1}, Cancellation.NEVER), fill(0, 1, 0), fill(0, 1, 0));
        assertFills(Greedy.firstFit(problem, new int[] {1, 0}, Cancellation.NEVER), fill(0, 0, 2), fill(0, 1, 0));
    }

    private static Fill fill(int bins, int... counts) {
        return new Fill(bins, counts);
    }

    private static void assertFills(List<Fill> fills, Fill... expected) {
        assertThat(fills.stream().map(fill -> fill.bins() + Arrays.toString(fill.counts())))
                .containsExactlyElementsOf(Arrays.stream(expected).map(fill -> fill.bins() + Arrays.toString(fill.counts())).toList());
    }

    @Test
    void items_that_fill_every_bin_to_the_brim_are_matched() {
        assertPerfect(3, items(10, 7, 6, 5, 5, 4, 3));
        assertPerfect(1, items(10, 5, 3, 2));
        assertPerfect(1, items(10, 10));
        assertPerfect(3, items(10, 6, 3, 1, 5, 5, 4, 4, 2));
        assertPerfect(2, items(10, 4, 2, 2, 2, 3, 3, 2, 2));
        assertPerfect(2, items(1, 0.7, 0.3, 0.6, 0.4));
    }

    @Test
    void what_cannot_fill_every_bin_to_the_brim_has_no_perfect_fit() {
        assertThat(PerfectFit.pack(items(10, 8, 8, 4), 2, Cancellation.NEVER)).as("nothing of 2").isEmpty();
        assertThat(PerfectFit.pack(items(10, 7, 3, 5), 2, Cancellation.NEVER)).as("no full bins in sum").isEmpty();
        assertThat(PerfectFit.pack(items(1, 0.12345, 0.87655), 1, Cancellation.NEVER)).as("no whole numbers").isEmpty();
    }

    /** By the first resource any two fit; by the second no two of the first kind. */
    @Test
    void a_perfect_fit_keeps_the_other_resources_too() {
        var bins = Bins.of(new double[][] {{5, 6}, {5, 3}}, new double[] {10, 10}, 9);
        var problem = new PackingProblem(new int[] {2, 2}, List.of(bins), List.of());
        assertFills(PerfectFit.pack(problem, 2, Cancellation.NEVER).orElseThrow(), fill(0, 1, 1), fill(0, 1, 1));
    }

    private static void assertPerfect(int bins, PackingProblem problem) {
        var fills = PerfectFit.pack(problem, bins, Cancellation.NEVER).orElseThrow();
        assertThat(fills).hasSize(bins);
        var packed = Packed.of(problem, fills, bins, true);
        assertThat(PackingChecker.faults(problem, packed)).isEmpty();
        assertThat(packed.left()).isZero();
    }

    /** First fit puts the two of 4 together and needs a third bin; 4 + 3 + 3 twice is all. */
    @Test
    void exchanges_save_the_bin_that_first_fit_needs() {
        var problem = items(10, 4, 4, 3, 3, 3, 3);
        assertThat(new ItemSearch(problem, 0, Cancellation.NEVER).search(2)).hasSize(3);
        var fills = new ItemSearch(problem, 100_000, Cancellation.NEVER).search(2);
        assertThat(fills).hasSize(2);
        assertThat(PackingChecker.faults(problem, Packed.of(problem, fills, 2, true))).isEmpty();
        assertThat(new ItemSearch(problem, 100_000, Cancellation.NEVER).search(3)).as("no fewer than are asked for").hasSize(3);
    }

    @Test
    void only_equal_new_bins_without_caps_suit_single_items() {
        assertThat(ItemSearch.suits(items(10, 4))).isTrue();
        var capped = new Bins(new double[][] {{4}}, new double[] {10}, 9, false, new int[] {2});
        assertThat(ItemSearch.suits(new PackingProblem(new int[] {3}, List.of(capped), List.of()))).isFalse();
        assertThat(ItemSearch.suits(new PackingProblem(new int[] {3}, List.of(TEN, TEN), List.of()))).isFalse();
    }

    /** By dot product the item goes in that asks for what is left over, by size another one. */
    @Test
    void the_best_of_several_constructions_is_taken() {
        double[][] size = {{0.7, 0.2}, {0.6, 0.3}, {0.3, 0.8}, {0.4, 0.7}};
        double[] weight = {0.45, 0.45, 0.55, 0.55};
        var bins = new Construction(size, weight, 2, WorkBudget.unlimited(Cancellation.NEVER)).best();
        assertThat(bins).hasSize(2);
        assertThat(bins.stream().map(bin -> bin.stream().sorted().toList())).containsExactlyInAnyOrder(List.of(0, 2), List.of(1, 3));
    }

    /** First fit by weight leaves 0.8, 0.2 of one bin to nobody; without work for more it is the answer all the same. */
    @Test
    void without_work_left_first_fit_is_the_answer() {
        double[][] size = {{0.7, 0.2}, {0.6, 0.3}, {0.3, 0.8}, {0.4, 0.7}};
        double[] weight = {0.45, 0.45, 0.55, 0.55};
        var budget = WorkBudget.of(10, Cancellation.NEVER);
        var bins = new Construction(size, weight, 2, budget).best();
        assertThat(bins.stream().flatMap(List::stream).sorted()).containsExactly(0, 1, 2, 3);
        assertThat(budget.used()).as("one look and not a whole packing by each rule").isLessThan(60);
    }

    /** Bins that three items each fill to the brim in ten resources: the search for them ends by its own count. */
    @Test
    void perfect_fits_of_ten_resources_are_searched_for_within_a_bound() {
        double start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Packed packed = Packer.pack(Instances.triplets(60, 10, 1), Cancellation.NEVER);
        assertThat(packed.left()).isZero();
        assertThat((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9).isLessThan(10);
    }

    private static PackingProblem items(double capacity, double... sizes) {
        int[] counts = new int[sizes.length];
        Arrays.fill(counts, 1);
        double[][] need = Arrays.stream(sizes).mapToObj(size -> new double[] {size}).toArray(double[][]::new);
        return new PackingProblem(counts, List.of(Bins.of(need, new double[] {capacity}, 99)), List.of());
    }
}
