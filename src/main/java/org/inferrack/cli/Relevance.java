package org.inferrack.cli;

import java.util.List;

import org.inferrack.plan.Housing;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.Metric;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;

/** Which metrics say anything about a plan: no token price where no tokens are served. JSON has them all. */
final class Relevance {

    private Relevance() {
    }

    static boolean of(Metric metric, Plan plan) {
        boolean racks = plan.sites().stream().anyMatch(site -> site.housing() instanceof Housing.Racks);
        boolean edge = plan.sites().stream().anyMatch(site -> site.housing() instanceof Housing.Edge);
        return of(metric, plan.workloads()) && switch (metric) {
            case RACKS, STREAMS_PER_RACK, INFERENCES_PER_SECOND_PER_RACK -> racks;
            case BOX_POWER -> edge;
            default -> true;
        };
    }

    static boolean of(Metric metric, List<Workload> workloads) {
        return switch (metric) {
            case STREAMS_PER_RACK, STREAMS_PER_SERVER, STREAMS_PER_ACCELERATOR, COST_PER_STREAM_MONTH ->
                    workloads.stream().anyMatch(VideoAnalytics.class::isInstance);
            case COST_PER_MILLION_TOKENS, TTFT, TPOT, BOARD_JOULES_PER_PROMPT_TOKEN, BOARD_JOULES_PER_OUTPUT_TOKEN, WALL_JOULES_PER_OUTPUT_TOKEN,
                 FACILITY_JOULES_PER_OUTPUT_TOKEN -> workloads.stream().anyMatch(LlmServing.class::isInstance);
            case P99_LATENCY -> workloads.stream().anyMatch(ModelInference.class::isInstance);
            default -> true;
        };
    }
}
