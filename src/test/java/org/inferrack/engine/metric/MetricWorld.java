package org.inferrack.engine.metric;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.capability.Capability.WorkUnit;
import org.inferrack.engine.cost.Costs;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.outcome.ScenarioOutcome.WorkloadMetrics;
import org.inferrack.engine.pass.ScenarioPass;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.risk.Tornado;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.fixture.Uncertain;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Scenario;

/** Scenarios whose figures are given, and passes of fleets that carry given loads. */
final class MetricWorld {

    private MetricWorld() {
    }

    static Figure.Known figure(double value, double low, double high) {
        return figure(value, low, high, Basis.Ends.CLOSED);
    }

    static Figure.Known figure(double value, double low, double high, Basis.Ends ends) {
        return Uncertain.known(value, low, high, "kW", Evidence.SCALED, new Basis("given", List.of(), List.of(), ends));
    }

    static ScenarioOutcome outcome(String id, Scenario.Role role, boolean feasible, Map<Metric, Figure> metrics, WorkloadMetrics... workloads) {
        var pass = pass(new Fleet("g", "dc", 1, 0, List.of(), 0.5, 0.2));
        List<Finding> findings = feasible ? List.of() : List.of(new Finding(Finding.Severity.BLOCKER, "unplaced", "g", "It fits nowhere.", ""));
        var scenario = TinyFleet.scenario(TinyFleet.group("g")).withId(id).withName("Scenario " + id).withRole(role);
        Sizing sizing = feasible || role == Scenario.Role.PROPOSAL ? pass.sizing()
                : new Sizing(List.of(), List.of(), List.of(new Sizing.Shortfall("w", "dc", 1, "Nobody serves it.", "")));
        return new ScenarioOutcome(scenario, sizing, pass.power().budget(), pass.placement(), pass.money().costs(), new Tornado("USD", 0, List.of()), metrics,
                List.of(workloads), findings);
    }

    static ScenarioOutcome proposal(String id, Metric metric, Figure figure) {
        return outcome(id, Scenario.Role.PROPOSAL, true, Map.of(metric, figure));
    }

    static ScenarioPass pass(Fleet... fleets) {
        return pass(TinyFleet.placement(1), fleets);
    }

    static ScenarioPass pass(Placement placement, Fleet... fleets) {
        var scenario = TinyFleet.scenario(TinyFleet.group("g"), TinyFleet.group("h"));
        return TinyFleet.pass(TinyFleet.plan(scenario), scenario, TinyFleet.sizing(fleets), TinyFleet.power(1.5, 2), placement,
                TinyFleet.catalog(TinyFleet.prices()));
    }

    static Load load(String workload, WorkUnit unit, double peak, double mean, double perServer, double inferencesPerUnit, double tokensPerUnit,
                     double latencyCap) {
        Figure none = Figure.unknown("ms", "not asked");
        return new Load(workload, peak, mean,
                new Capability(workload, Optional.of(Precision.INT8), unit, TinyFleet.known(perServer / 2, ""), TinyFleet.known(perServer, ""),
                        inferencesPerUnit, tokensPerUnit, latencyCap,
                        new Capability.Latencies(none, none, none), List.of(), 1));
    }

    static Costs costs(Figure total) {
        Figure one = Figure.exact(1, "USD", "given");
        return new Costs("USD", List.of(), List.of(), one, one, one, total, one);
    }
}
