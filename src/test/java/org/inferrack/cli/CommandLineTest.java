package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.cli.Run.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;

import org.inferrack.catalog.Catalog;
import org.inferrack.file.PlanFiles;
import org.inferrack.file.PlanSchema;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.samples.SampleProjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** {@link PlanCommand}, {@link CompareCommand} and the other commands: results on standard output, messages on standard error, and exit codes that a script can rely on. */
class CommandLineTest {

    private static final String VIDEO = SampleProjects.VIDEO_ANALYTICS.file().toString();

    @TempDir
    private Path folder;

    @Test
    void planPrintsFiguresWithRangesTargetsAndFindings() {
        Run run = run("plan", VIDEO);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Vigil Streams", "L4 in R760xa (proposal)", "Streams per rack", "TCO over the horizon", "Targets", "Findings");
        assertThat(run.out()).doesNotContain("NaN", "Infinity", "¤");
    }

    @ParameterizedTest
    @EnumSource
    void jsonKeepsToItsSchemaAndHasNothingElseOnStandardOutput(SampleProjects sample) {
        Run run = run("plan", sample.file().toString(), "--json");
        assertThat(PlanSchema.errors(PlanSchema.outcome(), run.out())).isEmpty();
        assertThat(run.out().chars()).allMatch(letter -> letter < 128);
        for (JsonNode scenario : run.json().get("scenarios")) {
            assertThat(scenario.propertyNames()).contains("name", "role", "racks", "servers", "accelerators", "itPowerKw", "facilityPowerKw", "streamsPerRack",
                    "wattsPerInferencePerSecond", "costPerMillionInferences", "tco", "targets", "findings");
        }
    }

    @Test
    void scenarioIsChosenByNameOrId() {
        assertThat(run("plan", VIDEO, "--json", "--scenario", "l4 in r760XA").json().get("scenarios")).hasSize(1);
        assertThat(run("plan", VIDEO, "--json", "--scenario", "l4-dense").json().get("scenarios")).hasSize(1);
        Run unknown = run("plan", VIDEO, "--scenario", "L5");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("no scenario \"L5\"", "\"L4 in R760xa\"");
        assertThat(unknown.out()).isEmpty();
    }

    @Test
    void comparePutsProposalsBesideTheBaseline() {
        Run run = run("compare", VIDEO);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("A100 servers", "L4 in R760xa", "x)");
        assertThat(run("compare", VIDEO, "--json").json().at("/comparisons/0/timesBaseline/streamsPerRack/value").isNumber()).isTrue();
    }

    @Test
    void aPlanThatCannotBeBuiltEndsWithOneAndNamesWhatBinds() throws Exception {
        Plan plan = SampleProjects.VIDEO_ANALYTICS.plan();
        var site = plan.sites().getFirst().withHousing(new Housing.Racks(((Housing.Racks) plan.sites().getFirst().housing()).groups().stream()
                .map(group -> group.withCount(1).withCoolingKw(1)).toList()));
        Run run = run("plan", written(plan.withSites(java.util.List.of(site))));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("Not feasible: L4 in R760xa", "cooling", "no feasible outcome");
    }

    @Test
    void wrongNumbersAndUnknownHardwareEndWithTwoAndTheirPlace() throws Exception {
        Path file = Path.of(written(SampleProjects.VIDEO_ANALYTICS.plan()));
        String text = Files.readString(file);
        Files.writeString(file,
                text.replaceFirst("\"pue\": 1.4", "\"pue\": 0.4").replaceFirst("\"acceleratorId\": \"nvidia-l4\"", "\"acceleratorId\": \"nvidia-l5\""));
        for (String command : new String[] {"plan", "compare", "validate"}) {
            Run run = run(command, file.toString());
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).containsPattern("line \\d+, column \\d+, \\$\\.sites\\[0]\\.pue").contains("nvidia-l5", "acceleratorId");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void missingAndDamagedFilesEndWithTwo() throws Exception {
        assertThat(run("plan", "nowhere.inferrack")).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("nowhere.inferrack", "no such file");
        });
        Path cut = folder.resolve("cut.inferrack");
        Files.writeString(cut, Files.readString(Path.of(VIDEO)).substring(0, 5_000));
        assertThat(run("validate", cut.toString())).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("cut.inferrack, line", "cut off");
        });
    }

    @Test
    void badUsageEndsWithTwoAndShowsUsage() {
        for (String[] args : new String[][] {{}, {"fly"}, {"plan"}, {"plan", VIDEO, "--jsn"}, {"report", VIDEO}, {"catalog"}}) {
            Run run = run(args);
            assertThat(run.code()).as(Arrays.toString(args)).isEqualTo(2);
            assertThat(run.err()).as(Arrays.toString(args)).containsAnyOf("Usage: inferrack", "Possible solutions: --json");
        }
    }

    @Test
    void validateSaysThatAPlanIsValidAndWhatIsNewSinceItWasPlanned() throws Exception {
        assertThat(run("validate", VIDEO)).satisfies(run -> {
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("valid. 1 site", "4 scenarios");
        });
        String older = Files.readString(Path.of(VIDEO)).replaceFirst("\"tdp\": \\{\\s*\"value\": 72", "\"tdp\": {\"value\": 75");
        Path file = folder.resolve("older.inferrack");
        Files.writeString(file, older);
        assertThat(run("validate", file.toString()).out()).contains("Changed since: NVIDIA L4, Board power limit: 75 W in the plan, 72 W now.");
    }

    @Test
    void reportWritesPdfAndTables() {
        Path pdf = folder.resolve("offer.pdf");
        Path csv = folder.resolve("tables");
        Run run = run("report", VIDEO, "--pdf", pdf.toString(), "--csv", csv.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(pdf).isNotEmptyFile();
        assertThat(csv).isDirectoryContaining("glob:**bom.csv").isDirectoryContaining("glob:**metrics.csv");
        assertThat(run("report", VIDEO, "--pdf", pdf.resolve("inside.pdf").toString()).code()).isEqualTo(2);
    }

    @Test
    void catalogListsAndShows() {
        assertThat(run("catalog", "list", "--kind", "accelerators", "--find", "L4").out()).contains("nvidia-l4").doesNotContain("nvidia-a100");
        assertThat(run("catalog", "show", "nvidia-l4").out()).contains("NVIDIA L4", "Board power limit", "72", "Measurements:");
        assertThat(run("catalog", "show", "l4s")).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("There is no \"l4s\"");
        });
    }

    @Test
    void aPlanWithoutScenariosEndsWithOneOrTwoAndSaysSo() throws Exception {
        Plan plan = SampleProjects.VIDEO_ANALYTICS.plan();
        Run run = run("plan", written(plan.withScenarios(java.util.List.of()).withTargets(java.util.List.of()).withLibrary(Catalog.EMPTY)));
        assertThat(run.code()).isIn(1, 2);
        assertThat(run.err()).contains("scenario");
    }

    @Test
    void everyMetricHasItsOwnNameInJson() {
        var names = new HashSet<String>();
        Arrays.stream(Metric.values()).forEach(metric -> assertThat(names.add(MetricKey.of(metric))).isTrue());
    }

    private String written(Plan plan) throws Exception {
        Path file = folder.resolve("plan.inferrack");
        PlanFiles.write(plan, file);
        return file.toString();
    }
}
