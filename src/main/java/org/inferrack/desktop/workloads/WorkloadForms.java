package org.inferrack.desktop.workloads;

import java.util.List;
import java.util.function.Supplier;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Precision;
import org.inferrack.desktop.form.field.AnyOfField;
import org.inferrack.desktop.form.field.ChoiceField;
import org.inferrack.desktop.form.field.FormField;
import org.inferrack.desktop.form.field.NumberField;
import org.inferrack.desktop.form.field.NumberRange;
import org.inferrack.desktop.form.field.OptionalNumberField;
import org.inferrack.desktop.form.field.Words;
import org.inferrack.desktop.form.field.WordsField;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.list.EntryRows;
import org.inferrack.desktop.form.list.ItemPicker;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.plan.Limit;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.VideoAnalytics.SecondStage;

/** The forms of video analytics and of model inference. */
final class WorkloadForms {

    static final String PRECISIONS = "servers use the fastest that their accelerator computes";

    private WorkloadForms() {
    }

    static Supplier<List<? extends org.inferrack.catalog.Item>> models(PlanSession session, boolean llm) {
        return () -> session.catalog().models().stream().filter(model -> (model.family() == AiModel.Family.LLM) == llm).toList();
    }

    static Form<VideoAnalytics> video(PlanSession session) {
        String id = "video";
        var form = new Form<VideoAnalytics>(session).section("Cameras");
        form.add(WordsField.name(id + "-name", "Name", VideoAnalytics::name, VideoAnalytics::withName));
        form.add(new NumberField<>(id + "-cameras", "Cameras", NumberRange.whole(Limit.CAMERAS), VideoAnalytics::cameras,
                (video, value) -> video.withCameras(value.intValue())).hint("at the start month"));
        form.add(ChoiceField.of(id + "-codec", "Codec", VideoAnalytics.Codec.class, Words::of, VideoAnalytics::codec, VideoAnalytics::withCodec));
        form.add(new NumberField<>(id + "-width", "Width", NumberRange.whole(Limit.PIXELS), VideoAnalytics::widthPx,
                (video, value) -> video.withWidthPx(value.intValue())));
        form.add(new NumberField<>(id + "-height", "Height", NumberRange.whole(Limit.PIXELS), VideoAnalytics::heightPx,
                (video, value) -> video.withHeightPx(value.intValue())));
        form.add(new NumberField<>(id + "-stream-fps", "Stream rate", NumberRange.real(Limit.FPS), VideoAnalytics::streamFps,
                VideoAnalytics::withStreamFps).hint("all of it is decoded"));
        form.add(new NumberField<>(id + "-analysed-fps", "Analysed rate", NumberRange.real(Limit.FPS), VideoAnalytics::analysedFps,
                VideoAnalytics::withAnalysedFps).hint("goes through the detector"));
        form.add(new NumberField<>(id + "-mbps", "Bandwidth", NumberRange.real(Limit.BIT_RATE), VideoAnalytics::megabitsPerSecond,
                VideoAnalytics::withMegabitsPerSecond).hint("a stream"));
        form.section("Models");
        form.add(new ItemPicker<>(id + "-detector", "Detector", "", models(session, false), VideoAnalytics::detectorId, VideoAnalytics::withDetectorId));
        form.add(new AnyOfField<>(id + "-precisions", "Accepted precisions", Precision.class, Words::of, VideoAnalytics::precisions,
                VideoAnalytics::withPrecisions).hint(PRECISIONS));
        form.add(ChoiceField.of(id + "-tracker", "Tracker", VideoAnalytics.Tracker.class, Words::of, VideoAnalytics::tracker, VideoAnalytics::withTracker));
        form.section("Second-stage models");
        form.add(new EntryRows<>(id + "-stages", "second-stage model", VideoAnalytics::secondStages, VideoAnalytics::withSecondStages,
                row -> stage(row, session), stages -> added(stages, session)));
        DemandParts.add(form, session, id, VideoAnalytics::demand, VideoAnalytics::withDemand);
        return form;
    }

    private static List<FormField<SecondStage, ?>> stage(String row, PlanSession session) {
        return List.of(
                new ItemPicker<>(row + "-model", "Model", "", models(session, false), SecondStage::modelId,
                        (stage, value) -> new SecondStage(value, stage.objectsPerFrame())),
                new NumberField<>(row + "-objects", "Objects per analysed frame", NumberRange.real(Limit.OBJECTS), SecondStage::objectsPerFrame,
                        (stage, value) -> new SecondStage(stage.modelId(), value)));
    }

    private static List<SecondStage> added(List<SecondStage> stages, PlanSession session) {
        var all = new java.util.ArrayList<>(stages);
        all.add(new SecondStage(models(session, false).get().stream().map(org.inferrack.catalog.Item::id).findFirst().orElse(""), 1));
        return all;
    }

    static Form<ModelInference> inference(PlanSession session) {
        String id = "inference";
        var form = new Form<ModelInference>(session).section("Requests");
        form.add(WordsField.name(id + "-name", "Name", ModelInference::name, ModelInference::withName));
        form.add(new ItemPicker<>(id + "-model", "Model", "", models(session, false), ModelInference::modelId, ModelInference::withModelId));
        form.add(new AnyOfField<>(id + "-precisions", "Accepted precisions", Precision.class, Words::of, ModelInference::precisions,
                ModelInference::withPrecisions).hint(PRECISIONS));
        form.add(new NumberField<>(id + "-rate", "Requests", NumberRange.real(Limit.REQUESTS), ModelInference::requestsPerSecond,
                ModelInference::withRequestsPerSecond).hint("at the peak of the start month"));
        form.add(new OptionalNumberField<>(id + "-p99", "p99 latency limit", NumberRange.real(Limit.MILLISECONDS), "no limit",
                ModelInference::p99LimitMs, ModelInference::withP99LimitMs));
        DemandParts.add(form, session, id, ModelInference::demand, ModelInference::withDemand);
        return form;
    }
}
