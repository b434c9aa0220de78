package org.inferrack.optimise.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Demand;
import org.junit.jupiter.api.Test;

/**
 * Demands of some hundred units and six kinds of servers: too many choices to try, so that the bounds must be right for an answer within the steps
 * allowed, and few enough units for the recursion of the knapsack over them (Gilmore and Gomory 1966), which is the answer here.
 */
class LargerDemandsTest {

    private static final int TRIALS = 60;
    private static final int KINDS = 6;

    @Test
    void the_least_cost_is_that_of_the_knapsack() {
        for (int seed = 0; seed < TRIALS; seed++) {
            var world = new World(seed, new int[KINDS]);
            double least = knapsack(world, IntStream.range(0, KINDS).toArray())[world.last];
            assertThat(world.pricing(0).least(world.cost(), none(), world.block.most)).as("seed " + seed).isCloseTo(least, within(1e-9));
        }
    }

    /** With a spare of each kind the least cost is that of the best set of kinds. */
    @Test
    void with_spares_it_is_that_of_the_best_set_of_kinds() {
        for (int seed = 0; seed < TRIALS; seed++) {
            var world = new World(seed, new int[KINDS]);
            double least = Double.POSITIVE_INFINITY;
            for (int set = 1; set < 1 << KINDS; set++) {
                int kinds = set;
                int[] among = IntStream.range(0, KINDS).filter(j -> (kinds >> j & 1) > 0).toArray();
                double spares = IntStream.of(among).mapToDouble(j -> world.price[j]).sum();
                least = Math.min(least, spares + knapsack(world, among)[world.last]);
            }
            assertThat(world.pricing(1).least(world.cost(), none(), world.block.most)).as("seed " + seed).isCloseTo(least, within(1e-9));
        }
    }

    /**
     * An odd demand from even sizes, each at its own price per unit: by units alone every choice looks as good as the best, and only the table of what
     * the rest costs tells that 402 is the least. Without whole units the table is a little low, and the answer a bound.
     */
    @Test
    void where_all_units_cost_the_same_the_table_ends_the_search() {
        Column[] even = IntStream.of(62, 58, 46, 34, 26, 22).mapToObj(size -> server(size, (double) size)).toArray(Column[]::new);
        var odd = block(List.of(401.0), even);
        var pricing = PricingProblem.of(odd, 0, () -> false);
        assertThat(pricing.least(odd.cost, none(), odd.most)).isEqualTo(402);
        assertThat(IntStream.range(0, KINDS).mapToDouble(j -> pricing.counts()[j] * odd.cost[j]).sum()).isEqualTo(402);
        assertThat(pricing.least(odd.cost, new int[] {1, 0, 0, 0, 0, 0}, odd.most)).as("one is granted").isEqualTo(402);
        var broken = block(List.of(401.3), even);
        var bounded = PricingProblem.of(broken, 0, () -> false);
        assertThat(bounded.least(broken.cost, none(), broken.most)).isBetween(401.2, 402.0);
        assertThat(IntStream.range(0, KINDS).mapToDouble(j -> bounded.counts()[j] * broken.cost[j]).sum()).isEqualTo(402);
        assertThat(pricing.cheapest(403, 3, odd.cost, none(), odd.most)).hasSize(3).allMatch(pattern -> pattern.cost() == 402);
    }

    /** What the first three kinds carry at first they carry later; the other three fill up what is missing then. */
    @Test
    void in_two_periods_it_is_the_best_division_between_them() {
        for (int seed = 0; seed < TRIALS; seed++) {
            var world = new World(seed, new int[] {0, 0, 0, 1, 1, 1});
            double least = twoPeriods(world);
            assertThat(world.pricing(0).least(world.cost(), none(), world.block.most)).as("seed " + seed).isCloseTo(least, within(1e-9));
        }
    }

    @Test
    void the_choices_a_little_above_the_least_cost_are_all_found() {
        for (int seed = 0; seed < TRIALS; seed++) {
            for (int[] from : List.of(new int[KINDS], new int[] {0, 0, 0, 1, 1, 1})) {
                var world = new World(seed, from);
                double least = world.pricing(0).least(world.cost(), none(), world.block.most);
                double threshold = least * 1.01;
                var found = world.pricing(0).below(threshold, 1_000, world.cost(), none(), world.block.most);
                assertThat(found).as("seed " + seed).isNotEmpty().doesNotHaveDuplicates();
                assertThat(found).as("seed " + seed).allMatch(pattern -> pattern.cost() < threshold && world.carried(pattern.counts()));
                assertThat(found.stream().mapToDouble(CoverPattern::cost).min().orElseThrow()).as("seed " + seed).isCloseTo(least, within(1e-9));
                assertThat(found).as("seed " + seed).hasSize(world.choices(threshold));
            }
        }
    }

    /** Above 600 servers of a kind they are not tried one by one: every need goes to the best price per unit so far. */
    @Test
    void where_thousands_are_needed_the_best_price_per_unit_carries_each_need() {
        var block = block(List.of(1_000.0, 3_000.0), server(3, 1.0, 1.0), server(4, 0.0, 2.0), server(16, 4.0, 4.0));
        int[] any = {9_999, 9_999, 9_999};
        assertMany(block, 0, new int[3], any, 7_000, 1_000, 1_000, 0);
        assertMany(block, 1, new int[3], any, 7_000, 1_000, 1_000, 0);
        assertMany(block, 0, new int[] {10, 0, 0}, any, 7_000, 1_000, 1_000, 0);
        assertMany(block, 0, new int[] {0, 400, 0}, any, 7_000, 1_000, 1_000, 0);
        assertMany(block, 0, new int[3], new int[] {9_999, 500, 9_999}, 7_000, 3_000, 0, 0);
        assertMany(block, 0, new int[3], new int[] {500, 9_999, 9_999}, 7_000, 0, 1_000, 250);
        var odd = block(List.of(1_001.0, 3_000.0), server(3, 2.0, 2.0), server(4, 0.0, 4.0));
        assertMany(odd, 0, new int[2], new int[] {9_999, 9_999}, 3_500.5, 501, 500);
        var little = PricingProblem.of(block, 0, () -> false);
        little.least(block.cost, new int[3], new int[] {1, 9_999, 1});
        assertThat(little.answered()).as("nothing carries the need of the first period").isFalse();
    }

    /** @param floor below which no choice costs */
    private static void assertMany(DemandBlock block, int spares, int[] low, int[] high, double floor, int... counts) {
        var pricing = PricingProblem.of(block, spares, () -> false);
        double least = pricing.least(block.cost, low, high);
        assertThat(pricing.answered()).isTrue();
        assertThat(pricing.counts()).containsExactly(counts);
        double cost = block.pattern(counts, spares).cost();
        assertThat(least).isLessThanOrEqualTo(cost).isGreaterThan(0.99 * floor);
    }

    @Test
    void bounds_of_numbers_count_what_is_granted() {
        var one = block(List.of(10.0), server(5, 4.0), server(4, 3.0));
        assertInfinite(one, new int[] {1, 0}, new int[] {2, 0});
        var two = block(List.of(10.0, 20.0), server(5, 4.0, 4.0), server(7, 0.0, 8.0));
        assertInfinite(two, new int[] {1, 0}, new int[] {4, 0});
        assertInfinite(two, new int[] {0, 1}, new int[] {2, 2});
    }

    private static void assertInfinite(DemandBlock block, int[] low, int[] high) {
        assertThat(PricingProblem.of(block, 0, () -> false).least(block.cost, low, high)).isInfinite();
    }

    @Test
    void no_demand_costs_what_is_granted() {
        var none = new DemandBlock(new FleetModel(List.of(new Demand("d", 1)), List.of(server(5, 1.0)), List.of(), List.of(), 0, 0), new int[0], List.of(0),
                new double[0]);
        assertThat(PricingProblem.of(none, 0, () -> false).least(none.cost, new int[0], new int[0])).isZero();
        var met = block(List.of(10.0), server(5, 4.0), server(4, 3.0));
        var pricing = PricingProblem.of(met, 1, () -> false);
        assertThat(pricing.least(met.cost, new int[] {3, 0}, new int[] {9, 9})).as("three and a spare carry all").isEqualTo(20);
        assertThat(pricing.counts()).containsExactly(3, 0);
    }

    private static int[] none() {
        return new int[KINDS];
    }

    private static double twoPeriods(World world) {
        double[] early = exactly(world, new int[] {0, 1, 2}, world.last + world.largest);
        double[] late = knapsack(world, new int[] {3, 4, 5});
        double least = Double.POSITIVE_INFINITY;
        for (int capacity = world.first; capacity < early.length; capacity++) {
            least = Math.min(least, early[capacity] + late[Math.max(0, world.last - capacity)]);
        }
        return least;
    }

    /** Least cost of so many units or more. */
    private static double[] knapsack(World world, int[] among) {
        double[] least = new double[world.last + 1];
        for (int units = 1; units < least.length; units++) {
            least[units] = Double.POSITIVE_INFINITY;
            for (int j : among) {
                least[units] = Math.min(least[units], world.price[j] + least[Math.max(0, units - world.size[j])]);
            }
        }
        return least;
    }

    /** Least cost of so many units, neither more nor less. */
    private static double[] exactly(World world, int[] among, int most) {
        double[] least = new double[most + 1];
        Arrays.fill(least, 1, least.length, Double.POSITIVE_INFINITY);
        for (int units = 1; units < least.length; units++) {
            for (int j : among) {
                least[units] = units < world.size[j] ? least[units] : Math.min(least[units], world.price[j] + least[units - world.size[j]]);
            }
        }
        return least;
    }

    /** Six sizes of a price per unit that differs by a fifth. */
    private static final class World {

        private final int first;
        private final int last;
        private final int largest;
        private final int[] from;
        private final int[] size = new int[KINDS];
        private final double[] price = new double[KINDS];
        private final DemandBlock block;

        World(int seed, int[] from) {
            var random = new Random(seed);
            this.from = from;
            last = 150 + random.nextInt(250);
            first = last / 3 + random.nextInt(last / 3);
            var columns = new ArrayList<Column>();
            boolean later = IntStream.of(from).max().orElse(0) > 0;
            for (int j = 0; j < KINDS; j++) {
                size[j] = 11 + random.nextInt(60);
                price[j] = Math.rint(size[j] * (100 + random.nextInt(20))) / 10;
                double each = size[j];
                columns.add(server(price[j], later ? new Double[] {from[j] > 0 ? 0.0 : each, each} : new Double[] {each}));
            }
            largest = IntStream.of(size).max().orElseThrow();
            block = block(later ? List.of((double) first, (double) last) : List.of((double) last), columns.toArray(Column[]::new));
        }

        PricingProblem pricing(int spares) {
            return PricingProblem.of(block, spares, () -> false);
        }

        double[] cost() {
            return block.cost.clone();
        }

        boolean carried(int[] counts) {
            int early = IntStream.range(0, KINDS).filter(j -> from[j] == 0).map(j -> counts[j] * size[j]).sum();
            int all = IntStream.range(0, KINDS).map(j -> counts[j] * size[j]).sum();
            return all >= last && (block.demands() == 1 || early >= first);
        }

        /** Choices without a needless server that cost less. */
        int choices(double threshold) {
            return choices(new int[KINDS], 0, 0, threshold);
        }

        private int choices(int[] counts, int at, double cost, double threshold) {
            if (cost >= threshold) {
                return 0;
            }
            if (at == KINDS) {
                return carried(counts) && IntStream.range(0, KINDS).noneMatch(j -> counts[j] > 0 && without(counts, j)) ? 1 : 0;
            }
            int sum = 0;
            for (int n = 0; cost + n * price[at] < threshold; n++) {
                counts[at] = n;
                sum += choices(counts, at + 1, cost + n * price[at], threshold);
            }
            counts[at] = 0;
            return sum;
        }

        private boolean without(int[] counts, int j) {
            int[] fewer = counts.clone();
            fewer[j]--;
            return carried(fewer);
        }
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
