package org.inferrack.engine.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.inferrack.engine.advice.Lever.Setting;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.Plan;
import org.inferrack.plan.PlanCheck;
import org.inferrack.samples.SampleProjects;
import org.inferrack.work.Cancellation;

/** Wherever the sliders stand, what is shown is what comes, nothing is applied by halves, and the plan stays one that can be saved. */
class LeverPropertiesTest {

    @Property(tries = 25)
    void what_sliders_show_is_what_comes_and_stays_within_the_limits_of_a_plan(@ForAll SampleProjects sample,
                                                                               @ForAll @Size(16) List<@DoubleRange(min = 0, max = 1) Double> places) {
        Plan plan = sample.plan();
        var scenario = plan.scenarios().getLast();
        var catalog = Tried.KNOWLEDGE.catalog().overlaidBy(plan.library());
        var settings = new ArrayList<Setting>();
        var levers = Levers.of(plan, scenario, catalog);
        for (int i = 0; i < levers.size(); i++) {
            Lever lever = levers.get(i);
            double wanted = lever.least() + places.get(i % places.size()) * (lever.most() - lever.least());
            double value = lever.snapped(wanted);
            assertThat(value).isBetween(lever.least(), lever.most());
            settings.add(new Setting(lever, i % 3 == 0 ? lever.value() : value));
        }
        Plan changed = Levers.change(settings).applied(plan);
        assertThat(sample.plan()).isEqualTo(plan);
        assertThat(PlanCheck.problems(changed, catalog)).isEqualTo(PlanCheck.problems(plan, catalog));
        var shown = Standing.of(Advisor.tried(Gate.checked(changed, Tried.KNOWLEDGE), scenario.id(), Tried.KNOWLEDGE, Cancellation.NEVER).orElseThrow());
        assertThat(shown).isEqualTo(Standing.of(Tried.of(changed, scenario.id()).scenario()));
    }
}
