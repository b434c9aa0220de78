package org.inferrack.engine.placement.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackerTest {

    @ParameterizedTest
    @ValueSource(ints = {50, 200, 1000})
    void serversOfSixKindsAreProvenToNeedAsManyRacks(int servers) {
        for (long seed = 0; seed < 12; seed++) {
            var problem = Instances.racks(servers, seed);
            var packed = Packer.pack(problem, Cancellation.NEVER);
            assertThat(PackingChecker.faults(problem, packed)).isEmpty();
            assertThat(packed.proven()).as("seed " + seed).isTrue();
        }
    }

    @Test
    void mixedAndPartlyFilledRacksWithSharedFeedsStayWithinOneRackOfTheBound() {
        for (long seed = 0; seed < 4; seed++) {
            var problem = Instances.mixed(600, seed);
            var packed = Packer.pack(problem, Cancellation.NEVER);
            assertThat(PackingChecker.faults(problem, packed)).isEmpty();
            assertThat(packed.left()).isZero();
            assertThat(packed.opened() - packed.lowerBound()).as("seed " + seed).isBetween(0, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 10})
    void tripletsFilledToTheBrimAreFoundAgain(int dimensions) {
        var problem = Instances.triplets(20, dimensions, 1);
        var packed = Packer.pack(problem, Cancellation.NEVER);
        assertThat(PackingChecker.faults(problem, packed)).isEmpty();
        assertThat(packed.opened()).isEqualTo(20);
        assertThat(packed.proven()).isTrue();
        assertThat(PublishedHeuristics.best(problem)).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10})
    void fiveHundredTripletsAreMatchedExactly(int dimensions) {
        var problem = Instances.triplets(167, dimensions, 2);
        var packed = Packer.pack(problem, Cancellation.NEVER);
        assertThat(PackingChecker.faults(problem, packed)).isEmpty();
        assertThat(packed.opened()).isEqualTo(167);
        assertThat(packed.proven()).isTrue();
    }

    /** The relaxation is 1042 bins exactly, with half fillings; its tight equations have a solution in whole numbers, or none. */
    @Test
    void aRelaxationWithoutSlackIsDecided() {
        var problem = Instances.racks(8000, 5);
        var packed = Packer.pack(problem, Cancellation.NEVER);
        assertThat(PackingChecker.faults(problem, packed)).isEmpty();
        assertThat(packed.proven()).isTrue();
    }

    @Test
    void tightFillingsAreFoundOrShownNotToExist() {
        assertThat(TightFillings.solve(new int[] {4, 4}, List.of(new int[] {2, 0}, new int[] {0, 2}), Cancellation.NEVER).packing().orElseThrow()).hasSize(4);
        var odd = TightFillings.solve(new int[] {3, 4}, List.of(new int[] {2, 0}, new int[] {0, 2}), Cancellation.NEVER);
        assertThat(odd.packing()).isEmpty();
        assertThat(odd.complete()).isTrue();
        assertThat(TightFillings.solve(new int[] {3, 3}, List.of(new int[] {2, 0}, new int[] {0, 2}, new int[] {1, 1}), Cancellation.NEVER).packing()
                .orElseThrow()).hasSize(3);
    }

    @Test
    void classesOfTheLiteratureNeedFewerBinsThanPublishedHeuristics() {
        int ours = 0;
        int published = 0;
        for (int type : new int[] {1, 2, 5, 8, 9}) {
            var problem = Instances.classic(type, 120, 5, 7);
            var packed = Packer.pack(problem, Cancellation.NEVER);
            assertThat(PackingChecker.faults(problem, packed)).isEmpty();
            assertThat(packed.left()).isZero();
            ours += packed.opened();
            published += PublishedHeuristics.best(problem);
        }
        assertThat(ours).isLessThan(published);
    }

    /** Racks of two groups, some with servers in them, one row feed, 31 servers of four kinds: pricing found the same filling again and again. */
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void fillingsThatArePricedAgainAndAgainEndTheRelaxation() {
        double[] none = new double[12];
        Arrays.fill(none, Double.POSITIVE_INFINITY);
        double[][] one = {{5, 0.821, 0.821, 1.642, 1.642, 1.642, 10, 2, 0, 1, 0, 0}, {4, 0.544, 0.544, 1.088, 1.088, 1.088, 55, 2, 3, 0, 1, 0},
                {3, 0.5085, 0.5085, 1.017, 1.017, 1.017, 89, 2, 0, 0, 0, 1}, none};
        double[][] two = {{5, 0.821, 0.821, 1.642, 1.642, 1.642, 10, 2}, {4, 0.544, 0.544, 1.088, 1.088, 1.088, 55, 2},
                {3, 0.5085, 0.5085, 1.017, 1.017, 1.017, 89, 2}, {4, 0.544, 0.544, 1.088, 1.088, 1.088, 55, 2}};
        int[] spread = {9, 15, 15, 15};
        int[] any = new int[4];
        Arrays.fill(any, Integer.MAX_VALUE);
        var bins = List.of(
                new Bins(one, new double[] {31, 16.886200269505302, 16.886200269505302, 16.036200269505304, 20.47025033688163, 6.3, 743, 996, 15, 9, 15, 15}, 2,
                        true, spread),
                new Bins(one, new double[] {36, 17.127700269505304, 17.127700269505304, 16.519200269505305, 20.95325033688163, 6.783, 804, 998, 15, 9, 15, 14},
                        1, true,
                        new int[] {9, 15, 14, 15}),
                new Bins(one, new double[] {39, 17.636200269505302, 17.636200269505302, 17.536200269505304, 21.97025033688163, 7.8, 893, 1000, 15, 9, 15, 15},
                        1, true, spread),
                new Bins(two, new double[] {36, 17.192200269505303, 17.192200269505303, 16.648200269505303, 21.08225033688163, 10.911999999999999, 638, 998}, 1,
                        true, any),
                new Bins(two, new double[] {35, 16.915200269505302, 16.915200269505302, 16.094200269505304, 20.52825033688163, 10.358, 683, 998}, 1, true, any),
                new Bins(one, new double[] {40, 17.736200269505304, 17.736200269505304, 17.736200269505304, 22.17025033688163, 8, 903, 1000, 15, 9, 15, 15}, 0,
                        false, spread),
                new Bins(two, new double[] {40, 17.736200269505304, 17.736200269505304, 17.736200269505304, 22.17025033688163, 12, 693, 1000}, 1, false, any));
        double[][] feed = new double[bins.size()][];
        Arrays.fill(feed, new double[] {1.642, 1.088, 1.017, 1.088});
        var problem = new PackingProblem(new int[] {9, 7, 13, 2}, bins, List.of(new PackingProblem.Shared(27.371144280588563, feed)));
        var packed = Packer.pack(problem, Cancellation.NEVER);
        assertThat(PackingChecker.faults(problem, packed)).isEmpty();
        assertThat(packed.left()).as("what the feed leaves out").isPositive();
    }

    @Test
    void theOrderOfKindsChangesNoTotal() {
        for (long seed = 0; seed < 5; seed++) {
            var problem = Instances.racks(300, seed);
            var bins = problem.bins().getFirst();
            int[] order = {3, 0, 5, 1, 4, 2};
            var turned = new PackingProblem(Arrays.stream(order).map(kind -> problem.counts()[kind]).toArray(),
                    List.of(Bins.of(Arrays.stream(order).mapToObj(kind -> bins.need()[kind]).toArray(double[][]::new), bins.capacity(), bins.count())),
                    List.of());
            var same = new PackingProblem(problem.counts(), List.of(Bins.of(bins.need(), bins.capacity(), bins.count())), List.of());
            assertThat(Packer.pack(turned, Cancellation.NEVER).opened()).isEqualTo(Packer.pack(same, Cancellation.NEVER).opened());
        }
    }

    @Test
    void nothingToPackNeedsNoBinAndWhatFitsNowhereIsLeft() {
        var bins = Bins.of(new double[][] {{1}, {9}}, new double[] {4}, 3);
        assertThat(Packer.pack(new PackingProblem(new int[] {0, 0}, List.of(bins), List.of()), Cancellation.NEVER).proven()).isTrue();
        var packed = Packer.pack(new PackingProblem(new int[] {5, 2}, List.of(bins), List.of()), Cancellation.NEVER);
        assertThat(packed.unplaced()).containsExactly(0, 2);
        assertThat(packed.opened()).isEqualTo(2);
        assertThat(packed.proven()).isTrue();
        assertThat(Packer.pack(new PackingProblem(new int[] {3}, List.of(), List.of()), Cancellation.NEVER).unplaced()).containsExactly(3);
    }
}
