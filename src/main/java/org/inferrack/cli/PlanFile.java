package org.inferrack.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Knowledge;
import org.inferrack.engine.Planner;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.file.PlanFileException;
import org.inferrack.file.PlanFiles;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.Plan;
import org.inferrack.store.ShippedKnowledge;
import org.inferrack.work.Cancellation;
import picocli.CommandLine.Parameters;

/** The plan file that a command works on. */
final class PlanFile {

    @Parameters(paramLabel = "FILE", description = "Plan file (*.inferrack).")
    private Path file;

    Path path() {
        return file;
    }

    /** Reads, checks and plans. Warnings go to {@code err}. */
    Planned evaluate(PrintWriter err) throws PlanFileException {
        return evaluate(err, Cancellation.NEVER).orElseThrow();
    }

    /** The same; empty if that is not wanted any more on the way. */
    Optional<Planned> evaluate(PrintWriter err, Cancellation cancellation) throws PlanFileException {
        Opened opened = open(err);
        try {
            return Optional.of(new Planned(opened.checked, opened.knowledge,
                    Planner.evaluate(opened.checked, opened.knowledge, Optional.empty(), cancellation)));
        } catch (CancellationException late) {
            return Optional.empty();
        }
    }

    /** Reads and checks, without planning. Warnings go to {@code err}. */
    Opened open(PrintWriter err) throws PlanFileException {
        var knowing = CompletableFuture.supplyAsync(ShippedKnowledge::read);
        var read = PlanFiles.read(file);
        read.warnings().forEach(err::println);
        Knowledge knowledge = knowing.join();
        return new Opened(PlanFiles.check(file, read.plan(), knowledge.catalog()), knowledge);
    }

    record Opened(CheckedPlan checked, Knowledge knowledge) {
        Plan plan() {
            return checked.plan();
        }

        /** The same with a change that its check lets pass. */
        Opened edited(UnaryOperator<Plan> change) {
            return new Opened(checked.edited(change).checked().orElseThrow(), knowledge);
        }
    }

    record Planned(CheckedPlan checked, Knowledge knowledge, Outcome outcome) {
        Plan plan() {
            return checked.plan();
        }

        /** What is known together with what the plan carries. */
        Catalog catalog() {
            return checked.catalog();
        }
    }
}
