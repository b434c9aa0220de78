package org.inferrack.engine.placement.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

/** Fillings of random bins with a few kinds of items, against writing down every one of them. */
class FillingsByBruteForceTest {

    private static final int SEEDS = 150;

    @Test
    void the_maximal_fillings_are_those_to_which_nothing_can_be_added() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var world = new SmallBins(seed);
            var expected = new ArrayList<List<Integer>>();
            world.each(pattern -> {
                boolean more = IntStream.range(0, pattern.length).anyMatch(kind -> pattern[kind] < world.counts[kind] && world.holds(plus(pattern, kind)));
                if (!more && IntStream.of(pattern).sum() > 0) {
                    expected.add(boxed(pattern));
                }
            });
            assertThat(world.maximal().stream().map(FillingsByBruteForceTest::boxed)).as("seed " + seed).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void the_most_valuable_filling_is_the_best_of_all() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var world = new SmallBins(seed);
            double[] value = world.random.doubles(world.counts.length, -0.2, 1).toArray();
            double[] best = new double[1];
            world.each(pattern -> best[0] = Math.max(best[0], worth(pattern, value)));
            for (var all : List.of(Optional.of(world.maximal()), Optional.<List<int[]>>empty())) {
                var priced = new Pricing(world.bins, world.counts, all, Cancellation.NEVER).best(value);
                assertThat(priced.value()).as("seed " + seed).isCloseTo(best[0], within(1e-9));
                assertThat(priced.atMost()).as("seed " + seed).isCloseTo(best[0], within(1e-9));
                assertThat(worth(priced.pattern(), value)).as("seed " + seed).isCloseTo(best[0], within(1e-9));
                assertThat(world.holds(priced.pattern())).as("seed " + seed).isTrue();
            }
        }
    }

    /** Twelve kinds of which each is worth almost what it weighs: the search is cut short and says how much it may have missed. */
    @Test
    void a_search_that_is_cut_short_says_what_it_may_have_missed() {
        int cut = 0;
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            double[][] need = new double[12][];
            double[] value = new double[12];
            for (int kind = 0; kind < 12; kind++) {
                need[kind] = new double[] {31 + random.nextInt(40), 31 + random.nextInt(40)};
                value[kind] = (need[kind][0] + need[kind][1]) * (1 + random.nextInt(100) / 1e4);
            }
            int[] counts = new int[12];
            Arrays.fill(counts, 9);
            var bins = Bins.of(need, new double[] {500, 500}, 9);
            var priced = new Pricing(bins, counts, Optional.empty(), Cancellation.NEVER).best(value);
            double best = knapsack(need, value, 500);
            assertThat(priced.value()).as("seed " + seed).isBetween(0.97 * best, best + 1e-9);
            assertThat(priced.atMost()).as("seed " + seed).isGreaterThanOrEqualTo(best - 1e-9);
            assertThat(worth(priced.pattern(), value)).isCloseTo(priced.value(), within(1e-9));
            cut += priced.atMost() > priced.value() ? 1 : 0;
        }
        assertThat(cut).isGreaterThan(10);
    }

    /** Kinds worth more and less for what they take: the bound ends the search long before all fillings were looked at. */
    @Test
    void a_search_whose_bound_tells_kinds_apart_ends_with_the_best() {
        int ended = 0;
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            double[][] need = new double[10][];
            double[] value = new double[10];
            for (int kind = 0; kind < 10; kind++) {
                need[kind] = new double[] {11 + random.nextInt(40), 11 + random.nextInt(40)};
                value[kind] = 1 + random.nextInt(30);
            }
            int[] counts = new int[10];
            Arrays.fill(counts, 40);
            var priced = new Pricing(Bins.of(need, new double[] {420, 420}, 9), counts, Optional.empty(), Cancellation.NEVER).best(value);
            double best = knapsack(need, value, 420);
            assertThat(priced.atMost()).as("seed " + seed).isGreaterThanOrEqualTo(best - 1e-9);
            ended += priced.atMost() == priced.value() ? 1 : 0;
            if (priced.atMost() == priced.value()) {
                assertThat(priced.value()).as("seed " + seed).isCloseTo(best, within(1e-9));
            }
        }
        assertThat(ended).isEqualTo(40);
    }

    /** Most value within two capacities, any number of each kind: the best has few of many kinds. */
    private static double knapsack(double[][] need, double[] value, int capacity) {
        double[][] most = new double[capacity + 1][capacity + 1];
        for (int one = 0; one <= capacity; one++) {
            for (int other = 0; other <= capacity; other++) {
                for (int kind = 0; kind < need.length; kind++) {
                    int first = one - (int) need[kind][0];
                    int second = other - (int) need[kind][1];
                    if (first >= 0 && second >= 0) {
                        most[one][other] = Math.max(most[one][other], value[kind] + most[first][second]);
                    }
                }
            }
        }
        return most[capacity][capacity];
    }

    @Test
    void what_is_left_fits_or_not_as_trying_says() {
        int fits = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var world = new SmallBins(seed);
            int fewest = world.fewest();
            double[] none = new double[world.counts.length];
            for (double[] worth : List.of(none, world.relaxed().worth())) {
                for (int bins = Math.max(0, fewest - 1); bins <= fewest + 1; bins++) {
                    var residual = new Residual(world.bins, world.maximal(), worth, 1_000_000, Cancellation.NEVER);
                    var packing = residual.pack(world.counts, bins);
                    assertThat(packing.isPresent()).as("seed " + seed + ", " + bins + " bins").isEqualTo(bins >= fewest);
                    assertThat(residual.exhausted()).isTrue();
                    if (packing.isPresent()) {
                        assertThat(packing.get().size()).isLessThanOrEqualTo(bins);
                        assertThat(packing.get()).allMatch(world::holds);
                        assertThat(sum(packing.get(), world.counts.length)).containsExactly(world.counts);
                        fits++;
                    }
                }
            }
        }
        assertThat(fits).isGreaterThan(SEEDS);
    }

    /** By duality: fillings that cover everything cost as much as the bound says, and no packing costs less. */
    @Test
    void the_relaxation_covers_all_items_for_what_its_bound_says() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var world = new SmallBins(seed);
            var lp = world.relaxed();
            double[] covered = new double[world.counts.length];
            double used = 0;
            for (var use : lp.uses().entrySet()) {
                assertThat(world.holds(use.getKey().counts())).isTrue();
                Arrays.setAll(covered, kind -> covered[kind] + use.getValue() * use.getKey().counts()[kind]);
                used += use.getValue();
            }
            for (int kind = 0; kind < covered.length; kind++) {
                assertThat(covered[kind]).as("seed " + seed).isGreaterThanOrEqualTo(world.counts[kind] - 1e-6);
            }
            assertThat(lp.bound()).as("seed " + seed).isCloseTo(used, within(1e-5));
            double bound = lp.bound();
            assertThat(Math.ceil(bound)).as("seed " + seed).isLessThanOrEqualTo(world.fewest());
            assertThat(worth(world.counts, lp.worth())).as("seed " + seed).isCloseTo(used, within(1e-6));
            world.each(pattern -> assertThat(worth(pattern, lp.worth())).isLessThanOrEqualTo(1 + 1e-6));
        }
    }

    @Test
    void no_bound_is_above_the_fewest_bins_and_the_packer_comes_to_them() {
        int sharp = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var world = new SmallBins(seed);
            int fewest = world.fewest();
            assertThat(SimpleBound.of(world.problem)).as("seed " + seed).isBetween(0, fewest);
            assertThat(SingleBound.of(world.problem, Cancellation.NEVER)).as("seed " + seed).isBetween(0, fewest);
            sharp += SingleBound.of(world.problem, Cancellation.NEVER) == fewest ? 1 : 0;
            var packed = Packer.pack(world.problem, Cancellation.NEVER);
            assertThat(packed.opened()).as("seed " + seed).isEqualTo(fewest);
            assertThat(packed.lowerBound()).as("seed " + seed).isEqualTo(fewest);
            assertThat(packed.proven()).isTrue();
            if (ItemSearch.suits(world.problem)) {
                assertThat(new ItemSearch(world.problem, 50_000, Cancellation.NEVER).search(fewest)).as("seed " + seed).hasSize(fewest);
            }
        }
        assertThat(sharp).isGreaterThan(SEEDS / 3);
    }

    /** The fillings used once each, as often as the equations say, against all numbers of times. */
    @Test
    void tight_fillings_are_solved_as_trying_says() {
        int found = 0;
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            int kinds = 1 + random.nextInt(3);
            var fillings = new ArrayList<int[]>();
            for (int i = 0; i <= random.nextInt(4); i++) {
                int[] filling = random.ints(kinds, 0, 4).toArray();
                filling[random.nextInt(kinds)]++;
                fillings.add(filling);
            }
            int[] counts = random.ints(kinds, 0, 9).toArray();
            var answer = TightFillings.solve(counts, fillings, Cancellation.NEVER);
            assertThat(answer.complete()).isTrue();
            assertThat(answer.packing().isPresent()).as("seed " + seed).isEqualTo(solvable(counts, fillings, 0));
            answer.packing().ifPresent(packing -> assertThat(sum(packing, kinds)).containsExactly(counts));
            found += answer.packing().isPresent() ? 1 : 0;
        }
        assertThat(found).isBetween(20, 380);
    }

    private static boolean solvable(int[] left, List<int[]> fillings, int at) {
        if (at == fillings.size()) {
            return IntStream.of(left).allMatch(count -> count == 0);
        }
        int[] rest = left.clone();
        while (IntStream.of(rest).allMatch(count -> count >= 0)) {
            if (solvable(rest, fillings, at + 1)) {
                return true;
            }
            Arrays.setAll(rest, kind -> rest[kind] - fillings.get(at)[kind]);
        }
        return false;
    }

    /** Racks of several kinds, half of them begun, with row feeds: a dive leaves nothing over and comes near the bound. */
    @Test
    void a_dive_into_mixed_racks_comes_near_the_bound() {
        int proven = 0;
        for (long seed = 0; seed < 12; seed++) {
            var problem = Instances.mixed(60, seed);
            var pricing = problem.bins().stream().map(bins -> new Pricing(bins, problem.counts(), Optional.empty(), Cancellation.NEVER)).toList();
            var lp = new PatternLp(problem, pricing, 3_000, Cancellation.NEVER).solve();
            var dived = new Dive(problem, 3_000, Cancellation.NEVER).from(lp);
            assertThat(PackingChecker.faults(problem, dived)).as("seed " + seed).isEmpty();
            var packed = Packer.pack(problem, Cancellation.NEVER);
            assertThat(PackingChecker.faults(problem, packed)).as("seed " + seed).isEmpty();
            assertThat(packed.left()).as("seed " + seed).isLessThanOrEqualTo(dived.left());
            assertThat(dived.left()).as("seed " + seed).isZero();
            assertThat(dived.opened()).as("seed " + seed).isLessThanOrEqualTo((int) Math.ceil(lp.bound()) + 1);
            proven += packed.proven() ? 1 : 0;
        }
        assertThat(proven).isGreaterThanOrEqualTo(6);
    }

    static List<Integer> boxed(int[] pattern) {
        return Arrays.stream(pattern).boxed().toList();
    }

    private static int[] plus(int[] pattern, int kind) {
        int[] more = pattern.clone();
        more[kind]++;
        return more;
    }

    private static double worth(int[] pattern, double[] value) {
        return IntStream.range(0, pattern.length).mapToDouble(kind -> pattern[kind] * value[kind]).sum();
    }

    private static int[] sum(List<int[]> patterns, int kinds) {
        int[] sum = new int[kinds];
        patterns.forEach(pattern -> Arrays.setAll(sum, kind -> sum[kind] + pattern[kind]));
        return sum;
    }
}
