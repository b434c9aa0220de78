package org.inferrack.engine.metric;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.engine.cost.Costs;
import org.inferrack.engine.cost.UnitCosts;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.plan.Metric;

/** Money of a scenario, and what it saves against the baseline. */
public final class MoneyMetrics {

    private MoneyMetrics() {
    }

    public static Map<Metric, Figure> of(Costs costs, UnitCosts units, Optional<Costs> baseline) {
        var metrics = new EnumMap<Metric, Figure>(Metric.class);
        metrics.put(Metric.CAPEX, costs.capex());
        metrics.put(Metric.OPEX, costs.opex());
        metrics.put(Metric.TCO, costs.total());
        metrics.put(Metric.NPV, costs.npv());
        metrics.put(Metric.SAVING, baseline.map(base -> base == costs ? Figure.unknown("%", "this is the baseline") : saving(costs, base))
                .orElse(Figure.unknown("%", Comparison.NO_BASELINE)));
        metrics.putAll(of(units));
        return metrics;
    }

    public static Map<Metric, Figure> of(UnitCosts units) {
        return Map.of(Metric.COST_PER_MILLION_INFERENCES, units.perMillionInferences(),
                Metric.COST_PER_MILLION_TOKENS, units.perMillionTokens(),
                Metric.COST_PER_STREAM_MONTH, units.perStreamMonth());
    }

    private static Figure saving(Costs own, Costs baseline) {
        return Figure.derive("1 − TCO / TCO of the baseline", "%", List.of(new Input("TCO", own.total()), new Input("TCO of the baseline", baseline.total())),
                values -> 100 * (1 - values[0] / values[1]));
    }
}
