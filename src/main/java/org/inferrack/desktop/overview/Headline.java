package org.inferrack.desktop.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inferrack.plan.Housing;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;

/** Which figures are in the headline of a plan: those that its workloads have. */
final class Headline {

    private Headline() {
    }

    static List<Metric> metrics(Plan plan) {
        boolean cameras = has(plan, VideoAnalytics.class);
        boolean onlyChat = plan.workloads().stream().allMatch(LlmServing.class::isInstance);
        var metrics = new ArrayList<Metric>();
        if (racks(plan)) {
            metrics.add(Metric.RACKS);
        }
        metrics.addAll(List.of(Metric.SERVERS, Metric.ACCELERATORS, Metric.PEAK_UTILISATION, racks(plan) ? Metric.IT_POWER : Metric.BOX_POWER));
        metrics.add(density(plan, cameras));
        metrics.add(Metric.WALL_WATTS_PER_INFERENCE);
        metrics.add(Metric.TCO);
        if (plan.baseline().isPresent()) {
            metrics.add(Metric.SAVING);
        }
        metrics.add(onlyChat ? Metric.COST_PER_MILLION_TOKENS : Metric.COST_PER_MILLION_INFERENCES);
        return metrics;
    }

    /** What the first chart compares; empty where it is the work of one rack. */
    static Optional<Metric> chartWithoutRacks(Plan plan) {
        return racks(plan) ? Optional.empty() : Optional.of(has(plan, VideoAnalytics.class) ? Metric.STREAMS_PER_SERVER : Metric.BOX_POWER);
    }

    private static Metric density(Plan plan, boolean cameras) {
        if (racks(plan)) {
            return cameras ? Metric.STREAMS_PER_RACK : Metric.INFERENCES_PER_SECOND_PER_RACK;
        }
        return cameras ? Metric.STREAMS_PER_SERVER : Metric.ENERGY_PER_YEAR;
    }

    private static boolean racks(Plan plan) {
        return plan.sites().stream().anyMatch(site -> site.housing() instanceof Housing.Racks);
    }

    private static boolean has(Plan plan, Class<? extends Workload> kind) {
        return plan.workloads().stream().anyMatch(kind::isInstance);
    }

    /** A name short enough for a tile. */
    static String name(Metric metric, int horizonMonths) {
        return switch (metric) {
            case WALL_WATTS_PER_INFERENCE -> "W per inference/s, wall";
            case INFERENCES_PER_SECOND_PER_RACK -> "Inferences/s per rack";
            case TCO -> "TCO over " + horizonMonths + " months";
            case SAVING -> "TCO saved";
            case COST_PER_MILLION_TOKENS -> "Per million output tokens";
            case COST_PER_MILLION_INFERENCES -> "Per million inferences";
            case IT_POWER -> "IT power at peak";
            case BOX_POWER -> "Power per box at peak";
            case ENERGY_PER_YEAR -> "Energy per year";
            default -> metric.label();
        };
    }

    /** A unit short enough for a tile; the name says the rest, and a W per inference/s is a J per inference. */
    static String unit(Metric metric, String unit) {
        return switch (metric) {
            case WALL_WATTS_PER_INFERENCE -> "J/inference";
            case INFERENCES_PER_SECOND_PER_RACK -> "";
            case STREAMS_PER_RACK, STREAMS_PER_SERVER -> "streams";
            default -> unit;
        };
    }
}
