package org.inferrack.optimise.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Demand;
import org.junit.jupiter.api.Test;

/** The table of what the rest costs at least, against trying every number of two kinds of servers. */
class CoverTableTest {

    private static final int TRIALS = 300;

    @Test
    void it_never_promises_more_than_the_cost() {
        var random = new Random(5);
        for (int trial = 0; trial < TRIALS; trial++) {
            double need = 1234.5;
            double[] units = {need * (0.07 + random.nextDouble()), need * (0.01 + random.nextDouble() / 9)};
            double[] price = {1 + random.nextInt(50), 1 + random.nextInt(9)};
            var table = tabulated(List.of(need), units, new int[2], price);
            double rest = random.nextDouble();
            assertThat(table.least(0, rest)).isLessThanOrEqualTo(cheapest(rest * need, units, price) + 1e-9);
        }
    }

    @Test
    void in_whole_numbers_it_is_the_cost() {
        var random = new Random(6);
        for (int trial = 0; trial < TRIALS; trial++) {
            double need = 20 + random.nextInt(80);
            double[] units = {1 + random.nextInt(30), 1 + random.nextInt(9)};
            double[] price = {1 + random.nextInt(50), 1 + random.nextInt(9)};
            double rest = 1 + random.nextInt((int) need);
            assertThat(tabulated(List.of(need), units, new int[2], price).least(0, rest / need)).isCloseTo(cheapest(rest, units, price), within(1e-9));
        }
    }

    @Test
    void what_is_bought_later_carries_only_what_is_asked_for_later() {
        var random = new Random(7);
        for (int trial = 0; trial < TRIALS; trial++) {
            double first = 1 + random.nextInt(9);
            double last = first + random.nextInt(9);
            double[] units = {1 + random.nextInt(5), 1 + random.nextInt(5)};
            double[] price = {1 + random.nextInt(20), 1 + random.nextInt(20)};
            double least = Double.POSITIVE_INFINITY;
            for (int early = (int) Math.ceil(first / units[0]); early <= last + 1; early++) {
                double late = Math.ceil(Math.max(0, last - early * units[0]) / units[1]);
                least = Math.min(least, early * price[0] + late * price[1]);
            }
            assertThat(tabulated(List.of(first, last), units, new int[] {0, 1}, price).rest(0, 0)).isCloseTo(least, within(1e-6));
        }
    }

    @Test
    void the_regret_of_a_server_is_what_its_purchase_costs_too_much() {
        var table = tabulated(List.of(4.0), new double[] {2, 1}, new int[2], new double[] {3, 2});
        assertThat(table.regret(0, 3)).isZero();
        assertThat(table.regret(1, 2)).as("one may fill up an odd rest").isZero();
        assertThat(table.regret(1, 9)).as("9 instead of 2").isEqualTo(7);
    }

    private static CoverTable tabulated(List<Double> needs, double[] units, int[] from, double[] price) {
        var demands = IntStream.range(0, needs.size()).mapToObj(t -> new Demand("d" + t, needs.get(t), t)).toList();
        var columns = IntStream.range(0, units.length).mapToObj(j -> new Column("c" + j, "m", price[j],
                IntStream.range(0, needs.size()).mapToObj(t -> t >= from[j] ? units[j] : 0.0).toList(), false, List.of())).toList();
        var model = new FleetModel(demands, columns, List.of(), List.of(), 0, 0);
        var horizon = new PurchaseHorizon(new DemandBlock(model, IntStream.range(0, needs.size()).toArray(), List.of(0, 1), new double[0]));
        horizon.grant(new int[units.length]);
        var table = new CoverTable(horizon);
        table.tabulate(price, IntStream.range(0, units.length).toArray(), units.length);
        return table;
    }

    private static double cheapest(double rest, double[] units, double[] price) {
        double least = Double.POSITIVE_INFINITY;
        for (int a = 0; a <= Math.ceil(rest / units[0]); a++) {
            double b = Math.max(0, Math.ceil((rest - a * units[0]) / units[1] - 1e-12));
            least = Math.min(least, a * price[0] + b * price[1]);
        }
        return least;
    }
}
