package org.inferrack.desktop.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.catalog.Catalog;
import org.inferrack.desktop.ScreenPlan;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

class NewWorkloadsTest {

    private static final Catalog CATALOG = ShippedKnowledge.read().catalog();
    private static final Plan PLAN = ScreenPlan.full();

    private static Workload made(String kind, Plan plan, Catalog catalog) {
        return NewWorkloads.adders(() -> catalog).stream().filter(adder -> adder.id().equals(kind)).findFirst().orElseThrow().create().apply(plan);
    }

    @Test
    void each_kind_starts_with_a_model_of_its_family_and_says_that_its_figures_are_assumed() {
        assertThat(((VideoAnalytics) made("video", PLAN, CATALOG)).detectorId()).isNotEmpty();
        assertThat(((LlmServing) made("llm", PLAN, CATALOG)).modelId()).isNotEmpty();
        assertThat(((ModelInference) made("inference", PLAN, CATALOG)).modelId()).isNotEmpty();
        for (String kind : List.of("video", "llm", "inference")) {
            assertThat(made(kind, PLAN, CATALOG).demand().source()).contains("assumption");
        }
    }

    @Test
    void without_a_catalogue_the_model_is_left_to_choose() {
        assertThat(((LlmServing) made("llm", PLAN, Catalog.EMPTY)).modelId()).isEmpty();
    }

    @Test
    void a_copy_differs_in_id_and_name_alone() {
        for (Workload workload : PLAN.workloads()) {
            Workload copy = NewWorkloads.copy(workload, PLAN);
            assertThat(copy.id()).isEqualTo(workload.id() + "-2");
            assertThat(copy.name()).isEqualTo(workload.name() + " copy");
            assertThat(copy.demand()).isEqualTo(workload.demand());
            assertThat(copy.getClass()).isEqualTo(workload.getClass());
        }
    }

    @Test
    void a_removed_workload_takes_groups_that_served_it_alone_but_not_those_that_serve_others_or_all() {
        var scenario = PLAN.scenarios().getFirst();
        var all = scenario.groups().getFirst().withId("all").withWorkloadIds(List.of());
        var shared = scenario.groups().getFirst().withId("shared").withWorkloadIds(List.of("cameras", "scan"));
        var alone = scenario.groups().getFirst().withId("alone").withWorkloadIds(List.of("scan"));
        Plan plan = PLAN.withScenarios(List.of(scenario.withGroups(List.of(all, shared, alone))));
        Plan after = WorkloadRemoval.remove(plan, PLAN.workload("scan").orElseThrow());
        var groups = after.scenarios().getFirst().groups();
        assertThat(groups).extracting(group -> group.id()).containsExactly("all", "shared");
        assertThat(groups.get(0).workloadIds()).as("still everything").isEmpty();
        assertThat(groups.get(1).workloadIds()).containsExactly("cameras");
        assertThat(after.targets()).noneMatch(target -> target.workloadId().equals("scan"));
    }
}
