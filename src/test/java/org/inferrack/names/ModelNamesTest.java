package org.inferrack.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Precision;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of networks as repositories and benchmarks publish them. */
class ModelNamesTest {

    private static final ModelNames NAMES = ModelNames.of(ShippedKnowledge.read().catalog());

    @ParameterizedTest
    @CsvSource({"meta-llama/Llama-3.1-8B-Instruct,llama-3.1-8b", "meta-llama/Meta-Llama-3.1-8B,llama-3.1-8b", "Qwen/Qwen3-8B,qwen3-8b", "resnet,resnet50",
            "resnet50,resnet50",
            "bert-99.9,bert-large", "bert-99,bert-large", "dlrm-v2-99,dlrm-v2", "dlrm-v2-99.9,dlrm-v2", "dlrm-99,dlrm-v1", "3d-unet-99.9,3d-unet",
            "stable-diffusion-xl,sdxl",
            "gptj-99.9,gptj-6b", "llama2-70b-99,llama-2-70b", "RedHatAI/Meta-Llama-3.1-70B-Instruct-FP8-dynamic,llama-3.1-70b",
            "unsloth/Meta-Llama-3.1-8B-Instruct-AWQ-INT4,llama-3.1-8b",
            "Qwen/Qwen2.5-7B-Instruct,qwen2-7b", "/models/Llama-3.1-8B-Instruct,llama-3.1-8b", "ResNet-50 v1.5,resnet50"})
    void a_network_is_found_by_its_published_name(String published, String id) {
        assertThat(NAMES.model(published).map(AiModel::id)).contains(id);
    }

    /** A name stands for network and weights together, whoever published them and however they are spelt. */
    @ParameterizedTest
    @CsvSource({"RedHatAI/Meta-Llama-3.1-8B-Instruct-quantized.w4a16,llama-3.1-8b,INT4", "nvidia/Qwen3-32B-NVFP4,qwen3-32b,FP4", "Llama 3.1:70b,llama-3.1-70b,",
            "Qwen/Qwen3-30B-A3B-Instruct-2507-FP8,qwen3-30b-a3b,FP8", "google/gemma-3-27b-it-qat-q4_0-gguf,gemma-3-27b,INT4", "YOLO11-L,yolo11l,",
            "yolov8s⭐,yolov8s,",
            "unsloth/llama-3-8b-Instruct-bnb-4bit,llama-3-8b,INT4", "amd/Llama-3.1-405B-Instruct-FP8-KV,llama-3.1-405b,FP8", "DeepSeek R1 671b,deepseek-r1,",
            "Qwen3-30B-A3B-GPTQ-Int4,qwen3-30b-a3b,INT4", "Mistral-Large-Instruct-2407,mistral-large-123b,",
            "llama-3.1-8b-instruct.Q4_K_M.gguf,llama-3.1-8b,INT4",
            "nvidia/Llama-3.1-8B-Instruct-FP8,llama-3.1-8b,FP8", "Qwen3-8B-AWQ-INT8,qwen3-8b,INT8", "model (GPTQ 8 bit),,INT8"})
    void a_name_gives_network_and_precision(String published, String id, Precision precision) {
        assertThat(NAMES.model(published).map(AiModel::id).orElse(null)).isEqualTo(id);
        assertThat(PrecisionNames.ofModel(published).orElse(null)).isEqualTo(precision);
    }

    /** A number behind a name is another network or another size of it, unless the catalogue says the same number. */
    @ParameterizedTest
    @ValueSource(strings = {"zai-org/GLM-5.7-FP8", "YOLOv9-s-320", "yolov8s-seg", "yolov8s_pose", "DeepSeek R1 14b", "deepseek-ai/DeepSeek-R1-Distill-Phi-8B",
            "llama-31-8b",
            "gemma-22b", "Qwen3-VL-2B-Instruct", "Llama 3.2:7b", "gpt-oss", "YOLO11l-Seg", "yolo11"})
    void a_neighbour_is_not_taken_for_it(String published) {
        assertThat(NAMES.model(published)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-", "llama-3.1-80b", "meta-llama/", "Eliza", "bge-large"})
    void what_is_no_known_name_finds_nothing(String published) {
        assertThat(NAMES.model(published)).isEmpty();
    }

    @Test
    void every_alias_names_a_catalogued_model() {
        var unknown = new HashSet<String>();
        var catalog = ShippedKnowledge.read().catalog();
        ShippedNames.forEach("model-aliases.csv", (_, id) -> {
            if (catalog.model(id).isEmpty()) {
                unknown.add(id);
            }
        });
        assertThat(unknown).isEmpty();
    }
}
