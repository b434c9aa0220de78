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
        assertThat(run.out()).contains("1 results from", "1 left out");
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
        Path results = Files.writeString(folder.resolve("own.csv"), "a,\"b\n");
        assertThat(run("import", results.toString(), "--into", FRAUD, "--out", folder.resolve("x").toString())).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("own.csv", "line 1", "quotation mark");
        });
    }
}
