package org.inferrack.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import javafx.scene.control.ListView;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.plan.Housing;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.plan.VideoAnalytics;
import org.junit.jupiter.api.Test;

/** On each screen: an edit changes plan and outcome, and is taken back by undo. */
class ScreenJourneyTest extends ScreenTest {

    private static VideoAnalytics cameras(Plan plan) {
        return (VideoAnalytics) plan.workloads().getFirst();
    }

    private static double servers(Outcome outcome) {
        return outcome.scenario("today").orElseThrow().metric(Metric.SERVERS).amount().orElseThrow();
    }

    @Test
    void more_cameras_need_more_servers_and_undo_takes_them_back() {
        open(ScreenPlan.full(), "workloads");
        double before = servers(ui.session().outcome().orElseThrow());
        ui.type("video-cameras", "4,000");
        assertThat(cameras(plan()).cameras()).isEqualTo(4000);
        assertThat(servers(ui.session().outcome().orElseThrow())).isGreaterThan(before);
        ui.press("Ctrl+Z");
        assertThat(cameras(plan()).cameras()).isEqualTo(400);
        assertThat(ui.textOf("video-cameras")).isEqualTo("400");
        assertThat(servers(ui.session().outcome().orElseThrow())).isEqualTo(before);
    }

    @Test
    void wrong_text_stays_marked_and_the_plan_stays_as_it_was() {
        open(ScreenPlan.full(), "workloads");
        Plan before = plan();
        ui.type("video-growth", "a lot");
        assertThat(plan()).isSameAs(before);
        assertThat(ui.textOf("video-growth")).isEqualTo("a lot");
        assertThat(ui.textOf("video-growth-message")).isEqualTo("“a lot” is not a number. Enter a number from -90 to 1,000 %.");
        ui.type("video-growth", "30");
        assertThat(cameras(plan()).demand().growthPerYear()).isEqualTo(0.3);
        assertThat(ui.shows("video-growth-message")).isFalse();
    }

    @Test
    void text_in_the_making_is_committed_to_the_workload_it_was_typed_for() {
        open(ScreenPlan.full(), "workloads");
        ui.onToolkit(() -> {
            ((javafx.scene.control.TextField) ui.node("video-cameras")).setText("777");
            return null;
        });
        choose("workloads-list", 2);
        assertThat(cameras(plan()).cameras()).isEqualTo(777);
        assertThat(plan().workloads().get(2)).isEqualTo(ScreenPlan.full().workloads().get(2));
    }

    @Test
    void a_workload_is_removed_with_what_was_there_for_it_alone_and_comes_back_whole() {
        open(ScreenPlan.full(), "workloads");
        Plan before = plan();
        choose("workloads-list", 2);
        ui.click("workloads-remove");
        assertThat(plan().workloads()).hasSize(2);
        assertThat(plan().targets()).noneMatch(target -> target.workloadId().equals("scan"));
        assertThat(plan().scenarios()).allMatch(scenario -> scenario.groups().stream().noneMatch(group -> group.id().equals("orin")));
        ui.click("do-undo");
        assertThat(plan()).isEqualTo(before);
    }

    @Test
    void the_demand_of_a_language_model_changes_between_people_and_requests() {
        open(ScreenPlan.full(), "workloads");
        choose("workloads-list", 1);
        ui.select("llm-load", "Requests per second");
        ui.type("llm-rate", "12.5");
        assertThat(((LlmServing) plan().workloads().get(1)).load()).isEqualTo(new LlmServing.Load.Requests(12.5));
        assertThat(ids()).contains("llm-rate").doesNotContain("llm-users");
    }

    @Test
    void racks_follow_the_number_of_racks_and_a_feed_is_added() {
        open(ScreenPlan.full(), "sites-and-racks");
        assertThat(((ListView<?>) ui.node("racks-wall")).getItems()).hasSize(6);
        ui.click("sites-tab-groups");
        ui.type("rack-count", "200");
        ui.click("rack-feeds-add");
        var group = ((Housing.Racks) plan().sites().getFirst().housing()).groups().getFirst();
        assertThat(group.count()).isEqualTo(200);
        assertThat(group.feeds()).hasSize(3);
        ui.click("sites-tab-racks");
        assertThat(((ListView<?>) ui.node("racks-wall")).getItems()).hasSize(200);
        ui.click("do-undo");
        ui.click("do-undo");
        assertThat(((ListView<?>) ui.node("racks-wall")).getItems()).hasSize(6);
    }

    @Test
    void a_stated_count_replaces_the_engines_and_empty_leaves_it_to_the_engine_again() {
        open(ScreenPlan.full(), "scenarios");
        ui.type("group-count", "25");
        assertThat(plan().scenarios().getFirst().groups().getFirst().count()).isEqualTo(OptionalInt.of(25));
        assertThat(servers(ui.session().outcome().orElseThrow())).isGreaterThanOrEqualTo(25);
        ui.press("Ctrl+Z");
        assertThat(plan().scenarios().getFirst().groups().getFirst().count()).isEmpty();
    }

    @Test
    void an_accelerator_is_found_by_searching_and_chosen_with_enter() {
        open(ScreenPlan.full(), "scenarios");
        ui.click("group-accelerator");
        ui.write("l40s").press("Enter");
        assertThat(plan().scenarios().getFirst().groups().getFirst().configuration().acceleratorId()).isEqualTo("nvidia-l40s");
    }

    @Test
    void a_currency_that_does_not_exist_is_refused_and_a_horizon_changes_the_months() {
        open(ScreenPlan.full(), "economics");
        ui.type("plan-currency", "EURO");
        assertThat(plan().currency()).isEqualTo("EUR");
        assertThat(ui.textOf("plan-currency-message")).contains("ISO 4217");
        ui.press("Esc");
        ui.type("plan-horizon", "48");
        assertThat(plan().horizonMonths()).isEqualTo(48);
        assertThat(ui.session().outcome().orElseThrow().scenarios().getFirst().costs().months()).hasSize(48);
        ui.press("Ctrl+Z");
        assertThat(ui.session().outcome().orElseThrow().scenarios().getFirst().costs().months()).hasSize(36);
    }

    @Test
    void an_own_price_wins_and_an_own_spec_is_marked_as_stated() {
        open(ScreenPlan.full(), "hardware");
        ui.type("servers-own-price", "9,500");
        assertThat(ui.session().catalog().price("dell-r760xa").orElseThrow().amount()).isEqualByComparingTo("9500");
        ui.type("servers-mass", "33");
        assertThat(ui.session().catalog().server("dell-r760xa").orElseThrow().facts().fact(org.inferrack.catalog.Spec.MASS).orElseThrow())
                .satisfies(fact -> assertThat(fact.evidence()).isEqualTo(org.inferrack.catalog.Evidence.USER))
                .satisfies(fact -> assertThat(fact.value()).isEqualTo(33));
        ui.click("servers-drop");
        assertThat(plan().library()).isEqualTo(ScreenPlan.full().library());
    }

    @Test
    void hardware_is_duplicated_as_own_and_can_be_renamed() {
        open(ScreenPlan.full(), "hardware");
        ui.click("servers-copy");
        ui.type("servers-name", "House chassis");
        assertThat(plan().library().server("own-dell-r760xa").orElseThrow().name()).isEqualTo("House chassis");
    }

    @Test
    void a_target_is_added_and_stated_in_per_cent() {
        open(ScreenPlan.full(), "scenarios");
        ui.click("scenarios-tab-targets");
        ui.click("targets-add");
        ui.type("targets-3-value", "42.5");
        assertThat(plan().targets().getLast().value()).isEqualTo(0.425);
        ui.click("targets-3-remove");
        assertThat(plan().targets()).isEqualTo(ScreenPlan.full().targets());
    }

    @Test
    void the_report_is_previewed_and_exported() {
        open(ScreenPlan.full(), "report");
        ui.type("cover-client", "Küstenlogistik <AG>");
        assertThat(plan().cover().client()).isEqualTo("Küstenlogistik <AG>");
        ui.await("pages are shown", () -> !((ListView<?>) ui.node("report-pages")).getItems().isEmpty());
        var pdf = folder.resolve("offer.pdf");
        ui.dialogs().chooses(pdf);
        ui.click("report-pdf");
        ui.await("the file is written", () -> Files.exists(pdf));
    }

    @Test
    void every_screen_of_an_empty_plan_invites_to_begin() {
        var full = ScreenPlan.full();
        open(full.withSites(java.util.List.of()).withWorkloads(java.util.List.of()).withScenarios(java.util.List.of()).withTargets(java.util.List.of()), "workloads");
        for (String screen : java.util.List.of("sites-and-racks", "hardware", "scenarios", "economics", "report", "workloads")) {
            ui.click("go-" + screen);
        }
        ui.click("workloads-add");
        ui.click("workloads-add-llm");
        ui.click("go-sites-and-racks");
        ui.click("sites-add");
        ui.click("sites-add-edge");
        ui.click("go-scenarios");
        ui.click("scenarios-add");
        assertThat(plan().workloads()).hasSize(1);
        assertThat(plan().sites().getFirst().electricalLimitKw()).isEqualTo(OptionalDouble.empty());
        assertThat(plan().baseline()).isPresent();
    }
}
