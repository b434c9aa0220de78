package org.inferrack.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Measurement.TokenShape;
import org.inferrack.catalog.Precision;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkResultsTest {

    private static final Given ON_AN_L4 = new Given(Optional.of("nvidia-l4"), OptionalInt.of(1), Optional.empty(), Optional.of(Precision.FP8), "2026-10-01");
    private static Catalog catalog;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readShippedKnowledge() {
        catalog = ShippedKnowledge.read().catalog();
    }

    private Imported read(String name, String text, Given given) throws IOException, ImportException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return BenchmarkResults.read(file, given, catalog);
    }

    @Test
    void ourOwnFormKeepsValueSourceAndDate() throws Exception {
        Imported found = read("own.csv", "accelerator,accelerators,model,precision,metric,value,p99_ms,source_date\n"
                + "NVIDIA L4,2,bert-large,int8,offline_throughput,2000,,2026-09-30\n", Given.NOTHING);
        Measurement row = found.measurements().getFirst();
        assertThat(row.acceleratorId()).isEqualTo("nvidia-l4");
        assertThat(row.perAccelerator()).isEqualTo(1000);
        assertThat(row.precision()).isEqualTo(Precision.INT8);
        assertThat(row.source().date()).isEqualTo("2026-09-30");
        assertThat(row.source().citation()).contains("own.csv", "line 2");
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void wrongRowsAreNamedByLineAndTheRestIsImported() throws Exception {
        Imported found = read("own.csv", "accelerator,accelerators,model,metric,value\nWonder 9000,1,bert-large,OFFLINE_THROUGHPUT,5\n"
                + "nvidia-l4,1,bert-large,OFFLINE_THROUGHPUT,-5\nnvidia-l4,1,bert-large,SPEED,5\nnvidia-l4,half,bert-large,OFFLINE_THROUGHPUT,5\n"
                + "nvidia-l4,1,bert-large,OFFLINE_THROUGHPUT,fast\nnvidia-l4,1,bert-large,OFFLINE_THROUGHPUT,900\n", Given.NOTHING);
        assertThat(found.measurements()).hasSize(1);
        assertThat(found.problems()).hasSize(5);
        assertThat(found.problems().get(0)).contains("line 2", "Wonder 9000");
        assertThat(found.problems().get(1)).contains("line 3", "above 0");
        assertThat(found.problems().get(4)).contains("line 6", "\"fast\" is not a number");
    }

    @Test
    void anMlperfSummaryIsRecognisedByItsColumns() throws Exception {
        Imported found = read("summary.csv",
                "Organization,Model,MlperfModel,Scenario,Result,number_of_nodes,accelerator_model_name,accelerators_per_node,Units,framework,SystemName,version\n"
                        + "Us,resnet50,resnet,Offline,51600,1,NVIDIA L4,4,Samples/s,TensorRT 10,Box,v5.0\nUs,llama2-70b-99,llama2-70b-99,Server,900,1,NVIDIA L4,4,Tokens/s,TensorRT 10,Box,v5.0\n",
                Given.NOTHING);
        assertThat(found.format()).isEqualTo("MLPerf summary");
        assertThat(found.measurements()).hasSize(1);
        assertThat(found.measurements().getFirst().modelId()).isEqualTo("resnet50");
        assertThat(found.measurements().getFirst().perAccelerator()).isEqualTo(12900);
        assertThat(found.problems()).singleElement().asString().contains("line 3", "tokens/s");
    }

    @Test
    void vllmsResultGivesTokensAndTimes() throws Exception {
        Imported found = read("vllm.json", """
                {"date":"20260131-101112","backend":"vllm","model_id":"meta-llama/Llama-3.1-8B-Instruct","max_concurrency":32,"completed":100,
                 "total_input_tokens":102400,"total_output_tokens":12800,"output_throughput":950.5,"mean_ttft_ms":210.0,"mean_tpot_ms":31.5}""", ON_AN_L4);
        assertThat(found.measurements()).extracting(Measurement::metric).containsExactly(Metric.OUTPUT_TOKENS, Metric.TTFT, Metric.TPOT);
        Measurement tokens = found.measurements().getFirst();
        assertThat(tokens.value()).isEqualTo(950.5);
        assertThat(tokens.modelId()).isEqualTo("llama-3.1-8b");
        assertThat(tokens.streamShape()).isEqualTo(new TokenShape(1024, 128, 32));
        assertThat(tokens.source().date()).isEqualTo("2026-01-31");
        assertThat(found.measurements()).extracting(Measurement::id).doesNotHaveDuplicates();
    }

    @Test
    void guideLlmGivesOneResultForEachLoad() throws Exception {
        String benchmark = "{\"metrics\":{\"output_tokens_per_second\":{\"successful\":{\"mean\":%s}},\"prompt_token_count\":{\"successful\":{\"mean\":512}},"
                + "\"output_token_count\":{\"successful\":{\"mean\":256}},\"request_concurrency\":{\"successful\":{\"mean\":%s}},\"time_to_first_token_ms\":{\"successful\":{\"mean\":90}}}}";
        Imported found = read("guide.json", "{\"benchmarks\":[" + benchmark.formatted("100", "1.0") + "," + benchmark.formatted("700", "9.8") + "]}",
                new Given(Optional.of("nvidia-l4"), OptionalInt.of(1), Optional.of("llama-3.1-8b"), Optional.empty(), ""));
        assertThat(found.measurements()).filteredOn(row -> row.metric() == Metric.OUTPUT_TOKENS).extracting(row -> row.streamShape().concurrency())
                .containsExactly(1, 10);
        assertThat(found.measurements()).filteredOn(row -> row.metric() == Metric.TPOT).isEmpty();
    }

    @Test
    void anAiPerfProfileIsRead() throws Exception {
        Imported found = read("profile_export_aiperf.json",
                """
                        {"output_token_throughput":{"unit":"tokens/sec","avg":320.0},"time_to_first_token":{"unit":"ms","avg":150.5},"inter_token_latency":{"unit":"ms","avg":25.0},
                         "input_sequence_length":{"avg":256.0},"output_sequence_length":{"avg":64.0},"start_time":"2026-06-13T05:11:41.465270",
                         "input_config":{"loadgen":{"concurrency":8},"endpoint":{"model_names":["Qwen/Qwen3-8B"]}}}""",
                ON_AN_L4);
        assertThat(found.measurements()).hasSize(3).allSatisfy(row -> assertThat(row.modelId()).isEqualTo("qwen3-8b"));
    }

    @Test
    void aLoadGeneratorDoesNotKnowTheHardwareSoItMustBeSaid() throws Exception {
        Imported found = read("vllm.json",
                "{\"model_id\":\"llama-3.1-8b\",\"max_concurrency\":1,\"completed\":1,\"total_input_tokens\":9,\"total_output_tokens\":9,\"output_throughput\":9}",
                Given.NOTHING);
        assertThat(found.measurements()).isEmpty();
        assertThat(found.problems()).singleElement().asString().contains("--accelerator");
    }

    @Test
    void filesOfNoKnownFormAreRefused() {
        assertThatThrownBy(() -> read("a.json", "{\"speed\":9}", ON_AN_L4)).isInstanceOf(ImportException.class).hasMessageContaining("vLLM");
        assertThatThrownBy(() -> read("b.json", "{\"output_throughput\":", ON_AN_L4)).isInstanceOf(ImportException.class).hasMessageContaining("line 1");
        assertThatThrownBy(() -> read("c.csv", "a,b\n1,2\n", ON_AN_L4)).isInstanceOf(ImportException.class)
                .hasMessageContaining("accelerator, model, metric, value");
        assertThatThrownBy(() -> BenchmarkResults.read(folder.resolve("absent"), ON_AN_L4, catalog)).isInstanceOf(ImportException.class)
                .hasMessageContaining("no file");
    }
}
