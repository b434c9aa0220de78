package org.inferrack.plan;

import java.util.List;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;

/** Workloads and their demand. */
final class WorkloadCheck {

    private static final double ROUNDING = 1e-6;

    private WorkloadCheck() {
    }

    static void check(Stated place, Workload workload, Plan plan, Catalog catalog) {
        place.id(workload.id());
        if (workload.precisions().isEmpty()) {
            place.problem("precisions", "No precision is accepted.", "Accept at least one.");
        }
        switch (workload) {
            case VideoAnalytics video -> video(place, video, catalog);
            case LlmServing llm -> llm(place, llm, catalog);
            case ModelInference inference -> model(place, "modelId", inference.modelId(), catalog);
        }
        demand(place.at("demand"), workload.demand(), plan);
    }

    private static void video(Stated place, VideoAnalytics video, Catalog catalog) {
        model(place, "detectorId", video.detectorId(), catalog);
        if (video.analysedFps() > video.streamFps()) {
            place.problem("analysedFps", Stated.number(video.analysedFps()) + " frames/s are to be analysed of a stream that has "
                    + Stated.number(video.streamFps()) + ".", "Enter at most " + Stated.number(video.streamFps()) + ".");
        }
        for (int i = 0; i < video.secondStages().size(); i++) {
            var stage = place.at("secondStages", i);
            model(stage, "modelId", video.secondStages().get(i).modelId(), catalog);
        }
    }

    private static void llm(Stated place, LlmServing llm, Catalog catalog) {
        model(place, "modelId", llm.modelId(), catalog);
        var family = catalog.model(llm.modelId()).map(AiModel::family);
        if (family.isPresent() && family.get() != AiModel.Family.LLM) {
            place.problem("modelId", "\"" + llm.modelId() + "\" is not a language model (" + family.get() + ").",
                    "Choose a language model, or plan this one as model inference.");
        }
    }

    private static void model(Stated place, String name, String id, Catalog catalog) {
        place.known(name, "model", id, catalog.model(id).isPresent(), "Choose a catalogued model, or add it to the plan's library.");
    }

    private static void demand(Stated place, Demand demand, Plan plan) {
        shares(place.at("profile"), "hours", demand.profile().hours(), 24);
        shares(place.at("profile"), "days", demand.profile().days(), 7);
        demand.siteShares().forEach((site, _) -> place.at("siteShares").known(site, "site", site, plan.site(site).isPresent(), "Name a site of the plan."));
        double sum = demand.siteShares().values().stream().mapToDouble(Double::doubleValue).sum();
        if (!demand.siteShares().isEmpty() && !(Math.abs(sum - 1) <= ROUNDING)) {
            place.problem("siteShares", "The shares of the sites sum to " + Stated.number(Math.rint(sum * 1e6) / 1e6) + ", not to 1.",
                    "Make them sum to 1, or leave them empty for all at the first site.");
        }
    }

    private static void shares(Stated place, String name, List<Double> shares, int wanted) {
        if (shares.size() != wanted) {
            place.problem(name, "The profile has " + shares.size() + " shares, not " + wanted + ".", "Enter " + wanted + " shares of the peak.");
        }
    }
}
