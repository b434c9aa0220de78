package org.inferrack.exchange.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;

import org.inferrack.catalog.Spec;
import org.inferrack.exchange.source.ImportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A {@code config.json} that leaves out what its kind of network has, or contradicts itself ({@link StatedArchitecture}): refused, never read as another network. */
class IncompleteNetworkTest {

    private static final String SHAPE = """
            "hidden_size": 4096, "intermediate_size": 14336, "num_hidden_layers": 32, "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 32000,
             "torch_dtype": "bfloat16"}""";

    @TempDir
    private Path folder;

    private static String read(String kind, String more) {
        try {
            ReadModel read = ModelConfig.of("config.json", "{\"model_type\": " + kind + ", " + more + SHAPE, "Own");
            return "read " + read.model().facts().value(Spec.PARAMETERS).orElseThrow();
        } catch (ImportException refused) {
            return refused.getMessage();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mixtral", "qwen3_moe", "deepseek_v3", "gpt_oss", "llama4_text", "qwen3_next", "lfm2_moe", "kimi_k2"})
    void a_mixture_without_the_number_of_its_experts_is_no_dense_network(String kind) {
        assertThat(read("\"" + kind + "\"", "\"num_experts_per_tok\": 2, ")).contains("has no \"num_local_experts\"", "how many experts", "model's repository");
        assertThat(read("\"" + kind + "\"", "")).contains("has no \"num_local_experts\"");
        assertThat(read("\"" + kind + "\"", "\"num_local_experts\": 0, \"num_experts_per_tok\": 2, ")).contains("\"num_local_experts\" is 0", "must be");
        assertThat(read("\"" + kind + "\"", "\"num_local_experts\": null, ")).contains("has no \"num_local_experts\"");
        assertThat(read("\"" + kind + "\"", "\"num_local_experts\": 8, ")).contains("has no \"num_experts_per_tok\"");
    }

    @Test
    void a_whole_mixture_is_read_and_a_kind_with_and_without_experts_needs_none() {
        assertThat(read("\"mixtral\"", "\"num_local_experts\": 8, \"num_experts_per_tok\": 2, ")).isEqualTo("read 46.703");
        assertThat(read("\"gemma4_text\"", "")).startsWith("read ");
        assertThat(read("\"gemma4_text\"", "\"enable_moe_block\": true, ")).contains("has no \"num_local_experts\"");
    }

    @ParameterizedTest
    @CsvSource({"num_hidden_layers,32", "hidden_size,4096", "vocab_size,32000", "num_attention_heads,32", "num_key_value_heads,8"})
    void a_list_of_one_is_no_whole_number(String key, String value) {
        String listed = "{\"model_type\": \"llama\", " + SHAPE.replace("\"" + key + "\": " + value, "\"" + key + "\": [" + value + "]");
        assertThatThrownBy(() -> ModelConfig.of("config.json", listed, "Own")).isInstanceOf(ImportException.class)
                .hasMessageContaining("\"" + key + "\" is [" + value + "]").hasMessageContaining("a whole number");
    }

    @ParameterizedTest
    @CsvSource({"llama,DeepseekV3ForCausalLM,deepseek_v3", "mixtral,LlamaForCausalLM,llama", "qwen3,Qwen3MoeForCausalLM,qwen3_moe",
            "gemma3_text,Gemma2ForCausalLM,gemma2", "llama,BertModel,bert", "llama,GPT2LMHeadModel,gpt2", "deepseek_v3,MambaForCausalLM,mamba"})
    void a_kind_that_its_own_code_contradicts_is_refused(String kind, String code, String other) {
        assertThat(read("\"" + kind + "\"", "\"architectures\": [\"" + code + "\"], ")).contains("\"model_type\" is \"" + kind + "\"", code,
                "which is \"" + other + "\"", "Correct");
    }

    @ParameterizedTest
    @CsvSource({"llama,LlamaForCausalLM", "llama,OwnForCausalLM", "gemma3_text,Gemma3ForCausalLM", "qwen2_5_vl,Qwen2_5_VLForConditionalGeneration",
            "baichuan,BaiChuanForCausalLM", "qwen2,Qwen2ForSequenceClassification"})
    void code_of_the_kind_and_code_that_nobody_knows_contradict_nothing(String kind, String code) {
        assertThat(read("\"" + kind + "\"", "\"architectures\": [\"" + code + "\"], ")).startsWith("read ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "[]", "\"\"", "true", "{}", "[\"llama\"]"})
    void a_kind_that_is_no_word_is_shown_as_it_stands(String kind) {
        assertThat(read(kind, "")).contains("\"model_type\" is " + kind + ".", "a word in quotation marks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{\"model_type\": \"llama\"", "PK\u0003\u0004", "%PDF-1.4", "a\0b", "{\"a\": 1, \"a\": 2}"})
    void what_cannot_be_read_is_to_be_replaced_by_the_file_of_the_repository(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("config.json"), text);
        assertThatThrownBy(() -> ModelConfig.read(file, "")).isInstanceOf(ImportException.class)
                .hasMessageContaining("Take the file config.json from the model's repository").message().doesNotContainIgnoringCase("tool")
                .doesNotContain("result", "CSV");
        assertThatThrownBy(() -> ModelConfig.read(folder, "")).hasMessageContaining("is a folder. Take the file config.json");
        assertThatThrownBy(() -> ModelConfig.of("own", "{\"a\":".repeat(300), "")).hasMessageContaining("more than a config.json has")
                .hasMessageContaining("Take the file config.json");
    }
}
