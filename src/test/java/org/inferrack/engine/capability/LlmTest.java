package org.inferrack.engine.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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
import org.inferrack.engine.figure.Figure;
import org.junit.jupiter.api.Test;

class LlmTest {

    private static final double GIB = 1L << 30;

    private static LlmShape shape(AiModel model) {
        return LlmShape.of(model).orElseThrow();
    }

    private static double tpotMs(double tera, double gigabytes, double sequences) {
        var roofline = new LlmRoofline(shape(World.llama8b()), Precision.FP16, tera * 1e12, gigabytes * 1e9, 32e9, 0, 1);
        return 1000 * roofline.readSeconds(sequences, 1024);
    }

    @Test
    void cacheOfOneTokenFollowsLayersAndKeyValueHeads() {
        assertThat(shape(World.llama8b()).kvBytesPerToken(Precision.FP16)).isEqualTo(131_072);
        assertThat(shape(World.llama70b()).kvBytesPerToken(Precision.FP16)).isEqualTo(327_680);
        assertThat(shape(World.llama70b()).kvBytesPerToken(Precision.FP8)).isEqualTo(163_840);
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
        LlmShape shape = shape(World.llama8b());
        assertThat(1000 * shape.linearFlop(2048) / (121e12 * 0.5)).isCloseTo(544, within(1.0));
        assertThat(1000 * shape.linearFlop(2048) / (362e12 * 0.5)).isCloseTo(182, within(1.0));
        assertThat(1000 * shape.linearFlop(2048) / (989e12 * 0.5)).isCloseTo(66.5, within(0.1));
        var roofline = new LlmRoofline(shape, Precision.FP16, 121e12, 300e9, 32e9, 0, 1);
        assertThat(1000 * roofline.prefillSeconds(2048)).isCloseTo(544 * (1 + shape.attentionFlop(2048) / shape.linearFlop(2048)), within(1.0));
    }

    @Test
    void aModelThatDoesNotFitIsRefusedWithoutNumbers() {
        Capability capability = Capabilities.of(World.chat("llama-70b", Precision.FP16, 1000, 200), World.configuration("l4", 4), World.POLICIES, World.catalog());
        assertThat(capability.perServer()).isInstanceOf(Figure.Unknown.class);
        assertThat(((Figure.Unknown) capability.perServer()).reason()).contains("141.2 GB", "4 x L4", "Choose");
        assertThat(capability.latencies().ttft().isKnown()).isFalse();
        assertThat(capability.latencies().tpot().isKnown()).isFalse();
    }

    @Test
    void aModelOfUnknownShapeIsRefusedInsteadOfGuessed() {
        var nameless = new AiModel("llama-8b", "Nameless 8B", AiModel.Family.LLM, World.facts(Spec.PARAMETERS, 8));
        Catalog base = World.catalog();
        var catalog = new Catalog(base.servers(), base.accelerators(), base.components(), List.of(nameless), List.of(), List.of(), List.of());
        Capability capability = Capabilities.of(World.chat("llama-8b", Precision.FP16, 1000, 200), World.configuration("l4", 4), World.POLICIES, catalog);
        assertThat(((Figure.Unknown) capability.perServer()).reason()).contains("layers", "key/value heads");
    }

    @Test
    void anFp8ModelIsRefusedOnAChipWithoutFp8() {
        Capability capability = Capabilities.of(World.chat("llama-8b", Precision.FP8, 1000, 200), World.configuration("a100", 2), World.POLICIES, World.catalog());
        assertThat(((Figure.Unknown) capability.perServer()).reason()).contains("no FP8 peak", "Supported: FP16, INT8");
    }

    @Test
    void replicasAreCountedOncePerServer() {
        Capability capability = Capabilities.of(World.chat("llama-8b", Precision.FP16, 1000, 200), World.configuration("l4", 4), World.POLICIES, World.catalog());
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
        Capability capability = Capabilities.of(World.chat("llama-70b", Precision.FP8, 1000, 200), World.configuration("h100", 8), World.POLICIES, World.catalog());
        assertThat(capability.perServer().isKnown()).isTrue();
        assertThat(capability.limits().getFirst().name()).isEqualTo("memory");
    }

    @Test
    void aLatencyLimitBindsBeforeMemory() {
        var chat = World.chat("llama-8b", Precision.FP16, 1000, 200).withTpotLimitMs(OptionalDouble.of(25)).withTtftLimitMs(OptionalDouble.of(3000));
        Capability capability = Capabilities.of(chat, World.configuration("a100", 1), World.POLICIES, World.catalog());
        assertThat(capability.limits().getFirst().name()).isEqualTo("TPOT");
        assertThat(capability.latencies().tpot().amount().orElseThrow()).isLessThanOrEqualTo(25);
        assertThat(capability.latencies().ttft().amount().orElseThrow()).isLessThanOrEqualTo(3000);
        assertThat(capability.boardUtilisation()).isBetween(0.69, 1.0);
    }

    @Test
    void aLimitThatOneRequestBreaksIsRefused() {
        var chat = World.chat("llama-8b", Precision.FP16, 1000, 200).withTpotLimitMs(OptionalDouble.of(10));
        Capability capability = Capabilities.of(chat, World.configuration("l4", 1), World.POLICIES, World.catalog());
        assertThat(((Figure.Unknown) capability.perServer()).reason()).contains("limit 10 ms");
    }

    @Test
    void ownResultsUnderTheSameLoadWin() {
        var row = new Measurement("m1", "a100", 1, "llama-8b", Precision.FP16, Measurement.Metric.OUTPUT_TOKENS, 500, OptionalDouble.empty(),
                OptionalDouble.empty(), new Measurement.TokenShape(1000, 200, 16), "vLLM 0.6", "system", World.SHEET);
        Capability free = Capabilities.of(World.chat("llama-8b", Precision.FP16, 1000, 200), World.configuration("a100", 1), World.POLICIES, World.catalog());
        Capability calibrated = Capabilities.of(World.chat("llama-8b", Precision.FP16, 1000, 200), World.configuration("a100", 1), World.POLICIES, World.catalog(row));
        assertThat(((Figure.Known) free.perServer()).evidence()).isEqualTo(Evidence.SPECIFIED);
        assertThat(((Figure.Known) calibrated.perServer()).evidence()).isEqualTo(Evidence.MEASURED);
        assertThat(calibrated.tokensPerUnit()).isLessThan(free.tokensPerUnit());
    }

    @Property(tries = 60)
    void aLongerContextNeverFitsMoreSequences(@ForAll @IntRange(min = 16, max = 60_000) int tokens, @ForAll @IntRange(min = 1, max = 20_000) int more) {
        LlmShape shape = shape(World.llama8b());
        assertThat(LlmMemory.sequences(shape, Precision.FP16, 80, 1, tokens + more)).isLessThanOrEqualTo(LlmMemory.sequences(shape, Precision.FP16, 80, 1, tokens));
    }

    @Property(tries = 40)
    void aLongerPromptNeverServesMore(@ForAll @IntRange(min = 16, max = 8000) int input, @ForAll @IntRange(min = 1, max = 4000) int more) {
        var index = MeasurementIndex.of(World.catalog());
        var limits = World.chat("llama-8b", Precision.FP16, input, 200).withTpotLimitMs(OptionalDouble.of(60)).withTtftLimitMs(OptionalDouble.of(5000));
        var shorter = Capabilities.of(limits, World.configuration("a100", 4), World.POLICIES, World.catalog(), index);
        var longer = Capabilities.of(limits.withInputTokens(input + more), World.configuration("a100", 4), World.POLICIES, World.catalog(), index);
        assertThat(longer.perServer().amount().orElse(0)).isLessThanOrEqualTo(shorter.perServer().amount().orElse(0));
    }
}
