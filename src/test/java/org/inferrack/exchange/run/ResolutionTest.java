package org.inferrack.exchange.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Precision;
import org.inferrack.exchange.Imports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run was taken on: fields of the file, then what a person says, then names; never an assumption. */
class ResolutionTest {

    private static final Given GIVEN = Given.NOTHING.withAcceleratorId(Optional.of("nvidia-l4")).withAccelerators(OptionalInt.of(2))
            .withPrecision(Optional.of(Precision.FP8))
            .withDate("2026-05-01");
    private static final Setup RESNET = Setup.UNKNOWN.withModel("resnet50");

    private final List<String> remarks = new ArrayList<>();

    private Resolved of(Given given, Setup setup) throws UnusableRun {
        return new Resolution(Imports.CATALOG, given).of(setup, remarks);
    }

    @Test
    void what_is_given_fills_what_the_file_leaves_blank() throws UnusableRun {
        Resolved on = of(GIVEN, RESNET);
        assertThat(on.accelerator().id()).isEqualTo("nvidia-l4");
        assertThat(on.accelerators()).isEqualTo(2);
        assertThat(on.precision()).contains(Precision.FP8);
        assertThat(on.date()).isEqualTo("2026-05-01");
        assertThat(remarks).isEmpty();
    }

    @Test
    void fields_of_the_file_win_and_a_contradiction_is_said() throws UnusableRun {
        Resolved on = of(GIVEN, RESNET.withAccelerator("NVIDIA L40S").withAccelerators(OptionalInt.of(4)).withPrecision("bf16").withDate("20260602-101010"));
        assertThat(on.accelerator().id()).isEqualTo("nvidia-l40s");
        assertThat(on.accelerators()).isEqualTo(4);
        assertThat(on.precision()).contains(Precision.FP16);
        assertThat(on.date()).isEqualTo("2026-06-02");
        assertThat(remarks).hasSize(3);
    }

    @Test
    void what_a_person_says_wins_over_names() throws UnusableRun {
        Given said = GIVEN.withModelId(Optional.of("llama-3.1-8b"));
        Resolved on = of(said, Setup.UNKNOWN.withAccelerator("Our card").withModel("RedHatAI/Meta-Llama-3.1-70B-Instruct-quantized.w4a16"));
        assertThat(on.accelerator().id()).isEqualTo("nvidia-l4");
        assertThat(on.model().id()).isEqualTo("llama-3.1-8b");
        assertThat(on.precision()).contains(Precision.FP8);
        assertThat(remarks).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"4x NVIDIA L40S,4", "NVIDIA L40S x8,8", "8 x L40S,8", "2xL40S,2", "L40S,1"})
    void a_number_before_or_behind_the_name_counts_the_accelerators(String name, int count) throws UnusableRun {
        Resolved on = of(Given.NOTHING.withAccelerators(OptionalInt.of(1)), RESNET.withAccelerator(name));
        assertThat(on.accelerator().id()).isEqualTo("nvidia-l40s");
        assertThat(on.accelerators()).isEqualTo(count);
    }

    @Test
    void accelerators_that_serve_together_are_the_least_number() throws UnusableRun {
        Setup parallel = RESNET.withAccelerator("L40S").withParallel(OptionalInt.of(4));
        assertThat(of(Given.NOTHING, parallel).accelerators()).isEqualTo(4);
        assertThat(of(Given.NOTHING.withAccelerators(OptionalInt.of(8)), parallel).accelerators()).as("two replicas").isEqualTo(8);
        assertThatThrownBy(() -> of(Given.NOTHING.withAccelerators(OptionalInt.of(2)), parallel)).hasMessageContaining("4 serve together");
        assertThat(of(Given.NOTHING, parallel.withSeen(OptionalInt.of(8))).accelerators()).as("four of eight boards in the machine").isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"Wonder,1,resnet50,INT8,--accelerator", "NVIDIA A100-SXM-80GB (1x1g.10gb MIG),1,resnet50,INT8,part of a board",
            "NVIDIA A10-24Q,1,resnet50,INT8,part of a board",
            "N/A,1,resnet50,INT8,no accelerator", "-,1,resnet50,INT8,no accelerator", "nvidia-l4,0,resnet50,INT8,whole number",
            "nvidia-l4,1,never-seen,INT8,--model",
            "nvidia-l4,1,resnet50,INT9,INT9"})
    void what_cannot_be_found_says_what_to_do(String accelerator, int count, String model, String precision, String words) {
        assertThatThrownBy(() -> of(Given.NOTHING,
                Setup.UNKNOWN.withAccelerator(accelerator).withAccelerators(OptionalInt.of(count)).withModel(model).withPrecision(precision)))
                .isInstanceOf(UnusableRun.class).hasMessageContaining(words);
    }

    @Test
    void what_nobody_says_is_asked_for() {
        assertThatThrownBy(() -> of(Given.NOTHING, RESNET)).hasMessageContaining("--accelerator.");
        assertThatThrownBy(() -> of(Given.NOTHING, RESNET.withAccelerator("L4"))).hasMessageContaining("--accelerators.");
        assertThatThrownBy(() -> of(GIVEN, Setup.UNKNOWN)).hasMessageContaining("--model");
    }

    @Test
    void a_new_network_needs_its_family_and_an_llm_more_than_that() throws UnusableRun {
        Resolved added = of(GIVEN, Setup.UNKNOWN.withModel("BAAI/bge-large-en").withFamily("encoder"));
        assertThat(added.added()).isTrue();
        assertThat(added.model()).extracting(AiModel::id, AiModel::family).containsExactly("bge-large-en", AiModel.Family.ENCODER);
        assertThatThrownBy(() -> of(GIVEN, Setup.UNKNOWN.withModel("own/NewLlm-9B").withFamily("LLM"))).hasMessageContaining("layers");
        assertThatThrownBy(() -> of(GIVEN, Setup.UNKNOWN.withModel("x").withFamily("poet"))).hasMessageContaining("poet");
    }
}
