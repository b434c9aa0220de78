package org.inferrack.engine.advice;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Knowledge;
import org.inferrack.engine.Planner;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.work.Cancellation;

/**
 * Plans one scenario of changed plans. Scenarios do not touch each other, so it is planned alone: what a trial says is what the
 * whole plan says once the change is made. A trial that is stopped ends with a {@link CancellationException}.
 */
final class Trial {

    /** What is measured of a plan's own hardware and of all other. */
    private record Known(Catalog catalog, MeasurementIndex index) {
    }

    private final CheckedPlan checked;
    private final String scenarioId;
    private final Knowledge knowledge;
    private final Cancellation cancellation;
    private Known known;

    Trial(CheckedPlan plan, String scenarioId, Knowledge knowledge, Cancellation cancellation) {
        checked = plan;
        this.scenarioId = scenarioId;
        this.knowledge = knowledge;
        this.cancellation = cancellation;
    }

    /** Trials of another plan; empty if it cannot be planned. */
    Optional<Trial> at(Plan changed) {
        return gate(changed).map(other -> new Trial(other, scenarioId, knowledge, cancellation));
    }

    /** A change goes through the same gate as what a person states: one that a plan cannot hold is not tried. */
    private Optional<CheckedPlan> gate(Plan changed) {
        return checked.edited(_ -> changed).checked();
    }

    Plan plan() {
        return checked.plan();
    }

    Scenario scenario() {
        return plan().scenario(scenarioId).orElseThrow();
    }

    Knowledge knowledge() {
        return knowledge;
    }

    Catalog catalog() {
        return checked.catalog();
    }

    ScenarioContext context(Scenario scenario) {
        return new ScenarioContext(plan(), scenario, catalog(), index(checked), cancellation);
    }

    /** Most changes leave the hardware of a plan as it is, and then the measurements are sorted once for all of them. */
    private MeasurementIndex index(CheckedPlan of) {
        if (known == null || known.catalog != of.catalog()) {
            known = new Known(of.catalog(), MeasurementIndex.of(of.catalog(), knowledge.fitted(), of.plan().library()));
        }
        return known.index;
    }

    /** The scenario in another plan; empty if it is not in it, or if that plan cannot be planned. */
    Optional<ScenarioOutcome> outcome(Plan changed, String id) {
        cancellation.check();
        return changed.scenario(id).flatMap(scenario -> gate(changed.withScenarios(List.of(scenario)).withTargets(List.of())))
                .map(alone -> Planner.evaluate(alone, knowledge, Optional.empty(), cancellation).scenarios().getFirst());
    }

    /** The scenario and the baseline in another plan, held against its targets; empty if that plan cannot be planned. */
    Optional<Outcome> whole(Plan changed) {
        cancellation.check();
        return gate(changed.withScenarios(changed.scenarios().stream()
                .filter(each -> each.id().equals(scenarioId) || changed.baseline().filter(each::equals).isPresent()).toList()))
                .map(both -> Planner.evaluate(both, knowledge, Optional.empty(), cancellation));
    }

    Optional<ScenarioOutcome> outcome(Change change) {
        return outcome(change.applied(plan()), change.scenarioId().isEmpty() ? scenarioId : change.scenarioId());
    }

    boolean feasible(Plan changed) {
        return changed.scenario(scenarioId).filter(scenario -> gate(changed.withScenarios(List.of(scenario)).withTargets(List.of()))
                .filter(alone -> Planner.feasible(alone, scenario, index(alone), cancellation)).isPresent()).isPresent();
    }

    Optional<Effect> effect(Change change, Standing before) {
        return outcome(change).map(after -> new Effect(change, before, Standing.of(after)));
    }
}
