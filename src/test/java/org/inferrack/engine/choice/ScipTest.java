package org.inferrack.engine.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** An unrelated exact solver finds the same cost, and never a better one than our bound. Only the natives for Linux on x86-64 are fetched. */
@EnabledOnOs(value = OS.LINUX, architectures = {"amd64", "x86_64"})
class ScipTest {

    @Test
    void scipFindsTheSameCostOnTinyMixes() {
        for (int seed = 0; seed < 60; seed++) {
            Mix mix = without(Mixes.tiny(seed));
            assertThat(Chooser.choose(mix, Effort.untilProven()).objective().orElse(Double.POSITIVE_INFINITY)).as("seed " + seed)
                    .isCloseTo(Scip.solve(mix, 10).cost(), within(1e-5));
        }
    }

    @Test
    void certificatesHoldAgainstScipOnFleets() {
        for (int seed = 1; seed <= 6; seed++) {
            Mix mix = Mixes.generated(seed, 4, 3, 6, 1, seed % 2 == 0 ? 5 : 0.3);
            Selection ours = Chooser.choose(mix, after(2));
            Scip.Result scip = Scip.solve(mix, 5);
            MixCheck.holds(mix, ours);
            assertThat(ours.bound()).as("seed " + seed).isLessThanOrEqualTo(scip.cost() * (1 + 1e-6));
            assertThat(ours.objective().orElse(Double.POSITIVE_INFINITY)).as("seed " + seed).isGreaterThanOrEqualTo(scip.bound() * (1 - 1e-6));
        }
    }

    static Effort after(double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return new Effort(0, () -> System.nanoTime() > end, _ -> { });
    }

    private static Mix without(Mix mix) {
        return new Mix(mix.demands(), mix.columns(), mix.limits(), mix.pools(), 0, 0);
    }
}
