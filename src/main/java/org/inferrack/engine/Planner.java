package org.inferrack.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.cost.Costs;
import org.inferrack.engine.cost.UnitCosts;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.findings.FindingContext;
import org.inferrack.engine.findings.Findings;
import org.inferrack.engine.findings.PlanFindings;
import org.inferrack.engine.metric.CapacityMetrics;
import org.inferrack.engine.metric.FleetMetrics;
import org.inferrack.engine.metric.LatencyMetrics;
import org.inferrack.engine.metric.MoneyMetrics;
import org.inferrack.engine.metric.PowerMetrics;
import org.inferrack.engine.metric.TargetCheck;
import org.inferrack.engine.metric.TargetFindings;
import org.inferrack.engine.metric.TokenMetrics;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.outcome.ScenarioOutcome.WorkloadMetrics;
import org.inferrack.engine.outcome.TargetResult;
import org.inferrack.engine.power.tokens.TokenEnergy;
import org.inferrack.engine.risk.Risk;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Workload;

/** The street: a plan and what is known go in, an outcome comes out. Pure: no clock, no I/O, no global state. */
public final class Planner {

    private Planner() {
    }

    /** Plans every scenario. Never throws for what a person can state; what does not work is a finding. */
    public static Outcome evaluate(Plan plan, Knowledge knowledge) {
        return evaluate(plan, knowledge, Optional.empty());
    }

    /**
     * The same for a plan that was planned before: servers stay in the racks where the earlier outcome has them as far as that
     * needs no more racks. No figure depends on it, only which server stands where; {@link org.inferrack.engine.placement.Placement#moves} says
     * how many stand elsewhere now.
     */
    public static Outcome evaluate(Plan plan, Knowledge knowledge, Optional<Outcome> earlier) {
        Catalog catalog = knowledge.catalog().overlaidBy(plan.library());
        MeasurementIndex index = MeasurementIndex.of(catalog, knowledge.fitted(), plan.library());
        List<ScenarioPass> passed = plan.scenarios().stream().map(scenario -> ScenarioPass.pass(plan, scenario, catalog, index, knowledge.fitted(),
                earlier.flatMap(outcome -> outcome.scenario(scenario.id())).map(ScenarioOutcome::placement))).toList();
        Optional<Costs> baseline = ScenarioPass.baseline(passed);
        List<ScenarioOutcome> outcomes = passed.stream().map(rooms -> outcome(plan, rooms, baseline, catalog, knowledge.fitted())).toList();
        List<TargetResult> targets = TargetCheck.check(plan, outcomes);
        List<Finding> findings = new ArrayList<>(PlanFindings.of(plan));
        findings.addAll(TargetFindings.of(targets, outcomes));
        return new Outcome(knowledge.version(), outcomes, targets, findings);
    }

    private static ScenarioOutcome outcome(Plan plan, ScenarioPass rooms, Optional<Costs> baseline, Catalog catalog, Fitted fitted) {
        UnitCosts.All units = UnitCosts.of(plan, rooms.scenario(), rooms.sizing(), rooms.power(), rooms.costs(), catalog);
        var context = new FindingContext(plan, catalog, rooms.scenario(), rooms.sizing(), rooms.power(), rooms.placement(), rooms.costs(), rooms.misfits());
        return new ScenarioOutcome(rooms.scenario(), rooms.sizing(), rooms.power(), rooms.placement(), rooms.costs(),
                Risk.tornado(plan, rooms.scenario(), rooms.sizing(), rooms.power(), rooms.placement(), catalog, fitted),
                metrics(plan, rooms, units.scenario(), baseline, TokenEnergy.of(plan, rooms.scenario(), rooms.sizing(), catalog, fitted)),
                plan.workloads().stream().map(workload -> workloadMetrics(workload, rooms, units)).toList(), Findings.of(context));
    }

    private static Map<Metric, Figure> metrics(Plan plan, ScenarioPass rooms, UnitCosts units, Optional<Costs> baseline, Optional<TokenEnergy> tokens) {
        if (rooms.carriesNothing()) {
            return Map.of();
        }
        var metrics = new EnumMap<Metric, Figure>(Metric.class);
        metrics.putAll(new CapacityMetrics(rooms.scenario(), rooms.sizing(), rooms.placement()).metrics());
        metrics.putAll(new FleetMetrics(plan, rooms.scenario(), rooms.sizing(), rooms.placement()).metrics());
        metrics.putAll(new PowerMetrics(rooms.sizing(), rooms.power(), rooms.placement()).metrics());
        metrics.putAll(TokenMetrics.of(rooms.sizing(), rooms.power(), tokens));
        metrics.putAll(MoneyMetrics.of(rooms.costs(), units, baseline));
        if (!rooms.sizing().shortfalls().isEmpty()) {
            metrics.put(Metric.SAVING, Figure.unknown("%", "it does not carry the whole demand"));
        }
        metrics.putAll(LatencyMetrics.of(rooms.sizing().fleets().stream().flatMap(fleet -> fleet.loads().stream()).toList()));
        return metrics;
    }

    private static WorkloadMetrics workloadMetrics(Workload workload, ScenarioPass rooms, UnitCosts.All units) {
        List<Load> loads = rooms.sizing().fleets().stream().flatMap(fleet -> fleet.loads().stream())
                .filter(load -> load.workloadId().equals(workload.id())).toList();
        var metrics = new EnumMap<Metric, Figure>(LatencyMetrics.of(loads));
        Optional.ofNullable(units.workloads().get(workload.id())).map(MoneyMetrics::of).ifPresent(metrics::putAll);
        return new WorkloadMetrics(workload.id(), metrics);
    }
}
