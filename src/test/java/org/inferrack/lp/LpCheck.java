package org.inferrack.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.inferrack.work.Cancellation;

/** Checks an answer by the words of the programme: shares no code with the solvers. */
final class LpCheck {

    private static final double NOTHING = 1e-8;

    private LpCheck() {
    }

    /** A programme's columns that are twins share one number. */
    static double[] perVariable(Programme programme, RevisedSimplex simplex) {
        double[] known = simplex.solution();
        double[] solution = new double[programme.cost().length];
        for (int j = 0; j < solution.length; j++) {
            int at = j;
            int column = simplex.add(SparseVector.of(Arrays.stream(programme.rows()).mapToDouble(row -> row[at]).toArray()), programme.cost()[j]);
            solution[j] = known[column];
            known[column] = 0;
        }
        assertThat(simplex.size()).isEqualTo(known.length);
        return solution;
    }

    static void keepsEqual(String what, Programme programme, double[] solution) {
        keeps(what, programme, solution, true);
    }

    static void keepsAtLeast(String what, Programme programme, double[] solution) {
        keeps(what, programme, solution, false);
    }

    private static void keeps(String what, Programme programme, double[] solution, boolean equal) {
        assertThat(Arrays.stream(solution).min().orElse(0)).as(what).isGreaterThanOrEqualTo(0);
        for (int i = 0; i < programme.rows().length; i++) {
            double sum = -programme.right()[i];
            double sizes = Math.abs(sum);
            for (int j = 0; j < solution.length; j++) {
                sum += programme.rows()[i][j] * solution[j];
                sizes += Math.abs(programme.rows()[i][j] * solution[j]);
            }
            assertThat(equal ? -Math.abs(sum) : sum).as(what + ", row " + i).isGreaterThanOrEqualTo(-NOTHING * (1 + sizes));
        }
    }

    /** No variable is worth more than it costs, and the rows together are worth the value: nothing does better (weak duality). */
    static void pricesProve(String what, Programme programme, double[] prices, double value) {
        for (int j = 0; j < programme.cost().length; j++) {
            double left = programme.cost()[j];
            double sizes = Math.abs(left);
            for (int i = 0; i < prices.length; i++) {
                left -= prices[i] * programme.rows()[i][j];
                sizes += Math.abs(prices[i] * programme.rows()[i][j]);
            }
            assertThat(left).as(what + ", variable " + j).isGreaterThanOrEqualTo(-NOTHING * (1 + sizes));
        }
        double sum = -value;
        double sizes = Math.abs(value);
        for (int i = 0; i < prices.length; i++) {
            sum += prices[i] * programme.right()[i];
            sizes += Math.abs(prices[i] * programme.right()[i]);
        }
        assertThat(Math.abs(sum)).as(what).isLessThanOrEqualTo(NOTHING * (1 + sizes));
    }

    /** Cancelled in the middle of the work, a second time when it is warm, it is over within 100 ms of the thread's processor time, whatever else the machine does. */
    static void endsSoon(Consumer<Cancellation> work) {
        late(work, 30);
        assertThat(late(work, 20)).as("milliseconds").isBetween(0.0, 100.0);
    }

    /** How long it goes on after it is unwanted, which it is so long after its first question. */
    private static double late(Consumer<Cancellation> work, double milliseconds) {
        double[] end = {Double.POSITIVE_INFINITY};
        assertThatThrownBy(() -> work.accept(() -> {
            end[0] = Math.min(end[0], now() + milliseconds);
            return now() >= end[0];
        })).as("cancelled while it worked").isInstanceOf(CancellationException.class);
        return now() - end[0];
    }

    private static double now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }
}
