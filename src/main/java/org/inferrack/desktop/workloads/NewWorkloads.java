package org.inferrack.desktop.workloads;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Precision;
import org.inferrack.desktop.form.list.EntryList;
import org.inferrack.desktop.form.list.Ids;
import org.inferrack.plan.Demand;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Profile;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;

/** What a workload starts as; the figures are common ones, to be corrected with the client. */
final class NewWorkloads {

    private static final Demand DEMAND = new Demand(Profile.CONSTANT, 0.1, 0.15, Map.of(), "assumption, to be confirmed by the client");

    private NewWorkloads() {
    }

    static List<EntryList.Adder<Workload>> adders(Supplier<Catalog> catalog) {
        return List.of(
                new EntryList.Adder<>("video", "Video analytics", plan -> video(plan, catalog.get())),
                new EntryList.Adder<>("llm", "LLM serving", plan -> llm(plan, catalog.get())),
                new EntryList.Adder<>("inference", "Model inference", plan -> inference(plan, catalog.get())));
    }

    private static Workload video(Plan plan, Catalog catalog) {
        return new VideoAnalytics(id("video", plan), name("Video analytics", plan), Set.of(Precision.INT8), DEMAND, 100, VideoAnalytics.Codec.H264,
                1920, 1080, 25, 10, 4, model(catalog, Set.of(AiModel.Family.DETECTION)), VideoAnalytics.Tracker.IOU, List.of());
    }

    private static Workload llm(Plan plan, Catalog catalog) {
        return new LlmServing(id("llm", plan), name("LLM serving", plan), Set.of(Precision.FP8, Precision.INT8), DEMAND,
                model(catalog, Set.of(AiModel.Family.LLM)),
                new LlmServing.Load.Users(500, 0.1), 1000, 300, 0, OptionalDouble.of(3000), OptionalDouble.of(100));
    }

    private static Workload inference(Plan plan, Catalog catalog) {
        return new ModelInference(id("inference", plan), name("Model inference", plan), Set.of(Precision.INT8), DEMAND,
                model(catalog, Set.of(AiModel.Family.CLASSIFICATION, AiModel.Family.ENCODER)), 1000, OptionalDouble.of(50));
    }

    static Workload copy(Workload workload, Plan plan) {
        String id = id(workload.id(), plan);
        String name = name(workload.name() + " copy", plan);
        return switch (workload) {
            case VideoAnalytics video -> video.withId(id).withName(name);
            case LlmServing llm -> llm.withId(id).withName(name);
            case ModelInference inference -> inference.withId(id).withName(name);
        };
    }

    private static String model(Catalog catalog, Set<AiModel.Family> families) {
        return catalog.models().stream().filter(model -> families.contains(model.family())).map(AiModel::id).findFirst().orElse("");
    }

    private static String id(String stem, Plan plan) {
        return Ids.fresh(stem, plan.workloads().stream().map(Workload::id).collect(Collectors.toSet()));
    }

    private static String name(String stem, Plan plan) {
        return Ids.freshName(stem, plan.workloads().stream().map(Workload::name).collect(Collectors.toSet()));
    }
}
