package org.inferrack.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.inferrack.catalog.Catalog;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.outcome.TargetResult.Verdict;
import org.inferrack.file.PlanFiles;
import org.inferrack.file.PlanSchema;
import org.inferrack.file.SelfContained;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.plan.PlanCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each sample is a plan that could go to a client: valid, priced, and with an answer to every promise. */
class SampleOutcomeTest {

    /** A2 cards are on the client's table, but need far more cooling than four racks of 10 kW have. */
    private static final Map<SampleProjects, Set<String>> INFEASIBLE = Map.of(SampleProjects.VIDEO_ANALYTICS, Set.of("a2"));

    @ParameterizedTest
    @EnumSource
    void itKeepsToTheSchemaAndHasNoProblem(SampleProjects sample) throws Exception {
        assertThat(PlanSchema.errors(PlanSchema.plan(), Files.readString(sample.file()))).isEmpty();
        Plan plan = PlanFiles.read(sample.file()).plan();
        assertThat(PlanCheck.problems(plan, Ground.KNOWLEDGE.catalog().overlaidBy(plan.library()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeBuiltAndItsCostIsKnown(SampleProjects sample) {
        Outcome outcome = Gate.evaluate(sample.plan(), Ground.KNOWLEDGE);
        var infeasible = outcome.scenarios().stream().filter(scenario -> !scenario.feasible()).map(scenario -> scenario.scenario().id())
                .collect(Collectors.toSet());
        assertThat(infeasible).isEqualTo(INFEASIBLE.getOrDefault(sample, Set.of()));
        for (ScenarioOutcome scenario : outcome.scenarios()) {
            assertThat(scenario.metric(Metric.TCO).isKnown()).as(scenario.scenario().name() + ": " + scenario.metric(Metric.TCO)).isTrue();
            assertThat(scenario.metric(Metric.IT_POWER).isKnown()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPromiseHasAVerdictAndEveryMissIsAFinding(SampleProjects sample) {
        Outcome outcome = Gate.evaluate(sample.plan(), Ground.KNOWLEDGE);
        assertThat(outcome.targets()).isNotEmpty().allSatisfy(result -> assertThat(result.verdict()).as(result.target().name() + ": " + result.achieved())
                .isNotEqualTo(Verdict.UNKNOWN));
        long missed = outcome.targets().stream().filter(result -> result.verdict() == Verdict.NOT_MET)
                .filter(result -> outcome.scenario(result.scenarioId()).orElseThrow().feasible()).count();
        assertThat(outcome.findings()).filteredOn(finding -> finding.rule().equals("target-missed")).hasSize((int) missed);
    }

    /** What a receiver with the same knowledge sees does not depend on what travels in the file. */
    @ParameterizedTest
    @EnumSource
    void embeddingWhatIsUsedChangesNoFigure(SampleProjects sample) {
        Plan plan = sample.plan();
        Catalog own = plan.library();
        var onlyOwnPrices = new Catalog(own.servers().stream().filter(server -> Ground.KNOWLEDGE.catalog().server(server.id()).isEmpty()).toList(),
                java.util.List.of(), java.util.List.of(), java.util.List.of(), java.util.List.of(),
                own.prices().stream().filter(price -> !Ground.KNOWLEDGE.catalog().prices().contains(price)).toList(), own.measurements());
        Plan lean = plan.withLibrary(onlyOwnPrices);
        assertThat(Gate.evaluate(SelfContained.embed(lean, Ground.KNOWLEDGE), Ground.KNOWLEDGE)).isEqualTo(Gate.evaluate(lean, Ground.KNOWLEDGE));
    }
}
