package org.inferrack.engine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.inferrack.catalog.Knowledge;
import org.inferrack.file.PlanFileException;
import org.inferrack.file.PlanFiles;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.Plan;
import org.inferrack.store.ShippedKnowledge;

/**
 * How long planning a sample takes, warm: processor time of the thread, the median of many runs a sample, then the median over the samples.
 * Run by {@code mvn -q test-compile exec:exec@planning-speed}.
 */
final class PlanningSpeed {

    private static final int WARM_UP = 60;
    private static final int RUNS = 60;

    private PlanningSpeed() {
    }

    public static void main(String[] arguments) throws IOException, PlanFileException {
        Knowledge knowledge = ShippedKnowledge.read();
        List<Path> samples;
        try (var files = Files.list(Path.of(arguments.length > 0 ? arguments[0] : "sample-projects"))) {
            samples = files.filter(file -> file.toString().endsWith(".inferrack")).sorted().toList();
        }
        var plans = new ArrayList<Plan>();
        for (Path sample : samples) {
            plans.add(PlanFiles.read(sample).plan());
        }
        for (int i = 0; i < WARM_UP; i++) {
            plans.forEach(plan -> Gate.evaluate(plan, knowledge));
        }
        double[] medians = new double[plans.size()];
        for (int i = 0; i < medians.length; i++) {
            medians[i] = median(plans.get(i), knowledge);
            System.out.printf("%-24s %6.2f ms%n", samples.get(i).getFileName().toString().replace(".inferrack", ""), medians[i]);
        }
        Arrays.sort(medians);
        System.out.printf("%-24s %6.2f ms%n", "median over the samples", (medians[(medians.length - 1) / 2] + medians[medians.length / 2]) / 2);
    }

    private static double median(Plan plan, Knowledge knowledge) {
        var clock = ManagementFactory.getThreadMXBean();
        double[] times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long before = clock.getCurrentThreadCpuTime();
            Gate.evaluate(plan, knowledge);
            times[run] = (clock.getCurrentThreadCpuTime() - before) / 1e6;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }
}
