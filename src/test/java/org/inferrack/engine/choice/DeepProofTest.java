package org.inferrack.engine.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;

import org.inferrack.engine.choice.Effort.Deep;
import org.inferrack.engine.choice.Selection.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The other solver goes on where ours was stopped; where it is missing that is said, and nothing else changes. */
class DeepProofTest {

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = {"amd64", "x86_64"})
    void aStoppedSearchIsProvenByTheOtherSolver() {
        Mix mix = Market.tiny(3).shared().mix();
        Selection stopped = Chooser.choose(mix, new Effort(0, () -> true, _ -> { }));
        Selection proven = Chooser.choose(mix, new Effort(1e-4, () -> true, _ -> { }, new Deep(20, () -> false)));
        assertThat(stopped.gap().orElseThrow()).isGreaterThan(1e-4);
        assertThat(proven.path()).isEqualTo(Path.DEEP_PROOF);
        assertThat(proven.gap().orElseThrow()).isLessThanOrEqualTo(1.1e-4);
        assertThat(proven.objective().orElseThrow()).isLessThanOrEqualTo(stopped.objective().orElseThrow());
        MixCheck.holds(mix, proven);
        Selection own = Chooser.choose(mix, new Effort(1e-4, () -> false, _ -> { }));
        assertThat(own.bound()).isLessThanOrEqualTo(proven.objective().orElseThrow() * (1 + 1e-6));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = {"amd64", "x86_64"})
    void cancelledItLeavesTheBestSoFar() {
        Mix mix = Market.of(1).shared().mix();
        var cancelled = new AtomicBoolean();
        long start = System.nanoTime();
        Selection answer = Chooser.choose(mix, new Effort(0, () -> true, _ -> { }, new Deep(60, () -> cancelled.getAndSet(true))));
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(30);
        assertThat(answer.found()).isTrue();
        MixCheck.holds(mix, answer);
    }

    @Test
    void everyInstalledSolverIsUsableOrSaysWhyNot() {
        assertThat(DeepProof.installed()).isNotEmpty();
        DeepProof.installed().forEach(proof -> proof.obstacle().ifPresent(reason -> assertThat(reason).contains("deep proof")));
    }
}
