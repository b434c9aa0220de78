package org.inferrack.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.metric.Comparison;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Metric;

/** Which figures a proposal leads with, and how two of them compare. */
final class Headlines {

    /** In the order of the client's questions: what it carries, what it takes, what it draws, what it costs. */
    private static final List<Metric> ORDER = List.of(Metric.STREAMS_PER_RACK, Metric.STREAMS_PER_SERVER, Metric.STREAMS_PER_ACCELERATOR,
            Metric.INFERENCES_PER_SECOND_PER_RACK, Metric.RACKS, Metric.SERVERS, Metric.ACCELERATORS, Metric.PEAK_UTILISATION, Metric.P99_LATENCY,
            Metric.TTFT, Metric.TPOT, Metric.BOX_POWER, Metric.IT_POWER, Metric.FACILITY_POWER, Metric.ENERGY_PER_YEAR,
            Metric.BOARD_WATTS_PER_INFERENCE, Metric.WALL_WATTS_PER_INFERENCE, Metric.FACILITY_WATTS_PER_INFERENCE,
            Metric.BOARD_JOULES_PER_PROMPT_TOKEN, Metric.BOARD_JOULES_PER_OUTPUT_TOKEN, Metric.WALL_JOULES_PER_OUTPUT_TOKEN,
            Metric.FACILITY_JOULES_PER_OUTPUT_TOKEN,
            Metric.COST_PER_MILLION_INFERENCES, Metric.COST_PER_MILLION_TOKENS, Metric.COST_PER_STREAM_MONTH, Metric.CAPEX, Metric.OPEX, Metric.TCO,
            Metric.NPV, Metric.SAVING);

    private static final List<Metric> SUMMARY = List.of(Metric.STREAMS_PER_RACK, Metric.INFERENCES_PER_SECOND_PER_RACK, Metric.P99_LATENCY,
            Metric.TTFT, Metric.TPOT, Metric.RACKS, Metric.SERVERS, Metric.ACCELERATORS, Metric.BOX_POWER, Metric.IT_POWER,
            Metric.FACILITY_WATTS_PER_INFERENCE, Metric.COST_PER_MILLION_INFERENCES, Metric.COST_PER_MILLION_TOKENS,
            Metric.COST_PER_STREAM_MONTH, Metric.CAPEX, Metric.TCO, Metric.NPV);

    private Headlines() {
    }

    /** Every metric that is known in at least one scenario. */
    static List<Metric> known(List<ScenarioOutcome> scenarios) {
        return ORDER.stream().filter(metric -> scenarios.stream().anyMatch(scenario -> scenario.metric(metric).isKnown())).toList();
    }

    /** The few for the first page; TCO always, be it unknown. */
    static List<Metric> summary(ScenarioOutcome shown, Optional<ScenarioOutcome> baseline) {
        var metrics = new ArrayList<Metric>();
        for (Metric metric : SUMMARY) {
            if (metric == Metric.INFERENCES_PER_SECOND_PER_RACK && metrics.contains(Metric.STREAMS_PER_RACK)) {
                continue;
            }
            if (metric == Metric.TCO || shown.metric(metric).isKnown() || baseline.filter(base -> base.metric(metric).isKnown()).isPresent()) {
                metrics.add(metric);
            }
        }
        return metrics;
    }

    /** The metric's name, with its unit where the name does not say it. */
    static String label(Metric metric, String currency) {
        return switch (metric) {
            case IT_POWER, FACILITY_POWER, BOX_POWER, ENERGY_PER_YEAR, HEAT, AIRFLOW, PEAK_UTILISATION, P99_LATENCY, TTFT, TPOT, COST_PER_MILLION_INFERENCES,
                 COST_PER_MILLION_TOKENS, COST_PER_STREAM_MONTH, CAPEX, OPEX, TCO, NPV, SAVING -> metric.label() + ", " + metric.unit(currency);
            default -> metric.label();
        };
    }

    /** As {@link #change(Metric, Figure, Figure)}; empty unless both scenarios work as planned. */
    static String change(Metric metric, ScenarioOutcome proposed, ScenarioOutcome baseline) {
        return Comparison.ranks(proposed) && Comparison.ranks(baseline) ? change(metric, proposed.metric(metric), baseline.metric(metric)) : "";
    }

    /** "4.0 ×" where more is better, "−62 %" where less is; empty where one is unknown or the baseline is nothing. */
    static String change(Metric metric, Figure proposed, Figure baseline) {
        if (!(proposed instanceof Figure.Known now) || !(baseline instanceof Figure.Known before) || before.value() == 0) {
            return "";
        }
        double ratio = now.value() / before.value();
        if (metric.moreIsBetter()) {
            return FigureFormat.number(ratio) + " ×";
        }
        String size = FigureFormat.percent(Math.round(Math.abs(ratio - 1) * 1000) / 1000.0);
        return ratio == 1 ? "0 %" : (ratio > 1 ? "+" : "−") + size;
    }
}
