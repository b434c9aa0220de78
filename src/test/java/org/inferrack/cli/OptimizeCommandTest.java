package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.cli.Run.run;

import java.nio.file.Path;

import org.inferrack.file.PlanFiles;
import org.inferrack.file.PlanSchema;
import org.inferrack.plan.Candidates;
import org.inferrack.samples.SampleProjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@link OptimizeCommand}, and what {@link FleetJson} says: a chosen fleet is one that the planner accepts, with a certificate that scripts can read. */
class OptimizeCommandTest {

    private static final String VIDEO = SampleProjects.VIDEO_ANALYTICS.file().toString();

    @TempDir
    private Path folder;

    @Test
    void theCheapestFleetIsFeasibleAndCarriesItsCertificate() {
        Run run = run("optimize", VIDEO, "--json");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode json = run.json();
        assertThat(json.get("feasible").asBoolean()).isTrue();
        assertThat(json.get("proven").asBoolean()).isTrue();
        assertThat(json.get("objective").asDouble()).isGreaterThanOrEqualTo(json.get("bound").asDouble());
        assertThat(json.get("seconds").asDouble()).isPositive();
        assertThat(json.get("path").asString()).isNotBlank();
        assertThat(json.get("counts").get(0).get("servers").asInt()).isPositive();
    }

    @Test
    void theChoiceIsNoDearerThanTheProposalsOfThePlan() {
        double chosen = run("optimize", VIDEO, "--json").json().get("planned").get("tco").asDouble();
        for (JsonNode scenario : run("plan", VIDEO, "--json").json().get("scenarios")) {
            if (scenario.get("feasible").asBoolean()) {
                assertThat(chosen).isLessThanOrEqualTo(scenario.get("tco").get("total").asDouble() * 1.001);
            }
        }
    }

    @Test
    void theSavedPlanHasTheChoiceAsAScenario() throws Exception {
        Path file = folder.resolve("chosen.inferrack");
        assertThat(run("optimize", VIDEO, "--objective", "capex", "--out", file.toString()).code()).isZero();
        assertThat(PlanFiles.read(file).plan().scenario("optimised")).isPresent();
        assertThat(run("optimize", file.toString(), "--objective", "energy", "--out", file.toString(), "--force").code()).isZero();
        assertThat(PlanFiles.read(file).plan().scenarios()).hasSize(PlanFiles.read(Path.of(VIDEO)).plan().scenarios().size() + 1);
    }

    @Test
    void a_plan_of_sites_and_workloads_is_chosen_for_from_the_catalogue_and_says_among_what() throws Exception {
        String file = Path.of(OptimizeCommandTest.class.getResource("/org/inferrack/optimise/sites-and-workloads.inferrack").toURI()).toString();
        Path saved = folder.resolve("chosen.inferrack");
        Run run = run("optimize", file, "--time-limit", "60s", "--gap", "0.01", "--json", "--out", saved.toString());
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode among = run.json().get("among");
        assertThat(among.get("from").asString()).isEqualTo("catalogue");
        assertThat(among.get("planned").asInt()).isPositive().isLessThanOrEqualTo(among.get("servers").asInt());
        assertThat(PlanSchema.errors(PlanSchema.choice(), run.out())).isEmpty();
        JsonNode planned = run("plan", saved.toString(), "--json").json().get("scenarios").get(0);
        assertThat(planned.get("feasible").asBoolean()).isTrue();
        assertThat(planned.get("tco").get("total").isNumber()).as("every part has a price in the saved plan").isTrue();
        Run none = run("optimize", file, "--candidates", "scenarios");
        assertThat(none.code()).isEqualTo(CommandLineFace.INFEASIBLE);
        assertThat(none.err()).contains("nothing to choose from yet").contains("Choose from the catalogue");
    }

    @Test
    void the_catalogue_can_be_asked_for_beside_scenarios_and_stays_asked_for() throws Exception {
        Path saved = folder.resolve("chosen.inferrack");
        Run run = run("optimize", VIDEO, "--candidates", "catalogue", "--time-limit", "60s", "--gap", "0.02", "--out", saved.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("servers of the catalogue");
        assertThat(PlanFiles.read(saved).plan().candidates().orElseThrow().from()).hasValue(Candidates.From.CATALOGUE);
        assertThat(run("optimize", VIDEO, "--candidates", "anything").code()).isEqualTo(2);
    }

    @Test
    void wrongOptionsAreNamed() {
        assertThat(run("optimize", VIDEO, "--time-limit", "soon").err()).contains("soon", "Write it as 10s");
        assertThat(run("optimize", VIDEO, "--time-limit", "soon").code()).isEqualTo(2);
        assertThat(run("optimize", VIDEO, "--gap", "3").code()).isEqualTo(2);
        assertThat(run("optimize", VIDEO, "--objective", "beauty").code()).isEqualTo(2);
    }

    @Test
    void noTimeStillGivesAClearAnswer() {
        Run run = run("optimize", VIDEO, "--time-limit", "0s", "--json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.json().get("counts").size()).isPositive();
    }

    @Test
    void anInverseAnswerFitsAndOneMoreDoesNot() {
        Run run = run("invert", VIDEO, "--limit", "racks=1", "--maximize", "cameras", "--json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.json().get("amount").asInt()).isPositive();
        assertThat(run.json().get("amountBound").asInt()).isGreaterThanOrEqualTo(run.json().get("amount").asInt());
        assertThat(run.json().get("feasible").asBoolean()).isTrue();
        assertThat(run.json().get("planned").get("racks").asDouble()).isEqualTo(1);
        assertThat(PlanSchema.errors(PlanSchema.choice(), run.out())).isEmpty();
        Run more = run("invert", VIDEO, "--limit", "racks=2", "--maximize", "cameras", "--json");
        assertThat(more.json().get("amount").asInt()).isGreaterThan(run.json().get("amount").asInt());
    }

    @Test
    void thePlannerKeepsALimitOfEnergyToo() {
        Run run = run("invert", VIDEO, "--limit", "energy=50000kWh", "--maximize", "cameras", "--json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.json().get("planned").get("energyKwhPerYear").asDouble()).isLessThanOrEqualTo(50_000.01);
    }

    @Test
    void theJsonKeepsToItsSchemaWithAndWithoutAFleet() {
        assertThat(PlanSchema.errors(PlanSchema.choice(), run("optimize", VIDEO, "--json").out())).isEmpty();
        assertThat(PlanSchema.errors(PlanSchema.choice(), run("invert", VIDEO, "--limit", "budget=1", "--maximize", "cameras", "--json").out())).isEmpty();
    }

    @Test
    void aLimitThatLeavesNothingIsSaid() {
        Run run = run("invert", VIDEO, "--limit", "budget=1", "--maximize", "cameras");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("certain", "Raise a limit");
        assertThat(run("invert", VIDEO, "--limit", "luck=1", "--maximize", "cameras").err()).contains("luck=1", "power=20kW");
        assertThat(run("invert", VIDEO, "--limit", "racks=1", "--maximize", "ships").err()).contains("no workload \"ships\"");
    }

    @Test
    void noFleetOfTheFrontierIsBetterInBothThanAnother() {
        Run run = run("frontier", VIDEO, "--objectives", "capex,energy", "--points", "4", "--json");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode points = run.json().get("points");
        for (int i = 1; i < points.size(); i++) {
            assertThat(points.get(i).get("amounts").get("capex").asDouble()).isGreaterThan(points.get(i - 1).get("amounts").get("capex").asDouble());
            assertThat(points.get(i).get("amounts").get("energy").asDouble()).isLessThan(points.get(i - 1).get("amounts").get("energy").asDouble());
        }
        assertThat(run("frontier", VIDEO, "--objectives", "tco").code()).isEqualTo(2);
    }
}
