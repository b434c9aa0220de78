package org.inferrack.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalInt;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Precision;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link CsvResults} and {@link JsonResults}: files as tools write them and as people spoil them. */
class ResultFormsTest {

    private static final Catalog CATALOG = ShippedKnowledge.read().catalog();
    private static final Given ON_AN_L4 = new Given(Optional.of("nvidia-l4"), OptionalInt.of(1), Optional.of("llama-3.1-8b"), Optional.empty(), "");
    private static final String MLPERF = "Model,MlperfModel,Scenario,Result,accelerator_model_name,accelerators_per_node,number_of_nodes,Units,version\n";
    private static final String VLLM = "{\"model_id\":\"x\",\"max_concurrency\":%s,\"completed\":%s,\"total_input_tokens\":1000,\"total_output_tokens\":500,\"output_throughput\":%s}";

    private static Imported csv(String text) throws ImportException {
        return new CsvResults(new ResultRow(CATALOG, Given.NOTHING, "own.csv")).read(text, "own.csv");
    }

    private static Imported json(String text) throws ImportException {
        return new JsonResults(new ResultRow(CATALOG, ON_AN_L4, "own.json"), "own.json").read(text);
    }

    @Test
    void a_row_after_a_cell_of_two_lines_is_named_by_the_line_it_starts_on() throws ImportException {
        Imported found = csv(
                "accelerator,accelerators,model,metric,value,system\nnvidia-l4,1,resnet50,OFFLINE_THROUGHPUT,100,\"Box\nof ours\"\nnvidia-l4,1,resnet50,SPEED,1,\n");
        assertThat(found.measurements().getFirst().systemName()).isEqualTo("Box\nof ours");
        assertThat(found.problems()).singleElement().asString().startsWith("own.csv line 4: ");
    }

    /** 4 accelerators in each of 2 nodes: the result is of 8. */
    @Test
    void a_result_of_several_nodes_is_of_all_their_accelerators() throws ImportException {
        Measurement row = csv(MLPERF + "resnet50,resnet,Offline,80000,NVIDIA L4,4,2,Samples/s,v5.0\n").measurements().getFirst();
        assertThat(row.accelerators()).isEqualTo(8);
        assertThat(row.perAccelerator()).isEqualTo(10_000);
    }

    /** MLPerf changed the recommendation model with round 3.0; BERT's higher accuracy is not met in INT8. */
    @ParameterizedTest
    @CsvSource({"dlrm-99,v2.1,dlrm-v1", "dlrm-v2-99,v3.1,dlrm-v2", "bert-99.9,v3.1,bert-large", "bert-99,v3.1,bert-large"})
    void names_of_a_benchmark_mean_the_model_of_their_round(String name, String round, String model) throws ImportException {
        Measurement row = csv(MLPERF + name + "," + name + ",Server,100,NVIDIA L4,1,1,Queries/s," + round + "\n").measurements().getFirst();
        assertThat(row.modelId()).isEqualTo(model);
        assertThat(row.precision()).isEqualTo(name.equals("bert-99.9") ? Precision.FP16 : null);
    }

    @ParameterizedTest
    @CsvSource({"0,1,9", "null,1,9", "4,0,9", "4,null,9"})
    void a_run_that_does_not_say_how_it_was_loaded_is_no_result(String concurrency, String completed, String throughput) throws ImportException {
        Imported found = json(VLLM.formatted(concurrency, completed, throughput));
        assertThat(found.measurements()).isEmpty();
        assertThat(found.problems()).singleElement().asString().contains("fixed concurrency");
    }

    @Test
    void lengths_are_means_over_the_requests_that_were_answered() throws ImportException {
        assertThat(json(VLLM.formatted("4", "10", "9.5")).measurements()).singleElement().satisfies(row -> {
            assertThat(row.streamShape()).isEqualTo(new Measurement.TokenShape(100, 50, 4));
            assertThat(row.value()).isEqualTo(9.5);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,2", "{\"output_throughput\": NaN}", "nonsense"})
    void what_is_no_json_is_refused_with_its_line(String text) {
        assertThatThrownBy(() -> json(text)).isInstanceOf(ImportException.class).hasMessageContaining("own.json");
    }

    @Test
    void a_bomb_of_brackets_is_refused() {
        assertThatThrownBy(() -> json("[".repeat(100_000))).isInstanceOf(ImportException.class);
    }
}
