package org.inferrack.optimise.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.optimise.conflict.ModelLimit.Kind;
import org.inferrack.optimise.model.BruteForce;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Demand;
import org.inferrack.optimise.model.FleetModel.Limit;
import org.inferrack.optimise.model.FleetModel.Pool;
import org.inferrack.optimise.model.GeneratedModels;
import org.junit.jupiter.api.Test;

/** What conflicts is named, nothing that is not needed is named, and the loosened limit is just enough. */
class LimitConflictTest {

    private static final Column BOX = new Column("box", "m", 10, List.of(2.0), false, List.of(500.0, 10.0, 1.0));

    @Test
    void racks_and_power_conflict_and_each_says_how_far_it_has_to_give() {
        var conflicts = LimitConflict.of(model(20, 1000, 1_000, 4, 100), Effort.untilProven());
        assertThat(conflicts.together()).extracting(ModelLimit::kind).containsExactly(Kind.EACH_RACK, Kind.RACKS);
        assertThat(conflicts.together()).extracting(ModelLimit::name).containsExactly("power", "row");
        assertThat(conflicts.ways()).extracting(LimitConflict.Way::needed).containsExactly(1250.0, 5.0);
        assertThat(conflicts.ways().getFirst().share().orElseThrow()).isCloseTo(0.25, within(1e-9));
        assertThat(conflicts.smallest()).isTrue();
        assertThat(conflicts.certain()).isTrue();
    }

    @Test
    void money_alone_conflicts() {
        var conflicts = LimitConflict.of(model(20, 10_000, 99, 10, 100), Effort.untilProven());
        assertThat(conflicts.together()).extracting(ModelLimit::name).containsExactly("budget");
        assertThat(conflicts.ways()).extracting(LimitConflict.Way::needed).containsExactly(100.0);
    }

    @Test
    void a_feasible_mix_has_no_conflict() {
        assertThat(LimitConflict.of(model(20, 1000, 1_000, 5, 100), Effort.untilProven()).none()).isTrue();
    }

    @Test
    void a_demand_that_nothing_carries_is_named() {
        var conflicts = LimitConflict.of(new FleetModel(List.of(new Demand("cameras", 3)), List.of(), List.of(), List.of(), 0, 0), Effort.untilProven());
        assertThat(conflicts.uncarried()).containsExactly("cameras");
        assertThat(conflicts.none()).isFalse();
    }

    @Test
    void a_most_number_of_models_can_conflict() {
        var a = new Column("a", "first", 1, List.of(1.0, 0.0), false, List.of());
        var b = new Column("b", "second", 1, List.of(0.0, 1.0), false, List.of());
        var conflicts = LimitConflict.of(new FleetModel(List.of(new Demand("x", 1), new Demand("y", 1)), List.of(a, b), List.of(), List.of(), 0, 1),
                Effort.untilProven());
        assertThat(conflicts.together()).extracting(ModelLimit::kind).containsExactly(Kind.MODELS);
        assertThat(conflicts.ways()).extracting(LimitConflict.Way::needed).containsExactly(2.0);
    }

    @Test
    void every_named_limit_is_needed_and_the_rest_is_enough() {
        int conflicting = 0;
        for (int seed = 0; seed < 200; seed++) {
            FleetModel model = GeneratedModels.tiny(seed);
            var conflicts = LimitConflict.of(model, Effort.untilProven());
            assertThat(conflicts.none()).as("seed " + seed).isEqualTo(Double.isFinite(BruteForce.cost(model)));
            if (!conflicts.none()) {
                conflicting++;
                assertThat(BruteForce.cost(LimitRelaxation.keeping(model, conflicts.together()))).as("seed " + seed).isInfinite();
                for (ModelLimit bound : conflicts.together()) {
                    var others = new ArrayList<>(conflicts.together());
                    others.remove(bound);
                    assertThat(BruteForce.cost(LimitRelaxation.keeping(model, others))).as("seed " + seed + " without " + bound).isFinite();
                }
                conflicts.ways().forEach(way -> assertThat(BruteForce.cost(loosened(model, way, 1e-7))).as(way.toString()).isFinite());
                conflicts.ways().forEach(way -> assertThat(BruteForce.cost(loosened(model, way, -1e-3))).as(way.toString()).isInfinite());
            }
        }
        assertThat(conflicting).isGreaterThan(20);
    }

    @Test
    void stopped_at_once_it_claims_nothing() {
        var conflicts = LimitConflict.of(model(20, 1000, 1_000, 4, 100), new Effort(0, () -> true, _ -> {}));
        assertThat(conflicts.certain()).isFalse();
    }

    private static FleetModel loosened(FleetModel model, LimitConflict.Way way, double more) {
        ModelLimit bound = way.bound();
        var limits = new ArrayList<>(model.limits());
        var pools = new ArrayList<>(model.pools());
        double value = way.needed() + more;
        switch (bound.kind()) {
            case LIMIT -> limits.set(bound.index(), Limit.fixed(bound.name(), value));
            case EACH_RACK -> limits.set(bound.index(), new Limit(bound.name(), limits.get(bound.index()).fixed(), limits.get(bound.index()).pool(), value));
            case RACKS -> pools.set(bound.index(), new Pool(bound.name(), pools.get(bound.index()).cost(), (int) Math.floor(value + 1e-6)));
            default -> throw new IllegalArgumentException(bound.toString());
        }
        return new FleetModel(model.demands(), model.columns(), limits, pools, model.spares(), model.maxModels());
    }

    private static FleetModel model(double demand, double perRack, double budget, int racks, double stock) {
        return new FleetModel(List.of(new Demand("cameras", demand)), List.of(BOX),
                List.of(Limit.perRack("power", 0, perRack), Limit.fixed("budget", budget), Limit.fixed("stock", stock)), List.of(new Pool("row", 1, racks)), 0,
                0);
    }
}
