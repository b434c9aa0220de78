package org.inferrack.optimise.branching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.inferrack.optimise.conflict.LimitConflict;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.Market;
import org.inferrack.optimise.model.Selection;
import org.inferrack.optimise.model.SelectionCheck;
import org.inferrack.work.SearchLimits;
import org.junit.jupiter.api.Test;

/** How much processor time passes between the wish to end a search and its end, on models that take seconds: whatever it does at that moment. */
class StoppingTest {

    private static final double MOST_MS = 100;
    private static final double[] MOMENTS_MS = {0, 3, 10, 30, 80, 200, 500};
    private static final Map<String, FleetModel> BIG = new LinkedHashMap<>();

    static {
        BIG.put("dedicated", Market.of(2).model());
        BIG.put("few models", Market.of(1).maxModels(3).model());
        BIG.put("sites and purchases", Market.of(1).sites(3).periods(4).model());
        BIG.put("shared", Market.of(1).shared().model());
    }

    @Test
    void a_stopped_search_comes_home_with_the_best_so_far() {
        BIG.forEach((name, model) -> {
            ExactSolver.choose(model, new Effort(0.01, after(1000), _ -> {}));
            for (double moment : MOMENTS_MS) {
                double[] end = {Double.POSITIVE_INFINITY};
                Selection answer = ExactSolver.choose(model, new Effort(0, () -> now() > end[0], _ -> end[0] = Math.min(end[0], now() + moment)));
                assertThat(now() - end[0]).as(name + " stopped " + moment + " ms after the first answer").isLessThan(MOST_MS);
                assertThat(answer.found()).as(name).isTrue();
                SelectionCheck.holds(model, answer);
            }
        });
    }

    @Test
    void a_search_that_nobody_wants_any_more_ends_without_an_answer() {
        int[] cancelled = new int[1];
        BIG.forEach((name, model) -> {
            for (double moment : MOMENTS_MS) {
                double end = now() + moment;
                try {
                    ExactSolver.choose(model, new Effort(0, () -> false, _ -> {}, Effort.Deep.NONE, () -> now() > end));
                } catch (CancellationException unwanted) {
                    cancelled[0]++;
                }
                assertThat(now() - end).as(name + " cancelled after " + moment + " ms").isLessThan(MOST_MS);
            }
        });
        assertThat(cancelled[0]).isGreaterThan(BIG.size() * 3);
    }

    @Test
    void an_interrupt_is_such_a_wish_and_stays_standing() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ExactSolver.choose(BIG.get("dedicated"), Effort.untilProven())).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_search_for_conflicts_that_is_stopped_claims_nothing_it_does_not_know() {
        FleetModel model = Market.of(1).budget(0.05).model();
        for (double moment : MOMENTS_MS) {
            double end = now() + moment;
            LimitConflict conflict = LimitConflict.of(model, new Effort(0, () -> now() > end, _ -> {}));
            assertThat(now() - end).as("stopped after " + moment + " ms").isLessThan(MOST_MS);
            assertThat(conflict.certain() && conflict.none()).isFalse();
        }
    }

    private static SearchLimits after(double ms) {
        double end = now() + ms;
        return () -> now() > end;
    }

    private static double now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }
}
