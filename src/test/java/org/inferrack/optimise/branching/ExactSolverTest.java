package org.inferrack.optimise.branching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

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

/** The answer is the best one, says how good it is, and behaves as a buyer expects when the question changes a little. */
class ExactSolverTest {

    private static final int TRIALS = 300;

    @Test
    void the_answer_is_that_of_trying_every_choice() {
        int impossible = 0;
        for (int seed = 0; seed < TRIALS; seed++) {
            FleetModel model = GeneratedModels.tiny(seed);
            Selection answer = ExactSolver.choose(model, Effort.untilProven());
            double best = BruteForce.cost(model);
            SelectionCheck.holds(model, answer);
            if (Double.isInfinite(best)) {
                impossible++;
                assertThat(answer.infeasible()).as("seed " + seed).isTrue();
            } else {
                assertThat(answer.proven()).as("seed " + seed).isTrue();
                assertThat(answer.objective().orElseThrow()).as("seed " + seed).isCloseTo(best, within(1e-6));
            }
        }
        assertThat(impossible).as("cases without an answer").isBetween(TRIALS / 10, TRIALS * 9 / 10);
    }

    @Test
    void a_typical_fleet_is_proven() {
        FleetModel model = GeneratedModels.generated(1, 10, 8, 20, 1, 5);
        Selection answer = ExactSolver.choose(model, Effort.untilProven());
        SelectionCheck.holds(model, answer);
        assertThat(answer.proven()).isTrue();
        assertThat(answer.path()).isEqualTo(Path.BLOCKS);
    }

    @Test
    void more_demand_never_costs_less() {
        for (int seed = 0; seed < TRIALS; seed++) {
            FleetModel model = GeneratedModels.tiny(seed);
            var more = model.demands().stream().map(demand -> new Demand(demand.name(), demand.units() + 1)).toList();
            assertThat(cost(new FleetModel(more, model.columns(), model.limits(), model.pools(), model.spares(), 0)))
                    .isGreaterThanOrEqualTo(cost(model) - 1e-6);
        }
    }

    @Test
    void another_candidate_never_costs_more() {
        for (int seed = 0; seed < TRIALS; seed++) {
            FleetModel model = GeneratedModels.tiny(seed);
            var more = new ArrayList<>(model.columns());
            more.add(new Column("another", "x", 7, List.of(3.0, 0.0), false, List.of(1.0, 1.0, 1.0)));
            assertThat(cost(new FleetModel(model.demands(), more, model.limits(), model.pools(), model.spares(), 0))).isLessThanOrEqualTo(cost(model) + 1e-6);
        }
    }

    @Test
    void a_looser_limit_never_costs_more() {
        for (int seed = 0; seed < TRIALS; seed++) {
            FleetModel model = GeneratedModels.tiny(seed);
            var looser = model.limits().stream().map(limit -> new Limit(limit.name(), limit.fixed() + 1, limit.pool(), limit.perRack())).toList();
            assertThat(cost(new FleetModel(model.demands(), model.columns(), looser, model.pools(), model.spares(), 0)))
                    .isLessThanOrEqualTo(cost(model) + 1e-6);
        }
    }

    @Test
    void the_order_of_candidates_changes_no_cost() {
        for (int seed = 0; seed < TRIALS; seed++) {
            FleetModel model = GeneratedModels.tiny(seed);
            var shuffled = new ArrayList<>(model.columns());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(cost(new FleetModel(model.demands(), shuffled, model.limits(), model.pools(), model.spares(), 0))).isCloseTo(cost(model), within(1e-6));
        }
    }

    @Test
    void the_same_mix_gives_the_same_servers() {
        FleetModel model = GeneratedModels.generated(2, 6, 4, 8, 1, 5);
        assertThat(ExactSolver.choose(model, Effort.untilProven())).isEqualTo(ExactSolver.choose(model, Effort.untilProven()));
    }

    @Test
    void no_candidate_is_an_answer_not_a_failure() {
        var model = new FleetModel(List.of(new Demand("cameras", 10)), List.of(), List.of(), List.of(), 0, 0);
        Selection answer = ExactSolver.choose(model, Effort.untilProven());
        assertThat(answer.infeasible()).isTrue();
        assertThat(answer.path()).isEqualTo(Path.LINEAR_TEST);
    }

    @Test
    void nothing_to_carry_costs_nothing() {
        assertThat(ExactSolver.choose(one(0, 100, 5), Effort.untilProven()).objective()).hasValue(0);
    }

    @Test
    void free_servers_are_counted() {
        Selection answer = ExactSolver.choose(one(10, 0, 5), Effort.untilProven());
        assertThat(answer.counts()).containsExactly(5);
        assertThat(answer.proven()).isTrue();
        assertThat(ExactSolver.choose(one(11, 0, 5), Effort.untilProven()).infeasible()).isTrue();
    }

    @Test
    void a_million_cameras_are_answered_or_refused_at_once() {
        Selection answer = ExactSolver.choose(one(1_000_000, 3, 1_000_000), Effort.untilProven());
        assertThat(answer.objective()).hasValue(1_500_000);
        assertThat(ExactSolver.choose(one(1_000_000, 3, 1000), Effort.untilProven()).path()).isEqualTo(Path.LINEAR_TEST);
    }

    @Test
    void without_time_there_is_still_a_first_answer_with_its_gap() {
        FleetModel model = GeneratedModels.generated(1, 10, 8, 20, 1, 5);
        Selection answer = ExactSolver.choose(model, new Effort(0, () -> true, _ -> {}));
        SelectionCheck.holds(model, answer);
        assertThat(answer.found()).isTrue();
        assertThat(answer.gap().orElseThrow()).isLessThan(0.2);
    }

    @Test
    void cancelling_at_any_moment_leaves_a_valid_answer() {
        FleetModel model = GeneratedModels.generated(7, 8, 6, 10, 1, 0.5);
        for (int most = 1; most < 2000; most *= 3) {
            var asked = new AtomicInteger();
            int moment = most;
            SelectionCheck.holds(model, ExactSolver.choose(model, new Effort(0, () -> asked.incrementAndGet() > moment, _ -> {})));
        }
    }

    @Test
    void numbers_that_mean_nothing_are_refused_by_name() {
        assertThatThrownBy(() -> new Demand("cameras", Double.NaN)).hasMessageContaining("cameras").hasMessageContaining("State a number");
        assertThatThrownBy(() -> new Pool("row", -1, 3)).hasMessageContaining("row");
    }

    private static FleetModel one(double demand, double cost, int stock) {
        return new FleetModel(List.of(new Demand("cameras", demand)), List.of(new Column("box", "box", cost, List.of(2.0), false, List.of(1.0))),
                List.of(Limit.fixed("stock", stock)), List.of(), 0, 0);
    }

    private static double cost(FleetModel model) {
        Selection answer = ExactSolver.choose(model, Effort.untilProven());
        assertThat(answer.proven() || answer.infeasible()).isTrue();
        return answer.objective().orElse(Double.POSITIVE_INFINITY);
    }
}
