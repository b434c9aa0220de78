package org.inferrack.engine.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.LlmModel.Nearness;
import org.inferrack.engine.capability.LlmQuery.Target;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the shipped fit says of deployments. */
class LlmFitTest {

    private static Knowledge knowledge;
    private static LlmModel model;

    @BeforeAll
    static void readShippedKnowledge() {
        knowledge = ShippedKnowledge.read();
        model = new LlmModel(knowledge.fitted().llm().orElseThrow());
    }

    private static LlmQuery query(String accelerator, String network, int parallel, double sequences) {
        return LlmQuery.of(Target.THROUGHPUT, knowledge.catalog().accelerator(accelerator).orElseThrow(), knowledge.catalog().model(network).orElseThrow(),
                Precision.FP16, false, parallel, 1024, 512, sequences, "vllm", "", "").orElseThrow();
    }

    private static LlmPrediction prediction(String accelerator, String network, int parallel) {
        LlmQuery query = query(accelerator, network, parallel, 16);
        return LlmPrediction.of(query.shape(), Precision.FP16, query.accelerator(), parallel, 1024, 512, Optional.of(model)).orElseThrow();
    }

    @Test
    void nearnessSaysWhatWasMeasured() {
        assertThat(model.nearness(query("nvidia-h100-sxm", "llama-3-8b", 1, 16))).isEqualTo(Nearness.SAME_SETUP);
        assertThat(model.nearness(query("nvidia-h100-sxm", "gemma-3-27b", 1, 16))).isEqualTo(Nearness.SEEN_ACCELERATOR);
        assertThat(model.nearness(query("nvidia-l4", "llama-3-8b", 1, 16))).isEqualTo(Nearness.NEW_ACCELERATOR);
        assertThat(Nearness.NEW_ACCELERATOR.evidence()).isEqualTo(Evidence.SPECIFIED);
    }

    @Test
    void intervalsGrowWithTheDistanceFromWhatWasMeasured() {
        double same = width(prediction("nvidia-h100-sxm", "llama-3-8b", 1));
        double seen = width(prediction("nvidia-h100-sxm", "gemma-3-27b", 1));
        double unseen = width(prediction("nvidia-l4", "llama-3-8b", 1));
        assertThat(same).isLessThan(seen);
        assertThat(seen).isLessThan(unseen);
    }

    private static double width(LlmPrediction prediction) {
        return prediction.spread().high() - prediction.spread().low();
    }

    @Test
    void aFasterAcceleratorOfTheSameGenerationServesMore() {
        for (double sequences : new double[] {1, 16, 128}) {
            assertThat(tokens("nvidia-h200-sxm", sequences)).isGreaterThan(tokens("nvidia-a100-sxm-80", sequences));
            assertThat(tokens("nvidia-l4", sequences)).isLessThan(tokens("nvidia-l40s", sequences));
        }
    }

    private static double tokens(String accelerator, double sequences) {
        return prediction(accelerator, "llama-3.1-8b", 1).logRequestsPerSecond(sequences);
    }

    @Test
    void noPredictionIsFasterThanTheMemory() {
        for (Accelerator accelerator : knowledge.catalog().accelerators()) {
            if (LlmQuery.specified(accelerator)) {
                LlmQuery query = query(accelerator.id(), "llama-3.1-8b", 1, 1);
                double reads = query.shape().weightBytes(Precision.FP16) / (1e9 * query.spec(org.inferrack.catalog.Spec.MEMORY_BANDWIDTH));
                assertThat(Math.exp(prediction(accelerator.id(), "llama-3.1-8b", 1).logRequestsPerSecond(1)) * 512).as(accelerator.name())
                        .isLessThanOrEqualTo(1.000001 / reads);
            }
        }
    }

    @Test
    void figuresOfOneDeploymentAgree() {
        for (String accelerator : List.of("nvidia-h100-sxm", "nvidia-h200-sxm", "nvidia-l40s")) {
            LlmQuery query = query(accelerator, "llama-3.1-8b", 1, 32);
            double perToken = Math.exp(model.log(query.at(Target.TPOT, 32)));
            double fromThroughput = 1000 * 32 / Math.exp(model.log(query));
            assertThat(perToken).as(accelerator).isBetween(fromThroughput / 2, fromThroughput * 2);
        }
    }
}
