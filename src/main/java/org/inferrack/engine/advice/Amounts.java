package org.inferrack.engine.advice;

import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;

/** How much of a workload is asked for, in the terms in which the client states it. */
final class Amounts {

    private Amounts() {
    }

    static double of(Workload workload) {
        return switch (workload) {
            case VideoAnalytics video -> video.cameras();
            case ModelInference inference -> inference.requestsPerSecond();
            case LlmServing llm -> switch (llm.load()) {
                case LlmServing.Load.Users users -> users.users();
                case LlmServing.Load.Requests requests -> requests.perSecond();
            };
        };
    }

    /** People and cameras are whole. */
    static Workload with(Workload workload, double amount) {
        return switch (workload) {
            case VideoAnalytics video -> video.withCameras((int) Math.round(amount));
            case ModelInference inference -> inference.withRequestsPerSecond(amount);
            case LlmServing llm -> llm.withLoad(switch (llm.load()) {
                case LlmServing.Load.Users users -> new LlmServing.Load.Users((int) Math.round(amount), users.activeShare());
                case LlmServing.Load.Requests _ -> new LlmServing.Load.Requests(amount);
            });
        };
    }

    static String words(Workload workload, double amount) {
        return FigureFormat.number(amount) + " " + switch (workload) {
            case VideoAnalytics _ -> "cameras";
            case ModelInference _ -> "requests/s";
            case LlmServing llm -> llm.load() instanceof LlmServing.Load.Users ? "users" : "requests/s";
        };
    }
}
