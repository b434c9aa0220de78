package org.inferrack.engine.capability.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.fixture.CpuWorld;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link LlmPrediction} beside what was published of language models on CPUs, in full batches. */
class LlmOnCpusTest {

    private static final Knowledge SHIPPED = ShippedKnowledge.read();

    /**
     * Requests a second of a server with two sockets. GPT-J 6B: MLPerf Inference v3.1 and v4.0, 1,919 tokens in and 69 out on average; Llama 3 8B on
     * Xeon 6972P: OpenVINO Model Server's demo of continuous batching on six instances, 220 in and 184 out, saturated.
     */
    @ParameterizedTest
    @CsvSource({"114.7,229.4,307.2,gptj-6b,INT8,1919,69,2.139", "114.7,229.4,307.2,gptj-6b,INT8,1919,69,1.899", "124.5,249,358.4,gptj-6b,INT8,1919,69,2.293",
            "124.5,249,358.4,gptj-6b,INT8,1919,69,3.612", "235.9,471.9,844.8,llama-3-8b,FP16,220,184,12.61"})
    void published_throughput_is_in_the_range(double fp16, double int8, double bandwidth, String model, Precision precision, double in, double out,
                                              double published) {
        var prediction = prediction(fp16, int8, bandwidth, model, precision, in, out);
        double log = prediction.logRequestsPerSecond(128);
        assertThat(Math.log(published / 2)).isBetween(log + prediction.spread().low(), log + prediction.spread().high());
        assertThat(Math.exp(Math.log(published / 2) - log)).as("and near the middle").isBetween(0.6, 1.7);
        assertThat(prediction.evidence()).isEqualTo(Evidence.SPECIFIED);
        assertThat(prediction.firstTokenSpread().high()).isGreaterThan(prediction.spread().high());
        assertThat(prediction.says()).contains("results of CPUs");
    }

    private static LlmPrediction prediction(double fp16, double int8, double bandwidth, String model, Precision precision, double in, double out) {
        var like = CpuWorld.alone();
        var cpu = new Accelerator("cpu", "Cpu", like.vendor(), like.form(), like.architecture(), like.segment(), like.stacks(), TinyFleet.facts(
                Spec.FP16_RATE, fp16, Spec.INT8_RATE, int8, Spec.MEMORY_BANDWIDTH, bandwidth, Spec.TDP, 350, Spec.MEMORY, 248));
        var shape = LlmShape.of(SHIPPED.catalog().model(model).orElseThrow()).orElseThrow();
        return LlmPrediction.of(shape, precision, cpu, 1, in, out, Optional.of(new LlmModel(SHIPPED.fitted().llm().orElseThrow()))).orElseThrow();
    }
}
