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
    void both_paths_agree_where_both_apply() {
        for (int seed = 0; seed < TRIALS; seed++) {
            FleetModel model = GeneratedModels.tiny(seed);
            Selection branches = new BranchAndBound(model, Effort.untilProven()).solve();
            SelectionCheck.holds(model, branches);
            double best = BruteForce.cost(model);
            assertThat(branches.objective().orElse(Double.POSITIVE_INFINITY)).as("seed " + seed).isCloseTo(best, within(1e-6));
            assertThat(branches.proven() || branches.infeasible()).isTrue();
        }
    }

    @Test
    void purchases_that_serve_several_years() {
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
            var model = new FleetModel(List.of(new Demand("first year", first), new Demand("second year", first + random.nextInt(6))), columns,
                    List.of(Limit.perRack("space", 0, 3)), List.of(new Pool("row", 2, 4)), 0, 0);
            Selection answer = ExactSolver.choose(model, Effort.untilProven());
            SelectionCheck.holds(model, answer);
            assertThat(answer.objective().orElse(Double.POSITIVE_INFINITY)).isCloseTo(BruteForce.cost(model), within(1e-6));
            assertThat(answer.path()).isIn(Path.BLOCKS, Path.LINEAR_TEST);
            assertThat(new BranchAndBound(model, Effort.untilProven()).solve().objective().orElse(Double.POSITIVE_INFINITY)).isCloseTo(BruteForce.cost(model),
                    within(1e-6));
        }
    }

    @Test
    void at_most_so_many_models() {
        for (int seed = 0; seed < TRIALS; seed++) {
            FleetModel model = GeneratedModels.tiny(seed);
            var models = new TreeSet<String>();
            model.columns().forEach(column -> models.add(column.model()));
            double best = Double.POSITIVE_INFINITY;
            for (String only : models) {
                var columns = model.columns().stream().filter(column -> column.model().equals(only)).toList();
                best = Math.min(best, BruteForce.cost(new FleetModel(model.demands(), columns, model.limits(), model.pools(), model.spares(), 0)));
            }
            Selection answer = ExactSolver.choose(new FleetModel(model.demands(), model.columns(), model.limits(), model.pools(), model.spares(), 1),
                    Effort.untilProven());
            assertThat(answer.objective().orElse(Double.POSITIVE_INFINITY)).as("seed " + seed).isCloseTo(best, within(1e-6));
        }
    }

    @Test
    void a_shared_server_takes_what_one_workload_leaves() {
        var both = new Column("both", "m", 10, List.of(10.0, 20.0), true, List.of());
        var model = new FleetModel(List.of(new Demand("a", 5), new Demand("b", 10)), List.of(both), List.of(), List.of(), 0, 0);
        Selection answer = ExactSolver.choose(model, Effort.untilProven());
        assertThat(answer.counts()).containsExactly(1);
        assertThat(answer.proven()).isTrue();
        var more = new FleetModel(List.of(new Demand("a", 5.1), new Demand("b", 10)), List.of(both), List.of(), List.of(), 1, 0);
        assertThat(ExactSolver.choose(more, Effort.untilProven()).objective()).hasValue(30);
    }

    @Test
    void a_shared_server_has_all_of_its_time_again_in_the_next_period() {
        var both = new Column("both", "m", 10, List.of(10.0, 20.0, 10.0, 20.0), true, List.of());
        var demands = List.of(new Demand("a", 5, 0), new Demand("b", 10, 0), new Demand("a later", 5, 1), new Demand("b later", 10, 1));
        assertThat(ExactSolver.choose(new FleetModel(demands, List.of(both), List.of(), List.of(), 0, 0), Effort.untilProven()).counts()).containsExactly(1);
        var later = new Column("later", "m", 4, List.of(0.0, 0.0, 10.0, 20.0), true, List.of());
        var grown = List.of(demands.get(0), demands.get(1), new Demand("a later", 10, 1), new Demand("b later", 15, 1));
        assertThat(ExactSolver.choose(new FleetModel(grown, List.of(both, later), List.of(), List.of(), 0, 0), Effort.untilProven()).counts())
                .containsExactly(1, 1);
        assertThat(ExactSolver.choose(new FleetModel(grown, List.of(both, later), List.of(), List.of(), 1, 0), Effort.untilProven()).objective()).hasValue(28);
    }
}
