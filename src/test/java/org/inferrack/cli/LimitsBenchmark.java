package org.inferrack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.inferrack.file.PlanFiles;
import org.inferrack.plan.Plan;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;

/**
 * Whether {@code optimize} keeps its time limit in a gigabyte on plans of many sites and workloads, each in a process of its own:
 * {@code mvn -q test-compile exec:exec@limits-speed}. Wall time depends on what else the machine does; processor time is printed beside it.
 */
public final class LimitsBenchmark {

    private record Case(int sites, int workloads, int camerasPerSite, String limit) {
    }

    private LimitsBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println("sites x workloads, limit: wall s of the process, its processor s, peak MB, then what it says");
        for (Case each : List.of(new Case(20, 5, 150, "5s"), new Case(10, 20, 300, "5s"), new Case(10, 20, 15, "5s"), new Case(500, 1, 60, "10s"),
                new Case(50, 40, 5, "10s"))) {
            run(each);
        }
    }

    private static void run(Case each) throws Exception {
        Path file = Files.createTempFile("limits", ".inferrack");
        Path answer = Files.createTempFile("limits", ".json");
        try {
            PlanFiles.write(plan(each), file);
            long start = System.nanoTime();
            var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                    "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), "org.inferrack.Launcher", "optimize",
                    file.toString(), "--json", "--time-limit", each.limit()).redirectOutput(answer.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            long peakKb = 0;
            double processor = 0;
            while (process.isAlive()) {
                peakKb = Math.max(peakKb, peakKb(process.pid()));
                processor = process.info().totalCpuDuration().map(spent -> spent.toMillis() / 1000.0).orElse(processor);
                Thread.sleep(20);
            }
            System.out.printf("%d x %d, %s: %.1f s, %.1f s, %d MB, code %d%n%s%n", each.sites(), each.workloads(), each.limit(),
                    (System.nanoTime() - start) / 1e9, processor, peakKb / 1024, process.exitValue(), Files.readString(answer).lines()
                            .filter(line -> line.matches(".*\"(seconds|objective|bound|gap|proven|infeasible|feasible|reason)\".*")).map(String::strip)
                            .reduce("   ", (one, other) -> one + " " + other));
        } finally {
            Files.delete(file);
            Files.delete(answer);
        }
    }

    private static long peakKb(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }

    /** Equal sites and equal workloads, evenly spread: the sample with cameras many times over. */
    private static Plan plan(Case each) throws Exception {
        Plan sample = PlanFiles.read(Path.of("sample-projects", "video-analytics.inferrack")).plan();
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int site = 0; site < each.sites(); site++) {
            shares.put("s" + site, site < each.sites() - 1 ? 1.0 / each.sites() : 1 - shares.values().stream().mapToDouble(Double::doubleValue).sum());
        }
        var video = (VideoAnalytics) sample.workloads().getFirst();
        List<Workload> workloads = IntStream.range(0, each.workloads()).<Workload>mapToObj(w -> video.withId("w" + w).withName("W" + w)
                .withCameras(each.camerasPerSite() * each.sites()).withDemand(video.demand().withSiteShares(shares))).toList();
        return sample.withTargets(List.of()).withWorkloads(workloads).withSites(IntStream.range(0, each.sites())
                .mapToObj(site -> sample.sites().getFirst().withId("s" + site).withName("Site " + site)).toList());
    }
}
