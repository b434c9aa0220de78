package org.inferrack.exchange.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.llm.LlmShape;
import org.inferrack.exchange.source.ImportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link ModelConfig}: what is read, and what is refused by name. */
class ModelConfigTest {

    private static final String LLAMA = """
            {"model_type": "llama", "hidden_size": 4096, "intermediate_size": 14336, "num_hidden_layers": 32, "num_attention_heads": 32,
             "num_key_value_heads": 8, "vocab_size": 128256, "torch_dtype": "bfloat16"}""";

    @TempDir
    private Path folder;

    private static ReadModel read(String text) throws ImportException {
        return ModelConfig.of("config.json", text, "Own 8B");
    }

    private static String refusal(String text) {
        try {
            return "read " + read(text);
        } catch (ImportException refused) {
            return refused.getMessage();
        }
    }

    @Test
    void a_model_is_an_entry_of_the_library() throws Exception {
        ReadModel read = read(LLAMA);
        assertThat(read.model().id()).isEqualTo("own-own-8b");
        assertThat(read.model().name()).isEqualTo("Own 8B");
        assertThat(read.stored()).contains(Precision.FP16);
        assertThat(read.remarks()).isEmpty();
        Catalog once = read.into(Catalog.EMPTY);
        assertThat(read.into(once).models()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden_size", "num_hidden_layers", "num_attention_heads", "vocab_size", "intermediate_size", "model_type"})
    void a_missing_key_is_named(String key) {
        assertThat(refusal(LLAMA.replace("\"" + key + "\"", "\"other\""))).contains("has no \"" + key + "\"", "model's repository");
    }

    @ParameterizedTest
    @CsvSource({"hidden_size,-4096", "hidden_size,0", "num_hidden_layers,-1", "num_attention_heads,3.5", "vocab_size,1e30", "num_key_value_heads,\"eight\"",
            "num_hidden_layers,[]", "intermediate_size,NaN", "hidden_size,Infinity", "num_attention_heads,{}"})
    void a_shape_that_is_no_count_is_named_with_its_value(String key, String value) {
        String spoiled = LLAMA.replaceFirst("\"" + key + "\": [^,}]+", "\"" + key + "\": " + value);
        assertThat(refusal(spoiled)).contains("\"" + key + "\" is", "must be");
    }

    @ParameterizedTest
    @CsvSource({"num_key_value_heads,5,share key/value heads evenly", "num_key_value_heads,64,share key/value heads evenly",
            "num_hidden_layers,1000000,The most is 10000", "hidden_size,4097,no multiple"})
    void shapes_that_do_not_fit_together_are_refused(String key, String value, String why) {
        assertThat(refusal(LLAMA.replaceFirst("\"" + key + "\": [^,}]+", "\"" + key + "\": " + value))).contains(why);
    }

    @ParameterizedTest
    @CsvSource({"whisper,'is not supported',true", "t5,'an encoder with a decoder',true", "bert,'keeps no cache',false",
            "mamba2,'recurrent in all its layers',false",
            "brand_new,'never guessed',false"})
    void a_network_that_is_no_known_decoder_is_refused_with_what_to_do(String type, String why, boolean encoderDecoder) {
        String text = "{\"model_type\": \"" + type + "\", \"is_encoder_decoder\": " + encoderDecoder + ", \"hidden_size\": 8, \"d_model\": 8}";
        assertThat(refusal(text)).contains("\"" + type + "\"").containsAnyOf(why, "encoder with a decoder").containsAnyOf("Plan it as", "otherwise copy",
                "Copy a catalogued");
    }

    @Test
    void an_unknown_kind_of_layer_is_named() {
        assertThat(refusal(LLAMA.replace("{", "{\"layer_types\": [\"warp_attention\"], "))).contains("\"warp_attention\"", "not known");
        assertThat(refusal(LLAMA.replace("{", "{\"layer_types\": [\"full_attention\"], "))).contains("1 entries", "32");
        assertThat(refusal(LLAMA.replace("{", "{\"layer_types\": [\"sliding_attention\"], "))).contains("sliding_window");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "[]", "[1,2]", "{}{}", "null", "\"llama\"", "no json", "{\"model_type\":", "<html><script>alert(1)</script></html>"})
    void what_is_no_object_is_refused(String text) {
        assertThat(refusal(text)).contains("config.json").doesNotStartWith("read ");
    }

    @Test
    void a_file_of_ten_megabytes_is_refused_before_it_is_read() throws Exception {
        String large = LLAMA.replace("{", "{\"x\": \"" + "a".repeat(10 << 20) + "\", ");
        Path file = Files.writeString(folder.resolve("config.json"), large);
        assertThatThrownBy(() -> ModelConfig.read(file, "")).isInstanceOf(ImportException.class).hasMessageContaining("10.5 MB")
                .hasMessageContaining("some KB");
        assertThat(refusal(large)).contains("10.5 MB");
        var stream = new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> ModelConfig.read(stream, "")).hasMessageContaining("MB");
        assertThat(stream.available()).as("read no further than a config.json can be long").isPositive();
    }

    @Test
    void deep_nesting_is_refused() {
        assertThat(refusal("{\"a\":".repeat(5000) + "1" + "}".repeat(5000))).contains("config.json");
    }

    @Test
    void a_name_stays_a_name_whatever_it_says() throws Exception {
        ReadModel markup = ModelConfig.of("config.json", LLAMA, "<script>alert('x')</script>\u001b[31m\u202e" + "y".repeat(300));
        assertThat(markup.model().name()).hasSize(80).doesNotContain("\u001b", "\u202e");
        assertThat(markup.model().id()).matches("own-[a-z0-9.-]+");
        assertThat(ModelConfig.of("config.json", LLAMA, "模型").model().id()).isEqualTo("own-model");
        assertThat(ModelConfig.of("config.json", LLAMA.replace("{", "{\"_name_or_path\": \"/opt/checkpoints/Mine-7B/\", "), "").model().name())
                .isEqualTo("Mine-7B");
    }

    @ParameterizedTest
    @CsvSource({"org/Qwen--Qwen3-8B_config.json,Qwen3-8B", "org/Qwen3-8B/config.json,Qwen3-8B", "org/Qwen3-8B.json,Qwen3-8B"})
    void a_file_gives_its_name_or_that_of_its_folder(String path, String name) throws Exception {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        assertThat(ModelConfig.read(Files.writeString(file, LLAMA), "").model().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"{\"quant_method\":\"fp8\"}|FP8", "{\"quant_method\":\"awq\",\"bits\":4}|INT4", "{\"quant_method\":\"gptq\",\"bits\":8}|INT8",
                    "{\"quant_method\":\"gptq\",\"bits\":4}|INT4", "{\"quant_method\":\"mxfp4\"}|FP4",
                    "{\"quant_method\":\"modelopt\",\"quant_algo\":\"NVFP4\"}|FP4",
                    "{\"quant_algo\":\"FP8\",\"kv_cache_scheme\":\"FP8\"}|FP8", "{\"quant_method\":\"bitsandbytes\",\"load_in_4bit\":true}|INT4",
                    "{\"quant_method\":\"compressed-tensors\",\"config_groups\":{\"group_0\":{\"weights\":{\"num_bits\":4,\"type\":\"int\"}}}}|INT4",
                    "{\"quant_method\":\"compressed-tensors\",\"config_groups\":{\"group_0\":{\"weights\":{\"num_bits\":8,\"type\":\"float\"}}}}|FP8",
                    "{\"quant_method\":\"compressed-tensors\",\"config_groups\":{\"group_0\":{\"weights\":{\"num_bits\":4,\"type\":\"float\"}}}}|FP4",
                    "{\"quant_method\":\"modelopt\",\"quantized_layers\":{\"a\":{\"quant_algo\":\"W4A16_NVFP4\"},\"b\":{\"quant_algo\":\"W4A16_NVFP4\"},"
                            + "\"c\":{\"quant_algo\":\"FP8\"}}}|FP4"})
    void the_format_of_the_weights_is_read(String quantisation, Precision precision) throws Exception {
        ReadModel read = read(LLAMA.replace("{", "{\"quantization_config\": " + quantisation + ", "));
        assertThat(read.stored()).contains(precision);
    }

    @Test
    void a_format_that_cannot_be_planned_is_told() throws Exception {
        ReadModel read = read(LLAMA.replace("{", "{\"quantization_config\": {\"quant_method\": \"gptq\", \"bits\": 3}, "));
        assertThat(read.stored()).isEmpty();
        assertThat(read.remarks()).singleElement().asString().contains("gptq, 3 bits", "choose the precision");
    }

    @Test
    void a_window_as_long_as_the_longest_request_is_none() throws Exception {
        String mistral = LLAMA.replace("llama", "mistral");
        assertThat(read(mistral.replace("{", "{\"sliding_window\": 4096, \"max_position_embeddings\": 32768, ")).model().facts().value(Spec.WINDOW))
                .hasValue(4096);
        assertThat(read(mistral.replace("{", "{\"sliding_window\": 32768, \"max_position_embeddings\": 32768, ")).model().facts().value(Spec.WINDOW)).isEmpty();
        assertThat(read(mistral.replace("{", "{\"sliding_window\": null, ")).model().facts().value(Spec.WINDOW)).isEmpty();
    }

    @Test
    void a_spoiled_file_is_refused_or_read() throws Exception {
        String[] hostile = {"1e308", "-1", "0", "NaN", "null", "\"\"", "[]", "{}", "true", "99999999999", "\u202e", "\"", "\n", "[[[["};
        var random = new Random(7);
        try (var files = Files.list(Path.of("src/test/resources/models"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
                String whole = Files.readString(file);
                for (int i = 0; i < 30; i++) {
                    int at = random.nextInt(whole.length());
                    int end = Math.min(whole.length(), at + 1 + random.nextInt(20));
                    String mutant = whole.substring(0, at) + hostile[random.nextInt(hostile.length)] + whole.substring(end);
                    try {
                        var shape = LlmShape.of(ModelConfig.of("mutant", mutant, "m").model()).orElseThrow();
                        assertThat(shape.cacheBytes(Precision.FP16, 1000)).as(mutant).isPositive().isFinite();
                        assertThat(shape.weightBytes(Precision.FP16)).as(mutant).isPositive().isFinite();
                    } catch (ImportException refused) {
                        assertThat(refused.getMessage()).as(mutant).contains("mutant").hasSizeLessThan(2_000);
                    }
                }
            }
        }
    }
}
