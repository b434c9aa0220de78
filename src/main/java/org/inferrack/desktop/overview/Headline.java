package org.inferrack.desktop.overview;

import java.util.ArrayList;
import java.util.List;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.plan.VideoAnalytics;

/** Which figures are in the headline of a plan: those that its workloads have. */
final class Headline {

    private Headline() {
    }

    static List<Metric> metrics(Plan plan) {
        boolean cameras = plan.workloads().stream().anyMatch(VideoAnalytics.class::isInstance);
        boolean onlyChat = !plan.workloads().isEmpty() && plan.workloads().stream().allMatch(LlmServing.class::isInstance);
        var metrics = new ArrayList<>(List.of(Metric.RACKS, Metric.SERVERS, Metric.ACCELERATORS, Metric.PEAK_UTILISATION, Metric.IT_POWER));
        metrics.add(cameras ? Metric.STREAMS_PER_RACK : Metric.INFERENCES_PER_SECOND_PER_RACK);
        metrics.add(Metric.WALL_WATTS_PER_INFERENCE);
        metrics.add(Metric.TCO);
        if (plan.baseline().isPresent()) {
            metrics.add(Metric.SAVING);
        }
        metrics.add(onlyChat ? Metric.COST_PER_MILLION_TOKENS : Metric.COST_PER_MILLION_INFERENCES);
        return metrics;
    }

    /** A name short enough for a tile. */
    static String name(Metric metric, int horizonMonths) {
        return switch (metric) {
            case WALL_WATTS_PER_INFERENCE -> "Energy per inference, wall";
            case INFERENCES_PER_SECOND_PER_RACK -> "Inferences/s per rack";
            case TCO -> "TCO over " + horizonMonths + " months";
            case SAVING -> "TCO saved";
            case COST_PER_MILLION_TOKENS -> "Per million output tokens";
            case COST_PER_MILLION_INFERENCES -> "Per million inferences";
            case IT_POWER -> "IT power at peak";
            default -> metric.label();
        };
    }
}
