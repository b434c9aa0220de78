package org.inferrack.engine.capability.serving;

import java.util.Optional;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.fitted.MixedModel.Spread;
import org.inferrack.engine.capability.Machine;
import org.inferrack.engine.capability.llm.LlmCurve;
import org.inferrack.engine.capability.llm.LlmOwn;
import org.inferrack.engine.capability.llm.LlmPrediction;
import org.inferrack.engine.capability.llm.LlmRoofline;
import org.inferrack.plan.LlmServing;

/**
 * What own results say of the time to the first token.
 *
 * @param log    of measured over predicted time, 0 without own results
 * @param spread 90 % interval around it, in log
 */
record FirstToken(double log, Spread spread) {

    /** @param shift by which own results correct the throughput, in log: what is left over is the first token's own */
    static FirstToken of(LlmServing work, Machine machine, AiModel model, LlmRoofline roofline, LlmPrediction prediction, double shift) {
        Optional<LlmOwn.Correction> own = machine.index().ownLlm().firstToken(machine.accelerator(), model, machine.precision(), prediction,
                row -> predictedMs(row, work, machine, roofline, prediction.of(row), shift));
        return own.map(found -> new FirstToken(found.log(), new Spread(-found.spread(), found.spread(), found.sources().size())))
                .orElseGet(() -> new FirstToken(0, prediction.firstTokenSpread()));
    }

    /** Of the quantile that was measured: p99 if the result has one, else the mean. */
    private static double predictedMs(Measurement row, LlmServing work, Machine machine, LlmRoofline roofline, LlmPrediction prediction, double shift) {
        double sequences = row.streamShape().concurrency();
        LlmCurve curve = LlmCurve.of(Math.max(2, sequences), n -> prediction.logRequestsPerSecond(n) + shift);
        Optional<LlmRoofline> measured = LlmReplica.roofline(roofline.shape(), machine.precision(), machine.accelerator(), row.accelerators());
        return measured.map(
                each -> new LlmReplica(each, row.streamShape().inputTokens(), row.streamShape().outputTokens(), row.streamShape().inputTokens(), curve, 1, 1))
                .map(replica -> row.p99Ms().isPresent() ? replica.ttftMs(sequences) : replica.meanTtftMs(sequences)).orElse(Double.NaN);
    }
}
