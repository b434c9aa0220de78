package org.inferrack.engine.capability.serving;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.fitted.MixedModel.Spread;
import org.inferrack.engine.capability.Machine;
import org.inferrack.engine.capability.llm.LlmCurve;
import org.inferrack.engine.capability.llm.LlmMemory;
import org.inferrack.engine.capability.llm.LlmOwn;
import org.inferrack.engine.capability.llm.LlmPrediction;
import org.inferrack.engine.capability.llm.LlmRoofline;
import org.inferrack.engine.capability.llm.LlmShape;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Figure;
import org.inferrack.plan.LlmServing;

/**
 * How fast a replica of some accelerators serves a workload, and how sure that is.
 *
 * @param curve      requests/s by sequences in flight
 * @param spread     90 % interval of throughput, in log
 * @param firstToken how own results differ in the time to the first token, 0 in log without such, and its 90 % interval, in log
 * @param says       where it comes from, in one line
 */
record LlmSpeed(int parallel, LlmRoofline roofline, LlmCurve curve, double prefillTokens, Spread spread, FirstToken firstToken, Evidence evidence, String says,
                List<Source> sources) {

    /** Empty if the precision does not run on the accelerator or its data sheet is not complete. */
    static Optional<LlmSpeed> of(LlmServing work, Machine machine, AiModel model, LlmShape shape, int parallel) {
        Optional<LlmRoofline> roofline = LlmReplica.roofline(shape, machine.precision(), machine.accelerator(), parallel);
        Optional<LlmPrediction> prediction = LlmPrediction.of(shape, machine.precision(), machine.accelerator(), parallel, work.inputTokens(),
                work.outputTokens(),
                machine.index().llm());
        return roofline.isEmpty() || prediction.isEmpty() ? Optional.empty() : Optional.of(of(work, machine, model, roofline.get(), prediction.get()));
    }

    private static LlmSpeed of(LlmServing work, Machine machine, AiModel model, LlmRoofline roofline, LlmPrediction prediction) {
        double prefill = (1 - Math.clamp(work.prefixHitShare(), 0, 1)) * work.inputTokens();
        Optional<LlmOwn.Correction> own = machine.index().ownLlm().correction(machine.accelerator(), model, machine.precision(), prediction);
        double shift = own.map(LlmOwn.Correction::log).orElse(0.0);
        double room = LlmMemory.sequences(roofline.shape(), machine.precision(), machine.memoryGb(), roofline.parallel(),
                work.inputTokens() + work.outputTokens());
        // Physics tells what a found prefix saves; all else is as published.
        LlmCurve curve = LlmCurve.of(Math.max(1, room), sequences -> prediction.logRequestsPerSecond(sequences) + shift
                + Math.log(roofline.requestsPerSecond(sequences, work.inputTokens(), work.outputTokens(), prefill)
                        / roofline.requestsPerSecond(sequences, work.inputTokens(), work.outputTokens(), work.inputTokens())));
        FirstToken firstToken = FirstToken.of(work, machine, model, roofline, prediction, shift);
        if (own.isPresent()) {
            var spread = new Spread(-own.get().spread(), own.get().spread(), own.get().sources().size());
            return new LlmSpeed(roofline.parallel(), roofline, curve, prefill, spread, firstToken, own.get().evidence(),
                    "own results on " + machine.accelerator().name() + ", else " + prediction.says(), own.get().sources());
        }
        return new LlmSpeed(roofline.parallel(), roofline, curve, prefill, prediction.spread(), firstToken, prediction.evidence(),
                prediction.says(), List.of());
    }

    LlmReplica replica(LlmServing work, double logScale) {
        return new LlmReplica(roofline, work.inputTokens(), work.outputTokens(), prefillTokens, curve, Math.exp(logScale), Math.exp(firstToken.log()));
    }

    /** One replica's tokens/s alone and with what fits, for a basis. */
    Figure figure(Driver driver, LlmReplica replica, double sequences, double outputTokens) {
        double value = outputTokens * replica.requestsPerSecond(sequences);
        return Figure.caused(driver, value, value * Math.exp(spread.low()), value * Math.exp(spread.high()), "tokens/s", evidence,
                new Basis(says + "; 90 % interval from results that were left out of the fit", List.of(), sources));
    }
}
