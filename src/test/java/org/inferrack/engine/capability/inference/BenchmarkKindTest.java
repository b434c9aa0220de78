package org.inferrack.engine.capability.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkKindTest {

    @ParameterizedTest
    @CsvSource({"gptj-99.9,TEXT", "llama2-70b-interactive-99,TEXT", "llama2-70b-99.9,TEXT", "dlrm-v2-99.9,RECOMMENDER", "dlrm-v1-99,RECOMMENDER",
            "resnet50,OTHER",
            "bert-99,OTHER", "llama-in-a-picture,OTHER", "dlrmish,OTHER"})
    void a_benchmark_is_of_the_kind_that_its_list_says_not_of_what_its_name_begins_with(String benchmark, BenchmarkKind kind) {
        assertThat(BenchmarkKind.of(benchmark)).isEqualTo(kind);
    }
}
