package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.cli.Run.run;

import java.nio.file.Files;
import java.nio.file.Path;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Spec;
import org.inferrack.file.PlanFiles;
import org.inferrack.samples.SampleProjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@link ModelCommand}: a config.json from a terminal. */
class ModelCommandTest {

    private static final String GEMMA = "src/test/resources/models/gemma-3-27b-it.json";
    private static final String ASSISTANT = SampleProjects.CHAT_ASSISTANT.file().toString();

    @TempDir
    private Path folder;

    @Test
    void what_was_read_is_printed_with_memory_in_each_precision() {
        Run run = run("model", GEMMA);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("gemma-3-27b-it", "gemma3_text", "Attention window", "1,024", "FP16", "54.9", "507,904", "81,920", "INT4");
    }

    @Test
    void a_script_reads_json() throws Exception {
        Run run = run("model", GEMMA, "--json", "--name", "<b>x</b>");
        assertThat(run.code()).as(run.err()).isZero();
        var json = new JsonMapper().readTree(run.out());
        assertThat(json.path("name").asString()).isEqualTo("<b>x</b>");
        assertThat(json.path("facts").path("parameters").path("value").asDouble()).isEqualTo(27.425);
        assertThat(json.path("memory").get(0).path("cacheBytesPerFurtherToken").asDouble()).isEqualTo(81_920);
    }

    @Test
    void a_model_becomes_an_entry_of_a_plan_that_another_workload_can_name() throws Exception {
        Path out = folder.resolve("with.inferrack");
        Run run = run("model", GEMMA, "--name", "Our Gemma", "--into", ASSISTANT, "--out", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("Our Gemma is in the plan as \"own-our-gemma\"");
        AiModel added = PlanFiles.read(out).plan().library().models().stream().filter(model -> model.id().equals("own-our-gemma")).findFirst().orElseThrow();
        assertThat(added.facts().value(Spec.WINDOW_LAYERS)).hasValue(52);
        assertThat(run("validate", out.toString()).code()).isZero();
    }

    @Test
    void a_model_that_fits_nowhere_is_planned_with_a_reason() throws Exception {
        Path huge = Files.writeString(folder.resolve("huge.json"),
                Files.readString(Path.of("src/test/resources/models/Meta-Llama-3.1-405B.json")).replace("\"num_hidden_layers\":126",
                        "\"num_hidden_layers\":9000"));
        Path out = folder.resolve("with.inferrack");
        assertThat(run("model", huge.toString(), "--into", ASSISTANT, "--out", out.toString()).code()).isZero();
        var plan = PlanFiles.read(out).plan();
        String before = plan.workloads().stream().filter(org.inferrack.plan.LlmServing.class::isInstance).map(org.inferrack.plan.LlmServing.class::cast)
                .findFirst().orElseThrow().modelId();
        Path served = Files.writeString(folder.resolve("served.inferrack"),
                Files.readString(out).replace("\"modelId\": \"" + before + "\"", "\"modelId\": \"own-huge\""));
        Run planned = run("plan", served.toString());
        assertThat(planned.out() + planned.err()).contains("GB for its weights", "Choose more or larger accelerators");
    }

    @Test
    void what_cannot_be_read_is_refused_and_nothing_written() throws Exception {
        Path file = Files.writeString(folder.resolve("config.json"), "{\"model_type\": \"llama\", \"hidden_size\": -1}");
        Path out = folder.resolve("with.inferrack");
        Run run = run("model", file.toString(), "--into", ASSISTANT, "--out", out.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("config.json", "hidden_size");
        assertThat(out).doesNotExist();
        assertThat(run("model", folder.resolve("nothing.json").toString()).err()).contains("There is no file");
    }

    @Test
    void the_file_that_is_read_is_never_replaced() {
        assertThat(run("model", GEMMA, "--into", ASSISTANT, "--out", GEMMA).code()).isEqualTo(2);
    }
}
