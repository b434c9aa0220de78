package org.inferrack.optimise.branching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;

import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Limit;
import org.inferrack.optimise.model.FleetModel.Pool;
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
        KINDS.put("dedicated", seed -> Market.tiny(seed).mix());
        KINDS.put("tight budget", seed -> Market.tiny(seed).budget(0.16 + 0.03 * (seed % 4)).mix());
        KINDS.put("two sites", seed -> Market.tiny(seed).sites(2).mix());
        KINDS.put("three purchases", seed -> Market.tiny(seed).periods(3).mix());
        KINDS.put("two sites, two purchases", seed -> Market.tiny(seed).sites(2).periods(2).mix());
        KINDS.put("N+1", seed -> Market.tiny(seed).spares(1).mix());
        KINDS.put("N+1, two purchases", seed -> Market.tiny(seed).spares(1).periods(2).mix());
        KINDS.put("one model", seed -> Market.tiny(seed).maxModels(1).mix());
        KINDS.put("one model, N+1, two sites", seed -> Market.tiny(seed).maxModels(1).spares(1).sites(2).mix());
        KINDS.put("shared", seed -> Market.tiny(seed).shared().mix());
        KINDS.put("shared, N+1", seed -> Market.tiny(seed).shared().spares(1).mix());
        KINDS.put("shared, one model", seed -> Market.tiny(seed).shared().maxModels(1).mix());
        KINDS.put("shared, three purchases", seed -> Market.tiny(seed).shared().periods(3).mix());
        KINDS.put("shared, N+1, two purchases", seed -> Market.tiny(seed).shared().spares(1).periods(2).mix());
        KINDS.put("shared, one model, two purchases", seed -> Market.tiny(seed).shared().maxModels(1).periods(2).mix());
        KINDS.put("shared, two sites", seed -> Market.tiny(seed).shared().sites(2).mix());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = {"amd64", "x86_64"})
    void scipFindsNothingBetterAndNothingElse() {
        KINDS.forEach((name, kind) -> {
            for (int seed = 1; seed <= SEEDS; seed++) {
                FleetModel mix = kind.apply(seed);
                Selection answer = ExactSolver.choose(mix, within(1e-4, 4));
                ScipReference.Result scip = ScipReference.solve(mix, 4);
                check(mix, answer);
                String where = name + ", seed " + seed;
                assertThat(answer.found()).as(where).isEqualTo(Double.isFinite(scip.cost()));
                assertThat(answer.bound()).as(where).isLessThanOrEqualTo(scip.cost() * (1 + 1e-6));
                if (answer.found()) {
                    assertThat(answer.objective().orElseThrow()).as(where).isGreaterThanOrEqualTo(scip.bound() * (1 - 1e-6));
                    assertThat(answer.gap().orElseThrow()).as(where).isLessThanOrEqualTo(0.01);
                }
            }
        });
    }

    @Test
    void aLittleMoreDemandNeverCostsLess() {
        every((mix, cost) -> {
            var more = mix.demands().stream().map(demand -> demand.times(1.07)).toList();
            assertThat(bound(mix)).isLessThanOrEqualTo(value(new FleetModel(more, mix.columns(), mix.limits(), mix.pools(), mix.spares(), mix.maxModels())) * (1 + 1e-9));
        });
    }

    @Test
    void anotherCandidateAndLooserLimitsNeverCostMore() {
        every((mix, cost) -> {
            var first = mix.columns().getFirst();
            var more = new ArrayList<>(mix.columns());
            more.add(new Column("another", first.model(), first.cost() * 0.97, first.units(), first.shared(), first.uses()));
            assertThat(bound(new FleetModel(mix.demands(), more, mix.limits(), mix.pools(), mix.spares(), mix.maxModels()))).isLessThanOrEqualTo(cost * (1 + 1e-9));
            var looser = mix.limits().stream().map(limit -> new Limit(limit.name(), limit.fixed() * 1.1, limit.pool(), limit.perRack() * 1.1)).toList();
            var pools = mix.pools().stream().map(pool -> new Pool(pool.name(), pool.cost(), pool.most() + 1)).toList();
            assertThat(bound(new FleetModel(mix.demands(), mix.columns(), looser, pools, mix.spares(), mix.maxModels()))).isLessThanOrEqualTo(cost * (1 + 1e-9));
        });
    }

    @Test
    void theOrderOfCandidatesDoesNotMatter() {
        every((mix, cost) -> {
            var shuffled = new ArrayList<>(mix.columns());
            Collections.shuffle(shuffled, new Random(3));
            Selection other = ExactSolver.choose(new FleetModel(mix.demands(), shuffled, mix.limits(), mix.pools(), mix.spares(), mix.maxModels()), within(1e-4, 4));
            assertThat(other.bound()).isLessThanOrEqualTo(cost * (1 + 1e-9));
            assertThat(other.objective().orElse(cost)).isGreaterThanOrEqualTo(bound(mix) * (1 - 1e-9));
        });
    }

    @Test
    void stoppedAtAnyMomentTheAnswerIsValidAndThereIsAlwaysAFirstOne() {
        KINDS.forEach((name, kind) -> {
            FleetModel mix = kind.apply(2);
            boolean feasible = ExactSolver.choose(mix, within(0.01, 4)).found();
            for (int most = 0; most < 400; most = most * 3 + 1) {
                var asked = new AtomicInteger();
                int moment = most;
                Selection answer = ExactSolver.choose(mix, new Effort(0, () -> asked.incrementAndGet() > moment, found -> assertThat(found.found()).isTrue()));
                check(mix, answer);
                assertThat(answer.found()).as(name + " stopped after " + most).isEqualTo(feasible);
            }
        });
    }

    @Test
    void theSameMixGivesTheSameServers() {
        KINDS.forEach((name, kind) -> {
            var close = new Effort(0.005, () -> false, _ -> { });
            assertThat(ExactSolver.choose(kind.apply(1), close)).as(name).isEqualTo(ExactSolver.choose(kind.apply(1), close));
        });
    }

    @Test
    void aMillionTimesTheDemandIsAnsweredOrRefused() {
        KINDS.forEach((name, kind) -> {
            FleetModel mix = kind.apply(1);
            var more = mix.demands().stream().map(demand -> demand.times(1e6)).toList();
            var open = mix.limits().stream().map(limit -> new Limit(limit.name(), limit.fixed() * 1e7, limit.pool(), limit.perRack() * 1e7)).toList();
            Selection refused = ExactSolver.choose(new FleetModel(more, mix.columns(), mix.limits(), mix.pools(), mix.spares(), mix.maxModels()), within(0.01, 4));
            assertThat(refused.infeasible()).as(name).isTrue();
            Selection answer = ExactSolver.choose(new FleetModel(more, mix.columns(), open, mix.pools(), mix.spares(), mix.maxModels()), within(0.01, 4));
            assertThat(answer.found()).as(name).isTrue();
            assertThat(answer.gap().orElseThrow()).as(name).isLessThanOrEqualTo(0.01);
        });
    }

    private interface Claim {
        void of(FleetModel mix, double cost);
    }

    private static void every(Claim claim) {
        KINDS.values().forEach(kind -> {
            for (int seed = 1; seed <= 2; seed++) {
                FleetModel mix = kind.apply(seed);
                ExactSolver.choose(mix, within(1e-4, 4)).objective().ifPresent(cost -> claim.of(mix, cost));
            }
        });
    }

    private static double bound(FleetModel mix) {
        return ExactSolver.choose(mix, within(1e-4, 4)).bound();
    }

    private static double value(FleetModel mix) {
        return ExactSolver.choose(mix, within(1e-4, 4)).objective().orElse(Double.POSITIVE_INFINITY);
    }

    private static void check(FleetModel mix, Selection answer) {
        SelectionCheck.holds(mix, answer);
        if (answer.found() && mix.columns().getFirst().shared() && OS.LINUX.isCurrentOs()) {
            assertThat(ScipReference.carries(mix, answer.counts())).isTrue();
        }
    }

    private static Effort within(double gap, double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return new Effort(gap, () -> System.nanoTime() > end, _ -> { });
    }
}
