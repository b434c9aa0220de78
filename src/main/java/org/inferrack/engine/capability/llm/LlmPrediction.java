package org.inferrack.engine.capability.llm;

import java.util.Optional;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.catalog.fitted.MixedModel.Spread;
import org.inferrack.engine.capability.llm.LlmQuery.Target;

/**
 * How fast one replica runs under vLLM.
 *
 * @param query of its throughput
 * @param fit   absent where nothing was fitted: physics alone
 */
public record LlmPrediction(LlmQuery query, Optional<LlmModel> fit) {

    /** The engine that was measured on accelerators of most makers, and what one would take where nothing is said. */
    private static final String ENGINE = "vllm";
    /** Whose host and versions a new deployment resembles: releases of the last months, kept up to date. */
    private static final String CURRENT = "inferencex-aic/agg";
    /** Without a fit: the factor of two by which published deployments differ from data sheets. */
    private static final Spread UNFITTED = new Spread(-Math.log(2), Math.log(1.5), 0);
    /**
     * CPUs that do the work themselves: five published results (GPT-J 6B on two-socket Xeon 8480+ and 8592+ by four submitters to MLPerf Inference v3.1
     * and v4.0, Llama 3 8B on two-socket Xeon 6972P under OpenVINO) are 0.75 to 1.6 times what the fit of accelerators says of their data sheets.
     * They are few, in full batches, and none is of AMD: the range is wider. How long a prompt waits was not published.
     */
    private static final Spread CPU = new Spread(-1, 1, 5);
    private static final Spread CPU_FIRST_TOKEN = new Spread(-1.6, 1.6, 0);
    /** Beyond what was measured the fit keeps what it says at the edge, and physics goes on. */
    private static final double LEAST_SEQUENCES = 8;
    private static final double MOST_SEQUENCES = 512;
    private static final double LEAST_TOKENS = 32;
    private static final double MOST_INPUT = 16_384;
    private static final double MOST_OUTPUT = 8_192;

    /** Empty if the accelerator's specification is not complete. */
    public static Optional<LlmPrediction> of(LlmShape shape, Precision precision, Accelerator accelerator, int parallel, double inputTokens,
                                             double outputTokens,
                                             Optional<LlmModel> fit) {
        if (!LlmQuery.specified(accelerator)) {
            return Optional.empty();
        }
        var query = new LlmQuery(Target.THROUGHPUT, accelerator, shape, LlmQuery.Format.on(accelerator, precision), parallel, inputTokens, outputTokens,
                16, ENGINE, CURRENT, "");
        return Optional.of(new LlmPrediction(query, fit));
    }

    /** The same accelerator, model and engine under the load of a measured row. */
    public LlmPrediction of(Measurement row) {
        Measurement.TokenShape load = row.streamShape();
        return new LlmPrediction(new LlmQuery(query.target(), query.accelerator(), query.shape(), query.format(), row.accelerators(), load.inputTokens(),
                load.outputTokens(), load.concurrency(), query.engine(), CURRENT, ""), fit);
    }

    /** Natural logarithm of requests finished per second while so many are in flight. */
    public double logRequestsPerSecond(double sequences) {
        LlmQuery at = query.at(Target.THROUGHPUT, sequences);
        double physics = fit.map(model -> model.logPhysics(at)).orElseGet(() -> LlmModel.unfitted(at));
        return Math.min(physics - Math.log(query.outputTokens()) + learned(sequences), logMost(sequences));
    }

    /** No step is shorter than reading the weights at the full bandwidth takes, whatever a fit says of unlike accelerators. */
    private double logMost(double sequences) {
        double bytes = query.shape().weightBytesRead(query.format().weights(), sequences);
        return Math.log(sequences * query.parallel() * 1e9 * query.spec(Spec.MEMORY_BANDWIDTH) / (bytes * query.outputTokens()));
    }

    private double learned(double sequences) {
        if (fit.isEmpty()) {
            return 0;
        }
        var edge = new LlmQuery(Target.THROUGHPUT, query.accelerator(), query.shape(), query.format(), query.parallel(),
                Math.clamp(query.inputTokens(), LEAST_TOKENS, MOST_INPUT), Math.clamp(query.outputTokens(), LEAST_TOKENS, MOST_OUTPUT),
                Math.clamp(sequences, LEAST_SEQUENCES, MOST_SEQUENCES), query.engine(), CURRENT, "");
        return fit.get().logMore(edge);
    }

    private LlmModel.Nearness nearness() {
        return fit.map(model -> model.nearness(query.byOthers())).orElse(LlmModel.Nearness.NEW_STACK);
    }

    public Evidence evidence() {
        return nearness().evidence();
    }

    /** Of throughput and TPOT, in log measured less log predicted throughput. */
    public Spread spread() {
        return query.accelerator().cpuItself() ? CPU
                : fit.flatMap(model -> model.spread(query.byOthers())).orElse(UNFITTED);
    }

    /** Of the time to the first token, in log measured less log predicted time. */
    public Spread firstTokenSpread() {
        return query.accelerator().cpuItself() ? CPU_FIRST_TOKEN
                : fit.flatMap(model -> model.spread(query.byOthers().at(Target.TTFT, query.sequences()))).orElse(UNFITTED);
    }

    /** In one line, for the basis of a figure. */
    public String says() {
        return fit.isEmpty() ? "data sheets alone, no fit" : switch (nearness()) {
            case SAME_SETUP, SAME_SETUP_ELSEWHERE ->
                    "fitted to published results of the model with " + query.engine() + " on " + query.parallel() + " x " + query.accelerator().name();
            case SEEN_ACCELERATOR, SEEN_ACCELERATOR_ELSEWHERE ->
                    "fitted to other published results on " + query.accelerator().name() + ", for " + query.engine();
            case NEW_ACCELERATOR, NEW_ACCELERATOR_ELSEWHERE, NEW_STACK ->
                    "from the specification of " + query.accelerator().name() + " by a fit to other accelerators, for " + query.engine()
                            + (query.accelerator().cpuItself() ? "; five published results of CPUs are 0.75 to 1.6 times as high" : "");
        };
    }
}
