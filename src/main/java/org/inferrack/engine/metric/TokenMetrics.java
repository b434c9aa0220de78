package org.inferrack.engine.metric;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.power.tokens.TokenEnergy;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.Metric;

/** Energy of a token: of the boards while they work on it, and of everything over the output tokens that come out of it. */
public final class TokenMetrics {

    private TokenMetrics() {
    }

    public static Map<Metric, Figure> of(Sizing sizing, PowerBudget power, Optional<TokenEnergy> boards) {
        var metrics = new EnumMap<Metric, Figure>(Metric.class);
        String none = "no LLM of known size is served";
        metrics.put(Metric.BOARD_JOULES_PER_PROMPT_TOKEN, boards.map(TokenEnergy::promptToken).orElseGet(() -> Figure.unknown("J", none)));
        metrics.put(Metric.BOARD_JOULES_PER_OUTPUT_TOKEN, boards.map(TokenEnergy::outputToken).orElseGet(() -> Figure.unknown("J", none)));
        metrics.put(Metric.WALL_JOULES_PER_OUTPUT_TOKEN, perToken(sizing, power.itMeanKw()));
        metrics.put(Metric.FACILITY_JOULES_PER_OUTPUT_TOKEN, perToken(sizing, Figure.derive("sum over the sites", "kW",
                power.sites().stream().map(site -> new Input(site.siteId(), site.facilityMeanKw())).toList(),
                values -> java.util.Arrays.stream(values).sum())));
        return metrics;
    }

    private static Figure perToken(Sizing sizing, Figure meanKw) {
        List<Load> loads = sizing.fleets().stream().flatMap(fleet -> fleet.loads().stream()).toList();
        double tokens = loads.stream().mapToDouble(load -> load.meanUnits() * load.capability().tokensPerUnit()).sum();
        if (!(tokens > 0)) {
            return Figure.unknown("J", "no LLM is served");
        }
        if (loads.stream().anyMatch(load -> load.capability().tokensPerUnit() <= 0)) {
            return Figure.unknown("J", "the power also serves workloads without tokens");
        }
        return Figure.derive("mean power / mean output tokens per second", "J", List.of(new Input("mean power", meanKw),
                new Input("mean output tokens per second", Figure.exact(tokens, "tokens/s", "demand, mean over the week and the horizon"))),
                v -> 1000 * v[0] / v[1]);
    }
}
