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
import org.inferrack.optimise.model.SelectionCheck;
import org.junit.jupiter.api.Test;

/** The cheapest servers of one workload, in one period and in several, against trying every number. */
class PricingProblemTest {

    private static final int TRIALS = 400;

    @Test
    void the_least_cost_is_that_of_trying_every_number() {
        for (int seed = 0; seed < TRIALS; seed++) {
            var world = new World(seed);
            double least = PricingProblem.of(world.block, world.spares, () -> false).least(world.block.cost.clone(), world.low, world.high);
            assertThat(least).as("seed " + seed).isCloseTo(world.costs.stream().mapToDouble(Double::doubleValue).min().orElse(Double.POSITIVE_INFINITY),
                    within(1e-9));
        }
    }

    /** Two of the small ones are granted with their spare for 30; one more carries the rest for 10, a first large one brings a spare of its own. */
    @Test
    void a_granted_server_has_its_spare_already() {
        var model = new FleetModel(List.of(new Demand("d", 100)), List.of(new Column("large", "m", 10, List.of(34.0), false, List.of()),
                new Column("small", "m", 10, List.of(33.5), false, List.of())), List.of(), List.of(), 1, 0);
        var block = new DemandBlock(model, new int[] {0}, List.of(0, 1), new double[0]);
        assertThat(PricingProblem.of(block, 1, () -> false).least(new double[] {10, 10}, new int[] {0, 2}, new int[] {3, 3})).isEqualTo(40);
    }

    @Test
    void every_choice_below_a_limit_is_found_once() {
        int several = 0;
        for (int seed = 0; seed < TRIALS; seed++) {
            var world = new World(seed);
            PricingProblem pricing = PricingProblem.of(world.block, world.spares, () -> false);
            double threshold = 1.2 * pricing.least(world.block.cost.clone(), world.low, world.high) + 0.5;
            var found = Double.isFinite(threshold) ? pricing.below(threshold, 10_000, world.block.cost.clone(), world.low, world.high)
                    : List.<CoverPattern>of();
            assertThat(found).as("seed " + seed).doesNotHaveDuplicates();
            assertThat(found.stream().map(CoverPattern::cost).sorted().toList()).as("seed " + seed)
                    .isEqualTo(world.costs.stream().filter(cost -> cost < threshold).sorted().toList());
            several += found.size() > 3 ? 1 : 0;
        }
        assertThat(several).isGreaterThan(TRIALS / 10);
    }

    @Test
    void the_cheapest_few_are_the_first_of_all() {
        for (int seed = 0; seed < TRIALS; seed++) {
            var world = new World(seed);
            var few = PricingProblem.of(world.block, world.spares, () -> false).cheapest(1e6, 5, world.block.cost.clone(), world.low, world.high);
            var costs = few.stream().map(CoverPattern::cost).sorted().toList();
            assertThat(costs).as("seed " + seed).isEqualTo(world.costs.stream().sorted().limit(5).toList());
        }
    }

    /**
     * Three or four kinds of servers for one, two or three successive demands, with and without spares, some numbers bounded, some servers granted, and all of that together;
     * all choices without a needless server.
     */
    private static final class World {

        private final DemandBlock block;
        private final int spares;
        private final int[] low;
        private final int[] high;
        private final List<Double> costs = new ArrayList<>();

        World(int seed) {
            var random = new Random(seed);
            int periods = 1 + seed / 2 % 3;
            boolean together = seed % 3 > 0;
            spares = together ? random.nextInt(3) : seed % 5 == 0 ? 1 : 0;
            double grain = seed % 2 == 0 ? 1 : 0.37;
            var demands = new ArrayList<Demand>();
            double need = 0;
            for (int t = 0; t < periods; t++) {
                need += 1 + random.nextInt(6);
                demands.add(new Demand("d" + t, need));
            }
            var columns = new ArrayList<Column>();
            for (int j = 0; j < 4; j++) {
                int from = j == 0 ? 0 : random.nextInt(periods);
                double each = grain * (1 + random.nextInt(7)) + (grain < 1 ? 0.5 : 0);
                columns.add(new Column("c" + j, "m", 1 + random.nextInt(together ? 3 : 30) + j / 16.0,
                        IntStream.range(0, periods).mapToObj(t -> t >= from ? each : 0.0).toList(), false, List.of()));
            }
            var model = new FleetModel(demands, columns, List.of(), List.of(), spares, 0);
            block = new DemandBlock(model, IntStream.range(0, periods).toArray(), List.of(0, 1, 2, 3), new double[0]);
            low = new int[4];
            high = block.most.clone();
            if (seed % 7 == 0) {
                high[random.nextInt(4)] = 1;
            }
            if (seed % 4 == 1) {
                int granted = random.nextInt(4);
                low[granted] = Math.min(high[granted], 1 + random.nextInt(2));
            }
            for (int j = 0; j < 4 && together; j++) {
                high[j] = random.nextBoolean() ? high[j] : random.nextInt(high[j] + 1);
                low[j] = random.nextBoolean() ? 0 : Math.min(high[j], random.nextInt(3));
            }
            go(new int[4], 0, model);
        }

        private void go(int[] counts, int at, FleetModel model) {
            if (at == counts.length) {
                if (carries(counts, model) && IntStream.range(0, 4).noneMatch(j -> counts[j] > low[j] && carries(fewer(counts, j), model))) {
                    double cost = 0;
                    for (int j = 0; j < 4; j++) {
                        cost += counts[j] > 0 ? (counts[j] + spares) * model.columns().get(j).cost() : 0;
                    }
                    costs.add(cost);
                }
                return;
            }
            for (counts[at] = low[at]; counts[at] <= high[at]; counts[at]++) {
                go(counts, at + 1, model);
            }
            counts[at] = 0;
        }

        private static int[] fewer(int[] counts, int j) {
            int[] fewer = counts.clone();
            fewer[j]--;
            return fewer;
        }

        private static boolean carries(int[] counts, FleetModel model) {
            return IntStream.range(0, model.demands().size())
                    .allMatch(d -> SelectionCheck.carried(model, Arrays.stream(counts).boxed().toList(), d) >= model.demands().get(d).units() - 1e-9);
        }
    }
}
