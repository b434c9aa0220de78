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
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.engine.capability.llm.LlmQuery;
import org.inferrack.names.ModelNames;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@link LlmKind}: published lines become cases. */
class LlmKindTest {

    private static Knowledge knowledge;
    private static FittedKind kind;

    @BeforeAll
    static void readKnowledge() {
        knowledge = ShippedKnowledge.read();
        kind = MeasurementKinds.of(knowledge.catalog()).fitted("llm");
    }

    private static List<Case> read(Map<String, String> more) {
        var cells = new HashMap<>(
                Map.of("dataset", "own", "gpu", "L4", "num_gpus", "1", "model", "meta-llama/Llama-3.1-8B-Instruct", "weight_precision", "bf16",
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

    private static LlmQuery query(Map<String, String> more) {
        var cells = new HashMap<>(
                Map.of("dataset", "own", "gpu", "B200", "num_gpus", "1", "model", "meta-llama/Llama-3.1-8B-Instruct", "weight_precision", "fp8",
                        "framework", "trtllm", "mode", "agg", "isl", "1024", "osl", "1024", "concurrency", "96"));
        cells.putAll(more);
        return new LlmRow(new Cells(7, cells)).query(LlmQuery.Target.TPOT, knowledge.catalog().accelerator("nvidia-b200").orElseThrow(),
                ModelNames.of(knowledge.catalog()).model(cells.get("model")).orElseThrow()).orElseThrow();
    }

    @Test
    void workersThatDecodeShareTheRequestsAndThoseThatPrefillDoNotCount() {
        LlmQuery query = query(Map.of("mode", "disagg", "num_gpus", "28", "tp", "P4/D8", "dp", "P1/D1"));
        assertThat(query.parallel()).isEqualTo(8);
        assertThat(query.sequences()).isEqualTo(32);
        assertThat(query(Map.of("mode", "disagg", "num_gpus", "48", "tp", "P1/D1", "dp", "P4/D32")).parallel()).isEqualTo(32);
    }

    @Test
    void aDeploymentThatRanHadRoomForItsWeights() {
        LlmQuery query = query(Map.of("mode", "disagg", "num_gpus", "2", "tp", "P1/D1", "model", "deepseek-ai/DeepSeek-R1"));
        assertThat(query.parallel()).isEqualTo(8);
    }

    @Test
    void remarksOfAListChangeNoPrediction() {
        assertThat(query(Map.of("notes", "suite_A; verified"))).isEqualTo(query(Map.of()));
    }

    @Test
    void aSingleStreamIsOneRequest() {
        assertThat(query(Map.of("mode", "single-stream", "concurrency", "")).sequences()).isEqualTo(1);
        assertThat(query(Map.of("mode", "offline", "concurrency", "")).sequences()).isInfinite();
    }

    @Test
    void anUnseenAcceleratorIsPredictedFromItsDataSheet() {
        // One engine of one publisher keeps the test quick: H100 from A100, MI250 and MI300X.
        List<Predictable> rows = argonne("|vLLM|");
        var known = rows.stream().filter(row -> !row.labels().get(Axis.ACCELERATOR).equals("nvidia-h100-sxm")).toList();
        var unknown = rows.stream().filter(row -> row.labels().get(Axis.ACCELERATOR).equals("nvidia-h100-sxm")).toList();
        var tally = new Tally();
        LeftOut.predict(kind, known, unknown).forEach(each -> {
            assertThat(each.tier()).isEqualTo("throughput-new-accelerator");
            tally.predicted(-each.residual());
        });
        assertThat(tally.group("").predicted()).isGreaterThan(300);
        assertThat(tally.group("").medianError()).isLessThan(0.40);
        assertThat(tally.group("").p90Error()).isLessThan(0.6);
    }

    @Test
    void everyTierThatARowCanHaveIsLearnedByLeavingOut() {
        List<Predictable> rows = argonne("|vLLM|");
        MixedModel model = LeftOut.fit(kind, rows, "", Map.of());
        assertThat(kind.tiers()).containsKeys(kind.tier(model, rows.getFirst().terms()));
        assertThat(((Predictable) read(Map.of("out_tok_s", "120")).getFirst()).labels()).containsEntry(Axis.SYSTEM, "own");
        assertThat(kind.tier(model, ((Predictable) read(Map.of("out_tok_s", "120")).getFirst()).terms())).isEqualTo("throughput-new-accelerator-elsewhere");
        assertThat(kind.offTogether("throughput-new-accelerator-elsewhere")).contains(Axis.SYSTEM);
        assertThat(kind.offTogether("throughput-new-accelerator")).isEmpty();
    }

    private static List<Predictable> argonne(String engine) {
        return Reading.predictable(kind, List.of(MeasurementFile.shipped("llm.csv"))).stream()
                .filter(row -> row.labels().get(Axis.CELL).startsWith("THROUGHPUT") && row.labels().get(Axis.SYSTEM).equals("argonne"))
                .filter(row -> row.labels().get(Axis.CELL).contains(engine)).toList();
    }

    @Test
    void leftOutCurvesArePredictedNearly() {
        // One engine and one publisher keep the test quick; the command accuracy uses all.
        List<Predictable> rows = argonne("|vLLM|");
        var tally = new Tally();
        List<Prediction> left = LeftOut.predict(kind, rows, Axis.CURVE, 3);
        left.stream().filter(each -> each.tier().equals("throughput-same-setup")).forEach(each -> tally.predicted(-each.residual()));
        var group = tally.group("");
        assertThat(group.predicted()).isGreaterThan(800);
        assertThat(group.medianError()).isLessThan(0.12);
        assertThat(group.p90Error()).isLessThan(0.35);
    }
}
