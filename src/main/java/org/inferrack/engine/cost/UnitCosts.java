package org.inferrack.engine.cost;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.plan.Plan;

/**
 * TCO over the horizon by the work done in it. The work is what the fleets carry on the mean, not what they could carry, so idle
 * capacity is paid for.
 *
 * @param perMillionInferences currency per million answers or analysed frames
 * @param perMillionTokens     currency per million output tokens
 * @param perStreamMonth       currency per camera stream, for a month
 */
public record UnitCosts(Figure perMillionInferences, Figure perMillionTokens, Figure perStreamMonth) {

    /** Of the scenario, and of each of its workloads by id. */
    public record All(UnitCosts scenario, Map<String, UnitCosts> workloads) {
        public All {
            workloads = Map.copyOf(workloads);
        }
    }

    private record Work(String workloadId, double inferencesPerSecond, double tokensPerSecond, double streams, double share) {
    }

    public static All of(ScenarioContext context, Sizing sizing, PowerBudget power, Costs costs) {
        Plan plan = context.plan();
        var shares = CostShares.of(context, sizing, power);
        var works = shares.entrySet().stream().map(share -> work(share.getKey(), share.getValue(), sizing)).toList();
        var byWorkload = new HashMap<String, UnitCosts>();
        works.forEach(work -> byWorkload.put(work.workloadId(), of(plan, costs, List.of(work))));
        return new All(of(plan, costs, works), byWorkload);
    }

    private static UnitCosts of(Plan plan, Costs costs, List<Work> works) {
        double millionSeconds = Hours.of(plan) * 3600 / 1e6;
        return new UnitCosts(
                per(plan, costs, works, Work::inferencesPerSecond, millionSeconds, "inferences"),
                per(plan, costs, works, Work::tokensPerSecond, millionSeconds, "output tokens"),
                per(plan, costs, works, Work::streams, plan.horizonMonths(), "streams"));
    }

    private static Figure per(Plan plan, Costs costs, List<Work> works, ToDoubleFunction<Work> rate, double time, String unit) {
        var doing = works.stream().filter(work -> rate.applyAsDouble(work) > 0).toList();
        if (doing.isEmpty()) {
            return Figure.unknown(plan.currency(), "no " + unit + " are served");
        }
        double share = doing.stream().mapToDouble(Work::share).sum();
        double amount = doing.stream().mapToDouble(rate).sum() * time;
        return Figure.derive("TCO × share of it borne by this work ÷ work over the horizon", plan.currency(), List.of(
                new Input("TCO", costs.total()),
                new Input("share", Figure.exact(share, "", "share of the fleets' cost, by mean server time")),
                new Input("work", Figure.stated(amount, "streams".equals(unit) ? "stream-months" : "million " + unit, "mean load carried × time"))),
                values -> values[0] * values[1] / values[2]);
    }

    private static Work work(String workloadId, double share, Sizing sizing) {
        double inferences = 0;
        double tokens = 0;
        double streams = 0;
        for (var fleet : sizing.fleets()) {
            for (var load : fleet.loads()) {
                if (load.workloadId().equals(workloadId)) {
                    inferences += load.meanUnits() * load.capability().inferencesPerUnit();
                    tokens += load.meanUnits() * load.capability().tokensPerUnit();
                    streams += load.capability().unit() == Capability.WorkUnit.STREAMS ? load.meanUnits() : 0;
                }
            }
        }
        return new Work(workloadId, inferences, tokens, streams, share);
    }
}
