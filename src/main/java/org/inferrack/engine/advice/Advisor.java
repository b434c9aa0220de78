package org.inferrack.engine.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.inferrack.catalog.Knowledge;
import org.inferrack.engine.Planner;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.work.Cancellation;

/** Says what holds a scenario back and what would help, by planning every change that it proposes. Pure, as the planner. */
public final class Advisor {

    private final Trial trial;
    private final ScenarioOutcome outcome;
    private final Standing now;

    private Advisor(CheckedPlan plan, ScenarioOutcome outcome, Knowledge knowledge, Cancellation cancellation) {
        this.trial = new Trial(plan, outcome.scenario().id(), knowledge, cancellation);
        this.outcome = outcome;
        this.now = Standing.of(outcome);
    }

    /**
     * Everything about one scenario.
     *
     * @param outcome of {@code plan}
     * @param cancellation asked all the time; once requested the advice is what has been found until then
     * @throws IllegalArgumentException if the outcome has no such scenario
     */
    public static Advice of(CheckedPlan plan, Outcome outcome, String scenarioId, Knowledge knowledge, Cancellation cancellation) {
        ScenarioOutcome scenario = outcome.scenario(scenarioId).orElseThrow(() -> new IllegalArgumentException("There is no scenario \"" + scenarioId + "\"."));
        return new Advisor(plan, scenario, knowledge, cancellation).advise(outcome);
    }

    /** The limits that bind alone: read from the outcome, at once. */
    public static List<Bottleneck> bottlenecks(Plan plan, ScenarioOutcome outcome) {
        return Bottlenecks.of(plan, outcome);
    }

    /**
     * Why a scenario does not work, and the least that would make it work; empty if it does.
     *
     * @throws CancellationException once it is requested: half a search says nothing
     */
    public static List<Conflict> conflicts(CheckedPlan plan, ScenarioOutcome outcome, Knowledge knowledge, Cancellation cancellation) {
        return new Advisor(plan, outcome, knowledge, cancellation).conflicts();
    }

    /** The changes that help alone, as in {@link Advice#changes}. */
    public static List<Effect> changes(CheckedPlan plan, ScenarioOutcome outcome, Knowledge knowledge) {
        var advisor = new Advisor(plan, outcome, knowledge, Cancellation.NEVER);
        return ranked(advisor.candidates().stream().flatMap(change -> advisor.trial.effect(change, advisor.now).stream()).filter(Effect::helps).toList());
    }

    /**
     * One scenario of a plan as somebody would change it, with the plan's baseline to hold it against; empty if it is not in the plan.
     *
     * @param plan        the changed plan
     * @throws CancellationException once it is requested
     */
    public static Optional<ScenarioOutcome> tried(CheckedPlan plan, String scenarioId, Knowledge knowledge, Cancellation cancellation) {
        return plan.edited(whole -> whole.withScenarios(concerned(whole, scenarioId)).withTargets(List.of())).checked()
                .flatMap(alone -> Planner.evaluate(alone, knowledge, Optional.empty(), cancellation).scenario(scenarioId));
    }

    private static List<Scenario> concerned(Plan plan, String scenarioId) {
        return plan.scenarios().stream().filter(each -> each.id().equals(scenarioId) || plan.baseline().filter(each::equals).isPresent()).toList();
    }

    private List<Conflict> conflicts() {
        return ConflictSearch.of(trial, outcome);
    }

    private Advice advise(Outcome whole) {
        var effects = new ArrayList<Effect>();
        var conflicts = new ArrayList<Conflict>();
        var remedies = new ArrayList<Remedy>();
        int tried = 0;
        boolean complete = true;
        try {
            for (Change change : candidates()) {
                trial.effect(change, now).filter(Effect::helps).ifPresent(effects::add);
                tried++;
            }
            conflicts.addAll(conflicts());
            if (conflicts.size() > 1 && effects.stream().noneMatch(effect -> effect.after().feasible())) {
                WayOut.of(trial, outcome).ifPresent(effects::add);
            }
            new Remedies(trial, outcome).each(remedies::add);
            remedies.addAll(new TargetRemedies(trial, whole, now).of(ranked(effects)));
        } catch (CancellationException stopped) {
            complete = false;
        }
        return new Advice(outcome.scenario().id(), now, Bottlenecks.of(trial.plan(), outcome), ranked(effects), conflicts, remedies, tried, complete);
    }

    private List<Change> candidates() {
        var changes = new ArrayList<Change>();
        changes.addAll(new RackChanges(trial, outcome).all());
        changes.addAll(new ServerChanges(trial.plan(), outcome, trial.catalog()).all());
        changes.addAll(new DemandChanges(trial.plan(), outcome, trial.catalog()).all());
        changes.addAll(TermChanges.of(trial.plan(), outcome));
        return changes;
    }

    /** Of the steps of one thing the first and the best that help, and none that does no more than a smaller one. */
    private static List<Effect> ranked(List<Effect> effects) {
        Map<String, List<Effect>> families = new LinkedHashMap<>();
        effects.forEach(effect -> families.computeIfAbsent(effect.change().family(), _ -> new ArrayList<>()).add(effect));
        var kept = new ArrayList<Effect>();
        families.values().forEach(steps -> {
            Effect first = steps.getFirst();
            Effect best = steps.stream().min(Effect.BEST_FIRST).orElseThrow();
            kept.add(first);
            if (!best.after().equals(first.after())) {
                kept.add(best);
            }
        });
        kept.sort(Comparator.comparing((Effect effect) -> effect.change().kind().needsClient()).thenComparing(Effect.BEST_FIRST));
        return kept;
    }
}
