package org.inferrack.engine.capability.llm;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;

/**
 * One figure of a running LLM deployment to predict.
 *
 * @param target       which figure
 * @param accelerator  of which the deployment has {@code parallel}
 * @param shape        of the model
 * @param format       of the weights, and in which arithmetic they are multiplied
 * @param parallel     accelerators that serve together
 * @param inputTokens  of a prompt
 * @param outputTokens of an answer
 * @param sequences    requests in flight; infinite for as many as the engine takes
 * @param engine       serving software: "vllm", "tensorrt-llm"
 * @param setting      who measured how, empty for a prediction
 * @param layout       how experts and requests are spread over the accelerators, empty for tensor parallelism alone
 */
public record LlmQuery(Target target, Accelerator accelerator, LlmShape shape, Format format, int parallel, double inputTokens, double outputTokens,
                       double sequences, String engine, String setting, String layout) {

    /** Engines admit no more requests at once than this by default (vLLM's max_num_seqs). */
    static final double MOST_SEQUENCES = 256;

    /** Accelerators that share one board. */
    static final int BOARD = 8;
    /** Weights that leave no room for anything else are not served. */
    private static final double MOST_WEIGHTS = 0.92;

    /** What is predicted: output tokens/s of the deployment, or mean milliseconds. */
    public enum Target { THROUGHPUT, TPOT, TTFT }

    /** Weights as stored and the arithmetic that multiplies them: W4A16 is INT4 weights in FP16 arithmetic. */
    public record Format(Precision weights, Precision arithmetic) {

        /** Weights in less than 16 bits that the chip cannot multiply are widened first. */
        static Format on(Accelerator accelerator, Precision weights) {
            return new Format(weights, accelerator.facts().value(weights.rate()).isPresent() ? weights : Precision.FP16);
        }

        String level() {
            return weights.label() + "/" + arithmetic.label();
        }
    }

    /** Empty if the shape of the model or a specification of the accelerator is unknown. */
    public static Optional<LlmQuery> of(Target target, Accelerator accelerator, AiModel model, Precision weights, boolean wideArithmetic, int parallel,
                                        double inputTokens, double outputTokens, double sequences, String engine, String setting, String layout) {
        Format format = wideArithmetic ? new Format(weights, Precision.FP16) : Format.on(accelerator, weights);
        return specified(accelerator) ? LlmShape.of(model).map(shape -> new LlmQuery(target, accelerator, shape, format, parallel, inputTokens, outputTokens,
                sequences, engine, setting, layout)) : Optional.empty();
    }

    static boolean specified(Accelerator accelerator) {
        return accelerator.facts().value(Spec.MEMORY).isPresent() && accelerator.facts().value(Spec.MEMORY_BANDWIDTH).isPresent()
                && accelerator.facts().value(Spec.FP16_RATE).isPresent();
    }

    /** Spellings of an engine as one: "TensorRT-LLM" and "trtllm" are the same. */
    public static String engine(String published) {
        String name = published.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "trtllm", "trt-llm", "tensorrt", "tensorrtllm" -> "tensorrt-llm";
            default -> name;
        };
    }

    LlmQuery at(Target other, double concurrent) {
        return new LlmQuery(other, accelerator, shape, format, parallel, inputTokens, outputTokens, concurrent, engine, setting, layout);
    }

    /** The same on as many accelerators as hold the weights: lists that name fewer count parts of a deployment. */
    public LlmQuery holding() {
        int needed = parallel;
        while (shape.weightBytes(format.weights()) > MOST_WEIGHTS * 1e9 * spec(Spec.MEMORY) * needed) {
            needed *= 2;
        }
        return needed == parallel ? this
                : new LlmQuery(target, accelerator, shape, format, needed, inputTokens, outputTokens, sequences, engine, setting, layout);
    }

    /** The same of somebody of whom no results are known. */
    LlmQuery byOthers() {
        return new LlmQuery(target, accelerator, shape, format, parallel, inputTokens, outputTokens, sequences, engine, "", layout);
    }

    /** Who measured; empty for a prediction. */
    String publisher() {
        int end = setting.indexOf('/');
        return end < 0 ? setting : setting.substring(0, end);
    }

    /** Who measured in which way, without the kind of request: "mlenergy-v3/online saturated". */
    String mode() {
        String[] parts = setting.split("/", 3);
        String way = parts.length < 2 ? "" : parts[1];
        int more = way.indexOf(" (");
        return parts[0] + "/" + (more < 0 ? way : way.substring(0, more));
    }

    /** CPUs are no accelerators, whoever makes both. */
    String maker() {
        return accelerator.vendor() + (accelerator.cpuItself() ? " processor" : "");
    }

    String engineOfMaker() {
        return engine + "/" + maker();
    }

    /** Requests are spread over the accelerators, each with keys and values of its own. */
    boolean spreadsRequests() {
        return layout.contains("requests");
    }

    /** Other accelerators compute the prompts. */
    boolean splitsPrefill() {
        return layout.startsWith("split");
    }

    /** Over several boards, or prompts apart from answers: lists say little of how the parts were joined. */
    boolean apart() {
        return splitsPrefill() || parallel > BOARD;
    }

    double spec(Spec spec) {
        return accelerator.facts().value(spec).orElseThrow();
    }

    /** Peak of one accelerator in this format, FLOP/s. */
    double rate() {
        OptionalDouble own = accelerator.facts().value(format.arithmetic().rate());
        return 1e12 * own.orElseGet(() -> spec(Spec.FP16_RATE));
    }

    /** Sequences of mean length that fit beside the weights; below 1 where a published run fitted more tightly than is counted here. */
    double room() {
        double memory = 0.9 * (1e9 * spec(Spec.MEMORY) * parallel - shape.weightBytes(format.weights()));
        return Math.max(0.5, memory / shape.cacheBytes(format.weights(), inputTokens + outputTokens / 2));
    }

    /** Requests in flight at once, whether or not they all fit. */
    double asked() {
        return Double.isInfinite(sequences) ? Math.min(MOST_SEQUENCES, Math.max(1, room())) : sequences;
    }
}
