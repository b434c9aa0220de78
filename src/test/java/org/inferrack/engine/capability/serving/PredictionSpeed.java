package org.inferrack.engine.capability.serving;

import java.util.List;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.inference.InferenceModel;
import org.inferrack.engine.capability.inference.InferenceQuery;
import org.inferrack.engine.capability.llm.LlmPrediction;
import org.inferrack.engine.capability.llm.LlmShape;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.capability.measured.Throughput;
import org.inferrack.store.ShippedKnowledge;

/**
 * How long one prediction takes, warm: the number alone, as an optimiser asks for it, and the figure with its chain of reasons.
 * Run by {@code mvn -q test-compile exec:exec@prediction-speed}.
 */
final class PredictionSpeed {

    private static final int ROUNDS = 10;
    private static final int PER_ROUND = 50_000;

    private PredictionSpeed() {
    }

    public static void main(String[] arguments) {
        Knowledge knowledge = ShippedKnowledge.read();
        var index = MeasurementIndex.of(knowledge.catalog(), knowledge.fitted(), org.inferrack.catalog.Catalog.EMPTY);
        InferenceModel fit = index.inference().orElseThrow();
        List<Accelerator> cards = List.of("nvidia-l4", "nvidia-a30", "nvidia-h100-pcie", "nvidia-l40").stream()
                .map(id -> knowledge.catalog().accelerator(id).orElseThrow()).toList();
        AiModel bert = knowledge.catalog().model("bert-large").orElseThrow();
        LlmShape llama = LlmShape.of(knowledge.catalog().model("llama-3.1-8b").orElseThrow()).orElseThrow();
        LlmPrediction serving = LlmPrediction.of(llama, Precision.FP16, cards.getFirst(), 1, 1024, 256, index.llm()).orElseThrow();
        double kept = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < PER_ROUND; i++) {
                kept += fit.predict(InferenceQuery.typical(cards.get(i & 3), "bert-99",
                        (i & 4) == 0 ? InferenceQuery.Scenario.SERVER : InferenceQuery.Scenario.OFFLINE, 1 + (i & 7))).orElseThrow().log();
            }
            long number = System.nanoTime();
            for (int i = 0; i < PER_ROUND; i++) {
                kept += new Throughput(cards.get(i & 3), bert, 1 + (i & 7), index).at(Precision.INT8, Metric.OFFLINE_THROUGHPUT).amount().orElseThrow();
            }
            long figure = System.nanoTime();
            for (int i = 0; i < PER_ROUND; i++) {
                kept += serving.logRequestsPerSecond(1 + (i & 127));
            }
            long tokens = System.nanoTime();
            System.out.printf("round %2d: %.2f microseconds for a number, %.2f for a figure with its reasons, %.2f for the tokens/s of an LLM%n", round,
                    (number - start) / 1e3 / PER_ROUND, (figure - number) / 1e3 / PER_ROUND, (tokens - figure) / 1e3 / PER_ROUND);
        }
        System.out.println("(" + kept + ")");
    }
}
