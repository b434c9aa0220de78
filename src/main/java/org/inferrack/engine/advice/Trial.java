package org.inferrack.engine.advice;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Knowledge;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.Planner;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;

/**
 * Plans one scenario of changed plans. Scenarios do not touch each other, so it is planned alone: what a trial says is what the
 * whole plan says once the change is made. A trial that is stopped ends with a {@link CancellationException}.
 */
final class Trial {

    private final Plan plan;
    private final String scenarioId;
    private final Knowledge knowledge;
    private final BooleanSupplier stopped;

    Trial(Plan plan, String scenarioId, Knowledge knowledge, BooleanSupplier stopped) {
        this.plan = plan;
        this.scenarioId = scenarioId;
        this.knowledge = knowledge;
        this.stopped = stopped;
    }

    /** Trials of another plan. */
    Trial at(Plan changed) {
        return new Trial(changed, scenarioId, knowledge, stopped);
    }

    Plan plan() {
        return plan;
    }

    Scenario scenario() {
        return plan.scenario(scenarioId).orElseThrow();
    }

    Knowledge knowledge() {
        return knowledge;
    }

    Catalog catalog() {
        return knowledge.catalog().overlaidBy(plan.library());
    }

    /** The scenario in another plan; empty if it is not in it. */
    Optional<ScenarioOutcome> outcome(Plan changed, String id) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException("stopped");
        }
        return changed.scenario(id).map(scenario ->
                Planner.evaluate(changed.withScenarios(List.of(scenario)).withTargets(List.of()), knowledge).scenarios().getFirst());
    }

    /** The scenario and the baseline in another plan, held against its targets. */
    Outcome whole(Plan changed) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException("stopped");
        }
        return Planner.evaluate(changed.withScenarios(changed.scenarios().stream()
                .filter(each -> each.id().equals(scenarioId) || changed.baseline().filter(each::equals).isPresent()).toList()), knowledge);
    }

    Optional<ScenarioOutcome> outcome(Change change) {
        return outcome(change.applied(plan), change.scenarioId().isEmpty() ? scenarioId : change.scenarioId());
    }

    boolean feasible(Plan changed) {
        return outcome(changed, scenarioId).filter(ScenarioOutcome::feasible).isPresent();
    }

    Optional<Effect> effect(Change change, Standing before) {
        return outcome(change).map(after -> new Effect(change, before, Standing.of(after)));
    }
}
