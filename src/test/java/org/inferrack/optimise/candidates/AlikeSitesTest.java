package org.inferrack.optimise.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import org.inferrack.catalog.Precision;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.plan.Demand;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Profile;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.Site;
import org.inferrack.plan.Workload;
import org.junit.jupiter.api.Test;

class AlikeSitesTest {

    private static final Plan PLAN = TinyFleet.plan(new Scenario("s", "S", Scenario.Role.PROPOSAL, List.of(), new Policies(0, 1, 0)));
    private static final Site HALL = PLAN.sites().getFirst().withId("hall").withName("Hall");

    private static Workload work(String id, double perSecond, Map<String, Double> shares) {
        return new ModelInference(id, "Work " + id, Set.of(Precision.INT8), new Demand(Profile.CONSTANT, 0, 0, shares, "client"), "resnet50", perSecond,
                OptionalDouble.empty());
    }

    private static List<AlikeSites> alike(List<Site> sites, Workload... workloads) {
        return AlikeSites.of(PLAN.withSites(sites).withWorkloads(List.of(workloads)));
    }

    private static List<String> ids(AlikeSites sites) {
        return sites.sites().stream().map(Site::id).toList();
    }

    @Test
    void sites_of_other_names_alone_are_alike() {
        Site barn = HALL.withId("barn").withName("Barn");
        Site hot = HALL.withId("hot").withAmbientC(HALL.ambientC() + 5);
        var alike = alike(List.of(HALL, barn, hot), work("a", 100, Map.of("hall", 0.25, "barn", 0.25, "hot", 0.5)));
        assertThat(alike.stream().map(AlikeSitesTest::ids)).containsExactly(List.of("hall", "barn"), List.of("hot"));
    }

    @Test
    void another_share_of_a_workload_tells_them_apart_and_nothing_asked_leaves_one_out() {
        Site barn = HALL.withId("barn");
        Site empty = HALL.withId("empty");
        var alike = alike(List.of(HALL, barn, empty), work("a", 100, Map.of("hall", 0.4, "barn", 0.6)));
        assertThat(alike.stream().map(AlikeSitesTest::ids)).containsExactly(List.of("hall"), List.of("barn"));
    }

    @Test
    void without_shares_all_is_asked_at_the_first_site() {
        assertThat(alike(List.of(HALL, HALL.withId("barn")), work("a", 100, Map.of())).stream().map(AlikeSitesTest::ids)).containsExactly(List.of("hall"));
    }

    @Test
    void workloads_of_other_names_alone_are_alike_and_are_asked_here_alone() {
        var shares = Map.of("hall", 0.5, "barn", 0.5);
        var alike = alike(List.of(HALL, HALL.withId("barn")), work("a", 100, shares), work("b", 200, shares), work("c", 100, shares));
        assertThat(alike).hasSize(1);
        assertThat(alike.getFirst().workloads().values().stream().map(equal -> equal.stream().map(Workload::id).toList()))
                .containsExactly(List.of("a", "c"), List.of("b"));
        assertThat(alike.getFirst().workloads().values().iterator().next().getFirst().demand().siteShares()).isEqualTo(Map.of("hall", 0.5));
    }

    /** A tenth for each of nine, and for the tenth what is left of 1 in doubles. */
    @Test
    void shares_that_differ_in_rounding_alone_are_the_same() {
        double rest = 1 - 0.1 - 0.1 - 0.1 - 0.1 - 0.1 - 0.1 - 0.1 - 0.1 - 0.1;
        assertThat(rest).isNotEqualTo(0.1);
        assertThat(alike(List.of(HALL, HALL.withId("barn")), work("a", 100, Map.of("hall", 0.1, "barn", rest)))).hasSize(1);
        assertThat(alike(List.of(HALL, HALL.withId("barn")), work("a", 100, Map.of("hall", 1e-13, "barn", 2e-13)))).as("small is not nothing").hasSize(2);
    }

    @Test
    void workloads_that_are_alike_are_asked_together_as_one_as_large_as_all() {
        var shares = Map.of("hall", 0.5, "barn", 0.5);
        var sites = alike(List.of(HALL, HALL.withId("barn")), work("a", 100, shares), work("b", 200, shares), work("c", 100, shares)).getFirst();
        var together = sites.together(_ -> true);
        assertThat(together.stream().map(Workload::id)).containsExactly("a", "b");
        assertThat(together.getFirst().demand().siteShares()).isEqualTo(Map.of("hall", 1.0));
        assertThat(together.getLast().demand().siteShares()).isEqualTo(Map.of("hall", 0.5));
        assertThat(sites.together(workload -> workload.id().equals("b")).stream().map(Workload::id)).containsExactly("b");
    }
}
