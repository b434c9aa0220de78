package org.inferrack.optimise.branching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Demand;
import org.inferrack.optimise.model.FleetModel.Limit;
import org.inferrack.optimise.model.Market;
import org.inferrack.optimise.model.Selection;
import org.inferrack.optimise.model.SelectionCheck;
import org.junit.jupiter.api.Test;

/** {@link BranchAndPrice} on choices that are worked out by hand. */
class BranchAndPriceTest {

    @Test
    void a_demand_is_filled_up_with_the_server_that_wastes_least_not_with_the_cheapest_unit() {
        var model = new FleetModel(List.of(new Demand("x", 7)),
                List.of(new Column("large", "m", 10, List.of(5.0), false, List.of()), new Column("small", "m", 5, List.of(2.0), false, List.of())), List.of(),
                List.of(), 0, 0);
        Selection answer = new BranchAndPrice(model, Effort.untilProven()).solve();
        assertThat(answer.counts()).containsExactly(1, 1);
        assertThat(answer.objective()).hasValue(15);
        assertThat(answer.proven()).isTrue();
    }

    @Test
    void the_last_card_in_stock_goes_to_the_workload_that_saves_most_by_it() {
        Selection answer = new BranchAndPrice(stock(1), Effort.untilProven()).solve();
        assertThat(answer.counts()).containsExactly(0, 2, 1, 0);
        assertThat(answer.objective()).hasValue(10);
    }

    @Test
    void with_cards_for_both_each_workload_has_one() {
        Selection answer = new BranchAndPrice(stock(2), Effort.untilProven()).solve();
        assertThat(answer.counts()).containsExactly(1, 0, 1, 0);
        assertThat(answer.objective()).hasValue(8);
    }

    @Test
    void what_only_whole_numbers_forbid_is_not_ruled_out_by_the_linear_test_but_by_the_search() {
        var search = new BranchAndPrice(half(0.5), Effort.untilProven());
        assertThat(search.ruledOut()).isFalse();
        assertThat(search.solve().infeasible()).isTrue();
        assertThat(new BranchAndPrice(half(0.4), Effort.untilProven()).ruledOut()).isTrue();
    }

    @Test
    void what_is_told_on_the_way_gets_better_and_never_promises_less_than_the_end() {
        var told = new ArrayList<Selection>();
        FleetModel model = Market.small(5).budget(0.6).model();
        Selection answer = new BranchAndPrice(model, new Effort(0, () -> false, told::add)).solve();
        SelectionCheck.holds(model, answer);
        assertThat(told).isNotEmpty();
        double best = answer.objective().orElseThrow();
        double last = Double.POSITIVE_INFINITY;
        for (Selection each : told) {
            SelectionCheck.holds(model, each);
            assertThat(each.objective().orElseThrow()).isBetween(best - 1e-6, last);
            assertThat(each.bound()).isLessThanOrEqualTo(best + 1e-6);
            last = each.objective().orElseThrow();
        }
        assertThat(last).isCloseTo(best, within(1e-6));
    }

    /** Two workloads of 4: a fast server for either costs 4 and a card; slow ones cost 6 for the first and 8 for the second. */
    private static FleetModel stock(int cards) {
        return new FleetModel(List.of(new Demand("x", 4), new Demand("y", 4)),
                List.of(new Column("fast x", "m", 4, List.of(4.0, 0.0), false, List.of(1.0)),
                        new Column("slow x", "m", 3, List.of(2.0, 0.0), false, List.of(0.0)),
                        new Column("fast y", "m", 4, List.of(0.0, 4.0), false, List.of(1.0)),
                        new Column("slow y", "m", 2, List.of(0.0, 1.0), false, List.of(0.0))),
                List.of(Limit.fixed("cards", cards)), List.of(), 0, 0);
    }

    /** Half a server would do, and takes half of what a server takes. */
    private static FleetModel half(double stock) {
        return new FleetModel(List.of(new Demand("x", 1)), List.of(new Column("c", "m", 1, List.of(2.0), false, List.of(1.0))),
                List.of(Limit.fixed("stock", stock)), List.of(), 0, 0);
    }
}
