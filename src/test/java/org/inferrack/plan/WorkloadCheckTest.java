package org.inferrack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.inferrack.catalog.Catalog;
import org.inferrack.engine.cost.TinyFleet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked, and how much of it where. */
class WorkloadCheckTest {

    private static final Catalog CATALOG = TinyFleet.catalog(TinyFleet.prices());

    private static List<Problem> problems(Map<String, Double> shares) {
        Plan plan = TinyFleet.plan(TinyFleet.scenario(TinyFleet.group("g")));
        plan = plan.withSites(List.of(TinyFleet.site(), TinyFleet.site().withId("b"), TinyFleet.site().withId("c")));
        var work = (ModelInference) plan.workloads().getFirst();
        var found = new ArrayList<Problem>();
        var shared = work.withDemand(work.demand().withSiteShares(shares));
        StatedLimits.check(new Stated("$", found), shared);
        WorkloadCheck.check(new Stated("$", found), shared, plan, CATALOG);
        return found;
    }

    @Test
    void shares_that_are_thirds_as_people_write_them_sum_to_one() {
        assertThat(problems(Map.of("dc", 0.333333, "b", 0.333333, "c", 0.333334))).isEmpty();
        assertThat(problems(Map.of("dc", 1.0 / 3, "b", 1.0 / 3, "c", 1.0 / 3))).isEmpty();
        assertThat(problems(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.33, 0.34, 0.3334})
    void shares_that_leave_something_out_or_count_it_twice_are_named_with_their_sum(double each) {
        assertThat(problems(Map.of("dc", each, "b", each, "c", each))).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("$.demand.siteShares");
            assertThat(problem.message()).contains("sum to " + Stated.number(Math.rint(3 * each * 1e6) / 1e6));
        });
    }

    @Test
    void a_share_of_nothing_is_allowed_and_one_below_nothing_is_not() {
        assertThat(problems(Map.of("dc", 1.0, "b", 0.0))).isEmpty();
        assertThat(problems(Map.of("dc", 1.5, "b", -0.5))).extracting(Problem::path).containsExactlyInAnyOrder("$.demand.siteShares.dc",
                "$.demand.siteShares.b");
    }
}
