package org.inferrack.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Reservation;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.engine.figure.Figure;
import org.inferrack.file.PlanFiles;
import org.inferrack.fixture.Gate;
import org.inferrack.optimise.candidates.CandidateSurvey;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.Objective;
import org.inferrack.plan.Candidates.From;
import org.inferrack.plan.Destinations;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Scenario;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan that names no candidates is chosen for from the catalogue: {@link ChosenAmong}, {@link ChoiceBasis}, {@link CandidateSurvey}. */
class CatalogueChoiceTest {

    private static Plan tiny(double perSecond) {
        var scenario = new Scenario("s", "S", Scenario.Role.PROPOSAL, List.of(), new Policies(0, 1, 0));
        return TinyFleet.plan(scenario).withScenarios(List.of()).withWorkloads(List.of(FleetWorld.work("search", "net", perSecond, 0)))
                .withSites(TinyFleet.plan(scenario).sites().stream().map(site -> site.withRegion("CN")).toList());
    }

    /** Chassis, one CPU, eight modules of 32 GB (8 GB a core), an adapter and the cards. */
    private static int price(int chassis, int card, int cards) {
        return chassis + 1_000 + 8 * 100 + 400 + cards * card;
    }

    /** The least that servers of the world cost which do so many thousands a second, by trying every mixture. */
    private static int least(int thousands) {
        int[] least = new int[thousands + 1];
        for (int done = 1; done <= thousands; done++) {
            least[done] = Integer.MAX_VALUE;
            for (int cards : new int[] {1, 2, 4, 8}) {
                for (int chassis : cards <= 2 ? new int[] {3_000, 9_000} : new int[] {9_000}) {
                    least[done] = Math.min(least[done], price(chassis, 2_000, cards) + least[Math.max(0, done - cards)]);
                    least[done] = Math.min(least[done], price(chassis, 5_500, cards) + least[Math.max(0, done - 3 * cards)]);
                }
            }
        }
        return least[thousands];
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 7, 12, 26, 51})
    void the_cheapest_of_all_mixtures_is_chosen(int thousands) {
        var optimiser = FleetOptimiser.of(Gate.checked(tiny(1_000.0 * thousands), CatalogueWorld.KNOWLEDGE), CatalogueWorld.KNOWLEDGE);
        OptimisedFleet fleet = optimiser.choose(FleetRequest.of(Objective.CAPEX), Effort.untilProven());
        assertThat(fleet.feasible()).isTrue();
        assertThat(fleet.selection().objective()).hasValue(least(thousands));
        assertThat(optimiser.among()).isEqualTo(new ChosenAmong(From.CATALOGUE, 12, 12));
        assertThat(optimiser.among().words()).isEqualTo("12 servers of the catalogue that may be delivered here, fit and have a price");
    }

    @Test
    void an_earlier_choice_is_no_hardware_to_choose_from() {
        Plan plan = tiny(1_000);
        Plan chosen = plan.withScenarios(List.of(new Scenario(FleetOptimiser.SCENARIO, "Optimised", Scenario.Role.PROPOSAL, List.of(), new Policies(0, 1, 0))));
        assertThat(ChoiceBasis.of(chosen)).isEqualTo(plan);
    }

    /** Four sites with racks, a camera and a language workload, and no scenario; most of its hardware is not in its library. */
    @Test
    void a_plan_of_sites_and_workloads_gets_a_fleet_of_the_shipped_catalogue_without_unknown_money() throws Exception {
        Knowledge knowledge = ShippedKnowledge.read();
        Plan plan = PlanFiles.read(Path.of(CatalogueChoiceTest.class.getResource("sites-and-workloads.inferrack").toURI())).plan();
        var checked = Gate.checked(plan, knowledge);
        var optimiser = FleetOptimiser.of(checked, knowledge);
        OptimisedFleet fleet = optimiser.choose(FleetRequest.of(Objective.TCO), Effort.untilProven().within(0.01));
        assertThat(fleet.feasible()).isTrue();
        assertThat(fleet.outcome().orElseThrow().costs().total()).isInstanceOf(Figure.Known.class);
        assertThat(fleet.outcome().orElseThrow().costs().lines()).isNotEmpty().allMatch(line -> line.unitPrice().isPresent());
        assertThat(optimiser.among().from()).isEqualTo(From.CATALOGUE);
        assertThat(optimiser.among().planned()).isPositive().isLessThanOrEqualTo(optimiser.among().servers());
        var countries = Destinations.of(plan, checked.catalog());
        assertThat(fleet.groups()).allSatisfy(group -> {
            assertThat(Reservation.of(checked.catalog().accelerator(group.configuration().acceleratorId()).orElseThrow(), checked.catalog(), countries))
                    .isEmpty();
            assertThat(Reservation.of(checked.catalog().server(group.configuration().serverId()).orElseThrow(), checked.catalog(), countries)).isEmpty();
        });
        OptimisedFleet again = FleetOptimiser.of(checked, knowledge).choose(FleetRequest.of(Objective.TCO), Effort.untilProven().within(0.01));
        assertThat(again.groups()).as("the same each time").isEqualTo(fleet.groups());
    }
}
