package org.inferrack.engine.placement.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.inferrack.work.Cancellation;

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
        assertThat(TightFillings.solve(new int[] {3, 3}, List.of(new int[] {2, 0}, new int[] {0, 2}, new int[] {1, 1}), Cancellation.NEVER).packing().orElseThrow()).hasSize(3);
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

    @Test
    void theOrderOfKindsChangesNoTotal() {
        for (long seed = 0; seed < 5; seed++) {
            var problem = Instances.racks(300, seed);
            var bins = problem.bins().getFirst();
            int[] order = {3, 0, 5, 1, 4, 2};
            var turned = new PackingProblem(Arrays.stream(order).map(kind -> problem.counts()[kind]).toArray(),
                    List.of(Bins.of(Arrays.stream(order).mapToObj(kind -> bins.need()[kind]).toArray(double[][]::new), bins.capacity(), bins.count())), List.of());
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
