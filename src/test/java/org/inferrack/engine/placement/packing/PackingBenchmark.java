package org.inferrack.engine.placement.packing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

import org.inferrack.work.Cancellation;

/**
 * Times the packer in milliseconds of processor time and prints a table, published heuristics beside it:
 * {@code mvn -q test-compile exec:exec@packing-speed}.
 */
final class PackingBenchmark {

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private PackingBenchmark() {
    }

    public static void main(String[] arguments) {
        System.out.printf("%-34s %6s %7s %10s %7s %8s %8s %9s %9s%n", "what", "cases", "bins", "heuristics", "bound", "proven", "gap max", "median ms",
                "p99 ms");
        timed("1,000 servers, 6 kinds", 24, 20, seed -> Instances.racks(1000, seed));
        timed("8,000 servers, 6 kinds", 24, 20, seed -> Instances.racks(8000, seed));
        timed("mixed, half filled, rows, 2,000", 8, 3, seed -> Instances.mixed(2000, seed));
        for (int dimensions : new int[] {3, 5, 10}) {
            int d = dimensions;
            for (int type = 1; type <= 9; type++) {
                int of = type;
                timed("class " + type + ", d = " + d + ", 100 to 500", 3, 1, seed -> Instances.classic(of, 100 + 200 * (int) seed, d, seed));
            }
            timed("triplets, d = " + d + ", 501 items", 3, 1, seed -> Instances.triplets(167, d, seed));
            timed("triplets, d = " + d + ", 60 items", 3, 1, seed -> Instances.triplets(20, d, seed));
        }
    }

    private static void timed(String what, int cases, int runs, LongFunction<PackingProblem> instance) {
        var problems = IntStream.range(0, cases).mapToObj(instance::apply).toList();
        problems.forEach(problem -> Packer.pack(problem, Cancellation.NEVER));
        double[] times = new double[cases * runs];
        int bins = 0;
        int bound = 0;
        int proven = 0;
        int gap = 0;
        int heuristics = 0;
        for (int at = 0; at < cases; at++) {
            Packed packed = null;
            for (int run = 0; run < runs; run++) {
                long start = THREAD.getCurrentThreadCpuTime();
                packed = Packer.pack(problems.get(at), Cancellation.NEVER);
                times[at * runs + run] = (THREAD.getCurrentThreadCpuTime() - start) / 1e6;
            }
            PackingChecker.faults(problems.get(at), packed).forEach(fault -> System.out.println("FAULT " + fault));
            if (packed.left() > 0) {
                System.out.println("left over: " + packed.left());
            }
            bins += packed.opened();
            heuristics += PublishedHeuristics.suits(problems.get(at)) ? PublishedHeuristics.best(problems.get(at)) : 0;
            bound += packed.lowerBound();
            proven += packed.proven() ? 1 : 0;
            gap = Math.max(gap, packed.opened() - packed.lowerBound());
        }
        Arrays.sort(times);
        System.out.printf("%-34s %6d %7d %10d %7d %8d %8d %9.3f %9.3f%n", what, cases, bins, heuristics, bound, proven, gap, times[times.length / 2],
                times[Math.min(times.length - 1, (int) (times.length * 0.99))]);
    }
}
