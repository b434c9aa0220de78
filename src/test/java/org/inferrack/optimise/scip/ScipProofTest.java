package org.inferrack.optimise.scip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;

import org.inferrack.optimise.branching.ExactSolver;
import org.inferrack.optimise.model.DeepProof;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.Effort.Deep;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.Market;
import org.inferrack.optimise.model.Selection;
import org.inferrack.optimise.model.Selection.Path;
import org.inferrack.optimise.model.SelectionCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The other solver goes on where ours was stopped; where it is missing that is said, and nothing else changes. */
class ScipProofTest {

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = {"amd64", "x86_64"})
    void a_stopped_search_is_proven_by_the_other_solver() {
        FleetModel model = Market.tiny(3).shared().model();
        Selection stopped = ExactSolver.choose(model, new Effort(0, () -> true, _ -> {}));
        Selection proven = ExactSolver.choose(model, new Effort(1e-4, () -> true, _ -> {}, new Deep(20, () -> false)));
        assertThat(stopped.gap().orElseThrow()).isGreaterThan(1e-4);
        assertThat(proven.path()).isEqualTo(Path.DEEP_PROOF);
        assertThat(proven.gap().orElseThrow()).isLessThanOrEqualTo(1.1e-4);
        assertThat(proven.objective().orElseThrow()).isLessThanOrEqualTo(stopped.objective().orElseThrow());
        SelectionCheck.holds(model, proven);
        Selection own = ExactSolver.choose(model, new Effort(1e-4, () -> false, _ -> {}));
        assertThat(own.bound()).isLessThanOrEqualTo(proven.objective().orElseThrow() * (1 + 1e-6));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = {"amd64", "x86_64"})
    void cancelled_it_leaves_the_best_so_far() {
        FleetModel model = Market.of(1).shared().model();
        var cancelled = new AtomicBoolean();
        long start = System.nanoTime();
        Selection answer = ExactSolver.choose(model, new Effort(0, () -> true, _ -> {}, new Deep(60, () -> cancelled.getAndSet(true))));
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(30);
        assertThat(answer.found()).isTrue();
        SelectionCheck.holds(model, answer);
    }

    @Test
    void every_installed_solver_is_usable_or_says_why_not() {
        assertThat(DeepProof.installed()).isNotEmpty();
        DeepProof.installed().forEach(proof -> proof.obstacle().ifPresent(reason -> assertThat(reason).contains("deep proof")));
    }
}
