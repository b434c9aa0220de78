package org.inferrack.optimise.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import org.inferrack.catalog.Precision;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.engine.sizing.Window;
import org.inferrack.fixture.Gate;
import org.inferrack.optimise.CatalogueWorld;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.Demand;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Profile;
import org.inferrack.plan.Scenario;
import org.inferrack.work.SearchLimits;
import org.junit.jupiter.api.Test;

/** {@link CandidateSurvey} with the {@link Promise} of what it asks for first. */
class CandidateSurveyTest {

    private static final Policies POLICIES = new Policies(0, 1, 0);
    private static final CheckedPlan CHECKED = Gate.checked(TinyFleet.plan(new Scenario("s", "S", Scenario.Role.PROPOSAL, List.of(), POLICIES))
            .withScenarios(List.of()).withSites(TinyFleet.plan().sites().stream().map(site -> site.withRegion("CN")).toList())
            .withWorkloads(
                    List.of(new ModelInference("search", "search", Set.of(Precision.INT8), new Demand(Profile.CONSTANT, 0, 0, Map.of(), "client"), "net", 7_000,
                            OptionalDouble.empty()))),
            CatalogueWorld.KNOWLEDGE);
    private static final List<Candidate> CANDIDATES = BuildableConfigurations.of(CHECKED.plan(), CHECKED.catalog());
    private static final List<Window> WINDOWS = List.of(new Window(1, CHECKED.plan().horizonMonths() + 1));

    private static CandidateEvaluation evaluation() {
        return new CandidateEvaluation(CHECKED, POLICIES, CatalogueWorld.KNOWLEDGE, WINDOWS);
    }

    private static List<WindowDemand> needs() {
        return WINDOWS.getFirst().demands(CHECKED.plan()).stream().map(demand -> new WindowDemand(demand, 0)).toList();
    }

    private static CandidateSurvey likely(SearchLimits limits) {
        return CandidateSurvey.likely(CANDIDATES, ChassisChoices.of(CANDIDATES, CHECKED.plan(), CHECKED.catalog()), new Promise(needs()), evaluation(), false,
                limits);
    }

    /** One or two cards go into both chassis, of which the smaller is the cheaper and no worse. */
    @Test
    void a_chassis_that_is_worse_in_all_that_is_known_is_not_asked() {
        var all = CandidateSurvey.all(CANDIDATES, evaluation(), false, SearchLimits.NONE);
        var likely = likely(SearchLimits.NONE);
        assertThat(List.of(all.known(), all.asked(), likely.known(), likely.asked())).containsExactly(12, 12, 12, 8);
        assertThat(likely.complete()).isTrue();
        assertThat(likely.offers()).isEqualTo(all.offers().stream()
                .filter(offer -> offer.candidate().configuration().serverId().equals("small") || offer.candidate().configuration().accelerators() > 2)
                .toList());
    }

    @Test
    void what_is_cut_off_is_not_counted_and_not_complete() {
        var cut = likely(() -> true);
        assertThat(cut.offers()).isEmpty();
        assertThat(cut.asked()).isZero();
        assertThat(cut.complete()).isFalse();
    }

    /** Seven cards' worth: eight "plain" in one server cost least, and four "quick" draw least. */
    @Test
    void the_best_for_a_demand_alone_take_least_of_something() {
        var all = CandidateSurvey.all(CANDIDATES, evaluation(), false, SearchLimits.NONE);
        var promise = new Promise(needs());
        assertThat(promise.met(all.offers())).isTrue();
        assertThat(promise.met(List.of())).isFalse();
        assertThat(promise.best(all.offers())).extracting(each -> each.configuration().accelerators() + " " + each.configuration().acceleratorId())
                .contains("8 plain", "4 quick");
    }
}
