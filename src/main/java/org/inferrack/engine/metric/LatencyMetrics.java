package org.inferrack.engine.metric;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.inferrack.engine.capability.Capability.Latencies;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.Metric;

/** The worst latency of any load that has one. */
public final class LatencyMetrics {

    private LatencyMetrics() {
    }

    public static Map<Metric, Figure> of(List<Load> loads) {
        var metrics = new EnumMap<Metric, Figure>(Metric.class);
        metrics.put(Metric.P99_LATENCY, worst(loads, Latencies::p99));
        metrics.put(Metric.TTFT, worst(loads, Latencies::ttft));
        metrics.put(Metric.TPOT, worst(loads, Latencies::tpot));
        return metrics;
    }

    private static Figure worst(List<Load> loads, Function<Latencies, Figure> latency) {
        Figure worst = Figure.unknown("ms", "no workload with this latency");
        double highest = Double.NEGATIVE_INFINITY;
        for (Load load : loads) {
            Figure figure = latency.apply(load.capability().latencies());
            if (figure instanceof Figure.Known known && known.value() > highest) {
                worst = figure;
                highest = known.value();
            } else if (loads.size() == 1) {
                worst = figure;
            }
        }
        return worst;
    }
}
