package org.inferrack.optimise;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;

import org.inferrack.optimise.branching.ExactSolver;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.Market;
import org.inferrack.optimise.model.ScipReference;
import org.inferrack.optimise.model.Selection;

/**
 * How soon an answer with a certificate is there and how good it is, with SCIP on the same mixes beside it, in one run:
 * {@code mvn -q test-compile exec:exec@mix-speed} ({@code -Dmix.options="seeds seconds kind"} for fewer seeds, other limits or one kind).
 * Times are of this thread's processor, so that other work on the machine does not count; proof means a gap of 0.01 % on both sides.
 */
public final class MixBenchmark {

    private static final double[] WANTED = {1, 0.006, 0.001, 1e-4};
    private static final int WARM = 4;

    private final double seconds;

    private MixBenchmark(double seconds) {
        this.seconds = seconds;
    }

    /** Arguments: number of seeds (12), seconds for each model and solver (5; no SCIP with 0 or less, then 5 for ours), a word of the kind's name. */
    public static void main(String[] arguments) {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12;
        double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 5;
        String only = arguments.length > 2 ? String.join(" ", Arrays.copyOfRange(arguments, 2, arguments.length)) : "";
        var benchmark = new MixBenchmark(seconds);
        System.out.println(
                "10 workloads x 609 candidates; processor milliseconds; in brackets the median, then the worst of all seeds; - is not reached in the time");
        kinds().forEach((name, kind) -> {
            if (name.contains(only)) {
                benchmark.kind(name, kind, seeds);
            }
        });
    }

    private static Map<String, LongFunction<FleetModel>> kinds() {
        var kinds = new java.util.LinkedHashMap<String, LongFunction<FleetModel>>();
        kinds.put("demand x1", seed -> Market.of(seed).model());
        kinds.put("demand x1, tight budget", seed -> tight(seed, 1));
        kinds.put("demand x4", seed -> Market.of(seed).times(4).model());
        kinds.put("demand x10", seed -> Market.of(seed).times(10).model());
        kinds.put("3 sites x 4 purchases", seed -> Market.of(seed).sites(3).periods(4).model());
        kinds.put("3 sites x 4 purchases, demand x4", seed -> Market.of(seed).sites(3).periods(4).times(4).model());
        kinds.put("at most 3 models", seed -> Market.of(seed).maxModels(3).model());
        kinds.put("N+1", seed -> Market.of(seed).spares(1).model());
        kinds.put("shared servers", seed -> Market.of(seed).shared().model());
        kinds.put("shared servers x 3 purchases", seed -> Market.small(seed).shared().periods(3).model());
        return kinds;
    }

    /** A budget half way between the least capital and that of the cheapest fleet. */
    private static FleetModel tight(long seed, double times) {
        FleetModel open = Market.of(seed).times(times).model();
        int budget = open.limits().stream().map(FleetModel.Limit::name).toList().indexOf("budget");
        var capital = open.columns().stream()
                .map(column -> new FleetModel.Column(column.id(), column.model(), column.uses().get(budget), column.units(), column.shared(),
                        column.uses()))
                .toList();
        var close = new Effort(0.001, () -> false, _ -> {});
        double least = ExactSolver
                .choose(new FleetModel(open.demands(), capital, open.limits(), List.of(new FleetModel.Pool("row 0", 0, open.pools().getFirst().most())), 0, 0),
                        close)
                .objective().orElseThrow();
        List<Integer> counts = ExactSolver.choose(open, close).counts();
        double free = 0;
        for (int j = 0; j < counts.size(); j++) {
            free += counts.get(j) * open.columns().get(j).uses().get(budget);
        }
        return Market.of(seed).times(times).budget((least + free) / 2 / 1e6 / times / 10).model();
    }

    private void kind(String name, LongFunction<FleetModel> kind, int seeds) {
        System.out.printf("%n%s%n%5s %9s %9s %9s %9s %9s %10s | %9s %10s %10s%n", name, "seed", "first", "0.6 %", "0.1 %", "proof", "gap@16ms", "gap",
                "SCIP ms",
                "SCIP gap", "to SCIP's");
        var ours = new ArrayList<double[]>();
        var scips = new ArrayList<double[]>();
        for (int seed = 1; seed <= seeds; seed++) {
            FleetModel model = kind.apply(seed);
            double[] line = line(model);
            ours.add(line);
            System.out.printf(Locale.ROOT, "%5d %s %9s %10s |", seed, times(line), percent(line[4]), Double.isNaN(line[5]) ? "infeasible" : percent(line[5]));
            if (seconds > 0) {
                double start = now();
                ScipReference.Result scip = ScipReference.solve(model, seconds);
                double spent = now() - start;
                boolean none = Double.isInfinite(scip.cost());
                scips.add(new double[] {none || scip.gap() <= 1.01e-4 ? spent : Double.NaN});
                System.out.printf(Locale.ROOT, " %9.1f %10s %10s", spent, none ? "none" : percent(scip.gap()),
                        none || Double.isNaN(line[6]) ? "" : String.format(Locale.ROOT, "%+.3f %%", 100 * (line[6] / scip.cost() - 1)));
            }
            System.out.println();
        }
        System.out.printf(Locale.ROOT, "%5s", "");
        for (int i = 0; i < WANTED.length; i++) {
            System.out.printf(" %s", summary(ours, i));
        }
        System.out.printf("   SCIP proof %s%n", summary(scips, 0));
    }

    /** Moments of the wanted gaps, gap after 16 ms, gap at the end, cost. */
    private double[] line(FleetModel model) {
        double most = seconds > 0 ? seconds * 1000 : 5000;
        double[] line = new double[7];
        for (int round = 0; round < WARM; round++) {
            Arrays.fill(line, Double.NaN);
            line[4] = 1;
            double start = now();
            double limit = round < WARM - 1 ? Math.min(most, 1000) : most;
            Selection answer = ExactSolver.choose(model, new Effort(WANTED[3], () -> now() - start > limit, found -> note(line, found, now() - start)));
            note(line, answer, now() - start);
            line[5] = answer.infeasible() ? Double.NaN : answer.gap().orElse(1);
            line[6] = answer.objective().orElse(Double.NaN);
        }
        return line;
    }

    private static void note(double[] line, Selection found, double passed) {
        double gap = found.gap().orElse(found.infeasible() ? 0 : 2);
        for (int i = 0; i < WANTED.length; i++) {
            line[i] = Double.isNaN(line[i]) && gap <= WANTED[i] ? passed : line[i];
        }
        if (passed <= 16) {
            line[4] = Math.min(line[4], gap);
        }
    }

    private static String times(double[] line) {
        var text = new StringBuilder();
        for (int i = 0; i < WANTED.length; i++) {
            text.append(i > 0 ? " " : "").append(String.format("%9s", Double.isNaN(line[i]) ? "-" : String.format(Locale.ROOT, "%.1f", line[i])));
        }
        return text.toString();
    }

    private static String summary(List<double[]> lines, int at) {
        double[] sorted = lines.stream().mapToDouble(line -> Double.isNaN(line[at]) ? Double.POSITIVE_INFINITY : line[at]).sorted().toArray();
        return sorted.length == 0 ? "" : String.format("[%s %s]", number(sorted[sorted.length / 2]), number(sorted[sorted.length - 1]));
    }

    private static String number(double value) {
        return Double.isInfinite(value) ? "-" : String.format(Locale.ROOT, "%.0f", value);
    }

    private static String percent(double share) {
        return share >= 1 ? "none" : String.format(Locale.ROOT, "%.3f %%", 100 * share);
    }

    private static double now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }
}
