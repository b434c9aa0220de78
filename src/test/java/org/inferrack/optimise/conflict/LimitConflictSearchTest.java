package org.inferrack.optimise.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.optimise.conflict.ModelLimit.Kind;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Demand;
import org.inferrack.optimise.model.FleetModel.Limit;
import org.junit.jupiter.api.Test;

/** {@link LimitConflictSearch}: two servers and a spare one where the stock has two. */
class LimitConflictSearchTest {

    @Test
    void a_spare_server_conflicts_with_the_stock_and_only_the_stock_is_said_to_give() {
        LimitConflict conflict = new LimitConflictSearch(model(2), Effort.untilProven()).find();
        assertThat(conflict.together()).extracting(ModelLimit::kind).containsExactlyInAnyOrder(Kind.LIMIT, Kind.SPARES);
        assertThat(conflict.together()).extracting(ModelLimit::name).doesNotContain("money");
        assertThat(conflict.ways()).singleElement().satisfies(way -> {
            assertThat(way.bound().name()).isEqualTo("stock");
            assertThat(way.needed()).isEqualTo(3);
        });
        assertThat(conflict.certain()).isTrue();
    }

    @Test
    void one_more_in_stock_and_nothing_conflicts() {
        assertThat(new LimitConflictSearch(model(3), Effort.untilProven()).find().none()).isTrue();
    }

    @Test
    void a_search_that_is_stopped_claims_nothing() {
        LimitConflict conflict = new LimitConflictSearch(model(2), new Effort(0, () -> true, _ -> {})).find();
        assertThat(conflict.none()).isTrue();
        assertThat(conflict.certain()).isFalse();
    }

    private static FleetModel model(int stock) {
        return new FleetModel(List.of(new Demand("x", 2)), List.of(new Column("c", "m", 10, List.of(1.0), false, List.of(1.0, 10.0))),
                List.of(Limit.fixed("stock", stock), Limit.fixed("money", 30)), List.of(), 1, 0);
    }
}
