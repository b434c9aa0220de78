package org.inferrack.desktop.tasks;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What runs in the background now, for the status bar. */
public final class RunningWork {

    /** Everything that {@link Tasks} started in this program. */
    public static final RunningWork SHARED = new RunningWork();

    private final List<Work<?>> running = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private RunningWork() {
    }

    /** The oldest work that still runs. */
    public Optional<Work<?>> first() {
        return running.stream().findFirst();
    }

    /** Calls {@code listener} when work starts or ends, on the thread where that happens. */
    public Runnable subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
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
