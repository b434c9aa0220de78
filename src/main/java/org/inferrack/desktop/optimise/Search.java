package org.inferrack.desktop.optimise;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.inferrack.catalog.Knowledge;
import org.inferrack.optimise.ChosenAmong;
import org.inferrack.optimise.FleetOptimiser;
import org.inferrack.optimise.FleetRequest;
import org.inferrack.optimise.OptimisedFleet;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.Objective;
import org.inferrack.optimise.model.Selection;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.Plan;

/** One search for the best fleet of a plan: a first answer that the planner has checked at once, then better ones until one is proven or it is stopped. */
final class Search implements Callable<Search.News> {

    private static final long FIRST_NANOS = 200_000_000L;
    static final double LONGEST_SECONDS = 300;

    /**
     * How far it is.
     *
     * @param fleet     best that the planner has checked, empty until there is one
     * @param selection best choice and bound so far, empty until there is one
     * @param offers    candidates times workloads times sites that can be used, 0 until they are known
     */
    record News(Optional<OptimisedFleet> fleet, Optional<Selection> selection, int offers, double seconds, boolean ended) {
    }

    private final CheckedPlan plan;
    private final Knowledge knowledge;
    private final Objective objective;
    private final Consumer<News> listener;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final long start = System.nanoTime();
    private int offers;
    private volatile ChosenAmong among = new ChosenAmong(Candidates.From.SCENARIOS, 0, 0);
    private OptimisedFleet best;

    /** @param listener told of every step, on the thread that searches */
    Search(CheckedPlan plan, Knowledge knowledge, Objective objective, Consumer<News> listener) {
        this.plan = plan;
        this.knowledge = knowledge;
        this.objective = objective;
        this.listener = listener;
    }

    Plan plan() {
        return plan.plan();
    }

    Objective objective() {
        return objective;
    }

    /** What it chooses among, once the candidates are asked. */
    ChosenAmong among() {
        return among;
    }

    /** Ends the search soon, with the best so far. */
    void stop() {
        stopped.set(true);
    }

    boolean stopped() {
        return stopped.get();
    }

    /** Also by an interrupt of the thread that searches. */
    private boolean ended() {
        return stopped.get() || Thread.currentThread().isInterrupted();
    }

    @Override
    public News call() {
        var chooser = FleetOptimiser.of(plan, knowledge, this::ended);
        offers = chooser.offers();
        among = chooser.among();
        long first = System.nanoTime() + FIRST_NANOS;
        best = chooser.choose(FleetRequest.of(objective), new Effort(0, () -> ended() || System.nanoTime() > first, this::tell));
        if (!best.selection().proven() && !best.selection().infeasible() && !ended()) {
            tell(best.selection());
            OptimisedFleet better = chooser.choose(FleetRequest.of(objective),
                    new Effort(0, () -> ended() || (System.nanoTime() - start) / 1e9 > LONGEST_SECONDS, this::tell));
            best = better.feasible() || !best.feasible() ? better : best;
        }
        if (best.selection().infeasible() && !ended()) {
            best = chooser.explained(best, FleetRequest.of(objective), new Effort(0, this::ended, _ -> {}));
        }
        return news(best.selection(), true);
    }

    private void tell(Selection selection) {
        listener.accept(news(selection, false));
    }

    private News news(Selection selection, boolean ended) {
        return new News(Optional.ofNullable(best), Optional.of(selection), offers, (System.nanoTime() - start) / 1e9, ended);
    }
}
