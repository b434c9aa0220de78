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

    /** Up to 2,500 whole units are counted one by one: 3 of them take three servers of 1. Beyond, in 1,024 parts, servers count as a little larger. */
    @Test
    void units_are_counted_one_by_one_or_in_parts() {
        double[] price = {1, 90};
        assertThat(tabulated(List.of(2_500.0), new double[] {1, 100}, new int[2], price).least(0, 3 / 2_500.0)).isEqualTo(3);
        assertThat(tabulated(List.of(2_501.0), new double[] {1, 100}, new int[2], price).least(0, 3 / 2_501.0)).as("a part is 2.44 units").isEqualTo(1);
        assertThat(tabulated(List.of(100.5), new double[] {1, 10}, new int[2], price).least(0, 50 / 100.5))
                .as("a server is 11 parts of 1,024, 50 units are 509")
                .isEqualTo(47);
        assertThat(tabulated(List.of(100.0), new double[] {1.5, 10}, new int[2], price).least(0, 0.5)).as("16 parts of 1,024").isEqualTo(32);
        assertThat(tabulated(List.of(1.0), new double[] {1, 1}, new int[2], price).least(0, 1)).isEqualTo(1);
    }

    @Test
    void what_is_missing_at_last_takes_a_server_however_little_it_is() {
        var one = tabulated(List.of(2_501.0), new double[] {1, 100}, new int[2], new double[] {7, 600});
        assertThat(one.least(0, 1e-5)).isEqualTo(7);
        assertThat(one.least(0, 0)).isZero();
        var two = tabulated(List.of(1_000.0, 2_501.0), new double[] {1, 1}, new int[] {0, 1}, new double[] {7, 5});
        assertThat(two.least(0, 1e-5)).as("what is left may wait").isZero();
        assertThat(two.least(1, 1e-5)).isEqualTo(5);
    }

    /** In parts of 2.44 units a server of 1 unit counts as one part: the linear bound says more. */
    @Test
    void every_further_need_costs_the_best_price_per_unit_so_far() {
        var falling = tabulated(List.of(1_000.5, 2_501.0), new double[] {1, 1}, new int[] {0, 1}, new double[] {1, 0.5});
        assertThat(falling.rest(0, 0)).isCloseTo(1_000.5 + 0.5 * 1_500.5, within(1e-3));
        assertThat(falling.rest(1, 1_000.5 / 2_501)).isCloseTo(0.5 * 1_500.5, within(1e-3));
        assertThat(falling.rest(0, 500 / 2_501.0)).isCloseTo(500.5 + 0.5 * 1_500.5, within(1e-3));
        assertThat(falling.rest(0, 2_000 / 2_501.0)).as("the first need is met").isCloseTo(0.5 * 501, within(1e-3));
        assertThat(falling.rest(0, 1)).isZero();
        var rising = tabulated(List.of(1_000.5, 2_501.0), new double[] {1, 1}, new int[] {0, 1}, new double[] {1, 2});
        assertThat(rising.rest(0, 0)).as("early ones carry the later need too").isCloseTo(2_501, within(1e-3));
    }

    /** 4, then 6: two units may wait for servers of 1 for 1. */
    @Test
    void what_may_wait_lowers_the_regret_of_no_early_server() {
        var both = tabulated(List.of(4.0, 6.0), new double[] {2, 1}, new int[] {0, 1}, new double[] {3, 1});
        assertThat(both.rest(0, 0)).isEqualTo(8);
        assertThat(both.regret(0, 5)).isEqualTo(2);
        assertThat(both.regret(1, 1)).isZero();
        assertThat(both.regret(1, 2)).isEqualTo(1);
        var late = tabulated(List.of(4.0, 6.0), new double[] {2, 1}, new int[] {0, 1}, new double[] {5, 1}, 1);
        assertThat(late.regret(0, 5)).as("5 for what two of 1 carry").isEqualTo(3);
        assertThat(late.rest(0, 0)).isInfinite();
    }

    private static CoverTable tabulated(List<Double> needs, double[] units, int[] from, double[] price) {
        return tabulated(needs, units, from, price, 0);
    }

    /** @param without of the first servers */
    private static CoverTable tabulated(List<Double> needs, double[] units, int[] from, double[] price, int without) {
        var demands = IntStream.range(0, needs.size()).mapToObj(t -> new Demand("d" + t, needs.get(t), t)).toList();
        var columns = IntStream.range(0, units.length).mapToObj(j -> new Column("c" + j, "m", price[j],
                IntStream.range(0, needs.size()).mapToObj(t -> t >= from[j] ? units[j] : 0.0).toList(), false, List.of())).toList();
        var model = new FleetModel(demands, columns, List.of(), List.of(), 0, 0);
        var horizon = new PurchaseHorizon(new DemandBlock(model, IntStream.range(0, needs.size()).toArray(), List.of(0, 1), new double[0]));
        horizon.grant(new int[units.length]);
        var table = new CoverTable(horizon);
        table.tabulate(price, IntStream.range(without, units.length).toArray(), units.length - without);
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
