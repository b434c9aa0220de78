package org.inferrack.optimise.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Demand;
import org.junit.jupiter.api.Test;

class UnitPriceBoundTest {

    private static FleetModel model(List<Demand> demands, Column... columns) {
        return new FleetModel(demands, List.of(columns), List.of(), List.of(), 0, 0);
    }

    private static Column column(String id, double cost, boolean shared, Double... units) {
        return new Column(id, id, cost, List.of(units), shared, List.of());
    }

    /** 250 units at 10 for 100 are 25, at 18 for 200 are 22.50. */
    @Test
    void the_least_price_of_a_unit_counts() {
        assertThat(UnitPriceBound.of(model(List.of(new Demand("w", 250)), column("small", 10, false, 100.0), column("large", 18, false, 200.0))))
                .isEqualTo(22.5);
    }

    /** Half its time for 50 of one and half for 100 of the other: one server of 10, and no less. */
    @Test
    void a_server_that_divides_its_time_is_paid_by_its_time() {
        assertThat(UnitPriceBound.of(model(List.of(new Demand("a", 50), new Demand("b", 100)), column("both", 10, true, 100.0, 200.0)))).isEqualTo(10);
    }

    /** One server carries both at once: counted twice it would be 20. */
    @Test
    void a_server_that_carries_demands_at_once_is_paid_once() {
        assertThat(UnitPriceBound.of(model(List.of(new Demand("a", 100), new Demand("b", 100)), column("both", 10, false, 100.0, 100.0)))).isEqualTo(10);
    }

    /** Bought for the first year, in service in the second too: 3 servers of 10 then, 2 in the first. */
    @Test
    void years_are_not_summed() {
        assertThat(UnitPriceBound.of(model(List.of(new Demand("first", 200, 0), new Demand("second", 300, 1)), column("server", 10, false, 100.0, 100.0))))
                .isEqualTo(30);
    }

    @Test
    void what_nothing_carries_has_no_price_and_what_is_not_asked_for_costs_nothing() {
        assertThat(UnitPriceBound.of(model(List.of(new Demand("w", 1)), column("idle", 10, false, 0.0)))).isInfinite();
        assertThat(UnitPriceBound.of(model(List.of(new Demand("w", 0)), column("idle", 10, false, 0.0)))).isZero();
    }

    @Test
    void it_is_never_above_the_best_of_all_choices() {
        for (int seed = 0; seed < 400; seed++) {
            FleetModel model = GeneratedModels.everything(seed);
            assertThat(UnitPriceBound.of(model)).as("seed " + seed).isLessThanOrEqualTo(BruteForce.cost(model) + 1e-9);
        }
    }
}
