package org.inferrack.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.inferrack.optimise.FleetWorld.best;
import static org.inferrack.optimise.FleetWorld.group;
import static org.inferrack.optimise.FleetWorld.plan;
import static org.inferrack.optimise.FleetWorld.server;
import static org.inferrack.optimise.FleetWorld.work;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.fixture.Gate;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.Objective;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.Candidates.Stock;
import org.inferrack.plan.Feed;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.RowFeed;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Workload;
import org.inferrack.work.SearchLimits;
import org.junit.jupiter.api.Test;

/** One rule of choosing at a time, in a world small enough to be counted by hand. */
class FleetOptimiserTest {

    private static final Candidates CARDS = Candidates.OF_SCENARIOS.withServerIds(List.of("srv")).withAcceleratorIds(List.of("card", "card-new"))
            .withFills(List.of(4));
    private static final List<Workload> SCORING = List.of(work("scoring", "resnet50", 24_000, 0));
    /** Chassis 10,000, CPUs 2,000, memory 2,400. */
    private static final double BARE = 14_400;

    private static Plan scoring(Candidates candidates, ServerGroup... more) {
        var groups = new ServerGroup[more.length + 1];
        groups[0] = group("servers", server("srv", "card", 4));
        System.arraycopy(more, 0, groups, 1, more.length);
        return plan(SCORING, candidates, groups);
    }

    @Test
    void the_cheapest_cards_per_work_are_chosen_and_proven() {
        OptimisedFleet fleet = best(scoring(CARDS), Objective.CAPEX);
        assertThat(fleet.selection().proven()).isTrue();
        assertThat(fleet.selection().objective()).hasValueCloseTo(2 * (BARE + 4 * 6_000), within(1e-6));
        assertThat(fleet.planned()).hasValueCloseTo(2 * (BARE + 4 * 6_000), within(0.5));
        FleetCheck.holds(scoring(CARDS), fleet);
    }

    @Test
    void stock_binds() {
        Plan plan = scoring(CARDS.withStock(List.of(new Stock("card-new", 7))));
        OptimisedFleet fleet = best(plan, Objective.CAPEX);
        FleetCheck.holds(plan, fleet);
        assertThat(fleet.selection().objective()).hasValueCloseTo(BARE + 4 * 6_000 + 3 * (BARE + 4 * 2_500), within(1e-6));
    }

    @Test
    void what_is_owned_is_free_and_used_first_but_not_twice() {
        Plan plan = scoring(CARDS, FleetWorld.owned("old", server("srv", "card-new", 4), 1));
        OptimisedFleet fleet = best(plan, Objective.CAPEX);
        FleetCheck.holds(plan, fleet);
        assertThat(fleet.groups()).anyMatch(ServerGroup::owned);
        assertThat(fleet.selection().objective()).hasValueCloseTo(BARE + 4 * 6_000, within(1e-6));
        assertThat(fleet.planned()).hasValueCloseTo(BARE + 4 * 6_000, within(0.5));
    }

    @Test
    void later_purchases_are_cheaper_in_present_value_when_demand_grows() {
        List<Workload> growing = List.of(work("scoring", "resnet50", 11_000, 1));
        var now = FleetWorld.discounted(plan(growing, CARDS, group("servers", server("srv", "card", 4))), 0.2);
        OptimisedFleet once = best(now, Objective.NPV);
        var phased = now.withCandidates(Optional.of(CARDS.withPurchaseMonths(List.of(1, 13, 25))));
        OptimisedFleet later = best(phased, Objective.NPV);
        FleetCheck.holds(phased, later);
        assertThat(later.groups()).anyMatch(group -> group.firstMonth() == 13).anyMatch(group -> group.firstMonth() == 25);
        var months = later.outcome().orElseThrow().costs().months();
        assertThat(months.get(0).capex()).isPositive();
        assertThat(months.get(12).capex()).isPositive();
        assertThat(months.get(24).capex()).isPositive();
        assertThat(months.get(30).energy()).as("more servers, more work").isGreaterThan(1.5 * months.get(2).energy());
        assertThat(later.selection().objective().orElseThrow()).isLessThan(once.selection().objective().orElseThrow());
        assertThat(later.planned().orElseThrow()).isCloseTo(later.selection().objective().orElseThrow(), withinPercentage(1))
                .isLessThan(once.planned().orElseThrow());
    }

    @Test
    void an_owned_server_with_new_cards_beats_a_new_server() {
        List<Workload> growing = List.of(work("scoring", "resnet50", 3_500, 0.44));
        Plan plan = plan(growing, CARDS.withSwapMonths(List.of(2)), FleetWorld.owned("old", server("srv", "card", 4), 1));
        OptimisedFleet fleet = best(plan, Objective.CAPEX);
        FleetCheck.holds(plan, fleet);
        assertThat(fleet.groups()).singleElement().satisfies(group -> assertThat(group.swap()).contains(new ServerGroup.Swap(2, "card-new")));
        assertThat(fleet.planned()).hasValueCloseTo(4 * 6_000.0, within(0.5));
    }

    @Test
    void shared_servers_beat_dedicated_ones() {
        List<Workload> two = List.of(work("a", "resnet50", 5_000, 0), work("b", "net", 5_000, 0));
        Plan alone = plan(two, CARDS, group("servers", server("srv", "card", 4)));
        Plan shared = alone.withCandidates(Optional.of(CARDS.withSharing(true)));
        OptimisedFleet one = best(shared, Objective.CAPEX);
        FleetCheck.holds(shared, one);
        assertThat(one.servers()).isEqualTo(1);
        assertThat(best(alone, Objective.CAPEX).servers()).isEqualTo(2);
    }

    @Test
    void shared_servers_of_several_kinds_are_given_the_work_that_they_are_best_at() {
        List<Workload> two = List.of(work("a", "resnet50", 12_000, 0), work("b", "net", 20_000, 0));
        Plan plan = plan(two, CARDS.withAcceleratorIds(List.of("card", "card-new", "card-net")).withSharing(true), group("servers", server("srv", "card", 4)));
        OptimisedFleet fleet = best(plan, Objective.CAPEX);
        FleetCheck.holds(plan, fleet);
        assertThat(fleet.selection().objective()).hasValueCloseTo(2 * BARE + 4 * 6_000 + 4 * 3_000, within(1e-6));
    }

    @Test
    void shared_servers_are_bought_when_they_are_needed() {
        List<Workload> two = List.of(work("a", "resnet50", 5_000, 1), work("b", "net", 3_000, 1));
        var phases = CARDS.withPurchaseMonths(List.of(1, 13, 25));
        Plan alone = FleetWorld.discounted(plan(two, phases, group("servers", server("srv", "card", 4))), 0.2);
        Plan shared = alone.withCandidates(Optional.of(phases.withSharing(true)));
        OptimisedFleet fleet = best(shared, Objective.NPV);
        FleetCheck.holds(shared, fleet);
        assertThat(fleet.selection().proven()).isTrue();
        assertThat(fleet.groups()).anyMatch(group -> group.firstMonth() > 1);
        double once = best(alone.withCandidates(Optional.of(CARDS.withSharing(true))), Objective.NPV).selection().objective().orElseThrow();
        double dedicated = best(alone, Objective.NPV).selection().objective().orElseThrow();
        assertThat(fleet.selection().objective().orElseThrow()).isLessThan(once).isLessThan(dedicated);
    }

    /** 15,000/s and 7,000/s on servers of 12,000/s: three that serve one workload each, or the two there are, one of which serves both. */
    @Test
    void servers_are_shared_where_there_are_too_few_for_each_workload_alone() {
        List<Workload> two = List.of(work("a", "resnet50", 15_000, 0), work("b", "net", 7_000, 0));
        var few = CARDS.withPurchaseMonths(List.of(1, 13)).withStock(List.of(new Stock("srv", 2)));
        Plan alone = plan(two, few, group("servers", server("srv", "card-new", 4)));
        Plan shared = alone.withCandidates(Optional.of(few.withSharing(true)));
        assertThat(best(alone, Objective.CAPEX).selection().infeasible()).isTrue();
        OptimisedFleet fleet = best(shared, Objective.CAPEX);
        FleetCheck.holds(shared, fleet);
        assertThat(fleet.servers()).isEqualTo(2);
        assertThat(fleet.groups()).anyMatch(group -> group.workloadIds().size() == 2);
    }

    @Test
    void at_most_so_many_models_are_mixed() {
        List<Workload> odd = List.of(work("scoring", "resnet50", 33_000, 0));
        var both = CARDS.withServerIds(List.of("srv", "big")).withFills(List.of()).withStock(List.of(new Stock("big", 1)));
        Plan free = plan(odd, both, group("servers", server("srv", "card", 4)));
        Plan one = free.withCandidates(Optional.of(both.withMostModels(OptionalInt.of(1))));
        OptimisedFleet mixed = best(free, Objective.CAPEX);
        OptimisedFleet single = best(one, Objective.CAPEX);
        FleetCheck.holds(free, mixed);
        FleetCheck.holds(one, single);
        assertThat(mixed.groups().stream().map(group -> group.configuration().serverId()).distinct()).hasSize(2);
        assertThat(single.groups().stream().map(group -> group.configuration().serverId()).distinct()).hasSize(1);
        assertThat(single.selection().objective().orElseThrow()).isGreaterThan(mixed.selection().objective().orElseThrow());
    }

    @Test
    void where_a_rack_may_fail_no_rack_holds_more_servers_than_there_are_spares() {
        Plan plan = FleetWorld.racks(FleetWorld.spares(scoring(CARDS), 1), 6);
        Plan safe = plan.withScenarios(plan.scenarios().stream()
                .map(scenario -> scenario.withPolicies(scenario.policies().withLoss(Optional.of(Policies.Loss.RACK)))).toList());
        OptimisedFleet fleet = best(safe, Objective.CAPEX);
        FleetCheck.holds(safe, fleet);
        assertThat(fleet.outcome().orElseThrow().placement().racksInUse()).isEqualTo(3);
        assertThat(best(plan, Objective.CAPEX).outcome().orElseThrow().placement().racksInUse()).isEqualTo(1);
    }

    @Test
    void where_a_feed_may_fail_no_row_holds_more_servers_than_there_are_spares() {
        Plan plan = FleetWorld.spares(scoring(CARDS).withWorkloads(List.of(work("scoring", "resnet50", 15_000, 0))), 1);
        var one = TinyFleet.racks(3).withId("one").withRedundancy(RackGroup.Redundancy.NONE);
        var two = one.withId("two");
        var feed = new Feed("bus", 400, 250, 3, 0.8, 1);
        var rows = List.of(new RowFeed("left", List.of("one"), feed), new RowFeed("right", List.of("two"), feed));
        Plan safe = plan.withSites(plan.sites().stream().map(site -> site.withHousing(new Housing.Racks(List.of(one, two), rows))).toList())
                .withScenarios(plan.scenarios().stream().map(scenario -> scenario.withPolicies(scenario.policies().withLoss(Optional.of(Policies.Loss.FEED))))
                        .toList());
        OptimisedFleet fleet = best(safe, Objective.CAPEX);
        FleetCheck.holds(safe, fleet);
        assertThat(fleet.groups()).allSatisfy(group -> assertThat(group.count().orElseThrow()).as("one on each row").isLessThanOrEqualTo(2));
    }

    @Test
    void a_combination_that_the_catalogue_cannot_check_is_not_proposed() {
        OptimisedFleet fleet = best(scoring(CARDS.withFills(List.of(5))), Objective.CAPEX);
        assertThat(fleet.scenario()).isEmpty();
        assertThat(fleet.reason()).contains("scoring").contains("Add a chassis or an accelerator");
    }

    @Test
    void conflicting_limits_are_named_with_what_would_do() {
        Plan plan = scoring(CARDS.withStock(List.of(new Stock("srv", 1))));
        var optimiser = FleetOptimiser.of(Gate.checked(plan, FleetWorld.KNOWLEDGE), FleetWorld.KNOWLEDGE);
        OptimisedFleet fleet = optimiser.explained(optimiser.choose(FleetRequest.of(Objective.CAPEX), Effort.untilProven()), FleetRequest.of(Objective.CAPEX),
                Effort.untilProven());
        assertThat(fleet.selection().infeasible()).isTrue();
        assertThat(fleet.reason()).contains("stock of srv (1)").contains("would fit with stock of srv at 2 (+100 %)");
    }

    @Test
    void free_hardware_is_chosen_like_any_other() {
        Plan plan = scoring(CARDS).withLibrary(new org.inferrack.catalog.Catalog(List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(org.inferrack.engine.cost.TinyFleet.price("srv", org.inferrack.catalog.Price.Kind.USER, 0, "USD", "2026-11"),
                        org.inferrack.engine.cost.TinyFleet.price("cpu", org.inferrack.catalog.Price.Kind.USER, 0, "USD", "2026-11"),
                        org.inferrack.engine.cost.TinyFleet.price("mem-64", org.inferrack.catalog.Price.Kind.USER, 0, "USD", "2026-11"),
                        org.inferrack.engine.cost.TinyFleet.price("card", org.inferrack.catalog.Price.Kind.USER, 0, "USD", "2026-11"),
                        org.inferrack.engine.cost.TinyFleet.price("card-new", org.inferrack.catalog.Price.Kind.USER, 0, "USD", "2026-11")),
                List.of()));
        OptimisedFleet fleet = best(plan, Objective.CAPEX);
        FleetCheck.holds(plan, fleet);
        assertThat(fleet.selection().objective()).hasValueCloseTo(0.0, within(1e-9));
        assertThat(fleet.selection().proven()).isTrue();
    }

    @Test
    void a_search_that_is_stopped_at_once_still_answers() {
        var plan = scoring(CARDS);
        var nothing = FleetOptimiser.of(Gate.checked(plan, FleetWorld.KNOWLEDGE), FleetWorld.KNOWLEDGE, () -> true).choose(FleetRequest.of(Objective.TCO),
                new Effort(0, () -> true, _ -> {}));
        assertThat(nothing.scenario()).isEmpty();
        assertThat(nothing.reason()).isNotBlank();
        var first = FleetOptimiser.of(Gate.checked(plan, FleetWorld.KNOWLEDGE), FleetWorld.KNOWLEDGE).choose(FleetRequest.of(Objective.TCO),
                new Effort(0, () -> true, _ -> {}));
        FleetCheck.holds(plan, first);
    }

    /** There is a choice with its certificate, but the planner was not asked: it is no fleet that somebody could build. */
    @Test
    void without_time_to_plan_it_a_choice_says_so() {
        var plan = scoring(CARDS);
        SearchLimits late = new SearchLimits() {
            @Override
            public boolean ended() {
                return true;
            }

            @Override
            public boolean overdue() {
                return true;
            }
        };
        OptimisedFleet fleet = AnytimeChoice.of(FleetOptimiser.of(Gate.checked(plan, FleetWorld.KNOWLEDGE), FleetWorld.KNOWLEDGE),
                FleetRequest.of(Objective.TCO), new Effort(0, late, _ -> {}));
        assertThat(fleet.scenario()).isPresent();
        assertThat(fleet.outcome()).isEmpty();
        assertThat(fleet.feasible()).isFalse();
        assertThat(fleet.selection().gap()).isPresent();
        assertThat(fleet.reason()).contains("no time left to plan");
    }

    @Test
    void a_first_answer_is_followed_by_the_best() {
        var plan = scoring(CARDS);
        OptimisedFleet fleet = AnytimeChoice.of(FleetOptimiser.of(Gate.checked(plan, FleetWorld.KNOWLEDGE), FleetWorld.KNOWLEDGE),
                FleetRequest.of(Objective.TCO), Effort.untilProven());
        assertThat(fleet.selection().proven()).isTrue();
        assertThat(fleet.selection().objective()).isEqualTo(best(plan, Objective.TCO).selection().objective());
    }
}
