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
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.work.Cancellation;

/**
 * Plans one scenario of changed plans. Scenarios do not touch each other, so it is planned alone: what a trial says is what the
 * whole plan says once the change is made. A trial that is stopped ends with a {@link CancellationException}.
 */
final class Trial {

    /** What is known beside a plan's own hardware. */
    private record Known(Catalog library, Catalog catalog, MeasurementIndex index) {
    }

    private final Plan plan;
    private final String scenarioId;
    private final Knowledge knowledge;
    private final Cancellation cancellation;
    private Known known;

    Trial(Plan plan, String scenarioId, Knowledge knowledge, Cancellation cancellation) {
        this.plan = plan;
        this.scenarioId = scenarioId;
        this.knowledge = knowledge;
        this.cancellation = cancellation;
    }

    /** Trials of another plan. */
    Trial at(Plan changed) {
        return new Trial(changed, scenarioId, knowledge, cancellation);
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

    ScenarioContext context(Scenario scenario) {
        return context(plan, scenario);
    }

    /** Most changes leave the hardware of a plan as it is, and then the measurements are sorted once for all of them. */
    private ScenarioContext context(Plan changed, Scenario scenario) {
        if (known == null || known.library != changed.library()) {
            Catalog catalog = knowledge.catalog().overlaidBy(changed.library());
            known = new Known(changed.library(), catalog, MeasurementIndex.of(catalog, knowledge.fitted(), changed.library()));
        }
        return new ScenarioContext(changed, scenario, known.catalog, known.index, cancellation);
    }

    /** The scenario in another plan; empty if it is not in it. */
    Optional<ScenarioOutcome> outcome(Plan changed, String id) {
        cancellation.check();
        return changed.scenario(id).map(scenario -> Planner
                .evaluate(changed.withScenarios(List.of(scenario)).withTargets(List.of()), knowledge, Optional.empty(), cancellation).scenarios().getFirst());
    }

    /** The scenario and the baseline in another plan, held against its targets. */
    Outcome whole(Plan changed) {
        cancellation.check();
        return Planner.evaluate(changed.withScenarios(changed.scenarios().stream()
                .filter(each -> each.id().equals(scenarioId) || changed.baseline().filter(each::equals).isPresent()).toList()), knowledge, Optional.empty(),
                cancellation);
    }

    Optional<ScenarioOutcome> outcome(Change change) {
        return outcome(change.applied(plan), change.scenarioId().isEmpty() ? scenarioId : change.scenarioId());
    }

    boolean feasible(Plan changed) {
        return changed.scenario(scenarioId).filter(scenario -> Planner.feasible(context(changed.withScenarios(List.of(scenario)), scenario))).isPresent();
    }

    Optional<Effect> effect(Change change, Standing before) {
        return outcome(change).map(after -> new Effect(change, before, Standing.of(after)));
    }
}
