package org.inferrack.optimise.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Demand;
import org.inferrack.optimise.model.FleetModel.Limit;
import org.inferrack.optimise.model.FleetModel.Pool;
import org.inferrack.optimise.model.ScaledLimits;
import org.inferrack.optimise.pricing.DemandBlock;
import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

/** {@link PriceBox} around the price of one limit: 10 at a bound of 100, which gives 5 of room to each side. */
class PriceBoxTest {

    private static final double[] PRICE = {10};

    private final PriceBox box = box(Limit.fixed("stock", 4), 1_000);

    @Test
    void a_price_at_the_edge_gets_more_room_and_one_inside_does_not() {
        assertThat(box.widened(PRICE, new double[] {14.9})).isFalse();
        assertThat(box.widened(PRICE, new double[] {15})).isTrue();
        assertThat(box.widened(PRICE, new double[] {15})).as("there is room of 40 now").isFalse();
        assertThat(box.widened(PRICE, new double[] {50})).isTrue();
    }

    @Test
    void no_price_is_sought_below_nothing() {
        assertThat(box.widened(PRICE, new double[] {0})).isFalse();
    }

    @Test
    void a_shrunk_box_has_its_edge_nearer() {
        box.shrink();
        assertThat(box.widened(PRICE, new double[] {12.9})).isFalse();
        assertThat(box.widened(PRICE, new double[] {13})).isTrue();
    }

    @Test
    void a_better_price_at_the_edge_lets_the_next_one_lie_further_out_and_one_inside_nearer() {
        box.moved(PRICE, new double[] {15});
        assertThat(box.widened(PRICE, new double[] {19})).isFalse();
        box.moved(PRICE, new double[] {11});
        assertThat(box.widened(PRICE, new double[] {19})).isTrue();
    }

    @Test
    void the_room_ends_beyond_any_price() {
        PriceBox narrow = box(Limit.fixed("stock", 4), 0.01);
        assertThat(narrow.widened(PRICE, new double[] {1_000})).isFalse();
    }

    @Test
    void a_master_that_would_pay_a_whole_rack_stops_at_the_edge() {
        FleetModel model = model(Limit.perRack("space", 0, 4));
        var limits = new ScaledLimits(model);
        var block = new DemandBlock(model, new int[] {0}, List.of(0), limits.scale);
        var master = new RestrictedMaster(limits, root(limits), List.of(block.pattern(new int[] {2}, 0)), Cancellation.NEVER);
        box(Limit.perRack("space", 0, 4), 1_000).hold(master, PRICE);
        assertThat(master.solve()).isTrue();
        assertThat(master.prices()[0]).as("10 and a third of it, a third of a rack at 100, and a little of the bound").isCloseTo(10 + 3 + 30 + 0.04,
                within(1e-3));
    }

    private static PriceBox box(Limit limit, double ceiling) {
        var limits = new ScaledLimits(model(limit));
        return new PriceBox(limits, root(limits), 100, PRICE, ceiling);
    }

    private static BranchNode root(ScaledLimits limits) {
        return new BranchNode(new int[] {0}, new int[] {5}, new int[][] {{0}}, new int[][] {{2}}, limits.guess(), 0, 0);
    }

    private static FleetModel model(Limit limit) {
        return new FleetModel(List.of(new Demand("x", 2)), List.of(new Column("c", "m", 1, List.of(1.0), false, List.of(3.0))), List.of(limit),
                List.of(new Pool("row", 100, 5)), 0, 0);
    }
}
