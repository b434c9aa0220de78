package org.inferrack.engine.capability.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

class MlperfTextTest {

    private final Knowledge knowledge = ShippedKnowledge.read();

    private double tokens(String accelerator, String model, Precision weights) {
        return MlperfText.tokensPerSecond(knowledge.catalog().accelerator(accelerator).orElseThrow(), knowledge.catalog().model(model).orElseThrow(), weights,
                294, 294, knowledge.fitted()).orElseThrow();
    }

    /** MLPerf v4.0 Offline: 8 x H100 SXM generate about 24,000 tokens/s with Llama 2 70B in FP8. */
    @Test
    void llama70bOnH100IsNearItsPublishedResult() {
        assertThat(tokens("nvidia-h100-sxm", "llama-2-70b", Precision.FP8)).isBetween(24_000 / 8 / 2.0, 24_000 / 8 * 2.0);
    }

    @Test
    void smallerModelsGenerateMoreAndModelsThatNeedSeveralAcceleratorsAreCountedPerAccelerator() {
        assertThat(tokens("nvidia-h100-sxm", "llama-3.1-8b", Precision.FP8)).isGreaterThan(2 * tokens("nvidia-h100-sxm", "llama-2-70b", Precision.FP8));
        assertThat(tokens("nvidia-h100-sxm", "llama-3.1-405b", Precision.FP8)).isLessThan(tokens("nvidia-h100-sxm", "llama-2-70b", Precision.FP8) / 2);
    }

    @Test
    void nothingIsSaidWithoutAFit() {
        assertThat(MlperfText.tokensPerSecond(knowledge.catalog().accelerator("nvidia-l4").orElseThrow(), knowledge.catalog().model("llama-3.1-8b").orElseThrow(),
                Precision.FP16, 294, 294, Fitted.NONE)).isEmpty();
    }
}
