package org.inferrack.optimise.branching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.GeneratedModels;
import org.inferrack.optimise.model.ScipReference;
import org.inferrack.optimise.model.Selection;
import org.inferrack.optimise.model.SelectionCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** An unrelated exact solver finds the same cost, and never a better one than our bound. Only the natives for Linux on x86-64 are fetched. */
@EnabledOnOs(value = OS.LINUX, architectures = {"amd64", "x86_64"})
class ExactSolverAgainstScipTest {

    @Test
    void scip_finds_the_same_cost_on_tiny_mixes() {
        for (int seed = 0; seed < 60; seed++) {
            FleetModel model = without(GeneratedModels.tiny(seed));
            assertThat(ExactSolver.choose(model, Effort.untilProven()).objective().orElse(Double.POSITIVE_INFINITY)).as("seed " + seed)
                    .isCloseTo(ScipReference.solve(model, 10).cost(), within(1e-5));
        }
    }

    @Test
    void certificates_hold_against_scip_on_fleets() {
        for (int seed = 1; seed <= 6; seed++) {
            FleetModel model = GeneratedModels.generated(seed, 4, 3, 6, 1, seed % 2 == 0 ? 5 : 0.3);
            Selection ours = ExactSolver.choose(model, after(2));
            ScipReference.Result scip = ScipReference.solve(model, 5);
            SelectionCheck.holds(model, ours);
            assertThat(ours.bound()).as("seed " + seed).isLessThanOrEqualTo(scip.cost() * (1 + 1e-6));
            assertThat(ours.objective().orElse(Double.POSITIVE_INFINITY)).as("seed " + seed).isGreaterThanOrEqualTo(scip.bound() * (1 - 1e-6));
        }
    }

    static Effort after(double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return new Effort(0, () -> System.nanoTime() > end, _ -> {});
    }

    private static FleetModel without(FleetModel model) {
        return new FleetModel(model.demands(), model.columns(), model.limits(), model.pools(), 0, 0);
    }
}
