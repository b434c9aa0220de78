package org.inferrack.optimise.branching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;

import org.inferrack.optimise.model.BruteForce;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Limit;
import org.inferrack.optimise.model.FleetModel.Pool;
import org.inferrack.optimise.model.GeneratedModels;
import org.inferrack.optimise.model.Market;
import org.inferrack.optimise.model.ScipReference;
import org.inferrack.optimise.model.Selection;
import org.inferrack.optimise.model.SelectionCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Every kind of choice (sites, yearly purchases, spares, few models, shared servers) against SCIP, the checker and common sense. */
class EveryKindOfModelTest {

    private static final int SEEDS = 4;
    private static final Map<String, LongFunction<FleetModel>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("dedicated", seed -> Market.tiny(seed).model());
        KINDS.put("tight budget", seed -> Market.tiny(seed).budget(0.16 + 0.03 * (seed % 4)).model());
        KINDS.put("two sites", seed -> Market.tiny(seed).sites(2).model());
        KINDS.put("three purchases", seed -> Market.tiny(seed).periods(3).model());
        KINDS.put("two sites, two purchases", seed -> Market.tiny(seed).sites(2).periods(2).model());
        KINDS.put("N+1", seed -> Market.tiny(seed).spares(1).model());
        KINDS.put("N+1, two purchases", seed -> Market.tiny(seed).spares(1).periods(2).model());
        KINDS.put("one model", seed -> Market.tiny(seed).maxModels(1).model());
        KINDS.put("one model, N+1, two sites", seed -> Market.tiny(seed).maxModels(1).spares(1).sites(2).model());
        KINDS.put("shared", seed -> Market.tiny(seed).shared().model());
        KINDS.put("shared, N+1", seed -> Market.tiny(seed).shared().spares(1).model());
        KINDS.put("shared, one model", seed -> Market.tiny(seed).shared().maxModels(1).model());
        KINDS.put("shared, three purchases", seed -> Market.tiny(seed).shared().periods(3).model());
        KINDS.put("shared, N+1, two purchases", seed -> Market.tiny(seed).shared().spares(1).periods(2).model());
        KINDS.put("shared, one model, two purchases", seed -> Market.tiny(seed).shared().maxModels(1).periods(2).model());
        KINDS.put("shared, two sites", seed -> Market.tiny(seed).shared().sites(2).model());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = {"amd64", "x86_64"})
    void scip_finds_nothing_better_and_nothing_else() {
        KINDS.forEach((name, kind) -> {
            for (int seed = 1; seed <= SEEDS; seed++) {
                FleetModel model = kind.apply(seed);
                Selection answer = ExactSolver.choose(model, effort(1e-4, 4));
                ScipReference.Result scip = ScipReference.solve(model, 4);
                check(model, answer);
                String where = name + ", seed " + seed;
                assertThat(answer.found() || Double.isInfinite(scip.cost())).as(where).isTrue();
                assertThat(answer.found() && scip.infeasible()).as(where).isFalse();
                assertThat(answer.infeasible() && scip.found()).as(where).isFalse();
                assertThat(answer.bound()).as(where).isLessThanOrEqualTo(scip.cost() * (1 + 1e-6));
                if (answer.found()) {
                    assertThat(answer.objective().orElseThrow()).as(where).isGreaterThanOrEqualTo(scip.bound() * (1 - 1e-6));
                    assertThat(answer.gap().orElseThrow()).as(where).isLessThanOrEqualTo(0.01);
                }
            }
        });
    }

    /** Without sharing, without a limit on models and with all of them: the proof is the best of all choices, and what is refused has none. */
    @Test
    void with_every_condition_together_the_proof_is_that_of_trying_every_choice() {
        int found = 0;
        for (int seed = 0; seed < 250; seed++) {
            FleetModel every = GeneratedModels.everything(seed);
            var own = new FleetModel(every.demands(), every.columns().subList(0, 3), every.limits(), every.pools(), every.spares(), 0);
            for (FleetModel model : List.of(every, own)) {
                double best = BruteForce.cost(model);
                Selection answer = ExactSolver.choose(model, Effort.untilProven());
                assertThat(answer.objective().orElse(Double.POSITIVE_INFINITY)).as("seed " + seed).isCloseTo(best, within(1e-6));
                assertThat(answer.proven() || answer.infeasible()).as("seed " + seed).isTrue();
                found += answer.found() ? 1 : 0;
                var asked = new AtomicInteger();
                int moment = seed % 40;
                Selection stopped = ExactSolver.choose(model, new Effort(0, () -> asked.incrementAndGet() > moment, _ -> {}));
                assertThat(stopped.bound()).as("seed " + seed + " stopped").isLessThanOrEqualTo(best + 1e-6);
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void a_little_more_demand_never_costs_less() {
        every((model, cost) -> {
            var more = model.demands().stream().map(demand -> demand.times(1.07)).toList();
            assertThat(bound(model)).isLessThanOrEqualTo(
                    value(new FleetModel(more, model.columns(), model.limits(), model.pools(), model.spares(), model.maxModels())) * (1 + 1e-9));
        });
    }

    @Test
    void another_candidate_and_looser_limits_never_cost_more() {
        every((model, cost) -> {
            var first = model.columns().getFirst();
            var more = new ArrayList<>(model.columns());
            more.add(new Column("another", first.model(), first.cost() * 0.97, first.units(), first.shared(), first.uses()));
            assertThat(bound(new FleetModel(model.demands(), more, model.limits(), model.pools(), model.spares(), model.maxModels())))
                    .isLessThanOrEqualTo(cost * (1 + 1e-9));
            var looser = model.limits().stream().map(limit -> new Limit(limit.name(), limit.fixed() * 1.1, limit.pool(), limit.perRack() * 1.1)).toList();
            var pools = model.pools().stream().map(pool -> new Pool(pool.name(), pool.cost(), pool.most() + 1)).toList();
            assertThat(bound(new FleetModel(model.demands(), model.columns(), looser, pools, model.spares(), model.maxModels())))
                    .isLessThanOrEqualTo(cost * (1 + 1e-9));
        });
    }

    @Test
    void the_order_of_candidates_does_not_matter() {
        every((model, cost) -> {
            var shuffled = new ArrayList<>(model.columns());
            Collections.shuffle(shuffled, new Random(3));
            Selection other = ExactSolver.choose(new FleetModel(model.demands(), shuffled, model.limits(), model.pools(), model.spares(), model.maxModels()),
                    effort(1e-4, 4));
            assertThat(other.bound()).isLessThanOrEqualTo(cost * (1 + 1e-9));
            assertThat(other.objective().orElse(cost)).isGreaterThanOrEqualTo(bound(model) * (1 - 1e-9));
        });
    }

    @Test
    void stopped_at_any_moment_the_answer_is_valid_and_there_is_always_a_first_one() {
        KINDS.forEach((name, kind) -> {
            FleetModel model = kind.apply(2);
            boolean feasible = ExactSolver.choose(model, effort(0.01, 4)).found();
            for (int most = 0; most < 400; most = most * 3 + 1) {
                var asked = new AtomicInteger();
                int moment = most;
                Selection answer = ExactSolver.choose(model,
                        new Effort(0, () -> asked.incrementAndGet() > moment, found -> assertThat(found.found()).isTrue()));
                check(model, answer);
                assertThat(answer.found()).as(name + " stopped after " + most).isEqualTo(feasible);
            }
        });
    }

    @Test
    void the_same_mix_gives_the_same_servers() {
        KINDS.forEach((name, kind) -> {
            var close = new Effort(0.005, () -> false, _ -> {});
            assertThat(ExactSolver.choose(kind.apply(1), close)).as(name).isEqualTo(ExactSolver.choose(kind.apply(1), close));
        });
    }

    @Test
    void a_million_times_the_demand_is_answered_or_refused() {
        KINDS.forEach((name, kind) -> {
            FleetModel model = kind.apply(1);
            var more = model.demands().stream().map(demand -> demand.times(1e6)).toList();
            var open = model.limits().stream().map(limit -> new Limit(limit.name(), limit.fixed() * 1e7, limit.pool(), limit.perRack() * 1e7)).toList();
            Selection refused = ExactSolver.choose(new FleetModel(more, model.columns(), model.limits(), model.pools(), model.spares(), model.maxModels()),
                    effort(0.01, 4));
            assertThat(refused.infeasible()).as(name).isTrue();
            Selection answer = ExactSolver.choose(new FleetModel(more, model.columns(), open, model.pools(), model.spares(), model.maxModels()),
                    effort(0.01, 4));
            assertThat(answer.found()).as(name).isTrue();
            assertThat(answer.gap().orElseThrow()).as(name).isLessThanOrEqualTo(0.01);
        });
    }

    private interface Claim {
        void of(FleetModel model, double cost);
    }

    private static void every(Claim claim) {
        KINDS.values().forEach(kind -> {
            for (int seed = 1; seed <= 2; seed++) {
                FleetModel model = kind.apply(seed);
                ExactSolver.choose(model, effort(1e-4, 4)).objective().ifPresent(cost -> claim.of(model, cost));
            }
        });
    }

    private static double bound(FleetModel model) {
        return ExactSolver.choose(model, effort(1e-4, 4)).bound();
    }

    private static double value(FleetModel model) {
        return ExactSolver.choose(model, effort(1e-4, 4)).objective().orElse(Double.POSITIVE_INFINITY);
    }

    private static void check(FleetModel model, Selection answer) {
        SelectionCheck.holds(model, answer);
        if (answer.found() && model.columns().getFirst().shared() && OS.LINUX.isCurrentOs()) {
            assertThat(ScipReference.carries(model, answer.counts())).isTrue();
        }
    }

    private static Effort effort(double gap, double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return new Effort(gap, () -> System.nanoTime() > end, _ -> {});
    }
}
