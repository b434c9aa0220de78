package org.inferrack.engine.capability.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.MixedModel.Spread;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.capability.inference.InferenceModel.Prediction;
import org.inferrack.engine.capability.inference.InferenceQuery.Scenario;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.capability.measured.SingleRequest;
import org.inferrack.engine.figure.Figure;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

class InferenceModelTest {

    private static final Knowledge SHIPPED = ShippedKnowledge.read();
    private static final InferenceModel FIT = new InferenceModel(SHIPPED.fitted().inference().orElseThrow());
    private static final List<
            String> CHIPS = List.of("nvidia-l4", "nvidia-a30", "nvidia-a100-pcie-80", "nvidia-h100-sxm", "nvidia-l40s", "nvidia-h200-sxm", "qcom-ai100-pro");

    private static Accelerator chip(String id) {
        return SHIPPED.catalog().accelerator(id).orElseThrow();
    }

    private static Prediction predict(Accelerator accelerator, String benchmark, Scenario scenario, int accelerators) {
        return FIT.predict(InferenceQuery.typical(accelerator, benchmark, scenario, accelerators)).orElseThrow();
    }

    private static Accelerator made(String architecture, double factor) {
        return new Accelerator("made-up", "Made up", "NVIDIA", Accelerator.Form.SXM, architecture, Accelerator.Segment.INFERENCE, List.of(),
                CapabilityWorld.facts(Spec.INT8_RATE, 1979 * factor)
                        .with(Spec.FP8_RATE, CapabilityWorld.facts(Spec.FP8_RATE, 1979 * factor).fact(Spec.FP8_RATE).orElseThrow())
                        .with(Spec.FP16_RATE, CapabilityWorld.facts(Spec.FP16_RATE, 989 * factor).fact(Spec.FP16_RATE).orElseThrow())
                        .with(Spec.MEMORY_BANDWIDTH, CapabilityWorld.facts(Spec.MEMORY_BANDWIDTH, 3350 * factor).fact(Spec.MEMORY_BANDWIDTH).orElseThrow())
                        .with(Spec.MEMORY, CapabilityWorld.facts(Spec.MEMORY, 80 * factor).fact(Spec.MEMORY).orElseThrow())
                        .with(Spec.TDP, CapabilityWorld.facts(Spec.TDP, 700 * factor).fact(Spec.TDP).orElseThrow()));
    }

    @Test
    void moreAcceleratorsNeverServeLess() {
        for (String id : CHIPS) {
            for (String benchmark : List.of("resnet50", "bert-99", "retinanet", "gptj-99")) {
                for (Scenario scenario : List.of(Scenario.OFFLINE, Scenario.SERVER)) {
                    double before = 0;
                    for (int count = 1; count <= 16; count++) {
                        double all = count * Math.exp(predict(chip(id), benchmark, scenario, count).log());
                        assertThat(all).as("%d x %s, %s, %s", count, id, benchmark, scenario).isGreaterThan(before);
                        before = all;
                    }
                }
            }
        }
    }

    @Test
    void recommendersHaveASpreadOfTheirOwn() {
        for (String benchmark : List.of("dlrm-v1-99.9", "dlrm-v2-99", "resnet50", "bert-99")) {
            var terms = InferenceModel.terms(InferenceQuery.typical(chip("nvidia-l4"), benchmark, Scenario.OFFLINE, 1));
            assertThat(InferenceModel.spreadKey(SHIPPED.fitted().inference().orElseThrow(), terms).endsWith("/recommender")).as(benchmark)
                    .isEqualTo(BenchmarkKind.of(benchmark) == BenchmarkKind.RECOMMENDER);
        }
    }

    @Test
    void eightBitsAreNeverSlowerThanSixteenWhereBothWereMeasured() {
        for (String id : CHIPS) {
            assertThat(predict(chip(id), "bert-99", Scenario.OFFLINE, 1).log()).as(id).isGreaterThan(predict(chip(id), "bert-99.9", Scenario.OFFLINE, 1).log());
        }
    }

    @Test
    void aLargerChipOfANewArchitectureIsFasterAndTakesLessTime() {
        for (String benchmark : List.of("resnet50", "bert-99", "retinanet", "llama2-70b-99")) {
            assertThat(predict(made("Next", 2), benchmark, Scenario.OFFLINE, 8).log()).as(benchmark)
                    .isGreaterThan(predict(made("Next", 1), benchmark, Scenario.OFFLINE, 8).log());
        }
        assertThat(predict(made("Next", 2), "bert-99", Scenario.SINGLE_STREAM, 1).log())
                .isLessThan(predict(made("Next", 1), "bert-99", Scenario.SINGLE_STREAM, 1).log());
    }

    @Test
    void whatIsFartherFromMeasurementsHasAWiderInterval() {
        Prediction same = predict(chip("nvidia-h100-sxm"), "resnet50", Scenario.OFFLINE, 8);
        Prediction relative = predict(made("Hopper", 1), "resnet50", Scenario.OFFLINE, 8);
        Prediction stranger = predict(made("Next", 1), "resnet50", Scenario.OFFLINE, 8);
        assertThat(same.evidence()).isEqualTo(Evidence.MEASURED);
        assertThat(stranger.evidence()).isEqualTo(Evidence.SCALED);
        assertThat(same.high() - same.low()).isLessThan(relative.high() - relative.low());
        assertThat(relative.high() - relative.low()).isLessThan(stranger.high() - stranger.low());
    }

    @Property(tries = 100)
    void textIsNeverSlowerOnMoreOfEverything(@ForAll @DoubleRange(min = 0.2, max = 4) double factor, @ForAll @DoubleRange(min = 1, max = 3) double more) {
        for (String network : List.of("gptj", "llama2-70b", "mixtral-8x7b", "llama3.1-405b", "deepseek-r1")) {
            TextBenchmark text = TextBenchmark.of(network).orElseThrow();
            double less = text.log(made("Next", factor)).orElse(Double.NEGATIVE_INFINITY);
            assertThat(text.log(made("Next", factor * more)).orElse(Double.NEGATIVE_INFINITY)).as(network).isGreaterThanOrEqualTo(less - 1e-9);
        }
    }

    @Test
    void aNetworkThatNoGroupOfAcceleratorsHoldsIsNotPredicted() {
        assertThat(TextBenchmark.of("llama3.1-405b").orElseThrow().log(chip("nvidia-t4"))).isEmpty();
        assertThat(InferenceModel.terms(InferenceQuery.typical(chip("nvidia-t4"), "llama3.1-405b", Scenario.OFFLINE, 1))).isEmpty();
    }

    @Test
    void textByPhysicsAloneIsWithinAFactorOfWhatMatureSoftwareReaches() {
        TextBenchmark llama = TextBenchmark.of("llama2-70b").orElseThrow();
        double tokensPerSecond = llama.outputTokens() * Math.exp(llama.log(chip("nvidia-h100-sxm")).orElseThrow());
        assertThat(tokensPerSecond).as("published: 2,000 to 2,800 tokens/s per H100").isBetween(1500.0, 5000.0);
    }

    @Test
    void aTierWithoutAnIntervalOfItsOwnTakesTheNextFarther() {
        var model = new MixedModel("m", "", 0, Map.of(), Map.of("new-accelerator", new Spread(-0.3, 0.3, 50), "same-pair/text", new Spread(-0.1, 0.1, 50)));
        assertThat(InferenceModel.spread(model, "same-pair")).map(Spread::high).contains(0.3);
        assertThat(InferenceModel.spread(model, "new-architecture/text")).map(Spread::high).contains(0.1);
        assertThat(InferenceModel.spread(model, "same-pair/latency")).isEmpty();
    }

    private static Figure.Known single(String accelerator, String model, Precision precision, org.inferrack.catalog.Measurement... own) {
        var library = CapabilityWorld.with(Catalog.EMPTY, List.of(own));
        Catalog known = SHIPPED.catalog().overlaidBy(library);
        return new SingleRequest(known.accelerator(accelerator).orElseThrow(), known.model(model).orElseThrow(),
                MeasurementIndex.of(known, SHIPPED.fitted(), library))
                .at(precision, 1000);
    }

    @Test
    void oneRequestAloneIsPredictedWithEvidenceAndInterval() {
        Figure.Known l4 = single("nvidia-l4", "resnet50", Precision.INT8);
        assertThat(l4.value()).as("published between 0.32 and 0.42 ms").isBetween(0.3, 0.45);
        assertThat(l4.evidence()).isEqualTo(Evidence.MEASURED);
        Figure.Known l40 = single("nvidia-l40", "resnet50", Precision.INT8);
        assertThat(l40.evidence()).isEqualTo(Evidence.SCALED);
        assertThat(l40.high() / l40.low()).isGreaterThan(l4.high() / l4.low());
        assertThat(single("nvidia-l4", "resnet50", Precision.FP16).value()).isCloseTo(l4.value() * Math.sqrt(2), within(0.02 * l4.value()));
        assertThat(single("nvidia-l4", "yolov8s", Precision.INT8).evidence()).isEqualTo(Evidence.SPECIFIED);
    }

    @Test
    void theUsersOwnLatencyWins() {
        var own = CapabilityWorld.measured("own", "nvidia-l4", 1, "resnet50", Precision.INT8, Metric.SINGLE_STREAM_LATENCY, 0.9);
        assertThat(single("nvidia-l4", "resnet50", Precision.INT8, own).value()).isEqualTo(0.9);
    }
}
