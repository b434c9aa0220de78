package org.inferrack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;

import org.inferrack.engine.placement.site.StatedPlaces;

/**
 * What the property tests ask of a few worlds, asked of as many as one likes: {@code -Dinferrack.seeds=FROM..TO}, both included.
 * Prints every seed that fails with the way to replay it, and ends with 1 if there was any.
 */
final class RandomSeeds {

    private static final String SEEDS = "inferrack.seeds";
    /** No world is so large that it takes longer. */
    private static final long MOST_SECONDS = 60;

    private static final Map<String, LongConsumer> LAWS = new LinkedHashMap<>(Map.of("placement", StatedPlaces::hold));

    private RandomSeeds() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        String[] range = System.getProperty(SEEDS, "0..10000").split("\\.\\.");
        long from = Long.parseLong(range[0]);
        long to = Long.parseLong(range[range.length - 1]);
        long failed = 0;
        for (long seed = from; seed <= to; seed++) {
            for (var law : LAWS.entrySet()) {
                failed += holds(law.getKey(), law.getValue(), seed) ? 0 : 1;
            }
        }
        System.out.println("seeds " + from + ".." + to + " of " + String.join(", ", LAWS.keySet()) + ": " + failed + " failed");
        System.exit(failed == 0 ? 0 : 1);
    }

    /** In a thread of its own, so that a seed over which the work never ends is a failure too. */
    private static boolean holds(String name, LongConsumer law, long seed) throws InterruptedException {
        var executor = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        try {
            executor.submit(() -> law.accept(seed)).get(MOST_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException failure) {
            return failed(name, seed, failure.getCause().toString());
        } catch (TimeoutException late) {
            return failed(name, seed, "no end after " + MOST_SECONDS + " s");
        } finally {
            executor.shutdownNow();
        }
    }

    private static boolean failed(String name, long seed, String why) {
        System.out.println(name + " " + seed + " fails; replay with -D" + SEEDS + "=" + seed + ".." + seed + "\n    " + why.strip().replace("\n", "\n    "));
        return false;
    }
}
