package org.inferrack.engine.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.inferrack.fixture.Gate;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.ServerConfiguration.PowerSupplies;
import org.inferrack.samples.SampleProjects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each remedy takes its finding away, in the whole plan. */
class RemediesTest {

    private static final SampleProjects VIDEO = SampleProjects.VIDEO_ANALYTICS;

    static Stream<Arguments> spoilt() {
        return Stream.of(
                spoilt("no-spare", "One spare server a site", policies(policies -> policies.withSpareServers(0))),
                spoilt("feed-not-redundant", "back each other (2N)", Tried.racks(racks -> racks.withRedundancy(RackGroup.Redundancy.NONE))),
                spoilt("one-rack", "Survive the loss of a rack", Tried.racks(racks -> racks.withCoolingKw(20).withCount(40))),
                spoilt("unplaced", "1 more rack", Tried.racks(racks -> racks.withCount(1))),
                spoilt("zero-racks", "more rack", Tried.racks(racks -> racks.withCount(0))),
                spoilt("inlet-limit-estimated", "°C at the inlet instead of 34 °C", Tried.site(site -> site.withAmbientC(34))),
                spoilt("oversized", "as many servers as it takes instead of 60",
                        Tried.groups(group -> group.withCount(OptionalInt.of(60))).andThen(Tried.racks(racks -> racks.withCount(20)))::apply),
                spoilt("overloaded", "as many servers as it takes instead of 2", Tried.groups(group -> group.withCount(OptionalInt.of(2)))),
                spoilt("owned-hardware", "counted as bought", Tried.groups(group -> group.withOwned(true))),
                spoilt("psu-not-redundant", "of which 1 may fail", Tried.groups(group -> group.withConfiguration(group.configuration().withPowerSupplies(
                        new PowerSupplies(group.configuration().powerSupplies().ratedWatts(), group.configuration().powerSupplies().efficiency(), 2, 0))))),
                spoilt("licence-not-counted", "USD 4,500 a year", UnaryOperator.identity()),
                spoilt("air-cooling-dense", "at most 20 kW a rack", Tried.racks(racks -> racks.withCoolingKw(35).withRedundancy(RackGroup.Redundancy.NONE)
                        .withFeeds(racks.feeds().stream().map(feed -> feed.withAmps(63)).toList())).andThen(RemediesTest::fourTimes)::apply));
    }

    private static Plan fourTimes(Plan plan) {
        return plan.withWorkloads(plan.workloads().stream().map(workload -> Amounts.with(workload, Amounts.of(workload) * 4)).toList());
    }

    private static Arguments spoilt(String rule, String words, UnaryOperator<Plan> change) {
        return Arguments.of(rule, words, change);
    }

    private static UnaryOperator<Plan> policies(UnaryOperator<Policies> change) {
        return plan -> plan.withScenarios(plan.scenarios().stream().map(scenario -> scenario.withPolicies(change.apply(scenario.policies()))).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    void a_remedy_takes_its_finding_away(String rule, String words, UnaryOperator<Plan> change) {
        Tried tried = Tried.of(VIDEO, AdvisorTest.id("L4 in R760xa"), change);
        assertThat(tried.rules()).contains(rule);
        Remedy remedy = tried.advice().remedies().stream().filter(each -> each.finding().rule().equals(rule)).findFirst().orElseThrow();
        assertThat(remedy.effect().change().label()).contains(words);
        var after = Gate.evaluate(remedy.effect().change().applied(tried.plan()), Tried.KNOWLEDGE).scenario(tried.scenarioId()).orElseThrow();
        assertThat(after.findings()).noneMatch(finding -> finding.rule().equals(rule) && finding.subject().equals(remedy.finding().subject()));
        assertThat(Standing.of(after).blockers()).isLessThanOrEqualTo(Standing.of(tried.scenario()).blockers());
    }
}
