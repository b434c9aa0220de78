package org.inferrack.engine.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.inferrack.catalog.Precision;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.Target;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;
import org.inferrack.samples.SampleProjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdvisorTest {

    private static final SampleProjects VIDEO = SampleProjects.VIDEO_ANALYTICS;

    @ParameterizedTest
    @EnumSource(value = SampleProjects.class, names = {"VIDEO_ANALYTICS", "FRAUD_DETECTION", "FACTORY_EDGE"})
    void the_effect_that_is_shown_is_the_effect_that_comes(SampleProjects sample) {
        Plan plan = sample.plan();
        for (Scenario scenario : plan.scenarios()) {
            Tried tried = Tried.of(plan, scenario.id());
            Advice advice = tried.advice();
            Stream.of(advice.changes().stream(), advice.remedies().stream().map(Remedy::effect),
                    advice.conflicts().stream().flatMap(each -> each.relaxations().stream()))
                    .flatMap(each -> each).forEach(effect -> {
                        assertThat(tried.after(effect.change())).as(effect.change().label()).isEqualTo(effect.after());
                        assertThat(effect.before()).isEqualTo(Standing.of(tried.scenario()));
                    });
        }
    }

    @Test
    void what_does_not_help_is_left_out_and_the_best_comes_first() {
        Advice advice = Tried.of(VIDEO.plan(), id("L4 in R760xa")).advice();
        assertThat(advice.changes()).isNotEmpty().allMatch(Effect::helps);
        assertThat(advice.tried()).isGreaterThan(advice.changes().size());
        for (boolean client : new boolean[] {false, true}) {
            assertThat(advice.changes().stream().filter(each -> each.change().kind().needsClient() == client).map(each -> each.after().tco().orElseThrow())
                    .toList()).isSorted();
        }
    }

    @Test
    void more_cooling_per_rack_is_proposed_with_the_racks_and_the_money_that_it_saves() {
        Advice advice = Tried.of(VIDEO.plan(), id("L4 in R760xa")).advice();
        Effect cooling = advice.changes().stream().filter(each -> each.change().label().contains(" kW cooling per rack")).findFirst().orElseThrow();
        assertThat(cooling.words()).startsWith("1 fewer rack, ").contains("TCO −");
        assertThat(cooling.change().assumes()).contains("not counted");
    }

    @Test
    void a_full_row_says_which_limit_fills_it_and_what_is_stranded() {
        Tried tried = Tried.of(VIDEO.plan(), id("A2 in DL380 Gen11"));
        Bottleneck row = Advisor.bottlenecks(tried.plan(), tried.scenario()).stream().filter(each -> each.level() == Bottleneck.Level.RACKS).findFirst()
                .orElseThrow();
        assertThat(row.binds()).isTrue();
        assertThat(row.limit()).startsWith("cooling of 10.00 kW");
        assertThat(row.detail()).isEqualTo("4 of 4 racks in use, 4 full by it");
        assertThat(row.stranded()).extracting(Bottleneck.Stranded::resource).contains("space", "ports").doesNotContain("cooling", "feed A");
    }

    @Test
    void an_overloaded_site_shows_its_load_as_it_is() {
        Tried tried = Tried.of(VIDEO, id("L4 in R760xa"), Tried.site(site -> site.withElectricalLimitKw(OptionalDouble.of(5))));
        Bottleneck supply = Advisor.bottlenecks(tried.plan(), tried.scenario()).stream().filter(each -> each.limit().startsWith("supply")).findFirst()
                .orElseThrow();
        assertThat(supply.load()).isGreaterThan(2);
        assertThat(supply.words()).contains("asked for 2");
    }

    @Test
    void a_stopped_advice_is_what_was_found_until_then() {
        Tried tried = Tried.of(VIDEO.plan(), id("L4 in R760xa"));
        Advice none = Advisor.of(tried.checked(), tried.outcome(), tried.scenarioId(), Tried.KNOWLEDGE, () -> true);
        assertThat(none.complete()).isFalse();
        assertThat(none.tried()).isZero();
        assertThat(none.bottlenecks()).isNotEmpty();
        int[] asked = new int[1];
        Advisor.of(tried.checked(), tried.outcome(), tried.scenarioId(), Tried.KNOWLEDGE, () -> asked[0]++ < 0);
        int half = asked[0] / 2;
        asked[0] = 0;
        Advice some = Advisor.of(tried.checked(), tried.outcome(), tried.scenarioId(), Tried.KNOWLEDGE, () -> asked[0]++ >= half);
        assertThat(some.complete()).isFalse();
        assertThat(some.tried()).isBetween(1, tried.advice().tried());
        assertThat(tried.advice().changes()).extracting(each -> each.change().id())
                .containsAll(some.changes().stream().map(each -> each.change().id()).toList());
    }

    @Test
    void a_stopped_search_for_conflicts_says_nothing() {
        Tried tried = Tried.of(VIDEO.plan(), id("A2 in DL380 Gen11"));
        assertThatThrownBy(() -> Advisor.conflicts(tried.checked(), tried.scenario(), Tried.KNOWLEDGE, () -> true)).isInstanceOf(CancellationException.class);
    }

    @Test
    void a_row_feed_that_is_too_small_is_in_the_conflict() {
        Tried tried = Tried.of(VIDEO, id("L4 in R760xa"), Tried.site(site -> site.withHousing(((Housing.Racks) site.housing()).withRows(List.of(
                new org.inferrack.plan.RowFeed("Busbar", ((Housing.Racks) site.housing()).groups().stream().map(RackGroup::id).toList(),
                        ((Housing.Racks) site.housing()).groups().getFirst().feeds().getFirst().withAmps(3)))))));
        assertThat(tried.scenario().feasible()).isFalse();
        Conflict conflict = tried.advice().conflicts().getFirst();
        assertThat(conflict.limits()).contains("row feed Busbar of 3 A");
        Effect larger = conflict.relaxations().stream().filter(each -> each.change().id().startsWith("row/")).findFirst().orElseThrow();
        assertThat(tried.after(larger.change()).feasible()).isTrue();
    }

    @Test
    void a_plan_without_anything_has_no_limits_and_no_changes() {
        Plan empty = VIDEO.plan().withWorkloads(List.of());
        Advice advice = Tried.of(empty, id("L4 in R760xa")).advice();
        assertThat(advice.bottlenecks()).isEmpty();
        assertThat(advice.changes()).isEmpty();
    }

    @Test
    void the_limits_in_conflict_are_those_of_which_each_can_be_lifted_alone() {
        // with breakers that would hold what more cooling lets in
        Tried tried = Tried.of(VIDEO, id("A2 in DL380 Gen11"),
                Tried.racks(racks -> racks.withFeeds(racks.feeds().stream().map(feed -> feed.withAmps(63)).toList())));
        Advice advice = tried.advice();
        assertThat(advice.conflicts()).hasSize(1);
        Conflict conflict = advice.conflicts().getFirst();
        assertThat(conflict.limits()).containsExactly("4 racks of Row", "cooling of 10 kW a rack of Row", "600 cameras of Platform cameras");
        assertThat(conflict.relaxations()).hasSize(3).allMatch(each -> each.after().feasible());
    }

    @Test
    void a_relaxation_is_the_least_that_is_enough() {
        Tried tried = Tried.of(VIDEO.plan(), id("A2 in DL380 Gen11"));
        Effect fewer = tried.advice().conflicts().getFirst().relaxations().stream().filter(each -> each.change().id().startsWith("demand/")).findFirst()
                .orElseThrow();
        int cameras = ((org.inferrack.plan.VideoAnalytics) fewer.change().applied(tried.plan()).workloads().getFirst()).cameras();
        Plan oneMore = tried.plan().withWorkloads(List.of(((org.inferrack.plan.VideoAnalytics) tried.plan().workloads().getFirst()).withCameras(cameras + 1)));
        assertThat(Gate.evaluate(oneMore, Tried.KNOWLEDGE).scenario(tried.scenarioId()).orElseThrow().feasible()).isFalse();
    }

    @Test
    void one_limit_that_no_server_can_keep_is_named_alone() {
        Tried tried = Tried.of(VIDEO, id("L4 in R760xa"), Tried.racks(racks -> racks.withCoolingKw(0.2)));
        Conflict conflict = tried.advice().conflicts().getFirst();
        assertThat(conflict.limits()).containsExactly("cooling of 0.200 kW a rack of Row");
        assertThat(conflict.words()).startsWith("One limit rules it out");
    }

    @Test
    void where_no_limit_is_at_fault_the_cause_is_said() {
        Tried tried = Tried.of(VIDEO, id("L4 in R760xa"), plan -> plan.withWorkloads(plan.workloads().stream()
                .<Workload>map(work -> ((VideoAnalytics) work).withPrecisions(Set.of(Precision.FP4))).toList()));
        Conflict conflict = tried.advice().conflicts().getFirst();
        assertThat(conflict.limits()).isEmpty();
        assertThat(conflict.words()).startsWith("No limit is in the way: ").contains("FP4");
    }

    @Test
    void missing_racks_are_counted_by_planning_with_them() {
        Tried tried = Tried.of(VIDEO, id("L4 in DL380a Gen11"), Tried.racks(racks -> racks.withCount(1)));
        Effect more = tried.advice().changes().stream().filter(each -> each.change().id().startsWith("more-racks/")).findFirst().orElseThrow();
        assertThat(more.change().label()).endsWith("1 more rack (1 to 2)");
        assertThat(more.words()).startsWith("makes it feasible");
        assertThat(((Housing.Racks) more.change().applied(tried.plan()).sites().getFirst().housing()).groups().getFirst().count()).isEqualTo(2);
    }

    @Test
    void a_missed_target_gets_the_change_that_would_keep_it() {
        Tried missed = Tried.of(VIDEO.plan(), id("L4 in R760xa"));
        double saved = missed.scenario().metric(Metric.SAVING).amount().orElseThrow() / 100;
        Tried tried = Tried.of(VIDEO.plan().withTargets(List.of(new Target("A little more saved", Metric.TCO, Target.Comparison.AT_LEAST,
                Target.Basis.BELOW_BASELINE, saved + 0.03, ""))), id("L4 in R760xa"));
        Remedy remedy = tried.advice().remedies().stream().filter(each -> each.finding().rule().equals("target-missed")).findFirst().orElseThrow();
        assertThat(Gate.evaluate(remedy.effect().change().applied(tried.plan()), Tried.KNOWLEDGE).findings())
                .noneMatch(each -> each.rule().equals("target-missed") && each.subject().equals(tried.scenarioId()));
    }

    @Test
    void targets_of_one_name_get_each_the_remedy_of_its_own_finding() {
        double saved = Tried.of(VIDEO.plan(), id("L4 in R760xa")).scenario().metric(Metric.SAVING).amount().orElseThrow() / 100;
        List<Target> alike = List.of(saving(saved + 0.02), saving(saved + 0.03));
        Tried tried = Tried.of(VIDEO.plan().withTargets(alike), id("L4 in R760xa"));
        var missed = Gate.evaluate(tried.plan(), Tried.KNOWLEDGE).findings().stream()
                .filter(each -> each.rule().equals("target-missed") && each.subject().equals(tried.scenarioId())).toList();
        assertThat(missed).hasSize(2);
        assertThat(tried.advice().remedies()).extracting(Remedy::finding).filteredOn(each -> each.rule().equals("target-missed"))
                .containsExactlyInAnyOrderElementsOf(missed);
    }

    private static Target saving(double share) {
        return new Target("Saved", Metric.TCO, Target.Comparison.AT_LEAST, Target.Basis.BELOW_BASELINE, share, "");
    }

    @Test
    void several_conflicts_are_settled_together() {
        Tried tried = Tried.of(VIDEO, id("L4 in R760xa"), Tried.racks(racks -> racks.withCoolingKw(0.3).withCount(2))
                .andThen(Tried.site(site -> site.withElectricalLimitKw(OptionalDouble.of(3))))::apply);
        Advice advice = tried.advice();
        assertThat(advice.conflicts()).hasSizeGreaterThan(1);
        Effect first = advice.changes().getFirst();
        assertThat(first.words()).startsWith("makes it feasible");
        assertThat(first.change().label()).contains("supply of ", "; ");
        assertThat(tried.after(first.change()).feasible()).isTrue();
    }

    static String id(String name) {
        return VIDEO.plan().scenarios().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow().id();
    }
}
