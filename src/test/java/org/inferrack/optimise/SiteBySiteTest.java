package org.inferrack.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.inferrack.optimise.branching.ExactSolver;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.Objective;
import org.inferrack.optimise.model.Selection;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Site;
import org.inferrack.plan.Workload;
import org.inferrack.work.SearchLimits;
import org.junit.jupiter.api.Test;

/** Sites that meet in no limit, each by itself, against all of them in one model. */
class SiteBySiteTest {

    private static final Candidates CANDIDATES = Candidates.OF_SCENARIOS.withServerIds(List.of("srv", "big"))
            .withAcceleratorIds(List.of("card", "card-new", "card-net")).withSharing(true);

    /** The first two sites ask for the same. */
    private static Plan plan(double... shares) {
        Map<String, Double> bySite = new HashMap<>();
        List<Site> sites = new ArrayList<>();
        Plan one = FleetWorld.plan(List.of(FleetWorld.work("a", "resnet50", 51_000, 0), FleetWorld.work("b", "net", 33_000, 0)), CANDIDATES,
                FleetWorld.group("servers", FleetWorld.server("srv", "card", 4)));
        for (int i = 0; i < shares.length; i++) {
            sites.add(one.sites().getFirst().withId("s" + i).withName("Site " + i));
            bySite.put("s" + i, shares[i]);
        }
        List<Workload> works = one.workloads().stream().map(org.inferrack.plan.ModelInference.class::cast)
                .<Workload>map(work -> work.withDemand(work.demand().withSiteShares(bySite))).toList();
        return FleetWorld.racks(one.withSites(sites).withWorkloads(works), 9);
    }

    private static FleetOptimiser optimiser(Plan plan) {
        return FleetOptimiser.of(org.inferrack.fixture.Gate.checked(plan, FleetWorld.KNOWLEDGE), FleetWorld.KNOWLEDGE);
    }

    /** A stock that is never used up makes the sites one model. */
    @Test
    void the_choice_is_that_of_one_model_of_all_sites() {
        for (double[] shares : new double[][] {{0.5, 0.5}, {0.25, 0.25, 0.5}, {0.3, 0.6, 0.1}}) {
            Plan plan = plan(shares);
            OptimisedFleet apart = optimiser(plan).choose(FleetRequest.of(Objective.TCO), Effort.untilProven());
            Plan met = plan.withCandidates(Optional.of(CANDIDATES.withStock(List.of(new Candidates.Stock("card", 1_000_000)))));
            OptimisedFleet together = optimiser(met).choose(FleetRequest.of(Objective.TCO), new Effort(1e-4, () -> false, _ -> {}));
            FleetCheck.holds(plan, apart);
            double cost = apart.selection().objective().orElseThrow();
            assertThat(apart.selection().proven()).isTrue();
            assertThat(together.selection().objective().orElseThrow()).isCloseTo(cost, within(2e-4 * cost));
            assertThat(together.selection().bound()).isLessThanOrEqualTo(cost * (1 + 1e-9));
        }
    }

    @Test
    void a_budget_that_the_best_at_each_site_keeps_changes_nothing_and_one_that_it_does_not_is_kept() {
        Plan plan = plan(0.3, 0.6, 0.1);
        OptimisedFleet free = optimiser(plan).choose(FleetRequest.of(Objective.TCO), Effort.untilProven());
        OptimisedFleet rich = optimiser(plan).choose(FleetRequest.of(Objective.TCO).withBudget(free.amounts().get(Objective.CAPEX)), Effort.untilProven());
        assertThat(rich.selection()).isEqualTo(free.selection());
        double kw = free.amounts().get(Objective.POWER);
        OptimisedFleet tight = optimiser(plan).choose(FleetRequest.of(Objective.TCO).withPowerKw(0.999 * kw), new Effort(0.01, () -> false, _ -> {}));
        assertThat(tight.selection().found()).isTrue();
        assertThat(tight.amounts().get(Objective.POWER)).isLessThanOrEqualTo(0.999 * kw * (1 + 1e-6));
        double cost = free.selection().objective().orElseThrow();
        assertThat(tight.selection().objective().orElseThrow()).isGreaterThanOrEqualTo(cost * (1 - 1e-9));
        assertThat(tight.selection().bound()).as("what is proven without the limit holds with it").isGreaterThanOrEqualTo(0.99 * cost);
    }

    /** The sites one by one need next to nothing; all in one model does not fit, so nothing is found and nothing ruled out. */
    @Test
    void without_the_memory_for_one_model_of_all_sites_that_is_said() {
        Plan plan = plan(0.3, 0.6, 0.1);
        double kw = optimiser(plan).choose(FleetRequest.of(Objective.TCO), Effort.untilProven()).amounts().get(Objective.POWER);
        SearchLimits small = new SearchLimits() {
            @Override
            public boolean ended() {
                return false;
            }

            @Override
            public boolean fits(long bytes) {
                return bytes < 1_000;
            }
        };
        OptimisedFleet none = optimiser(plan).choose(FleetRequest.of(Objective.TCO).withPowerKw(0.999 * kw), new Effort(0, small, _ -> {}));
        assertThat(none.selection().found()).isFalse();
        assertThat(none.selection().infeasible()).isFalse();
        assertThat(none.selection().bound()).isPositive();
        assertThat(none.reason()).contains("memory");
        assertThat(optimiser(plan).choose(FleetRequest.of(Objective.TCO), new Effort(0, small, _ -> {})).feasible()).isTrue();
    }

    @Test
    void equal_sites_are_solved_once() {
        var solved = new AtomicInteger();
        FleetModel model = org.inferrack.optimise.model.GeneratedModels.tiny(3);
        FleetModel other = org.inferrack.optimise.model.GeneratedModels.tiny(8);
        int width = model.columns().size();
        int[] places = java.util.stream.IntStream.range(0, width).toArray();
        int[] shifted = java.util.stream.IntStream.range(width, 2 * width).toArray();
        int[] last = java.util.stream.IntStream.range(2 * width, 2 * width + other.columns().size()).toArray();
        List<FleetModel> models = List.of(model, model, other);
        Selection all = new SiteBySite(List.of(places, shifted, last), 2 * width + last.length, models::get).choose(Effort.untilProven(), (each, effort) -> {
            solved.incrementAndGet();
            return ExactSolver.choose(each, Effort.untilProven());
        });
        double one = ExactSolver.choose(model, Effort.untilProven()).objective().orElseThrow();
        double two = ExactSolver.choose(other, Effort.untilProven()).objective().orElseThrow();
        assertThat(solved.get()).isEqualTo(2);
        assertThat(all.objective().orElseThrow()).isCloseTo(2 * one + two, within(1e-9));
        assertThat(all.bound()).isCloseTo(2 * one + two, within(1e-6));
        assertThat(all.counts().subList(0, width)).isEqualTo(all.counts().subList(width, 2 * width));
    }

    @Test
    void stopped_at_once_every_site_has_an_answer_and_the_bound_holds() {
        Plan plan = plan(0.3, 0.6, 0.1);
        double best = optimiser(plan).choose(FleetRequest.of(Objective.TCO), Effort.untilProven()).selection().objective().orElseThrow();
        OptimisedFleet first = optimiser(plan).choose(FleetRequest.of(Objective.TCO), new Effort(0, () -> true, _ -> {}));
        FleetCheck.holds(plan, first);
        assertThat(first.selection().bound()).isGreaterThan(0).isLessThanOrEqualTo(best * (1 + 1e-9));
    }

    @Test
    void a_site_where_nothing_fits_is_the_one_whose_limits_conflict() {
        Plan plan = plan(0.99, 0.01);
        var small = FleetWorld.racks(plan.withWorkloads(plan.workloads().stream().map(org.inferrack.plan.ModelInference.class::cast)
                .<Workload>map(work -> work.withRequestsPerSecond(30 * work.requestsPerSecond())).toList()), 1);
        OptimisedFleet none = optimiser(small).choose(FleetRequest.of(Objective.TCO), Effort.untilProven());
        assertThat(none.selection().infeasible()).isTrue();
        assertThat(optimiser(small).explained(none, FleetRequest.of(Objective.TCO), Effort.untilProven()).reason()).contains("Site 0").doesNotContain("Site 1");
    }
}
