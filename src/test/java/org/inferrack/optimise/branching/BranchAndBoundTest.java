package org.inferrack.optimise.branching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.inferrack.optimise.model.BruteForce;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Demand;
import org.inferrack.optimise.model.FleetModel.Limit;
import org.inferrack.optimise.model.FleetModel.Pool;
import org.inferrack.optimise.model.GeneratedModels;
import org.inferrack.optimise.model.Selection;
import org.inferrack.optimise.model.Selection.Path;
import org.inferrack.optimise.model.SelectionCheck;
import org.junit.jupiter.api.Test;

/** What cannot be taken apart by workload is still solved to the proof, and says that another path was taken. */
class BranchAndBoundTest {

    private static final int TRIALS = 150;

    @Test
    void bothPathsAgreeWhereBothApply() {
        for (int seed = 0; seed < TRIALS; seed++) {
            FleetModel mix = GeneratedModels.tiny(seed);
            Selection branches = new BranchAndBound(mix, Effort.untilProven()).solve();
            SelectionCheck.holds(mix, branches);
            double best = BruteForce.cost(mix);
            assertThat(branches.objective().orElse(Double.POSITIVE_INFINITY)).as("seed " + seed).isCloseTo(best, within(1e-6));
            assertThat(branches.proven() || branches.infeasible()).isTrue();
        }
    }

    @Test
    void purchasesThatServeSeveralYears() {
        for (int seed = 0; seed < TRIALS; seed++) {
            var random = new Random(seed);
            var columns = new ArrayList<Column>();
            for (int j = 0; j < 3; j++) {
                double units = 1 + random.nextInt(5);
                double cost = 1 + random.nextInt(9);
                columns.add(new Column("now" + j, "m" + j, cost, List.of(units, units), false, List.of(1.0)));
                columns.add(new Column("later" + j, "m" + j, cost * 0.8, List.of(0.0, units), false, List.of(1.0)));
            }
            double first = 1 + random.nextInt(6);
            var mix = new FleetModel(List.of(new Demand("first year", first), new Demand("second year", first + random.nextInt(6))), columns,
                    List.of(Limit.perRack("space", 0, 3)), List.of(new Pool("row", 2, 4)), 0, 0);
            Selection answer = ExactSolver.choose(mix, Effort.untilProven());
            SelectionCheck.holds(mix, answer);
            assertThat(answer.objective().orElse(Double.POSITIVE_INFINITY)).isCloseTo(BruteForce.cost(mix), within(1e-6));
            assertThat(answer.path()).isIn(Path.BLOCKS, Path.LINEAR_TEST);
            assertThat(new BranchAndBound(mix, Effort.untilProven()).solve().objective().orElse(Double.POSITIVE_INFINITY)).isCloseTo(BruteForce.cost(mix), within(1e-6));
        }
    }

    @Test
    void atMostSoManyModels() {
        for (int seed = 0; seed < TRIALS; seed++) {
            FleetModel mix = GeneratedModels.tiny(seed);
            var models = new TreeSet<String>();
            mix.columns().forEach(column -> models.add(column.model()));
            double best = Double.POSITIVE_INFINITY;
            for (String model : models) {
                var columns = mix.columns().stream().filter(column -> column.model().equals(model)).toList();
                best = Math.min(best, BruteForce.cost(new FleetModel(mix.demands(), columns, mix.limits(), mix.pools(), mix.spares(), 0)));
            }
            Selection answer = ExactSolver.choose(new FleetModel(mix.demands(), mix.columns(), mix.limits(), mix.pools(), mix.spares(), 1), Effort.untilProven());
            assertThat(answer.objective().orElse(Double.POSITIVE_INFINITY)).as("seed " + seed).isCloseTo(best, within(1e-6));
        }
    }

    @Test
    void aSharedServerTakesWhatOneWorkloadLeaves() {
        var both = new Column("both", "m", 10, List.of(10.0, 20.0), true, List.of());
        var mix = new FleetModel(List.of(new Demand("a", 5), new Demand("b", 10)), List.of(both), List.of(), List.of(), 0, 0);
        Selection answer = ExactSolver.choose(mix, Effort.untilProven());
        assertThat(answer.counts()).containsExactly(1);
        assertThat(answer.proven()).isTrue();
        var more = new FleetModel(List.of(new Demand("a", 5.1), new Demand("b", 10)), List.of(both), List.of(), List.of(), 1, 0);
        assertThat(ExactSolver.choose(more, Effort.untilProven()).objective()).hasValue(30);
    }

    @Test
    void aSharedServerHasAllOfItsTimeAgainInTheNextPeriod() {
        var both = new Column("both", "m", 10, List.of(10.0, 20.0, 10.0, 20.0), true, List.of());
        var demands = List.of(new Demand("a", 5, 0), new Demand("b", 10, 0), new Demand("a later", 5, 1), new Demand("b later", 10, 1));
        assertThat(ExactSolver.choose(new FleetModel(demands, List.of(both), List.of(), List.of(), 0, 0), Effort.untilProven()).counts()).containsExactly(1);
        var later = new Column("later", "m", 4, List.of(0.0, 0.0, 10.0, 20.0), true, List.of());
        var grown = List.of(demands.get(0), demands.get(1), new Demand("a later", 10, 1), new Demand("b later", 15, 1));
        assertThat(ExactSolver.choose(new FleetModel(grown, List.of(both, later), List.of(), List.of(), 0, 0), Effort.untilProven()).counts()).containsExactly(1, 1);
        assertThat(ExactSolver.choose(new FleetModel(grown, List.of(both, later), List.of(), List.of(), 1, 0), Effort.untilProven()).objective()).hasValue(28);
    }
}
