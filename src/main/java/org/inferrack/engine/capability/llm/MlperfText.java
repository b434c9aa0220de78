package org.inferrack.engine.capability.llm;

import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.engine.capability.llm.LlmQuery.Target;

/** Offline text generation of models that MLPerf results do not hold, from the fit of LLM serving: TensorRT-LLM with as many requests as fit. */
public final class MlperfText {

    private static final String ENGINE = "tensorrt-llm";
    private static final String MOST = "trtllm-docs/offline-max (in-flight batching)";

    private MlperfText() {
    }

    /**
     * Output tokens/s of one accelerator, where the fewest that hold the weights serve together.
     *
     * @param inputTokens  mean of a prompt: about 294 in OpenOrca as MLPerf samples it
     * @param outputTokens mean of an answer, about as many there
     * @return empty where nothing was fitted, or the shape of the model or the specification of the accelerator is unknown
     */
    public static OptionalDouble tokensPerSecond(Accelerator accelerator, AiModel model, Precision weights, double inputTokens, double outputTokens, Fitted fitted) {
        var query = LlmQuery.of(Target.THROUGHPUT, accelerator, model, weights, false, 1, inputTokens, outputTokens, Double.POSITIVE_INFINITY, ENGINE, MOST, "")
                .map(LlmQuery::holding);
        return query.isEmpty() || fitted.llm().isEmpty() ? OptionalDouble.empty()
                : OptionalDouble.of(Math.exp(new LlmModel(fitted.llm().get()).log(query.get())) / query.get().parallel());
    }
}
