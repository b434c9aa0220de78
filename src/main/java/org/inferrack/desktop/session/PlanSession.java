package org.inferrack.desktop.session;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Knowledge;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.plan.CheckResult;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.Plan;
import org.inferrack.plan.PlanCheck;
import org.inferrack.plan.Problem;
import org.inferrack.plan.Scenario;

/**
 * One open plan: its history, the file it belongs to, and the outcome that follows every edit. Knows no toolkit.
 * Every method is called on one thread, the one that {@code ui} runs on; listeners are called there too.
 */
public final class PlanSession {

    private final Planning planning;
    private final Replanning<Outcome> replanning;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private Knowledge knowledge = new Knowledge("", Catalog.EMPTY);
    private Catalog catalog = Catalog.EMPTY;
    private final ShownScenario shown = new ShownScenario();
    private final Conclusion concluded = new Conclusion();
    private History history;
    private StandingServers standing;
    private Plan saved;
    private CheckResult check;
    private Path file;
    private boolean editing;
    private boolean opening;

    /**
     * A session that plans once it is told what is known, see {@link #know}.
     *
     * @param background where planning runs
     * @param ui         where results are delivered
     * @param planning   what makes the outcome of a plan
     */
    public PlanSession(Plan plan, Executor background, Executor ui, Planning planning) {
        this.planning = planning;
        this.replanning = new Replanning<>(background, ui);
        this.history = new History(plan);
        this.standing = new StandingServers(plan);
        this.saved = plan;
    }

    public Plan plan() {
        return history.current();
    }

    /** What ships with the application; an empty version until it has been read. */
    public Knowledge knowledge() {
        return knowledge;
    }

    /** The shipped catalogue with the entries that the plan carries in place of those with the same id. */
    public Catalog catalog() {
        return catalog;
    }

    /** The current plan if it can be planned; empty until it is known what ships. */
    public Optional<CheckedPlan> checked() {
        return Optional.ofNullable(check).flatMap(CheckResult::checked);
    }

    /** What is wrong with the current plan; no figures are shown while there is anything. */
    public List<Problem> problems() {
        return check == null ? List.of() : check.problems();
    }

    /**
     * The latest outcome; of an earlier plan while {@link #stale}. Empty where the current plan has problems or could not be planned, so that
     * no figure can pass for one of it.
     */
    public Optional<Outcome> outcome() {
        return problems().isEmpty() ? concluded.outcome() : Optional.empty();
    }

    /** Whether the outcome shown does not belong to the current plan. */
    public boolean stale() {
        return !concluded.of(plan());
    }

    /** The scenario whose results every screen shows; empty where the plan has none. */
    public Optional<Scenario> shownScenario() {
        return shown.of(plan(), outcome());
    }

    /** A person has chosen the scenario to look at, on whatever screen. */
    public void showScenario(String scenarioId) {
        if (shown.choose(scenarioId)) {
            tell();
        }
    }

    /** Why the latest planning ended without an outcome. */
    public Optional<Throwable> failure() {
        return concluded.failure();
    }

    /** Takes new knowledge and plans with it. */
    public void know(Knowledge newKnowledge) {
        knowledge = newKnowledge;
        changed();
    }

    /**
     * One undo step. An equal plan is no step.
     *
     * @param what    words for the undo menu: "Change PUE of Frankfurt"
     * @param change  makes the new plan of the current one
     */
    public void edit(String what, UnaryOperator<Plan> change) {
        if (editing) {
            throw new IllegalStateException("The edit '" + what + "' started inside another edit. Start it afterwards.");
        }
        Plan next;
        editing = true;
        try {
            next = change.apply(plan());
        } finally {
            editing = false;
        }
        if (!next.equals(plan())) {
            history.push(what, next);
            changed();
        }
    }

    public boolean canUndo() {
        return history.canUndo();
    }

    public boolean canRedo() {
        return history.canRedo();
    }

    /** "Undo: Change PUE of Frankfurt", or "Undo" when there is nothing to undo. */
    public String undoText() {
        return history.undoText();
    }

    public String redoText() {
        return history.redoText();
    }

    public void undo() {
        if (canUndo()) {
            history.undo();
            changed();
        }
    }

    public void redo() {
        if (canRedo()) {
            history.redo();
            changed();
        }
    }

    /** Whether the current plan is another one than the plan last saved or opened. */
    public boolean dirty() {
        return plan() != saved;
    }

    /** The file that the plan was read from or last saved to. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Replaces the open plan; history starts anew. */
    public void open(Plan plan, Optional<Path> from) {
        replace(plan, plan, from);
    }

    /** Whether a plan is on its way: nothing is planned, and what is open is not worth showing. */
    public boolean opening() {
        return opening;
    }

    /** A plan is being read; ends with {@link #open} or {@link #notOpened}. */
    public void expectPlan() {
        opening = true;
        replanning.cancel();
        tell();
    }

    /** The plan that was expected does not come. */
    public void notOpened() {
        opening = false;
        changed();
    }

    /** As {@link #open}, but dirty: a plan recovered, or changed on the way in. */
    public void openUnsaved(Plan plan, Optional<Path> from) {
        replace(plan, null, from);
    }

    private void replace(Plan plan, Plan savedPlan, Optional<Path> from) {
        history = new History(plan);
        standing = new StandingServers(plan);
        shown.forget();
        saved = savedPlan;
        file = from.orElse(null);
        concluded.forget();
        opening = false;
        changed();
    }

    /** The current plan is now the content of {@code path}. */
    public void markSaved(Path path) {
        markSaved(plan(), path);
    }

    /** {@code written} is now the content of {@code path}; the session stays dirty if it was edited meanwhile. */
    public void markSaved(Plan written, Path path) {
        saved = written;
        file = path;
        tell();
    }

    public boolean planning() {
        return replanning.running();
    }

    /** How long the current planning has been running, zero when none is. */
    public Duration planningFor() {
        return replanning.elapsed();
    }

    /** How long the latest planning took. */
    public Duration lastPlanning() {
        return concluded.took();
    }

    /** Stops planning; the outcome stays as it is and is {@link #stale}. */
    public void cancelPlanning() {
        replanning.cancel();
        tell();
    }

    /** Plans the current plan again. */
    public void replan() {
        changed();
    }

    /**
     * Calls {@code listener} after every change of plan, outcome, file or planning state.
     *
     * @return ends the subscription
     */
    public Runnable subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void changed() {
        Plan plan = plan();
        catalog = knowledge.catalog().overlaidBy(plan.library());
        check = knowledge.version().isEmpty() ? null : PlanCheck.check(plan, knowledge.catalog());
        concluded.begun();
        replanning.cancel();
        if (check instanceof CheckedPlan checked && !opening) {
            Knowledge known = knowledge;
            long start = System.nanoTime();
            Optional<Outcome> earlier = standing.before(plan);
            replanning.start(cancellation -> planning.evaluate(checked, known, earlier, cancellation), result -> planned(plan, result, start), this::failed);
        }
        tell();
    }

    private void planned(Plan plan, Outcome result, long startNanos) {
        standing.planned(plan, result);
        concluded.planned(plan, result, startNanos);
        tell();
    }

    private void failed(Throwable cause) {
        concluded.failed(cause);
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
