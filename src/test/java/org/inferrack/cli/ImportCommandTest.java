package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.cli.Run.run;

import java.nio.file.Files;
import java.nio.file.Path;

import org.inferrack.file.PlanFiles;
import org.inferrack.samples.SampleProjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link ImportCommand}: own results go into a plan and win there. */
class ImportCommandTest {

    private static final String FRAUD = SampleProjects.FRAUD_DETECTION.file().toString();
    private static final String HEADER = "accelerator,accelerators,model,metric,value\n";

    @TempDir
    private Path folder;

    @Test
    void results_become_measurements_of_the_plans_library() throws Exception {
        Path results = Files.writeString(folder.resolve("own.csv"),
                HEADER + "nvidia-l4,1,resnet50,OFFLINE_THROUGHPUT,12345\nnvidia-l4,1,nothing,OFFLINE_THROUGHPUT,5\n");
        Path out = folder.resolve("with.inferrack");
        Run run = run("import", results.toString(), "--into", FRAUD, "--out", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 result from", "1 left out");
        assertThat(run.err()).contains("own.csv line 3", "nothing");
        assertThat(PlanFiles.read(out).plan().library().measurements()).anySatisfy(row -> assertThat(row.value()).isEqualTo(12345));
    }

    @Test
    void nothing_usable_writes_no_plan() throws Exception {
        Path results = Files.writeString(folder.resolve("own.csv"), HEADER + "nvidia-l4,1,resnet50,OFFLINE_THROUGHPUT,-1\n");
        Path out = folder.resolve("with.inferrack");
        Run run = run("import", results.toString(), "--into", FRAUD, "--out", out.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("line 2", "no usable result", "not written");
        assertThat(out).doesNotExist();
    }

    @Test
    void what_is_no_file_of_results_is_refused() throws Exception {
        Path results = Files.writeString(folder.resolve("own.csv"), HEADER + "nvidia-l4,1,\"b\n");
        assertThat(run("import", results.toString(), "--into", FRAUD, "--out", folder.resolve("x").toString())).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("own.csv", "line 2", "quotation mark");
        });
    }

    private static final String ASSISTANT = org.inferrack.exchange.Imports.file("assistant.inferrack").toString();
    private static final String[] ON_AN_L40S = {"--accelerator", "nvidia-l40s", "--accelerators", "1", "--precision", "fp16"};

    private Run imported(String file, String... options) {
        var arguments = new java.util.ArrayList<>(
                java.util.List.of("import", org.inferrack.exchange.Imports.file(file).toString(), "--into", ASSISTANT, "--out",
                        folder.resolve("with.inferrack").toString()));
        arguments.addAll(java.util.List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    /** 9 requests at once on one L40S answer 512 tokens/s: a limit of 256 that was read as the load made 16 servers of these three. */
    @Test
    void an_imported_run_moves_the_plan_as_much_as_it_says() {
        assertThat(run("plan", ASSISTANT).out()).containsPattern("Servers +3 ");
        for (String file : new String[] {"vllm-open-loop.json", "vllm-open-loop-end-to-end.json"}) {
            assertThat(imported(file, ON_AN_L40S).err()).contains("concurrency 9 derived");
            assertThat(run("plan", folder.resolve("with.inferrack").toString()).out()).containsPattern("Servers +3 ");
        }
        imported("vllm-open-loop.json", ON_AN_L40S);
        assertThat(run("plan", folder.resolve("with.inferrack").toString()).out())
                .containsPattern("Time per output token +32\\.1  ms +29\\.0 to 35\\.5, measured");
    }

    @Test
    void a_time_to_the_first_token_is_used() {
        String before = run("plan", ASSISTANT).out();
        assertThat(before).containsPattern("Time to first token +178  ms");
        imported("vllm-open-loop.json", ON_AN_L40S);
        assertThat(run("plan", folder.resolve("with.inferrack").toString()).out()).containsPattern("Time to first token +339  ms +307 to 375, measured");
    }

    /** The result is of weights in 4 bits, the plan of 16. */
    @Test
    void a_result_in_another_precision_changes_nothing() {
        assertThat(imported("vllm-int4-name.json", "--accelerator", "nvidia-l40s", "--accelerators", "1").code()).isZero();
        assertThat(run("plan", folder.resolve("with.inferrack").toString()).out().lines().filter(line -> !line.contains("knowledge")).toList())
                .isEqualTo(run("plan", ASSISTANT).out().lines().filter(line -> !line.contains("knowledge")).toList());
    }

    @Test
    void an_import_leaves_the_results_of_another_file_of_the_same_name() throws Exception {
        imported("c1/profile_export_aiperf.json", ON_AN_L40S);
        Path first = folder.resolve("with.inferrack");
        Path second = folder.resolve("both.inferrack");
        run("import", org.inferrack.exchange.Imports.file("c16/profile_export_aiperf.json").toString(), "--into", first.toString(), "--out", second.toString(),
                "--accelerator",
                "nvidia-l40s", "--accelerators", "1", "--precision", "fp16");
        assertThat(PlanFiles.read(second).plan().library().measurements()).hasSize(6);
        run("import", org.inferrack.exchange.Imports.file("c16/profile_export_aiperf.json").toString(), "--into", second.toString(), "--out", second.toString(),
                "--accelerator",
                "nvidia-l40s", "--accelerators", "1", "--precision", "fp16");
        assertThat(PlanFiles.read(second).plan().library().measurements()).as("the same file again adds nothing").hasSize(6);
    }

    @Test
    void a_new_model_comes_with_its_results() throws Exception {
        Path results = Files.writeString(folder.resolve("own.csv"),
                HEADER.replace("\n", ",precision,family\n") + "nvidia-l4,1,bge-large,OFFLINE_THROUGHPUT,900,FP16,encoder\n");
        Path out = folder.resolve("with.inferrack");
        assertThat(run("import", results.toString(), "--into", FRAUD, "--out", out.toString()).out()).contains("1 model added");
        assertThat(PlanFiles.read(out).plan().library().model("bge-large")).isPresent();
        assertThat(run("plan", out.toString()).code()).isEqualTo(run("plan", FRAUD).code());
    }
}
