package org.inferrack.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Knowledge;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.context.ScenarioContext;
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
import org.inferrack.engine.metric.Recommendation;
import org.inferrack.engine.metric.TargetCheck;
import org.inferrack.engine.metric.TargetFindings;
import org.inferrack.engine.metric.TokenMetrics;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.outcome.ScenarioOutcome.WorkloadMetrics;
import org.inferrack.engine.outcome.TargetResult;
import org.inferrack.engine.pass.ScenarioPass;
import org.inferrack.engine.power.tokens.TokenEnergy;
import org.inferrack.engine.risk.Risk;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.Workload;
import org.inferrack.work.Cancellation;

/** The street: a plan and what is known go in, an outcome comes out. Pure: no clock, no I/O, no global state. */
public final class Planner {

    private Planner() {
    }

    /** Plans every scenario. Never throws; what does not work is a finding. */
    public static Outcome evaluate(CheckedPlan plan, Knowledge knowledge) {
        return evaluate(plan, knowledge, Optional.empty(), Cancellation.NEVER);
    }

    /**
     * The same for a plan that was planned before: servers stay in the racks where the earlier outcome has them as far as that
     * needs no more racks. No figure depends on it, only which server stands where; {@link org.inferrack.engine.placement.Placement#moves} says
     * how many stand elsewhere now.
     *
     * @throws java.util.concurrent.CancellationException soon after nobody wants the outcome any more
     */
    public static Outcome evaluate(CheckedPlan checked, Knowledge knowledge, Optional<Outcome> earlier, Cancellation cancellation) {
        Plan plan = checked.plan();
        Catalog catalog = checked.catalog();
        MeasurementIndex index = MeasurementIndex.of(catalog, knowledge.fitted(), plan.library());
        List<ScenarioPass> passed = plan.scenarios().stream()
                .map(scenario -> ScenarioPass.of(new ScenarioContext(plan, scenario, catalog, index, cancellation),
                        earlier.flatMap(outcome -> outcome.scenario(scenario.id())).map(ScenarioOutcome::placement)))
                .toList();
        List<Judged> judged = passed.stream().map(pass -> new Judged(pass, Findings.of(FindingContext.of(pass)))).toList();
        Optional<Costs> baseline = baseline(judged);
        List<ScenarioOutcome> outcomes = judged.stream().map(each -> outcome(each, baseline)).toList();
        List<TargetResult> targets = TargetCheck.check(plan, outcomes);
        List<Finding> findings = new ArrayList<>(PlanFindings.of(plan));
        findings.addAll(TargetFindings.of(targets, outcomes));
        findings.addAll(Recommendation.findings(outcomes, targets));
        return new Outcome(knowledge.version(), outcomes, targets, findings, Recommendation.of(outcomes, targets));
    }

    /**
     * Whether everything of a scenario is served and stands somewhere: the same as {@link ScenarioOutcome#feasible}, without its figures.
     *
     * @param index of the measurements of the checked plan's catalogue
     */
    public static boolean feasible(CheckedPlan checked, Scenario scenario, MeasurementIndex index, Cancellation cancellation) {
        var context = new ScenarioContext(checked.plan(), scenario, checked.catalog(), index, cancellation);
        return !Findings.block(FindingContext.of(ScenarioPass.of(context, Optional.empty())));
    }

    /** A scenario and what is to be said about it: only one that works is held against others. */
    private record Judged(ScenarioPass pass, List<Finding> findings) {

        boolean works() {
            return ScenarioOutcome.works(findings);
        }
    }

    private static Optional<Costs> baseline(List<Judged> all) {
        return all.stream().filter(each -> each.pass.context().scenario().role() == Scenario.Role.BASELINE && each.works())
                .map(each -> each.pass.money().costs()).findFirst();
    }

    private static ScenarioOutcome outcome(Judged judged, Optional<Costs> baseline) {
        ScenarioPass pass = judged.pass;
        pass.context().cancellation().check();
        ScenarioContext context = pass.context();
        UnitCosts.All units = UnitCosts.of(context, pass.sizing(), pass.power().budget(), pass.money().costs());
        return new ScenarioOutcome(context.scenario(), pass.sizing(), pass.power().budget(), pass.placement(), pass.money().costs(), Risk.tornado(pass),
                metrics(judged, units.scenario(), baseline),
                context.plan().workloads().stream().map(workload -> workloadMetrics(workload, pass, units)).toList(),
                judged.findings);
    }

    private static Map<Metric, Figure> metrics(Judged judged, UnitCosts units, Optional<Costs> baseline) {
        ScenarioPass pass = judged.pass;
        if (pass.carriesNothing()) {
            return Map.of();
        }
        var metrics = new EnumMap<Metric, Figure>(Metric.class);
        metrics.putAll(new CapacityMetrics(pass).metrics());
        metrics.putAll(new FleetMetrics(pass).metrics());
        metrics.putAll(new PowerMetrics(pass).metrics());
        metrics.putAll(TokenMetrics.of(pass.sizing(), pass.power().budget(), TokenEnergy.of(pass.context(), pass.sizing())));
        metrics.putAll(MoneyMetrics.of(pass.money().costs(), units, baseline));
        if (!judged.works()) {
            metrics.put(Metric.SAVING, Figure.unknown("%", pass.carriesEverything() ? "it does not work as planned" : "it does not carry the whole demand"));
        }
        metrics.putAll(LatencyMetrics.of(pass.sizing().fleets().stream().flatMap(fleet -> fleet.loads().stream()).toList()));
        return metrics;
    }

    private static WorkloadMetrics workloadMetrics(Workload workload, ScenarioPass pass, UnitCosts.All units) {
        List<Load> loads = pass.sizing().fleets().stream().flatMap(fleet -> fleet.loads().stream())
                .filter(load -> load.workloadId().equals(workload.id())).toList();
        var metrics = new EnumMap<Metric, Figure>(LatencyMetrics.of(loads));
        Optional.ofNullable(units.workloads().get(workload.id())).map(MoneyMetrics::of).ifPresent(metrics::putAll);
        return new WorkloadMetrics(workload.id(), metrics);
    }
}
