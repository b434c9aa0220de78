package org.inferrack.engine.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.conflict.ConflictFinder;
import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Plan;

/**
 * Finds which limits of an infeasible scenario cannot hold together, by lifting limits and planning again: a limit without which
 * the rest still fails is no part of the conflict (deletion filter). What is left is least in the sense that none can be spared.
 */
final class ConflictSearch {

    private static final int MOST_CONFLICTS = 4;

    private final Trial trial;
    private final Standing before;
    private final List<Bound> bounds;

    private ConflictSearch(Trial trial, ScenarioOutcome outcome) {
        this.trial = trial;
        this.before = Standing.of(outcome);
        this.bounds = Bounds.of(trial.plan(), outcome);
    }

    static List<Conflict> of(Trial trial, ScenarioOutcome outcome) {
        return outcome.feasible() ? List.of() : new ConflictSearch(trial, outcome).conflicts();
    }

    private List<Conflict> conflicts() {
        if (!feasible(bounds)) {
            return List.of(new Conflict(List.of(), cause(bounds), List.of()));
        }
        var sets = sets();
        return sets.stream().map(set -> conflict(set, all(sets))).toList();
    }

    /** Conflicts that share no limit, one after the other; together they are all there is in the way, up to a most number. */
    private List<List<Bound>> sets() {
        var sets = new ArrayList<List<Bound>>();
        while (sets.size() < MOST_CONFLICTS && !feasible(all(sets))) {
            sets.add(conflict(all(sets)));
        }
        return sets;
    }

    private static List<Bound> all(List<List<Bound>> sets) {
        return sets.stream().flatMap(List::stream).toList();
    }

    /** A limit and what it has to become. */
    record Step(Bound bound, double value) {
    }

    /**
     * The least that settles one conflict whatever else is in the way, by a limit that the client need not agree to where there is one; empty
     * where no limit is at fault.
     */
    static Optional<Step> firstStep(Trial trial, ScenarioOutcome outcome) {
        var search = new ConflictSearch(trial, outcome);
        if (!search.feasible(search.bounds)) {
            return Optional.empty();
        }
        List<Bound> set = search.conflict(List.of());
        var others = search.without(set);
        return set.stream().sorted(Comparator.comparing(bound -> bound.kind().needsClient()))
                .flatMap(bound -> search.leastValue(bound, others).stream().mapToObj(value -> new Step(bound, value))).findFirst();
    }

    /** A set of limits not lifted yet of which each is needed for the failure; a single one where one alone is enough. */
    private List<Bound> conflict(Collection<Bound> lifted) {
        var finder = new ConflictFinder<>(without(lifted), kept -> !feasible(without(kept)));
        return finder.alone().orElseGet(finder::irreducible);
    }

    private Conflict conflict(List<Bound> set, List<Bound> lifted) {
        var others = lifted.stream().filter(bound -> !set.contains(bound)).toList();
        var relaxations = set.stream().flatMap(bound -> least(bound, others).stream())
                .sorted(Comparator.comparing((Effect effect) -> effect.change().kind().needsClient()).thenComparing(Effect.BEST_FIRST)).toList();
        return new Conflict(set.stream().map(Bound::now).toList(), cause(without(set)), relaxations);
    }

    /** The least step of one limit that is enough while those of other conflicts are lifted; its effect is that on the plan as it is. */
    private Optional<Effect> least(Bound bound, List<Bound> others) {
        var value = leastValue(bound, others);
        return value.isPresent() ? trial.effect(bound.to(value.getAsDouble()), before) : Optional.empty();
    }

    private OptionalDouble leastValue(Bound bound, List<Bound> others) {
        Plan rest = lift(others);
        if (!trial.feasible(bound.lifted(rest))) {
            return OptionalDouble.empty();
        }
        long tooLittle = 0;
        long enough = bound.steps();
        while (enough - tooLittle > 1) {
            long middle = tooLittle + (enough - tooLittle) / 2;
            if (trial.feasible(bound.edit().with(rest, bound.after(middle)))) {
                enough = middle;
            } else {
                tooLittle = middle;
            }
        }
        return OptionalDouble.of(bound.after(enough));
    }

    private boolean feasible(Collection<Bound> lifted) {
        return trial.feasible(lift(lifted));
    }

    private Plan lift(Collection<Bound> lifted) {
        Plan plan = trial.plan();
        for (Bound bound : lifted) {
            plan = bound.lifted(plan);
        }
        return plan;
    }

    private List<Bound> without(Collection<Bound> some) {
        return bounds.stream().filter(bound -> !some.contains(bound)).toList();
    }

    /** What the planner says with everything else lifted. */
    private String cause(Collection<Bound> lifted) {
        return trial.outcome(lift(lifted), trial.scenario().id()).stream().flatMap(outcome -> outcome.findings().stream())
                .filter(finding -> finding.severity() == Finding.Severity.BLOCKER).min(Comparator.comparing(Finding::severity)).map(Finding::message)
                .orElse("");
    }
}
