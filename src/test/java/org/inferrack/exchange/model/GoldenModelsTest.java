package org.inferrack.exchange.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.assertj.core.data.Percentage;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.csv.CsvRecords;
import org.inferrack.engine.capability.llm.LlmShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What published models weigh and keep, as makers, engines and others say it, against what {@link ModelConfig} counts. */
class GoldenModelsTest {

    private static final Path FOLDER = Path.of("src/test/resources/models");
    /** Statements of a trillion or a billion are rounded. */
    private static final double WITHIN = 2;

    private record Golden(String file, double parameters, String active, String cacheBytes) {
        @Override
        public String toString() {
            return file;
        }
    }

    static List<Golden> published() throws Exception {
        var rows = new ArrayList<Golden>();
        try (var records = CsvRecords.of(java.nio.file.Files.newBufferedReader(FOLDER.resolve("golden.csv")))) {
            records.forEach((_, row) -> rows.add(new Golden(row.get(0), Double.parseDouble(row.get(1)), row.get(2), row.get(3))));
        }
        return rows;
    }

    static ReadModel read(String file) throws Exception {
        return ModelConfig.read(FOLDER.resolve(file + ".json"), "");
    }

    private static double value(Facts facts, Spec spec) {
        return facts.value(spec).orElseThrow();
    }

    @Test
    void there_are_sixty_models_and_most_have_a_published_cache() throws Exception {
        assertThat(published()).hasSizeGreaterThan(60).filteredOn(row -> !row.cacheBytes().isEmpty()).hasSizeGreaterThanOrEqualTo(39);
    }

    @ParameterizedTest
    @MethodSource("published")
    void weights_are_those_that_the_maker_states(Golden golden) throws Exception {
        assertThat(value(read(golden.file()).model().facts(), Spec.PARAMETERS)).isCloseTo(golden.parameters(), Percentage.withPercentage(WITHIN));
    }

    /** Makers count none, one or both of the tables of the vocabulary; here the one that an answer is chosen with counts. */
    @ParameterizedTest
    @MethodSource("published")
    void active_weights_are_those_that_the_maker_states_with_its_tables_or_without(Golden golden) throws Exception {
        if (!golden.active().isEmpty()) {
            Facts facts = read(golden.file()).model().facts();
            double stated = Double.parseDouble(golden.active());
            double rounding = golden.active().contains(".") ? 0.05 : 0.5;
            double active = value(facts, Spec.ACTIVE_PARAMETERS);
            double table = value(facts, Spec.VOCABULARY) * value(facts, Spec.HIDDEN_SIZE) / 1e9;
            assertThat(stated).isBetween((1 - WITHIN / 100) * (active - table) - rounding, (1 + WITHIN / 100) * (active + table) + rounding);
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void a_token_takes_as_many_bytes_as_is_published(Golden golden) throws Exception {
        if (!golden.cacheBytes().isEmpty()) {
            var model = read(golden.file()).model();
            double index = model.facts().countOr(Spec.INDEX_BYTES, 0);
            assertThat(LlmShape.of(model).orElseThrow().kvBytesPerToken(Precision.FP16) - index).isEqualTo(Double.parseDouble(golden.cacheBytes()));
        }
    }

    /** Whole requests, as others calculate them. */
    @ParameterizedTest
    @CsvSource({
            // kvfit, test_gpt_oss_128k_reference_formula (GitHub file index id 68439258833), GiB
            "gpt-oss-20b,131072,3224371200", "gpt-oss-120b,131072,4836556800",
            // aiconfigurator @095f58a5, gemma4.py: 10 layers of 4 heads of 512, 50 layers of 16 heads of 256 within 1,024 tokens
            "Gemma-4-31B-IT-NVFP4,8192,1509949440"})
    void a_layer_with_a_window_keeps_no_more_than_it(String file, double tokens, double bytes) throws Exception {
        var shape = LlmShape.of(read(file).model()).orElseThrow();
        assertThat(shape.cacheBytes(Precision.FP16, tokens)).isEqualTo(bytes);
    }

    /** 24 x (8,192 x 3 x 2 + 32 x 128 x 128 x 4), a host's reading of the same state (GitHub file index id 71227075817). */
    @Test
    void a_recurrent_layer_keeps_a_state_of_its_own_size() throws Exception {
        String frogNano = """
                {"model_type": "qwen3_5", "text_config": {"model_type": "qwen3_5_text", "hidden_size": 2560, "intermediate_size": 9216, "num_hidden_layers": 32,
                 "num_attention_heads": 16, "num_key_value_heads": 4, "head_dim": 256, "full_attention_interval": 4, "linear_conv_kernel_dim": 4,
                 "linear_key_head_dim": 128, "linear_num_key_heads": 16, "linear_num_value_heads": 32, "linear_value_head_dim": 128, "vocab_size": 248320}}""";
        Facts facts = ModelConfig.of("config.json", frogNano, "FrogNano-4B").model().facts();
        assertThat(value(facts, Spec.STATE_BYTES)).isEqualTo(51_511_296);
    }

    /** 7.7 KiB of growing entries a token and 1.88 KiB of index in 16 bits (GitHub file index id 63091242036); the index is kept in 8 bits and a scale. */
    @Test
    void compressed_attention_keeps_an_entry_for_several_tokens() throws Exception {
        var model = read("DeepSeek-V4-Pro").model();
        double index = value(model.facts(), Spec.INDEX_BYTES);
        assertThat((LlmShape.of(model).orElseThrow().kvBytesPerFurtherToken(Precision.FP16) - index) / 1024).isCloseTo(7.7, Percentage.withPercentage(1));
        assertThat(2 * index * 128 / 132 / 1024).isCloseTo(1.88, Percentage.withPercentage(1));
    }

    /** The indexer's key has 128 bytes and a scale of 4 (aiconfigurator @095f58a5, indexer_cache_entry_bytes); GLM-5.2 shares most of them. */
    @ParameterizedTest
    @CsvSource({"DeepSeek-V3.2,61", "GLM-5-FP8,78", "GLM-5.2,21"})
    void sparse_attention_keeps_an_index(String file, double layers) throws Exception {
        assertThat(value(read(file).model().facts(), Spec.INDEX_BYTES)).isEqualTo(132 * layers);
    }

    @Test
    void layers_that_share_keys_keep_none() throws Exception {
        var facts = read("gemma-3n-E4B").model().facts();
        assertThat(value(facts, Spec.FULL_ATTENTION_LAYERS) + value(facts, Spec.WINDOW_LAYERS)).as("35 layers, of which 15 share").isEqualTo(20);
    }
}
