package org.inferrack.optimise.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Demand;
import org.junit.jupiter.api.Test;

/** Demands so small that all choices can be written down. */
class CheapestServersTest {

    private static final int[] NONE = {0, 0};
    private static final int[] ANY = {9, 9};

    /** 10 from servers of 4 for 5 and of 3 for 4: 3 + 0 cost 15, 2 + 1 cost 14, 1 + 2 cost 13 and 0 + 4 cost 16. */
    private static final DemandBlock ONE = block(List.of(10.0), server(5, 4.0), server(4, 3.0));

    /** 10, then 20, from servers of 4 for 5 and, later, of 8 for 7: 3 + 1 cost 22, 4 + 1 cost 27, 5 + 0 cost 25, 3 + 1 carry 12 and 20. */
    private static final DemandBlock TWO = block(List.of(10.0, 20.0), server(5, 4.0, 4.0), server(7, 0.0, 8.0));

    @Test
    void the_cheapest_of_one_demand() {
        assertLeast(ONE, 0, NONE, ANY, 13, 1, 2);
        assertLeast(ONE, 0, new int[] {2, 0}, ANY, 14, 2, 1);
        assertLeast(ONE, 0, new int[] {3, 1}, ANY, 19, 3, 1);
        assertLeast(ONE, 0, NONE, new int[] {0, 9}, 16, 0, 4);
        assertLeast(ONE, 0, NONE, new int[] {2, 1}, 14, 2, 1);
    }

    /** Of two kinds two spares are bought: 1 + 2 cost 22, and 3 + 0 cost 20. */
    @Test
    void a_spare_for_each_kind_makes_one_kind_cheaper() {
        assertLeast(ONE, 1, NONE, new int[] {9, 3}, 20, 3, 0);
        assertLeast(ONE, 1, new int[] {1, 0}, new int[] {2, 9}, 22, 1, 2);
        assertLeast(TWO, 1, NONE, ANY, 30, 5, 0);
        assertLeast(TWO, 1, new int[] {0, 1}, ANY, 34, 3, 1);
    }

    @Test
    void the_cheapest_of_two_successive_demands() {
        assertLeast(TWO, 0, NONE, ANY, 22, 3, 1);
        assertLeast(TWO, 0, new int[] {4, 0}, ANY, 25, 5, 0);
        assertLeast(TWO, 0, new int[] {0, 2}, ANY, 29, 3, 2);
        assertLeast(TWO, 0, NONE, new int[] {9, 0}, 25, 5, 0);
    }

    /**
     * 4, 8 and 12 from servers of 4 for 4.50, of 6 for 5 from the second on, and of 5 for 3 at last: 2 + 0 + 1 cost 12, 1 + 1 + 1 cost 12.50,
     * 3 + 0 + 0 cost 13.50, 2 + 1 + 0 cost 14 and 1 + 2 + 0 cost 14.50.
     */
    @Test
    void the_cheapest_of_three_successive_demands() {
        var three = block(List.of(4.0, 8.0, 12.0), server(4.5, 4.0, 4.0, 4.0), server(5, 0.0, 6.0, 6.0), server(3, 0.0, 0.0, 5.0));
        int[] none = new int[3];
        int[] any = {9, 9, 9};
        assertLeast(three, 0, none, any, 12, 2, 0, 1);
        assertLeast(three, 0, new int[] {1, 0, 0}, any, 12, 2, 0, 1);
        assertLeast(three, 0, new int[] {0, 1, 0}, any, 12.5, 1, 1, 1);
        assertLeast(three, 0, none, new int[] {1, 9, 9}, 12.5, 1, 1, 1);
        assertLeast(three, 0, none, new int[] {9, 9, 0}, 13.5, 3, 0, 0);
        assertLeast(three, 0, none, new int[] {2, 9, 0}, 14, 2, 1, 0);
        assertLeast(three, 1, none, any, 18, 3, 0, 0);
        var pricing = PricingProblem.of(three, 0, () -> false);
        assertThat(pricing.below(99, 5, three.cost, none, any)).extracting(CoverPattern::cost).containsExactlyInAnyOrder(12.0, 12.5, 13.5, 14.0, 14.5);
        assertThat(pricing.below(13.5, 5, three.cost, none, any)).extracting(CoverPattern::cost).containsExactlyInAnyOrder(12.0, 12.5);
        assertThat(pricing.cheapest(99, 3, three.cost, none, any)).extracting(CoverPattern::cost).containsExactlyInAnyOrder(12.0, 12.5, 13.5);
    }

    @Test
    void nothing_carries_the_demand_where_there_is_too_little_of_everything() {
        for (var block : List.of(ONE, TWO)) {
            var pricing = PricingProblem.of(block, 0, () -> false);
            assertThat(pricing.least(block.cost, NONE, new int[] {1, 1})).isInfinite();
            assertThat(pricing.answered()).isFalse();
        }
    }

    @Test
    void all_below_a_cost_and_not_those_that_cost_as_much() {
        assertBelow(ONE, 15, 9, "[1, 2]", "[2, 1]");
        assertBelow(ONE, 15.5, 9, "[1, 2]", "[2, 1]", "[3, 0]");
        assertBelow(ONE, 99, 9, "[0, 4]", "[1, 2]", "[2, 1]", "[3, 0]");
        assertBelow(ONE, 13, 9);
        assertBelow(TWO, 25, 9, "[3, 1]");
        assertBelow(TWO, 99, 9, "[3, 1]", "[5, 0]");
    }

    @Test
    void more_than_are_asked_for_are_no_answer() {
        assertBelow(ONE, 99, 4, "[0, 4]", "[1, 2]", "[2, 1]", "[3, 0]");
        assertThat(PricingProblem.of(ONE, 0, () -> false).below(99, 3, ONE.cost, NONE, ANY)).isNull();
        assertThat(PricingProblem.of(TWO, 0, () -> false).below(99, 1, TWO.cost, NONE, ANY)).isNull();
    }

    /** 300 from servers of 1, 2 and 3 has thousands of choices. */
    @Test
    void a_search_that_is_stopped_has_no_answer() {
        var many = block(List.of(300.0), server(3, 1.0), server(5, 2.0), server(7, 3.0));
        int[] none = new int[3];
        assertThat(PricingProblem.of(many, 0, () -> true).below(9_999, 10_000, many.cost, none, many.most)).isNull();
        assertThat(PricingProblem.of(many, 0, () -> false).below(9_999, 10_000, many.cost, none, many.most)).hasSizeGreaterThan(5_000);
        assertThat(PricingProblem.of(many, 0, () -> true).least(many.cost, none, many.most)).as("the least cost is found all the same").isEqualTo(700);
    }

    @Test
    void the_cheapest_few_cost_least() {
        assertThat(PricingProblem.of(ONE, 0, () -> false).cheapest(99, 3, ONE.cost, NONE, ANY)).extracting(CoverPattern::cost).containsExactlyInAnyOrder(13.0,
                14.0, 15.0);
        assertThat(PricingProblem.of(ONE, 0, () -> false).cheapest(15, 3, ONE.cost, NONE, ANY)).extracting(CoverPattern::cost).containsExactlyInAnyOrder(13.0,
                14.0);
        assertThat(PricingProblem.of(TWO, 0, () -> false).cheapest(99, 2, TWO.cost, NONE, ANY)).extracting(CoverPattern::cost).containsExactlyInAnyOrder(22.0,
                25.0);
        assertThat(PricingProblem.of(TWO, 0, () -> false).cheapest(25, 2, TWO.cost, NONE, ANY)).extracting(CoverPattern::cost).containsExactly(22.0);
    }

    @Test
    void a_pool_of_all_is_full_and_one_of_the_cheapest_never() {
        var all = PatternPool.all(2);
        assertThat(all.add(5, pattern(5), 9)).isEqualTo(9);
        assertThat(all.full()).isFalse();
        assertThat(all.add(3, pattern(3), 9)).isEqualTo(9);
        assertThat(all.full()).isTrue();
        assertThat(all.patterns()).containsExactly(pattern(5), pattern(3));
        var cheapest = PatternPool.cheapest(2);
        assertThat(cheapest.add(5, pattern(5), 9)).as("there is room").isEqualTo(9);
        assertThat(cheapest.add(3, pattern(3), 9)).as("as much as the worst").isEqualTo(5);
        assertThat(cheapest.add(4, pattern(4), 9)).isEqualTo(4);
        assertThat(cheapest.full()).isFalse();
        assertThat(cheapest.patterns()).containsExactlyInAnyOrder(pattern(3), pattern(4));
    }

    private static CoverPattern pattern(int cost) {
        return new CoverPattern(new int[] {cost}, cost, new double[0]);
    }

    private static void assertLeast(DemandBlock block, int spares, int[] low, int[] high, double cost, int... counts) {
        var pricing = PricingProblem.of(block, spares, () -> false);
        assertThat(pricing.least(block.cost, low, high)).isEqualTo(cost);
        assertThat(pricing.answered()).isTrue();
        assertThat(pricing.counts()).containsExactly(counts);
    }

    private static void assertBelow(DemandBlock block, double threshold, int most, String... counts) {
        var found = PricingProblem.of(block, 0, () -> false).below(threshold, most, block.cost, NONE, ANY);
        assertThat(found.stream().map(pattern -> Arrays.toString(pattern.counts()))).containsExactlyInAnyOrder(counts);
    }

    private static Column server(double cost, Double... units) {
        return new Column("c" + cost, "m", cost, List.of(units), false, List.of());
    }

    private static DemandBlock block(List<Double> needs, Column... columns) {
        var demands = IntStream.range(0, needs.size()).mapToObj(t -> new Demand("d" + t, needs.get(t), t)).toList();
        var model = new FleetModel(demands, List.of(columns), List.of(), List.of(), 0, 0);
        return new DemandBlock(model, IntStream.range(0, needs.size()).toArray(), IntStream.range(0, columns.length).boxed().toList(), new double[0]);
    }
}
