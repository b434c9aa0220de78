package org.inferrack.work;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.sun.management.GarbageCollectionNotificationInfo;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * An amount of memory that a search may keep. What is kept is known after a collection, so each of them is heard; what is garbage only until the next one
 * does not count.
 */
public final class MemoryBudget implements AutoCloseable {

    /** The rest of the heap is room for what is new, without which a collector does nothing else any more. */
    private static final double MOST_OF_HEAP = 0.8;

    private final long bytes;
    private final NotificationListener listener = (notification, _) -> {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            collected(GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()));
        }
    };
    private volatile long kept;
    private volatile boolean spent;
    private volatile boolean collecting;

    MemoryBudget(long bytes) {
        this.bytes = bytes;
        spent = bytes <= 0;
    }

    /**
     * On top of what is kept as the search begins (nearly nothing for a command, the whole window for a desktop), and of the heap at most as much as leaves
     * room to work. Closed once the search is over.
     */
    public static MemoryBudget of(long bytes) {
        Runtime heap = Runtime.getRuntime();
        long standing = heap.totalMemory() - heap.freeMemory();
        var budget = new MemoryBudget(bytes <= 0 ? bytes : (long) Math.min((double) bytes + standing, MOST_OF_HEAP * heap.maxMemory()));
        budget.kept = standing;
        emitters().forEach(emitter -> emitter.addNotificationListener(budget.listener, null, null));
        return budget;
    }

    private static List<NotificationEmitter> emitters() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream().filter(NotificationEmitter.class::isInstance).map(NotificationEmitter.class::cast)
                .toList();
    }

    private void collected(GarbageCollectionNotificationInfo info) {
        Set<String> heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName).collect(Collectors.toSet());
        Map<String, MemoryUsage> after = info.getGcInfo().getMemoryUsageAfterGc();
        collected(after.entrySet().stream().filter(pool -> heap.contains(pool.getKey())).mapToLong(pool -> pool.getValue().getUsed()).sum(),
                info.getGcAction().contains("major"));
    }

    /**
     * What is left after a collection. One that leaves the old as it is may leave garbage there too: before that is held against the budget, all is
     * collected once.
     */
    void collected(long used, boolean all) {
        kept = used;
        if (used <= bytes) {
            collecting = false;
        } else if (all) {
            spent = true;
        } else if (!collecting) {
            collecting = true;
            Thread.ofPlatform().daemon().name("collection").start(System::gc);
        }
    }

    /** More is kept than may be; it stays true. */
    public boolean spent() {
        return spent;
    }

    /** Whether so much more may be kept. If not, the budget is spent. */
    public boolean fits(long more) {
        spent |= more > bytes - Math.min(bytes, kept);
        return !spent;
    }

    @Override
    public void close() {
        for (NotificationEmitter emitter : emitters()) {
            try {
                emitter.removeNotificationListener(listener);
            } catch (ListenerNotFoundException never) {
                throw new IllegalStateException(never);
            }
        }
    }
}
