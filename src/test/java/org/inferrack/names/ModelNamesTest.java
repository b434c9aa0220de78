package org.inferrack.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;

import org.inferrack.catalog.AiModel;
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
