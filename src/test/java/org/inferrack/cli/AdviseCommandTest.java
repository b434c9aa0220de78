package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.cli.Run.run;

import java.nio.file.Path;

import org.inferrack.file.PlanFiles;
import org.inferrack.file.PlanSchema;
import org.inferrack.fixture.Gate;
import org.inferrack.samples.SampleProjects;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@link AdviseCommand}: advice on the terminal, for people ({@link AdviceText}) and for scripts ({@link AdviceJson}). */
class AdviseCommandTest {

    private static final String VIDEO = SampleProjects.VIDEO_ANALYTICS.file().toString();
    private static final String CROWDED = "A2 in DL380 Gen11";

    @TempDir
    private Path folder;

    @Test
    void advice_names_the_conflict_the_limits_and_what_would_help() {
        Run run = run("advise", VIDEO, "--scenario", CROWDED);
        assertThat(run.code()).isEqualTo(CommandLineFace.INFEASIBLE);
        assertThat(run.out()).contains("These cannot hold together: 4 racks of Row; cooling of 10 kW a rack of Row;", "What limits it", "used to 98 %",
                "What would help", "c1 ", "What settles findings", "r1 ");
    }

    @Test
    void the_json_keeps_to_its_schema() {
        Run run = run("advise", VIDEO, "--json");
        assertThat(PlanSchema.errors(PlanSchema.advice(), run.out())).isEmpty();
        assertThat(run.out()).matches("\\p{ASCII}*");
    }

    @Test
    void an_applied_change_has_the_promised_effect() throws Exception {
        Path file = folder.resolve("wider.inferrack");
        JsonNode scenario = run("advise", VIDEO, "--scenario", CROWDED, "--json").json().get("scenarios").get(0);
        JsonNode relaxation = scenario.get("conflicts").get(0).get("relaxations").get(0);
        assertThat(run("advise", VIDEO, "--scenario", CROWDED, "--apply", relaxation.get("key").asString(), "--out", file.toString()).err())
                .doesNotContain("--apply");
        var plan = PlanFiles.read(file).plan();
        var after = Gate.evaluate(plan, ShippedKnowledge.read()).scenario(scenario.get("id").asString()).orElseThrow();
        assertThat(after.feasible()).isTrue();
        assertThat(after.sizing().servers()).isEqualTo(relaxation.get("after").get("servers").asInt());
    }

    @Test
    void an_infeasible_plan_says_what_conflicts_without_being_asked() {
        Run run = run("plan", VIDEO, "--scenario", CROWDED, "--json");
        assertThat(run.err()).contains("These cannot hold together: 4 racks of Row;", "The least that would do, each alone:", "5 racks instead of 4");
        assertThat(PlanSchema.errors(PlanSchema.outcome(), run.out())).isEmpty();
        assertThat(run.json().get("scenarios").get(0).get("conflicts").get(0).get("limits")).hasSize(3);
    }

    @Test
    void keys_that_are_not_there_and_missing_files_are_said_with_what_to_do() {
        assertThat(run("advise", VIDEO, "--scenario", CROWDED, "--apply", "c99", "--out", folder.resolve("x.inferrack").toString()))
                .satisfies(run -> assertThat(run.code()).isEqualTo(CommandLineFace.BAD_INPUT))
                .satisfies(run -> assertThat(run.err()).contains("c99", "There are ", "c1"));
        assertThat(folder.resolve("x.inferrack")).doesNotExist();
        assertThat(run("advise", VIDEO, "--apply", "c1").err()).contains("--out");
        assertThat(run("advise", VIDEO, "--apply", "c1", "--out", folder.resolve("x.inferrack").toString()).err()).contains("--scenario");
        assertThat(run("advise", VIDEO, "--scenario", "nothing").err()).contains("there is no scenario");
    }

    @Test
    void no_time_at_all_still_says_what_limits() {
        Run run = run("advise", VIDEO, "--scenario", CROWDED, "--time-limit", "0s");
        assertThat(run.out()).contains("It was ended after 0 changes", "What limits it", "cooling of 10.00 kW");
    }
}
