package org.inferrack.engine.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.engine.advice.Lever.Setting;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.samples.SampleProjects;
import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

class LeversTest {

    private static final Plan PLAN = SampleProjects.VIDEO_ANALYTICS.plan();
    private static final String L4 = AdvisorTest.id("L4 in R760xa");

    private static List<Lever> levers(Plan plan) {
        return Levers.of(plan, plan.scenario(L4).orElseThrow(), Tried.KNOWLEDGE.catalog().overlaidBy(plan.library()));
    }

    private static Lever lever(String id) {
        return levers(PLAN).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static double tco(String id, double value) {
        Plan changed = Levers.change(List.of(new Setting(lever(id), value))).applied(PLAN);
        return Advisor.tried(Gate.checked(changed, Tried.KNOWLEDGE), L4, Tried.KNOWLEDGE, Cancellation.NEVER).orElseThrow().metric(Metric.TCO).amount()
                .orElseThrow();
    }

    @Test
    void levers_that_nobody_moved_leave_the_plan_alone() {
        var untouched = levers(PLAN).stream().map(each -> new Setting(each, each.value())).toList();
        assertThat(untouched).hasSizeGreaterThan(8);
        assertThat(Levers.change(untouched).applied(PLAN)).isSameAs(PLAN);
    }

    @Test
    void what_is_tried_is_what_the_whole_plan_says_once_it_is_applied() {
        Change change = Levers.change(List.of(new Setting(lever("demand"), 1.5), new Setting(lever("pue"), 1.2)));
        Plan changed = change.applied(PLAN);
        assertThat(change.label()).isEqualTo("Demand 150 % instead of 100 %; PUE 1.20 instead of 1.40");
        assertThat(Advisor.tried(Gate.checked(changed, Tried.KNOWLEDGE), L4, Tried.KNOWLEDGE, Cancellation.NEVER).orElseThrow().metrics())
                .isEqualTo(Tried.of(changed, L4).scenario().metrics());
    }

    @Test
    void more_demand_dearer_energy_and_dearer_accelerators_cost_more() {
        double now = tco("demand", 1);
        assertThat(tco("demand", 2)).isGreaterThan(now);
        assertThat(tco("energy-price", lever("energy-price").value() * 2)).isGreaterThan(now);
        assertThat(tco("price/nvidia-l4", lever("price/nvidia-l4").value() * 2)).isGreaterThan(now);
        assertThat(tco("horizon", 60)).isGreaterThan(now);
        assertThat(tco("rack-power", 1.4)).isLessThan(now);
    }

    @Test
    void equal_sites_are_set_and_different_ones_scaled() {
        var first = PLAN.sites().getFirst();
        Plan two = PLAN.withSites(List.of(first.withPue(1.2), first.withId("other").withPue(1.5)));
        Lever pue = levers(two).stream().filter(each -> each.id().equals("pue")).findFirst().orElseThrow();
        assertThat(pue.label()).contains("of what is stated");
        assertThat(pue.edit().with(two, 1.1).sites()).extracting(site -> Math.round(site.pue() * 1000)).containsExactly(1320L, 1650L);
        assertThat(pue.edit().with(two, 0.5).sites()).allMatch(site -> site.pue() >= 1);
    }

    @Test
    void rack_power_scales_feeds_and_cooling_of_every_rack() {
        var racks = ((Housing.Racks) lever("rack-power").edit().with(PLAN, 1.5).sites().getFirst().housing()).groups().getFirst();
        var before = ((Housing.Racks) PLAN.sites().getFirst().housing()).groups().getFirst();
        assertThat(racks.coolingKw()).isEqualTo(before.coolingKw() * 1.5);
        assertThat(racks.feeds().getFirst().amps()).isEqualTo(before.feeds().getFirst().amps() * 1.5);
    }

    @Test
    void the_horizon_takes_in_every_swap_and_purchase() {
        Plan swapped = SampleProjects.ACCELERATOR_SWAP.plan();
        Lever horizon = Levers.of(swapped, swapped.scenarios().getLast(), Tried.KNOWLEDGE.catalog()).stream().filter(each -> each.id().equals("horizon"))
                .findFirst().orElseThrow();
        assertThat(horizon.least()).isEqualTo(18);
    }

    @Test
    void a_slider_keeps_the_plans_own_value_and_else_the_marks_of_its_scale() {
        Lever lever = new Lever("x", "X", "", 0.153, 0, 1, 0.05, (plan, _) -> plan);
        assertThat(lever.snapped(0.16)).isEqualTo(0.153);
        assertThat(lever.snapped(0.23)).isEqualTo(0.25);
        assertThat(lever.snapped(7)).isEqualTo(1);
    }
}
