package org.inferrack.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferrack.catalog.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Number formats in names of models and in fields of engines. */
class PrecisionNamesTest {

    @ParameterizedTest
    @CsvSource({"RedHatAI/Meta-Llama-3.1-8B-Instruct-quantized.w4a16,INT4", "RedHatAI/Meta-Llama-3.1-70B-Instruct-FP8,FP8",
            "neuralmagic/Llama-3.1-8B-FP8-dynamic,FP8",
            "hugging-quants/Meta-Llama-3.1-8B-Instruct-AWQ-INT4,INT4", "Qwen/Qwen2.5-7B-Instruct-AWQ,INT4", "Qwen/Qwen2.5-7B-Instruct-GPTQ-Int8,INT8",
            "Qwen/Qwen2.5-7B-Instruct-GPTQ-Int4,INT4", "nvidia/Llama-3.1-8B-Instruct-NVFP4,FP4", "nvidia/Llama-3.3-70B-Instruct-FP4,FP4",
            "RedHatAI/Llama-3.1-8B-quantized.w8a8,INT8",
            "RedHatAI/Llama-3.1-8B-quantized.w8a16,INT8", "llama-3.1-8b-bf16,FP16", "TheBloke/Llama-2-7B-GPTQ,INT4", "unsloth/llama-3-8b-bnb-4bit,INT4",
            "org/model-mxfp4,FP4",
            "llama-3.1-8b.Q4_K_M.gguf,INT4", "llama-3.1-8b-Q8_0,INT8"})
    void a_models_name_says_how_its_weights_are_stored(String name, Precision precision) {
        assertThat(PrecisionNames.ofModel(name)).contains(precision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"meta-llama/Llama-3.1-8B-Instruct", "Qwen/Qwen3-8B", "mistralai/Mixtral-8x7B-Instruct-v0.1", "openai/gpt-oss-20b",
            "google/gemma-2-9b-it", ""})
    void most_names_say_nothing(String name) {
        assertThat(PrecisionNames.ofModel(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fp8,FP8", "FP8,FP8", "bfloat16,FP16", "half,FP16", "awq_marlin,INT4", "modelopt_fp4,FP4", "w8a8,INT8", "float32,FP32", "int8,INT8"})
    void a_field_names_a_format(String words, Precision precision) {
        assertThat(PrecisionNames.field(words)).contains(precision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "", "none", "compressed-tensors", "bitsandbytes", "int8,fp16", "No change."})
    void what_names_no_format_is_none(String words) {
        assertThat(PrecisionNames.field(words)).isEmpty();
    }
}
