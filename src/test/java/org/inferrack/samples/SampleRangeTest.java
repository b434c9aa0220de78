package org.inferrack.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inferrack.engine.figure.Basis.Ends;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.outcome.TargetResult;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No range of any sample says what cannot be. */
class SampleRangeTest {

    private static final Set<Metric> COUNTS = Set.of(Metric.SERVERS, Metric.ACCELERATORS);

    @ParameterizedTest
    @EnumSource
    void everyRangeHoldsItsValueAndNothingButASavingIsNegative(SampleProjects sample) {
        scenarios(sample).flatMap(SampleRangeTest::figures).forEach(entry -> {
            var known = (Figure.Known) entry.getValue();
            String what = sample + " " + entry.getKey() + " " + known.low() + " <= " + known.value() + " <= " + known.high() + ": " + known.basis().formula();
            assertThat(known.value()).as(what).isBetween(known.low(), known.high());
            if (entry.getKey() != Metric.SAVING) {
                assertThat(known.low()).as(what).isNotNegative();
                everyInput(known).forEach(input -> assertThat(input.low()).as(what + " <- " + input.basis().formula()).isNotNegative());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void zeroAtTheLowEndIsSaidInWords(SampleProjects sample) {
        scenarios(sample).flatMap(SampleRangeTest::figures).filter(entry -> entry.getKey() != Metric.SAVING).map(Map.Entry::getValue)
                .map(Figure.Known.class::cast).filter(known -> known.low() == 0 && known.value() > 0)
                .forEach(known -> assertThat(FigureFormat.range(known)).as(known.basis().formula()).contains("none within limits"));
    }

    @ParameterizedTest
    @EnumSource
    void countsHaveNoUpperEndExactlyWhereTheSlowEndServesNothingWithinLimits(SampleProjects sample) {
        scenarios(sample).forEach(scenario -> {
            boolean none = scenario.sizing().fleets().stream().filter(fleet -> counted(scenario, fleet)).anyMatch(fleet -> fleet.loads().stream()
                    .anyMatch(load -> load.capability().perServer() instanceof Figure.Known known && known.low() <= 0 && known.value() > 0));
            COUNTS.stream().map(scenario::metric).filter(Figure::isKnown).map(Figure.Known.class::cast).forEach(known -> {
                assertThat(known.basis().ends() == Ends.NO_TOP).as(scenario.scenario().name()).isEqualTo(none);
                assertThat(FigureFormat.range(known).contains("or more")).isEqualTo(none);
            });
        });
    }

    /** The baseline's servers have no upper end: no number of them keeps the limits at the slow end. */
    @Test
    void aCeilingOnServersWithoutUpperEndIsNeverSurelyMet() {
        var plan = SampleProjects.ACCELERATOR_SWAP.plan();
        var ceiling = new Target("few", Metric.SERVERS, Target.Comparison.AT_MOST, Target.Basis.ABSOLUTE, 1_000_000, "");
        assertThat(Gate.evaluate(plan.withTargets(List.of(ceiling)), Ground.KNOWLEDGE).targets()).isNotEmpty()
                .extracting(TargetResult::verdict).containsOnly(TargetResult.Verdict.WITHIN_RANGE);
    }

    private static boolean counted(ScenarioOutcome scenario, Fleet fleet) {
        return scenario.scenario().groups().stream().anyMatch(group -> group.id().equals(fleet.groupId()) && group.count().isEmpty());
    }

    private static Stream<ScenarioOutcome> scenarios(SampleProjects sample) {
        return Gate.evaluate(sample.plan(), Ground.KNOWLEDGE).scenarios().stream();
    }

    private static Stream<Map.Entry<Metric, Figure>> figures(ScenarioOutcome scenario) {
        return Stream.concat(scenario.metrics().entrySet().stream(), scenario.workloads().stream().flatMap(workload -> workload.metrics().entrySet().stream()))
                .filter(entry -> entry.getValue().isKnown());
    }

    private static Set<Figure.Known> everyInput(Figure.Known known) {
        return known.basis().inputs().stream().map(Input::figure).filter(Figure::isKnown).map(Figure.Known.class::cast)
                .flatMap(input -> Stream.concat(Stream.of(input), everyInput(input).stream())).collect(Collectors.toSet());
    }
}
