package org.inferrack.desktop.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferrack.catalog.Item;
import org.inferrack.desktop.ScreenPlan;
import org.inferrack.desktop.Ui;
import org.inferrack.desktop.form.field.Focus;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The forms of the kinds of workload ({@link LlmForm} too) and what they share ({@link DemandParts}). */
class WorkloadFormsTest {

    private Ui ui;

    private static Focus<Workload> workload(int index) {
        return Focus.keyed(Focus.plan().at(Plan::workloads, Plan::withWorkloads), Workload::id, ScreenPlan.full().workloads().get(index).id());
    }

    private void showLlm() {
        ui = Ui.form(ScreenPlan.full(), session -> {
            var form = LlmForm.of(session);
            form.show(workload(1).as(LlmServing.class));
            return form;
        });
    }

    private void showVideo() {
        ui = Ui.form(ScreenPlan.full(), session -> {
            var form = WorkloadForms.video(session);
            form.show(workload(0).as(VideoAnalytics.class));
            return form;
        });
    }

    private <W extends Workload> W workload(int index, Class<W> kind) {
        return kind.cast(ui.session().plan().workloads().get(index));
    }

    @AfterEach
    void close() {
        ui.close();
    }

    @Test
    void demand_stated_as_people_or_as_requests_is_one_or_the_other() {
        showLlm();
        ui.type("llm-active", "25");
        assertThat(workload(1, LlmServing.class).load()).isEqualTo(new LlmServing.Load.Users(800, 0.25));
        ui.select("llm-load", "Requests per second");
        assertThat(workload(1, LlmServing.class).load()).isEqualTo(new LlmServing.Load.Requests(1));
        ui.type("llm-rate", "7.5");
        ui.select("llm-load", "People, of whom a share is active");
        assertThat(workload(1, LlmServing.class).load()).isInstanceOf(LlmServing.Load.Users.class);
    }

    @Test
    void an_empty_latency_limit_is_no_limit() {
        showLlm();
        ui.click("llm-ttft").press("Ctrl+A").press("Delete").press("Enter");
        assertThat(workload(1, LlmServing.class).ttftLimitMs()).isEmpty();
        assertThat(workload(1, LlmServing.class).tpotLimitMs()).as("the other stays").hasValue(80);
    }

    @Test
    void language_models_are_offered_to_language_models_alone() {
        showLlm();
        var language = WorkloadForms.models(ui.session(), true).get().stream().map(Item::id).toList();
        var others = WorkloadForms.models(ui.session(), false).get().stream().map(Item::id).toList();
        assertThat(language).contains("llama-3.1-8b").doesNotContainAnyElementsOf(others);
        assertThat(others).contains("resnet50");
    }

    @Test
    void a_second_stage_is_added_with_a_model_and_removed() {
        showVideo();
        ui.click("video-stages-add");
        assertThat(workload(0, VideoAnalytics.class).secondStages()).hasSize(2);
        ui.type("video-stages-1-objects", "0,5");
        assertThat(workload(0, VideoAnalytics.class).secondStages().getLast().objectsPerFrame()).isEqualTo(0.5);
        ui.click("video-stages-0-remove");
        assertThat(workload(0, VideoAnalytics.class).secondStages()).hasSize(1);
    }

    @Test
    void growth_and_headroom_are_shares_of_every_kind_of_demand() {
        showVideo();
        ui.type("video-growth", "-10");
        ui.type("video-headroom", "20");
        assertThat(workload(0, VideoAnalytics.class).demand()).satisfies(demand -> assertThat(demand.growthPerYear()).isEqualTo(-0.1))
                .satisfies(demand -> assertThat(demand.headroom()).isEqualTo(0.2));
    }

    @Test
    void a_request_of_a_model_has_a_latency_limit_or_none() {
        ui = Ui.form(ScreenPlan.full(), session -> {
            var form = WorkloadForms.inference(session);
            form.show(workload(2).as(ModelInference.class));
            return form;
        });
        ui.type("inference-p99", "12.5");
        assertThat(workload(2, ModelInference.class).p99LimitMs()).hasValue(12.5);
    }
}
