package org.inferrack.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.inferrack.accuracy.Case.Predictable;
import org.inferrack.accuracy.Case.Refused;
import org.inferrack.accuracy.Case.SetAside;
import org.inferrack.accuracy.LeftOut.Prediction;
import org.inferrack.catalog.Knowledge;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LlmKindTest {

    private static Knowledge knowledge;
    private static Kind kind;

    @BeforeAll
    static void readKnowledge() {
        knowledge = ShippedKnowledge.read();
        kind = Kinds.of(knowledge.catalog()).named("llm");
    }

    private static List<Case> read(Map<String, String> more) {
        var cells = new HashMap<>(Map.of("dataset", "own", "gpu", "L4", "num_gpus", "1", "model", "meta-llama/Llama-3.1-8B-Instruct", "weight_precision", "bf16",
                "framework", "vLLM", "mode", "static-batch", "isl", "512", "osl", "256", "concurrency", "8"));
        cells.putAll(more);
        return kind.read(new Cells(7, cells));
    }

    @Test
    void everyFigureOfALineIsACase() {
        List<Case> cases = read(Map.of("out_tok_s", "120", "ttft_ms", "400", "tpot_ms", "66"));
        assertThat(cases).hasSize(3).allMatch(Predictable.class::isInstance);
    }

    @Test
    void aDerivedFigureIsNoMeasurement() {
        assertThat(read(Map.of("derived_out_tok_s", "120"))).singleElement().isInstanceOf(SetAside.class);
    }

    @Test
    void valuesThatCannotBeAreSetAside() {
        assertThat(read(Map.of("out_tok_s", "-3"))).singleElement().isInstanceOf(SetAside.class);
        assertThat(read(Map.of("out_tok_s", "120", "num_gpus", "0"))).singleElement().isInstanceOf(SetAside.class);
        assertThat(read(Map.of("out_tok_s", "120", "isl", "many"))).singleElement().isInstanceOf(SetAside.class);
    }

    @Test
    void unknownPartsAreRefusedByName() {
        assertThat(((Refused) read(Map.of("out_tok_s", "120", "gpu", "Abacus")).getFirst()).reason()).contains("accelerator \"Abacus\"");
        assertThat(((Refused) read(Map.of("out_tok_s", "120", "model", "Eliza")).getFirst()).reason()).contains("model \"Eliza\"");
    }

    @Test
    void variantsOfANetworkAreFound() {
        var names = ModelNames.of(knowledge.catalog());
        assertThat(names.model("RedHatAI/Meta-Llama-3.1-8B-Instruct-quantized.w4a16").orElseThrow().id()).isEqualTo("llama-3.1-8b");
        assertThat(names.model("Qwen/Qwen3-235B-A22B-Instruct-2507-FP8").orElseThrow().id()).isEqualTo("qwen3-235b-a22b");
        assertThat(names.model("LLaMA v3 70B").orElseThrow().id()).isEqualTo("llama-3-70b");
        assertThat(names.model("deepseek-ai/DeepSeek-V3-0324").orElseThrow().id()).isEqualTo("deepseek-r1");
        assertThat(names.model("Eliza")).isEmpty();
    }

    @Test
    void leftOutCurvesArePredictedNearly() {
        // One engine and one publisher keep the test quick; the command accuracy uses all.
        List<Predictable> rows = Reading.predictable(kind, List.of(MeasurementFile.shipped("llm.csv"))).stream()
                .filter(row -> row.labels().get(Axis.CELL).startsWith("THROUGHPUT") && row.labels().get(Axis.SYSTEM).equals("argonne"))
                .filter(row -> row.labels().get(Axis.CELL).contains("|vLLM|")).toList();
        var tally = new Tally();
        List<Prediction> left = LeftOut.predict(kind, rows, Axis.CURVE, 3);
        left.stream().filter(each -> each.tier().equals("throughput-same-setup")).forEach(each -> tally.predicted(-each.residual()));
        var group = tally.group("");
        assertThat(group.predicted()).isGreaterThan(800);
        assertThat(group.medianError()).isLessThan(0.12);
        assertThat(group.p90Error()).isLessThan(0.35);
    }
}
