package org.inferrack.desktop.advice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.session.Replanning;
import org.inferrack.engine.advice.Advice;
import org.inferrack.engine.advice.Advisor;
import org.inferrack.engine.outcome.Outcome;

/**
 * The advice on the open plan, worked out in the background for the scenario that is asked for and kept until the plan changes.
 * Knows no toolkit; used on one thread.
 */
public final class Advising {

    private static final Logger LOG = Logger.getLogger(Advising.class.getName());

    private final PlanSession session;
    private final Replanning<Advice> run;
    private final Map<String, Advice> known = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Outcome about;
    private String running = "";
    private String failure = "";

    /**
     * @param background where it is worked out
     * @param ui         where results are delivered
     */
    public Advising(PlanSession session, Executor background, Executor ui) {
        this.session = session;
        this.run = new Replanning<>(background, ui);
        session.subscribe(this::follow);
    }

    /** The advice on a scenario as the plan is now; empty while it is being worked out, which this starts. */
    public Optional<Advice> of(String scenarioId) {
        follow();
        if (about == null || !failure.isEmpty() || about.scenario(scenarioId).isEmpty()) {
            return Optional.empty();
        }
        if (!known.containsKey(scenarioId) && !running.equals(scenarioId)) {
            start(scenarioId);
        }
        return Optional.ofNullable(known.get(scenarioId));
    }

    /** Ends what is being worked out; {@link #again} takes it up. */
    public void stop() {
        if (running()) {
            run.cancel();
            running = "";
            failure = "Stopped before the changes were tried.";
            listeners.forEach(Runnable::run);
        }
    }

    /** Forgets why there is no advice, so that it is worked out when it is asked for. */
    public void again() {
        failure = "";
        listeners.forEach(Runnable::run);
    }

    /** Why there is none; empty if it is well. */
    public String failure() {
        return failure;
    }

    public boolean running() {
        return run.running();
    }

    /** Calls {@code listener} when advice has come. */
    public void subscribe(Runnable listener) {
        listeners.add(listener);
    }

    /** Advice is on one outcome; that of an earlier plan is of no use. */
    private void follow() {
        Outcome now = session.stale() ? null : session.outcome().orElse(null);
        if (now != about) {
            about = now;
            known.clear();
            failure = "";
            running = "";
            run.cancel();
        }
    }

    private void start(String scenarioId) {
        var plan = session.checked().orElseThrow();
        var outcome = about;
        var knowledge = session.knowledge();
        running = scenarioId;
        run.start(cancellation -> Advisor.of(plan, outcome, scenarioId, knowledge, cancellation), this::come, this::failed);
    }

    private void come(Advice advice) {
        running = "";
        known.put(advice.scenarioId(), advice);
        listeners.forEach(Runnable::run);
    }

    private void failed(Throwable cause) {
        LOG.log(Level.WARNING, "advice", cause);
        running = "";
        failure = "There is no advice on this plan: " + cause + ". Change the plan, or send it to the makers of Inferrack.";
        listeners.forEach(Runnable::run);
    }
}
