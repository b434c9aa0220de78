package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The chat of the sample, which A100, L40S, H100 and H200 serve in a scenario each; but here its client accepts FP8 and INT8. */
class PrecisionCommandTest {

    private static final String ACCEPTED = "\"precisions\": [\"fp16\"]";

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void accepting() throws IOException {
        String sample = Files.readString(Path.of("sample-projects", "chat-assistant.inferrack"));
        assertThat(sample).containsOnlyOnce(ACCEPTED);
        file = Files.writeString(folder.resolve("chat.inferrack"), sample.replace(ACCEPTED, "\"precisions\": [\"int8\", \"fp8\"]"));
    }

    /** @param precision of the first server group */
    private Path told(String precision) throws IOException {
        String text = Files.readString(file);
        int group = text.indexOf("\"groups\": [", text.indexOf("\"scenarios\""));
        int owned = text.indexOf("\"owned\"", group);
        return Files.writeString(folder.resolve("told.inferrack"), text.substring(0, owned) + "\"precision\": \"" + precision + "\", " + text.substring(owned));
    }

    private static List<String> used(JsonNode outcome) {
        var used = new ArrayList<String>();
        outcome.get("scenarios").forEach(scenario -> used.add(scenario.get("fleets").get(0).get("precisions").get(0).get("precision").asString()));
        return used;
    }

    @Test
    void an_outcome_says_in_what_each_group_computes_each_workload() throws IOException {
        JsonNode outcome = Run.run("plan", file.toString(), "--json").json();
        assertThat(used(outcome)).containsExactly("int8", "fp8", "fp8", "fp8");
        assertThat(outcome.get("scenarios").get(0).get("fleets").get(0).get("precisions").get(0).get("workload").asString()).isEqualTo("chat");
        assertThat(used(Run.run("plan", told("int8").toString(), "--json").json())).containsExactly("int8", "fp8", "fp8", "fp8");
    }

    @Test
    void a_comparison_says_in_what_each_scenario_computes() {
        assertThat(Run.run("compare", file.toString()).out()).containsPattern("Precision +INT8 +FP8");
        assertThat(Run.run("plan", file.toString()).out()).contains("A100 PCIe 80GB in HPE ProLiant DL380a Gen11, INT8");
    }

    @Test
    void a_choice_that_the_chip_cannot_keep_is_refused_at_its_field() throws IOException {
        Run refused = Run.run("validate", told("fp8").toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("$.scenarios[0].groups[0].precision: NVIDIA A100 PCIe 80GB does not compute in FP8");
        assertThat(Run.run("plan", told("fp16").toString()).err()).contains("$.scenarios[0].groups[0].precision", "accepts FP8 or INT8");
    }

    /** An A100 in a file of before computes what it did: the accepted one, or nothing. */
    @Test
    void the_former_field_is_planned_as_it_was() throws IOException {
        String sample = Files.readString(Path.of("sample-projects", "chat-assistant.inferrack"));
        Path now = Files.writeString(folder.resolve("now.inferrack"), sample);
        Path before = Files.writeString(folder.resolve("before.inferrack"), sample.replace(ACCEPTED, "\"precision\": \"fp16\""));
        assertThat(Run.run("plan", before.toString(), "--json")).isEqualTo(Run.run("plan", now.toString(), "--json"));
    }
}
