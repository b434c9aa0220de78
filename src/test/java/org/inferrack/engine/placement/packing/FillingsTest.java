package org.inferrack.engine.placement.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;

import org.inferrack.engine.placement.packing.Packed.Fill;
import org.inferrack.engine.placement.packing.PackingProblem.Shared;
import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

/** Fillings of bins small enough to write all of them down, what they are worth, and the relaxation over them. */
class FillingsTest {

    private static final Bins SEVEN = Bins.of(new double[][] {{2}, {3}}, new double[] {7}, 9);
    private static final Bins TEN = Bins.of(new double[][] {{6}, {4}}, new double[] {10}, 9);

    @Test
    void every_filling_that_takes_nothing_more_is_listed_once() {
        assertThat(maximal(SEVEN, 5, 5)).containsExactly(new int[] {3, 0}, new int[] {2, 1}, new int[] {0, 2});
        assertThat(maximal(SEVEN, 1, 1)).containsExactly(new int[] {1, 1});
        assertThat(maximal(SEVEN, 0, 0)).as("an empty bin is no filling").isEmpty();
        assertThat(maximal(new Bins(SEVEN.need(), SEVEN.capacity(), 9, false, new int[] {1, 2}), 5, 5)).containsExactly(new int[] {1, 1}, new int[] {0, 2});
    }

    @Test
    void the_most_valuable_filling_is_the_same_from_the_list_and_by_the_search() {
        int[] counts = {5, 5};
        for (var all : List.of(Optional.of(maximal(SEVEN, counts)), Optional.<List<int[]>>empty())) {
            var pricing = new Pricing(SEVEN, counts, all, Cancellation.NEVER);
            assertPriced(pricing.best(new double[] {3, 4}), 10, 2, 1);
            assertPriced(pricing.best(new double[] {3, 1}), 9, 3, 0);
            assertPriced(pricing.best(new double[] {1, 4}), 8, 0, 2);
            assertPriced(pricing.best(new double[] {-1, -1}), 0, 0, 0);
        }
    }

    @Test
    void what_is_worth_less_than_nothing_stays_out() {
        int[] counts = {5, 1};
        for (var all : List.of(Optional.of(maximal(SEVEN, counts)), Optional.<List<int[]>>empty())) {
            assertPriced(new Pricing(SEVEN, counts, all, Cancellation.NEVER).best(new double[] {-1, 4}), 4, 0, 1);
        }
    }

    private static void assertPriced(Pricing.Priced priced, double value, int... pattern) {
        assertThat(priced.value()).isEqualTo(value);
        assertThat(priced.atMost()).isEqualTo(value);
        assertThat(priced.pattern()).containsExactly(pattern);
    }

    /** Two of 4 fill a bin of 10: seven of them are three bins and a half. */
    @Test
    void the_relaxation_uses_a_part_of_a_filling() {
        var lp = relaxed(new PackingProblem(new int[] {7}, List.of(Bins.of(new double[][] {{4}}, new double[] {10}, 9)), List.of()));
        assertThat(lp.bound()).isCloseTo(3.5, within(1e-5)).isLessThan(3.5);
        assertThat(lp.worth()).containsExactly(new double[] {0.5}, within(1e-6));
        assertThat(lp.uses().values()).singleElement().satisfies(times -> assertThat(times).isCloseTo(3.5, within(1e-6)));
        assertThat(lp.uses().keySet()).singleElement().satisfies(fill -> assertThat(fill.counts()).containsExactly(2));
    }

    @Test
    void what_finds_no_bin_costs_more_than_any_bin() {
        var two = new PackingProblem(new int[] {7}, List.of(Bins.of(new double[][] {{4}}, new double[] {10}, 2)), List.of());
        assertThat(relaxed(two).bound()).as("two bins and three left over").isCloseTo(2 + 3 * PatternLp.LEFT_OVER, within(1e-3));
    }

    @Test
    void open_bins_cost_nothing_and_a_shared_limit_holds_in_all() {
        var fresh = Bins.of(new double[][] {{5}}, new double[] {10}, 9);
        var open = new Bins(fresh.need(), fresh.capacity(), 1, true, fresh.most());
        assertThat(relaxed(new PackingProblem(new int[] {6}, List.of(open, fresh), List.of())).bound()).as("2 of 6 in the open one").isCloseTo(2, within(1e-4));
        var feed = new Shared(12, new double[][] {{3}, {3}});
        assertThat(relaxed(new PackingProblem(new int[] {6}, List.of(open, fresh), List.of(feed))).bound()).as("4 of 6 are fed")
                .isCloseTo(1 + 2 * PatternLp.LEFT_OVER, within(1e-2));
    }

    private static PatternLp relaxed(PackingProblem problem) {
        var pricing = problem.bins().stream().map(bins -> new Pricing(bins, problem.counts(), Optional.empty(), Cancellation.NEVER)).toList();
        return new PatternLp(problem, pricing, 100, Cancellation.NEVER).solve();
    }

    @Test
    void what_is_left_is_packed_or_shown_not_to_fit() {
        var residual = residual(1_000, 0.6, 0.4);
        assertThat(residual.pack(new int[] {2, 2}, 2).orElseThrow()).containsExactly(new int[] {1, 1}, new int[] {1, 1});
        assertThat(residual.pack(new int[] {1, 3}, 2).orElseThrow()).containsExactly(new int[] {1, 1}, new int[] {0, 2});
        assertThat(residual.pack(new int[] {0, 0}, 0).orElseThrow()).isEmpty();
        assertThat(residual.pack(new int[] {2, 2}, 1)).isEmpty();
        assertThat(residual.exhausted()).isTrue();
    }

    @Test
    void a_search_that_is_cut_short_proves_nothing() {
        var blind = residual(1_000, 0, 0);
        assertThat(blind.pack(new int[] {3, 0}, 2)).as("6 + 6 is too much").isEmpty();
        assertThat(blind.exhausted()).isTrue();
        var cut = residual(1, 0, 0);
        assertThat(cut.pack(new int[] {3, 0}, 2)).isEmpty();
        assertThat(cut.exhausted()).isFalse();
    }

    private static Residual residual(long mostSteps, double... worth) {
        return new Residual(TEN, maximal(TEN, 9, 9), worth, mostSteps, Cancellation.NEVER);
    }

    @Test
    void equations_of_tight_fillings_contradict_each_other_or_leave_too_much_free() {
        var contradiction = TightFillings.solve(new int[] {1, 2}, List.of(new int[] {1, 1}), Cancellation.NEVER);
        assertThat(contradiction.packing()).isEmpty();
        assertThat(contradiction.complete()).isTrue();
        var open = TightFillings.solve(new int[] {6}, List.of(new int[] {1}, new int[] {2}, new int[] {3}, new int[] {4}, new int[] {5}), Cancellation.NEVER);
        assertThat(open.packing()).isEmpty();
        assertThat(open.complete()).as("four are free").isFalse();
        var negative = TightFillings.solve(new int[] {1, 3}, List.of(new int[] {1, 1}, new int[] {1, 2}), Cancellation.NEVER);
        assertThat(negative.packing()).as("2 of one and -1 of the other").isEmpty();
        assertThat(negative.complete()).isTrue();
    }

    @Test
    void each_filling_is_used_as_often_as_the_equations_say() {
        var packing = TightFillings.solve(new int[] {5, 4}, List.of(new int[] {1, 0}, new int[] {1, 2}), Cancellation.NEVER).packing().orElseThrow();
        assertThat(packing).containsExactly(new int[] {1, 0}, new int[] {1, 0}, new int[] {1, 0}, new int[] {1, 2}, new int[] {1, 2});
        var free = TightFillings.solve(new int[] {5}, List.of(new int[] {2}, new int[] {3}), Cancellation.NEVER).packing().orElseThrow();
        assertThat(free).containsExactly(new int[] {2}, new int[] {3});
    }

    @Test
    void a_filling_that_comes_again_is_known() {
        var distinct = new Distinct();
        assertThat(distinct.add(new Fill(0, new int[] {1, 2}))).isTrue();
        assertThat(distinct.add(new Fill(0, new int[] {1, 2}))).isFalse();
        assertThat(distinct.add(new Fill(1, new int[] {1, 2}))).isTrue();
        assertThat(distinct.add(new Fill(0, new int[] {2, 1}))).isTrue();
    }

    private static List<int[]> maximal(Bins bins, int... counts) {
        return Patterns.maximal(bins, counts, Cancellation.NEVER).orElseThrow();
    }
}
