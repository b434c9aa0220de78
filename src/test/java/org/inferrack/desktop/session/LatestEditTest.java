package org.inferrack.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.inferrack.catalog.Knowledge;
import org.inferrack.desktop.tasks.Background;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.Plan;
import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person edits faster than the planner plans. */
class LatestEditTest {

    private static final int PATIENCE_SECONDS = 10;
    private static final int LAST = 34;

    private final Background background = new Background();
    private final ExecutorService ui = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final Semaphore started = new Semaphore(0);
    private final Semaphore cancelled = new Semaphore(0);
    private final Semaphore shown = new Semaphore(0);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final List<String> outcomes = new CopyOnWriteArrayList<>();
    private final PlanSession session = new PlanSession(PlanFixtures.plan(), background.planning(), ui, this::slowly);

    @AfterEach
    void close() {
        background.close();
        ui.shutdownNow();
    }

    /** Plans without end until it is asked to stop, save for the last plan. Heeds nothing but the cancellation. */
    private Outcome slowly(CheckedPlan checked, Knowledge knowledge, Optional<Outcome> earlier, Cancellation cancellation) {
        Plan plan = checked.plan();
        mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
        started.release();
        try {
            while (plan.horizonMonths() != LAST) {
                if (cancellation.requested()) {
                    cancelled.release();
                    cancellation.check();
                }
                Thread.onSpinWait();
            }
            return new Outcome("months " + plan.horizonMonths(), List.of(), List.of(), List.of(), Optional.empty());
        } finally {
            running.decrementAndGet();
        }
    }

    private <T> T onUi(Callable<T> action) throws ExecutionException, InterruptedException, TimeoutException {
        return ui.submit(action).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void edit(int months) throws ExecutionException, InterruptedException, TimeoutException {
        onUi(() -> {
            session.edit("Change horizon", plan -> plan.withHorizonMonths(months));
            return months;
        });
    }

    private static boolean soon(Semaphore signal, int times) throws InterruptedException {
        return signal.tryAcquire(times, PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void of_ten_edits_only_the_last_is_shown_and_no_older_run_goes_on() throws ExecutionException, InterruptedException, TimeoutException {
        onUi(() -> {
            session.know(new Knowledge("k", PlanFixtures.catalog()));
            session.subscribe(() -> session.outcome().ifPresent(outcome -> {
                outcomes.add(outcome.knowledgeVersion());
                shown.release();
            }));
            return session;
        });
        assertThat(soon(started, 1)).isTrue();
        for (int months = LAST - 9; months <= LAST; months++) {
            edit(months);
            assertThat(soon(started, 1)).as("planning of " + months + " months starts as soon as the older run has ended").isTrue();
        }
        assertThat(soon(shown, 1)).isTrue();
        assertThat(soon(cancelled, 10)).as("all ten older runs were cancelled").isTrue();
        assertThat(outcomes).containsOnly("months " + LAST);
        assertThat(running).hasValue(0);
        assertThat(mostAtOnce).hasValue(1);
        assertThat(onUi(session::planning)).isFalse();
        assertThat(onUi(session::stale)).isFalse();
    }

    @Test
    void a_person_who_stops_planning_stops_the_run() throws ExecutionException, InterruptedException, TimeoutException {
        onUi(() -> {
            session.know(new Knowledge("k", PlanFixtures.catalog()));
            return session;
        });
        assertThat(soon(started, 1)).isTrue();
        onUi(() -> {
            session.cancelPlanning();
            return session;
        });
        assertThat(soon(cancelled, 1)).isTrue();
        assertThat(onUi(session::stale)).isTrue();
        assertThat(onUi(session::failure)).isEmpty();
    }
}
