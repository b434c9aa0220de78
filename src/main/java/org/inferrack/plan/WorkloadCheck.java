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
        switch (workload) {
            case VideoAnalytics video -> video(place, video, catalog);
            case LlmServing llm -> llm(place, llm, catalog);
            case ModelInference inference -> {
                model(place, "modelId", inference.modelId(), catalog);
                place.within("requestsPerSecond", inference.requestsPerSecond(), Limit.REQUESTS);
                place.within("p99LimitMs", inference.p99LimitMs(), Limit.MILLISECONDS);
            }
        }
        demand(place.at("demand"), workload.demand(), plan);
    }

    private static void video(Stated place, VideoAnalytics video, Catalog catalog) {
        model(place, "detectorId", video.detectorId(), catalog);
        place.within("cameras", video.cameras(), Limit.CAMERAS);
        place.within("widthPx", video.widthPx(), Limit.PIXELS);
        place.within("heightPx", video.heightPx(), Limit.PIXELS);
        place.within("streamFps", video.streamFps(), Limit.FPS);
        place.within("analysedFps", video.analysedFps(), Limit.FPS);
        place.within("megabitsPerSecond", video.megabitsPerSecond(), Limit.BIT_RATE);
        if (video.analysedFps() > video.streamFps()) {
            place.problem("analysedFps", Stated.number(video.analysedFps()) + " frames/s are to be analysed of a stream that has "
                    + Stated.number(video.streamFps()) + ".", "Enter at most " + Stated.number(video.streamFps()) + ".");
        }
        for (int i = 0; i < video.secondStages().size(); i++) {
            var stage = place.at("secondStages", i);
            model(stage, "modelId", video.secondStages().get(i).modelId(), catalog);
            stage.within("objectsPerFrame", video.secondStages().get(i).objectsPerFrame(), Limit.OBJECTS);
        }
    }

    private static void llm(Stated place, LlmServing llm, Catalog catalog) {
        model(place, "modelId", llm.modelId(), catalog);
        var family = catalog.model(llm.modelId()).map(AiModel::family);
        if (family.isPresent() && family.get() != AiModel.Family.LLM) {
            place.problem("modelId", "\"" + llm.modelId() + "\" is not a language model (" + family.get() + ").",
                    "Choose a language model, or plan this one as model inference.");
        }
        switch (llm.load()) {
            case LlmServing.Load.Users users -> {
                place.within("load.users", users.users(), Limit.USERS);
                place.within("load.activeShare", users.activeShare(), Limit.SHARE);
            }
            case LlmServing.Load.Requests requests -> place.within("load.perSecond", requests.perSecond(), Limit.REQUESTS);
        }
        place.within("inputTokens", llm.inputTokens(), Limit.TOKENS);
        place.within("outputTokens", llm.outputTokens(), Limit.TOKENS);
        place.within("prefixHitShare", llm.prefixHitShare(), Limit.SHARE);
        place.within("ttftLimitMs", llm.ttftLimitMs(), Limit.MILLISECONDS);
        place.within("tpotLimitMs", llm.tpotLimitMs(), Limit.MILLISECONDS);
    }

    private static void model(Stated place, String name, String id, Catalog catalog) {
        place.known(name, "model", id, catalog.model(id).isPresent(), "Choose a catalogued model, or add it to the plan's library.");
    }

    private static void demand(Stated place, Demand demand, Plan plan) {
        place.within("growthPerYear", demand.growthPerYear(), Limit.GROWTH);
        place.within("headroom", demand.headroom(), Limit.HEADROOM);
        shares(place, "profile.hours", demand.profile().hours(), 24);
        shares(place, "profile.days", demand.profile().days(), 7);
        demand.siteShares().forEach((site, share) -> {
            var at = place.at("siteShares").entry(site);
            at.known("", "site", site, plan.site(site).isPresent(), "Name a site of the plan.");
            at.within(share, Limit.SHARE);
        });
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
        for (int i = 0; i < shares.size(); i++) {
            place.within(name + "[" + i + "]", shares.get(i), Limit.PROFILE_SHARE);
        }
    }
}
