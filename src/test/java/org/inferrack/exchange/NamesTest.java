package org.inferrack.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Item;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as tools and people publish them. */
class NamesTest {

    private static final Names NAMES = new Names(ShippedKnowledge.read().catalog());

    @ParameterizedTest
    @CsvSource({"nvidia-l4,nvidia-l4", "NVIDIA L4,nvidia-l4", "l4,nvidia-l4", "L-4,nvidia-l4", "NVIDIA L40S,nvidia-l40s"})
    void an_accelerator_is_found_whatever_its_punctuation_and_vendor(String published, String id) {
        assertThat(NAMES.accelerator(published).map(Item::id)).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"meta-llama/Llama-3.1-8B-Instruct,llama-3.1-8b", "meta-llama/Meta-Llama-3.1-8B,llama-3.1-8b", "Qwen/Qwen3-8B,qwen3-8b", "resnet,resnet50",
            "bert-99.9,bert-large",
            "dlrm-v2-99,dlrm-v2"})
    void a_model_is_found_by_the_name_of_its_repository_or_benchmark(String published, String id) {
        assertThat(NAMES.model(published).map(AiModel::id)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-", "L", "L4 or so", "meta-llama/"})
    void what_is_no_name_finds_nothing(String published) {
        assertThat(NAMES.accelerator(published)).isEmpty();
        assertThat(NAMES.model(published)).isEmpty();
    }

    @Test
    void a_part_of_a_name_is_not_the_name() {
        assertThat(NAMES.model("llama-3.1-80b")).isEmpty();
    }
}
