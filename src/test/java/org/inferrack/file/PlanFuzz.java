package org.inferrack.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.stream.Collectors;

import org.inferrack.file.Gauntlet.End;
import org.inferrack.store.ShippedKnowledge;

/** Sends mutants of plan files through the house and prints those that it does not refuse or plan, or not soon; {@code java ... PlanFuzz 0..100000}. */
final class PlanFuzz {

    private static final long SLOW_NANOS = 1_000_000_000L;
    private static final int PROPOSALS = 100;

    private PlanFuzz() {
    }

    public static void main(String[] args) throws IOException {
        String[] range = args[0].split("\\.\\.");
        var gauntlet = new Gauntlet(ShippedKnowledge.read(), Files.createTempDirectory("mutants"));
        var ends = new EnumMap<End, Integer>(End.class);
        int failed = 0;
        for (long seed = Long.parseLong(range[0]); seed < Long.parseLong(range[1]); seed++) {
            String text = PlanMutants.draw(seed);
            long start = System.nanoTime();
            try {
                boolean proposal = seed % PROPOSALS == 0;
                ends.merge(gauntlet.run(text, proposal), 1, Integer::sum);
                if (!proposal && System.nanoTime() - start > SLOW_NANOS) {
                    print("slow", seed, text, (System.nanoTime() - start) / 1_000_000 + " ms");
                    failed++;
                }
            } catch (RuntimeException | AssertionError | StackOverflowError | OutOfMemoryError e) {
                print("failed", seed, text, e + Arrays.stream(e.getStackTrace()).limit(8).map(at -> "\n    " + at).collect(Collectors.joining()));
                failed++;
            }
        }
        System.out.println(ends + ", " + failed + " not as they should be");
        System.exit(failed == 0 ? 0 : 1);
    }

    private static void print(String what, long seed, String text, String why) throws IOException {
        Path file = Files.writeString(Path.of("target", "mutant-" + seed + PlanFormat.EXTENSION), text);
        System.out.println("Mutant " + seed + " " + what + " (" + file + "): " + why);
    }
}
