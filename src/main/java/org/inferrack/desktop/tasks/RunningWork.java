package org.inferrack.desktop.tasks;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What {@link Tasks} started and what has not ended yet, for the status bar. */
public final class RunningWork {

    private final List<Work<?>> running = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    RunningWork() {
    }

    /** All that still runs, the oldest first. */
    public List<Work<?>> all() {
        return List.copyOf(running);
    }

    /** Calls {@code listener} when work starts or ends, on the thread where that happens. */
    public void subscribe(Runnable listener) {
        listeners.add(listener);
    }

    void add(Work<?> work) {
        running.add(work);
        listeners.forEach(Runnable::run);
    }

    void remove(Work<?> work) {
        running.remove(work);
        listeners.forEach(Runnable::run);
    }
}
