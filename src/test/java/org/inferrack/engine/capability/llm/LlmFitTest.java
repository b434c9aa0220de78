package org.inferrack.engine.capability.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.capability.llm.LlmModel.Nearness;
import org.inferrack.engine.capability.llm.LlmQuery.Target;
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

    private static LlmQuery by(String publisher, LlmQuery query) {
        return new LlmQuery(query.target(), query.accelerator(), query.shape(), query.format(), query.parallel(), query.inputTokens(), query.outputTokens(),
                query.sequences(), query.engine(), publisher, "");
    }

    @Test
    void nearnessSaysWhatWasMeasuredAndByWhom() {
        assertThat(model.nearness(by("argonne/static-batch", query("nvidia-h100-sxm", "llama-3-8b", 1, 16)))).isEqualTo(Nearness.SAME_SETUP);
        assertThat(model.nearness(query("nvidia-h100-sxm", "llama-3-8b", 1, 16))).isEqualTo(Nearness.SAME_SETUP_ELSEWHERE);
        assertThat(model.nearness(by("argonne/static-batch", query("nvidia-h100-sxm", "codellama-34b", 1, 16)))).isEqualTo(Nearness.SEEN_ACCELERATOR);
        assertThat(model.nearness(query("nvidia-l4", "llama-3-8b", 1, 16))).isEqualTo(Nearness.NEW_ACCELERATOR_ELSEWHERE);
        assertThat(model.nearness(query("qcom-ai100-ultra", "llama-3-8b", 1, 16))).isEqualTo(Nearness.NEW_STACK);
        assertThat(Nearness.NEW_ACCELERATOR.evidence()).isEqualTo(Evidence.SPECIFIED);
    }

    @Test
    void tiersAreFoundByTheirNames() {
        for (Nearness near : Nearness.values()) {
            for (Target target : Target.values()) {
                assertThat(Nearness.of(near.tier(target))).isEqualTo(near);
            }
        }
    }

    @Test
    void intervalsGrowWithTheDistanceFromWhatWasMeasured() {
        double same = width(Nearness.SAME_SETUP);
        double seen = width(Nearness.SEEN_ACCELERATOR);
        double unseen = width(Nearness.NEW_ACCELERATOR);
        assertThat(same).isLessThan(seen);
        assertThat(seen).isLessThan(unseen);
        assertThat(width(Nearness.SAME_SETUP_ELSEWHERE)).isGreaterThan(same);
    }

    private static double width(Nearness near) {
        MixedModel.Spread spread = knowledge.fitted().llm().orElseThrow().residuals().get(near.tier(Target.THROUGHPUT));
        return spread.high() - spread.low();
    }

    @Test
    void aPlanIsNoSurerThanResultsOfAPublisherFromWhomNothingIsKnown() {
        MixedModel fitted = knowledge.fitted().llm().orElseThrow();
        assertThat(prediction("nvidia-h100-sxm", "llama-3-8b", 1).spread())
                .isEqualTo(fitted.residuals().get(Nearness.SAME_SETUP_ELSEWHERE.tier(Target.THROUGHPUT)));
    }

    @Test
    void moreBandwidthOrRateIsNeverSlower() {
        for (double sequences : new double[] {1, 8, 64, 512}) {
            double before = Double.NEGATIVE_INFINITY;
            for (double factor : new double[] {0.5, 1, 2, 4}) {
                for (Spec faster : List.of(Spec.MEMORY_BANDWIDTH, Spec.FP16_RATE)) {
                    double more = model.log(query(faster("nvidia-h100-sxm", faster, 1.5 * factor), sequences));
                    assertThat(more).as(faster + " x " + factor + " at " + sequences)
                            .isGreaterThanOrEqualTo(model.log(query(faster("nvidia-h100-sxm", faster, factor), sequences)));
                }
                double at = model.log(query(faster("nvidia-h100-sxm", Spec.MEMORY_BANDWIDTH, factor), sequences));
                assertThat(at).isGreaterThanOrEqualTo(before);
                before = at;
            }
        }
    }

    private static Accelerator faster(String id, Spec spec, double factor) {
        Accelerator plain = knowledge.catalog().accelerator(id).orElseThrow();
        double value = factor * plain.facts().value(spec).orElseThrow();
        return new Accelerator("faster", "Faster", plain.vendor(), plain.form(), plain.architecture(), plain.segment(), plain.stacks(),
                plain.facts().with(spec, CapabilityWorld.facts(spec, value).fact(spec).orElseThrow()));
    }

    private static LlmQuery query(Accelerator accelerator, double sequences) {
        return LlmQuery.of(Target.THROUGHPUT, accelerator, knowledge.catalog().model("llama-3.1-8b").orElseThrow(),
                Precision.FP16, false, 1, 512, 256, sequences, "vllm", "", "").orElseThrow();
    }

    @Test
    void aLargerBatchServesNoLessUpToTheMemoryAndEachRequestSlower() {
        for (Accelerator accelerator : knowledge.catalog().accelerators()) {
            if (LlmQuery.specified(accelerator) && accelerator.facts().value(Spec.MEMORY).orElse(0) >= 24) {
                double tokens = 0;
                double wait = 0;
                for (double sequences = 1; sequences <= query(accelerator, 1).room(); sequences *= 2) {
                    LlmQuery at = query(accelerator, sequences);
                    double more = Math.exp(model.logPhysics(at));
                    double longer = Math.exp(model.logPhysics(at.at(Target.TPOT, sequences)));
                    assertThat(more).as(accelerator.name() + " at " + sequences).isGreaterThanOrEqualTo(tokens);
                    assertThat(longer).as(accelerator.name() + " at " + sequences).isGreaterThanOrEqualTo(wait);
                    tokens = more;
                    wait = longer;
                }
            }
        }
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
                double reads = query.shape().weightBytes(Precision.FP16) / (1e9 * query.spec(Spec.MEMORY_BANDWIDTH));
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
