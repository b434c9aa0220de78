package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.cli.Run.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.inferrack.file.PlanFiles;
import org.inferrack.samples.SampleProjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@link AccuracyCommand}, for people ({@link AccuracyText}) and for scripts ({@link AccuracyJson}). */
class AccuracyCommandTest {

    private static final String MEASURED = "round,submitter,server_model,system_name,gpu,benchmark,scenario,metric_name,metric_value,metric_unit,total_accels,software\n"
            + "v4.1,Us,Box,Box,L4,resnet50,Offline,throughput,12900,samples/s,1,TensorRT 10\nv4.1,Us,Box,Box,L4,resnet50,Offline,throughput,0,samples/s,1,TensorRT 10\n";

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aTableNamesGroupsErrorsAndWhatWasSetAside() throws IOException {
        Run run = run("accuracy", "--measurements", file("m.csv", MEASURED), "--by", "benchmark");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("median error", "resnet50", "Set aside, 1", "line 3");
    }

    @Test
    void jsonHasTheSameFiguresAsFractions() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(run("accuracy", "--measurements", file("m.csv", MEASURED), "--by", "evidence", "--json").out());
        JsonNode comparison = json.path("comparisons").get(0);
        assertThat(comparison.path("groups").get(0).path("group").asString()).isEqualTo("MEASURED");
        assertThat(comparison.path("total").path("medianAbsoluteError").asDouble()).isBetween(0.0, 0.1);
        assertThat(comparison.path("setAside").get(0).path("firstLines").get(0).asInt()).isEqualTo(3);
    }

    @Test
    void badFilesAreBadInput() throws IOException {
        Run columns = run("accuracy", "--kind", "mlperf", "--measurements", file("short.csv", "gpu,benchmark\nL4,resnet50\n"));
        assertThat(columns.code()).isEqualTo(CommandLineFace.BAD_INPUT);
        assertThat(columns.err()).contains("line 1", "metric_value");
        assertThat(run("accuracy", "--measurements", folder.resolve("absent.csv").toString()).code()).isEqualTo(CommandLineFace.BAD_INPUT);
        assertThat(run("accuracy", "--kind", "vibes", "--measurements", file("m.csv", MEASURED)).code()).isEqualTo(CommandLineFace.BAD_INPUT);
    }

    @Test
    void ownResultsGoIntoAPlan() throws Exception {
        String results = file("own.csv",
                "accelerator,accelerators,model,precision,metric,value\nnvidia-l4,1,resnet50,INT8,OFFLINE_THROUGHPUT,14000\nnvidia-l4,1,resnet50,INT8,OFFLINE_THROUGHPUT,-1\n");
        Path out = folder.resolve("out.inferrack");
        Run run = run("import", results, "--into", SampleProjects.VIDEO_ANALYTICS.file().toString(), "--out", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("line 3");
        assertThat(PlanFiles.read(out).plan().library().measurements()).singleElement().satisfies(row -> assertThat(row.value()).isEqualTo(14000));
        assertThat(run("plan", out.toString()).code()).isEqualTo(run("plan", SampleProjects.VIDEO_ANALYTICS.file().toString()).code());
    }

    @Test
    void anImportWithoutAnyUsableRowWritesNothing() throws IOException {
        Path out = folder.resolve("none.inferrack");
        Run run = run("import", file("own.csv", "accelerator,accelerators,model,metric,value\nnobody,1,resnet50,OFFLINE_THROUGHPUT,1\n"),
                "--into", SampleProjects.VIDEO_ANALYTICS.file().toString(), "--out", out.toString());
        assertThat(run.code()).isEqualTo(CommandLineFace.BAD_INPUT);
        assertThat(out).doesNotExist();
    }
}
