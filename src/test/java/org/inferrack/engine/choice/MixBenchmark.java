package org.inferrack.engine.choice;

import java.util.Arrays;
import java.util.Locale;

/**
 * How soon a certificate is there and how good it is, with SCIP on the same mix beside it. Run after {@code mvn test-compile}:
 * {@code mvn -q exec:exec -Dexec.classpathScope=test -Dexec.executable=java -Dexec.args="--enable-native-access=ALL-UNNAMED -cp %classpath org.inferrack.engine.choice.MixBenchmark"}.
 */
public final class MixBenchmark {

    private static final int WARM = 3;

    private MixBenchmark() {
    }

    /** Arguments: seconds for SCIP on each mix (10), 0 leaves it out. */
    public static void main(String[] arguments) {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 10;
        System.out.println("seed  demand  budget  0.6 % at ms  0.1 % at ms  proof at ms  gap after 2 s   SCIP s  SCIP gap");
        for (double[] kind : new double[][] {{1, 5}, {1, 0.33}, {4, 5}, {10, 5}}) {
            for (int seed = 1; seed <= 6; seed++) {
                line(seed, kind[0], kind[1], seconds);
            }
        }
    }

    private static void line(int seed, double times, double budget, double seconds) {
        Mix mix = Market.of(seed).times(times).budget(budget).mix();
        double[] moments = new double[3];
        Selection answer = null;
        for (int round = 0; round < WARM; round++) {
            Arrays.fill(moments, Double.NaN);
            long start = System.nanoTime();
            answer = Chooser.choose(mix, new Effort(0, () -> System.nanoTime() - start > 2e9, found -> note(moments, found, start)));
            note(moments, answer, start);
        }
        String scip = "";
        if (seconds > 0) {
            long start = System.nanoTime();
            Scip.Result result = Scip.solve(mix, seconds);
            scip = String.format(Locale.ROOT, "%8.2f  %s", (System.nanoTime() - start) / 1e9,
                    Double.isInfinite(result.cost()) ? "none" : String.format(Locale.ROOT, "%.3f %%", 100 * (result.cost() - result.bound()) / result.cost()));
        }
        System.out.printf(Locale.ROOT, "%4d  %6.0f  %6.2f  %11.1f  %11.1f  %11.1f  %13s  %s%n", seed, times, budget, moments[0], moments[1], moments[2],
                answer.found() ? String.format(Locale.ROOT, "%.3f %%", 100 * answer.gap().orElseThrow()) : answer.infeasible() ? "infeasible" : "none", scip);
    }

    private static void note(double[] moments, Selection found, long start) {
        double now = (System.nanoTime() - start) / 1e6;
        double gap = found.gap().orElse(found.infeasible() ? 0 : 1);
        double[] wanted = {0.006, 0.001, Selection.ROUNDING};
        for (int i = 0; i < wanted.length; i++) {
            moments[i] = Double.isNaN(moments[i]) && gap <= wanted[i] ? now : moments[i];
        }
    }
}
