package org.inferrack.engine.capability.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.capability.llm.LlmMemory;
import org.inferrack.engine.capability.llm.LlmRoofline;
import org.inferrack.engine.capability.llm.LlmShape;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.figure.Figure;
import org.inferrack.plan.LlmServing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LlmTest {

    private static final LlmServing CHAT = CapabilityWorld.chat("llama-8b", Precision.FP16, 1000, 200)
            .withTpotLimitMs(OptionalDouble.of(60)).withTtftLimitMs(OptionalDouble.of(5000));
    private static final Catalog CATALOG = CapabilityWorld.catalog();
    private static final MeasurementIndex INDEX = MeasurementIndex.of(CATALOG);

    private static final double GIB = 1L << 30;

    private static LlmShape shape(AiModel model) {
        return LlmShape.of(model).orElseThrow();
    }

    private static double tpotMs(double tera, double gigabytes, double sequences) {
        var roofline = new LlmRoofline(shape(CapabilityWorld.llama8b()), Precision.FP16, tera * 1e12, gigabytes * 1e9, 32e9, 0, 1);
        return 1000 * roofline.readSeconds(sequences, 1024);
    }

    @Test
    void cacheOfOneTokenFollowsLayersAndKeyValueHeads() {
        assertThat(shape(CapabilityWorld.llama8b()).kvBytesPerToken(Precision.FP16)).isEqualTo(131_072);
        assertThat(shape(CapabilityWorld.llama70b()).kvBytesPerToken(Precision.FP16)).isEqualTo(327_680);
        assertThat(shape(CapabilityWorld.llama70b()).kvBytesPerToken(Precision.FP8)).isEqualTo(163_840);
        double tokens = 51.38 * GIB / 131_072;
        assertThat(tokens).isCloseTo(420_905, within(10.0));
        assertThat(tokens / 16_000).isCloseTo(26.3, within(0.05));
    }

    @Test
    void decodeStepsAreThoseOfTheBandwidth() {
        double[][] golden = {{121, 300, 67.6, 76.0}, {362, 864, 23.5, 26.4}, {756, 2000, 10.1, 11.4}, {989, 3350, 6.06, 6.81}, {989, 4800, 4.23, 4.75}};
        for (double[] row : golden) {
            assertThat(tpotMs(row[0], row[1], 1)).isCloseTo(row[2], within(0.005 * row[2]));
            assertThat(tpotMs(row[0], row[1], 16)).isCloseTo(row[3], within(0.005 * row[3]));
        }
    }

    @Test
    void prefillIsTheWorkOfThePromptOverTheReachedPeak() {
        LlmShape shape = shape(CapabilityWorld.llama8b());
        assertThat(1000 * shape.linearFlop(2048) / (121e12 * 0.5)).isCloseTo(544, within(1.0));
        assertThat(1000 * shape.linearFlop(2048) / (362e12 * 0.5)).isCloseTo(182, within(1.0));
        assertThat(1000 * shape.linearFlop(2048) / (989e12 * 0.5)).isCloseTo(66.5, within(0.1));
        var roofline = new LlmRoofline(shape, Precision.FP16, 121e12, 300e9, 32e9, 0, 1);
        assertThat(1000 * roofline.prefillSeconds(2048)).isCloseTo(544 * (1 + shape.attentionFlop(2048) / shape.linearFlop(2048)), within(1.0));
    }

    @Test
    void aModelThatDoesNotFitIsRefusedWithoutNumbers() {
        Capability capability = CapabilityWorld.capability(CapabilityWorld.chat("llama-70b", Precision.FP16, 1000, 200), CapabilityWorld.configuration("l4", 4),
                CapabilityWorld.POLICIES, CapabilityWorld.catalog());
        assertThat(capability.perServer()).isInstanceOf(Figure.Unknown.class);
        assertThat(((Figure.Unknown) capability.perServer()).reason()).contains("141.2 GB", "4 x L4", "Choose");
        assertThat(capability.latencies().ttft().isKnown()).isFalse();
        assertThat(capability.latencies().tpot().isKnown()).isFalse();
    }

    @Test
    void aModelOfUnknownShapeIsRefusedInsteadOfGuessed() {
        var nameless = new AiModel("llama-8b", "Nameless 8B", AiModel.Family.LLM, CapabilityWorld.facts(Spec.PARAMETERS, 8));
        Catalog base = CapabilityWorld.catalog();
        var catalog = new Catalog(base.servers(), base.accelerators(), base.components(), List.of(nameless), List.of(), List.of(), List.of());
        Capability capability = CapabilityWorld.capability(CapabilityWorld.chat("llama-8b", Precision.FP16, 1000, 200), CapabilityWorld.configuration("l4", 4),
                CapabilityWorld.POLICIES, catalog);
        assertThat(((Figure.Unknown) capability.perServer()).reason()).contains("layers", "key/value heads");
    }

    @Test
    void anFp8ModelIsRefusedOnAChipWithoutFp8() {
        Capability capability = CapabilityWorld.capability(CapabilityWorld.chat("llama-8b", Precision.FP8, 1000, 200), CapabilityWorld.configuration("a100", 2),
                CapabilityWorld.POLICIES, CapabilityWorld.catalog());
        assertThat(((Figure.Unknown) capability.perServer()).reason()).contains("no FP8 peak", "Supported: FP16, INT8");
    }

    @Test
    void replicasAreCountedOncePerServer() {
        Capability capability = CapabilityWorld.capability(CapabilityWorld.chat("llama-8b", Precision.FP16, 1000, 200), CapabilityWorld.configuration("l4", 4),
                CapabilityWorld.POLICIES, CapabilityWorld.catalog());
        double replicas = input(capability, "replicas per server");
        assertThat(replicas * input(capability, "accelerators per replica")).isLessThanOrEqualTo(4);
        assertThat(capability.perServer().amount().orElseThrow()).isEqualTo(replicas * input(capability, "sequences per replica"));
        assertThat(capability.perAccelerator().amount().orElseThrow()).isEqualTo(capability.perServer().amount().orElseThrow() / 4);
    }

    private static double input(Capability capability, String name) {
        return ((Figure.Known) capability.perServer()).basis().inputs().stream().filter(input -> input.name().equals(name)).findFirst().orElseThrow()
                .figure().amount().orElseThrow();
    }

    @Test
    void theSmallestNumberOfAcceleratorsThatServesMostMakesAReplica() {
        Capability capability = CapabilityWorld.capability(CapabilityWorld.chat("llama-70b", Precision.FP8, 1000, 200),
                CapabilityWorld.configuration("h100", 8), CapabilityWorld.POLICIES, CapabilityWorld.catalog());
        assertThat(capability.perServer().isKnown()).isTrue();
        assertThat(capability.limits().getFirst().name()).isEqualTo("memory");
    }

    @Test
    void aLatencyLimitBindsBeforeMemory() {
        var chat = CapabilityWorld.chat("llama-8b", Precision.FP16, 1000, 200).withTpotLimitMs(OptionalDouble.of(25)).withTtftLimitMs(OptionalDouble.of(3000));
        Capability capability = CapabilityWorld.capability(chat, CapabilityWorld.configuration("a100", 1), CapabilityWorld.POLICIES, CapabilityWorld.catalog());
        assertThat(capability.limits().getFirst().name()).isEqualTo("TPOT");
        assertThat(capability.latencies().tpot().amount().orElseThrow()).isLessThanOrEqualTo(25);
        assertThat(capability.latencies().ttft().amount().orElseThrow()).isLessThanOrEqualTo(3000);
        assertThat(capability.boardUtilisation()).isBetween(0.69, 1.0);
    }

    @Test
    void aLimitThatOneRequestBreaksIsRefused() {
        var chat = CapabilityWorld.chat("llama-8b", Precision.FP16, 1000, 200).withTpotLimitMs(OptionalDouble.of(10));
        Capability capability = CapabilityWorld.capability(chat, CapabilityWorld.configuration("l4", 1), CapabilityWorld.POLICIES, CapabilityWorld.catalog());
        assertThat(((Figure.Unknown) capability.perServer()).reason()).contains("limit 10 ms");
    }

    @Test
    void ownResultsUnderTheSameLoadWin() {
        var row = new Measurement("m1", "a100", 1, "llama-8b", Precision.FP16, Measurement.Metric.OUTPUT_TOKENS, 500, OptionalDouble.empty(),
                OptionalDouble.empty(), new Measurement.TokenShape(1000, 200, 16), "vLLM 0.6", "system", CapabilityWorld.SHEET);
        Capability free = CapabilityWorld.capability(CapabilityWorld.chat("llama-8b", Precision.FP16, 1000, 200), CapabilityWorld.configuration("a100", 1),
                CapabilityWorld.POLICIES, CapabilityWorld.catalog());
        Capability calibrated = CapabilityWorld.capability(CapabilityWorld.chat("llama-8b", Precision.FP16, 1000, 200),
                CapabilityWorld.configuration("a100", 1), CapabilityWorld.POLICIES, CapabilityWorld.catalog(row));
        assertThat(((Figure.Known) free.perServer()).evidence()).isEqualTo(Evidence.SPECIFIED);
        assertThat(((Figure.Known) calibrated.perServer()).evidence()).isEqualTo(Evidence.MEASURED);
        assertThat(calibrated.tokensPerUnit()).isLessThan(free.tokensPerUnit());
    }

    @Property(tries = 60)
    void aLongerContextNeverFitsMoreSequences(@ForAll @IntRange(min = 16, max = 60_000) int tokens, @ForAll @IntRange(min = 1, max = 20_000) int more) {
        LlmShape shape = shape(CapabilityWorld.llama8b());
        assertThat(LlmMemory.sequences(shape, Precision.FP16, 80, 1, tokens + more))
                .isLessThanOrEqualTo(LlmMemory.sequences(shape, Precision.FP16, 80, 1, tokens));
    }

    @Property(tries = 40)
    void aLongerPromptNeverServesMore(@ForAll @IntRange(min = 16, max = 8000) int input, @ForAll @IntRange(min = 1, max = 4000) int more) {
        var index = MeasurementIndex.of(CapabilityWorld.catalog());
        var limits = CapabilityWorld.chat("llama-8b", Precision.FP16, input, 200).withTpotLimitMs(OptionalDouble.of(60))
                .withTtftLimitMs(OptionalDouble.of(5000));
        var shorter = Capabilities.of(limits, CapabilityWorld.configuration("a100", 4), Optional.empty(), CapabilityWorld.POLICIES, CapabilityWorld.catalog(),
                index);
        var longer = Capabilities.of(limits.withInputTokens(input + more), CapabilityWorld.configuration("a100", 4), Optional.empty(), CapabilityWorld.POLICIES,
                CapabilityWorld.catalog(), index);
        assertThat(longer.perServer().amount().orElse(0)).isLessThanOrEqualTo(shorter.perServer().amount().orElse(0));
    }

    /** The larger replica once took over as soon as it served two hundredths more: from 200 requests to 202 by one token. */
    @Test
    void one_prompt_token_does_not_tip_the_choice_of_a_replica_towards_more_requests() {
        assertThat(served(CHAT.withInputTokens(1257), "a100", 4)).isLessThanOrEqualTo(served(CHAT.withInputTokens(1256), "a100", 4));
    }

    @ParameterizedTest
    @CsvSource({"llama-8b, l4, 4", "llama-8b, a100, 4", "llama-8b, h100, 8", "llama-70b, a100, 8", "llama-70b, h100, 8"})
    void no_longer_prompt_serves_more_requests_per_second(String model, String accelerator, int count) {
        var limited = CHAT.withModelId(model).withLoad(new LlmServing.Load.Requests(5));
        var free = limited.withTpotLimitMs(OptionalDouble.empty()).withTtftLimitMs(OptionalDouble.empty());
        for (LlmServing work : List.of(limited, free, limited.withPrefixHitShare(0.5), free.withPrefixHitShare(0.5))) {
            double shorter = Double.POSITIVE_INFINITY;
            for (int tokens = 1; tokens <= 8192; tokens += tokens < 64 ? 1 : 13) {
                double longer = served(work.withInputTokens(tokens), accelerator, count);
                assertThat(longer).as("%d tokens", tokens).isLessThanOrEqualTo(shorter * (1 + 1e-12));
                shorter = longer;
            }
        }
    }

    private static double served(LlmServing work, String accelerator, int count) {
        return Capabilities.of(work, CapabilityWorld.configuration(accelerator, count), Optional.empty(), CapabilityWorld.POLICIES, CATALOG, INDEX).perServer()
                .amount()
                .orElse(0);
    }
}
