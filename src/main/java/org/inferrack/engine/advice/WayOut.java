package org.inferrack.engine.advice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Plan;

/** Several limits lifted at once where no single change makes a scenario work: one conflict after the other is settled by the smallest step; a way, not the cheapest. */
final class WayOut {

    private static final int MOST_STEPS = 8;

    private final Trial trial;
    private final ScenarioOutcome outcome;
    private final Map<String, Bound> stated = new LinkedHashMap<>();
    private final Map<String, Double> values = new LinkedHashMap<>();

    private WayOut(Trial trial, ScenarioOutcome outcome) {
        this.trial = trial;
        this.outcome = outcome;
        Bounds.of(trial.plan(), outcome).forEach(bound -> stated.put(bound.id(), bound));
    }

    /** Empty where there is none, or none in a few steps. */
    static Optional<Effect> of(Trial trial, ScenarioOutcome outcome) {
        return new WayOut(trial, outcome).search();
    }

    private Optional<Effect> search() {
        for (int step = 0; step < MOST_STEPS; step++) {
            Plan plan = change().map(change -> change.applied(trial.plan())).orElse(trial.plan());
            var now = trial.outcome(plan, trial.scenario().id());
            if (now.isEmpty() || now.get().feasible()) {
                return now.isEmpty() ? Optional.empty() : change().flatMap(change -> trial.effect(change, Standing.of(outcome)));
            }
            var next = trial.at(plan).flatMap(there -> ConflictSearch.firstStep(there, now.get())).filter(found -> stated.containsKey(found.bound().id()));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            values.put(next.get().bound().id(), stands(next.get()));
        }
        return Optional.empty();
    }

    /** Scales that count from what is stated go on from where the last step left them. */
    private double stands(ConflictSearch.Step step) {
        Bound first = stated.get(step.bound().id());
        boolean relative = first.value() == 1 && step.bound().value() == 1 && values.containsKey(first.id());
        return relative ? values.get(first.id()) * step.value() : step.value();
    }

    private Optional<Change> change() {
        return values.entrySet().stream().map(entry -> stated.get(entry.getKey()).to(entry.getValue())).reduce(Change::and);
    }
}
