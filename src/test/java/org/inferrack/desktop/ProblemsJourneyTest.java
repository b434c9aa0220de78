package org.inferrack.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;

import org.inferrack.plan.Plan;
import org.inferrack.plan.Profile;
import org.inferrack.plan.VideoAnalytics;
import org.junit.jupiter.api.Test;

/** A plan that the check refuses: what is wrong is shown with the way to it and at its field, and no figure of it anywhere. */
class ProblemsJourneyTest extends ScreenTest {

    private static Plan pue(double pue) {
        Plan plan = ScreenPlan.full();
        return plan.withSites(plan.sites().stream().map(site -> site.id().equals(plan.sites().getFirst().id()) ? site.withPue(pue) : site).toList());
    }

    @Test
    void no_figure_is_shown_and_the_problem_leads_to_its_field() {
        open(pue(-5), "overview");
        assertThat(ui.shows("plan-problems")).isTrue();
        assertThat(ui.shows("tile-racks")).isFalse();
        assertThat(ui.session().outcome()).isEmpty();
        ui.click("go-sites-and-racks");
        ui.click("sites-tab-site");
        assertThat(ui.textOf("site-pue-message")).startsWith("PUE is -5; it must be 1 to 3").endsWith("Enter 1 to 3.");
        ui.type("site-pue", "1.4");
        assertThat(ui.shows("site-pue-message")).isFalse();
        ui.click("go-overview");
        assertThat(ui.shows("plan-problems")).isFalse();
        ui.await("figures follow", () -> ui.shows("tile-racks"));
    }

    @Test
    void figures_of_before_do_not_stay_when_an_edit_makes_a_problem() {
        open(ScreenPlan.full(), "overview");
        ui.await("figures", () -> ui.shows("tile-racks"));
        ui.onToolkit(() -> {
            ui.session().edit("Change scenarios", plan -> plan.withScenarios(List.of(plan.scenarios().getFirst(), plan.scenarios().getFirst())));
            return null;
        });
        ui.settle();
        assertThat(ui.shows("tile-racks")).isFalse();
        assertThat(ui.session().problems()).anySatisfy(problem -> assertThat(problem.message()).contains("used twice"));
        ui.click("do-undo");
        ui.await("figures again", () -> ui.shows("tile-racks"));
    }

    @Test
    void a_profile_of_two_hours_has_its_problem_at_the_profile() {
        Plan plan = ScreenPlan.full();
        var video = (VideoAnalytics) plan.workloads().getFirst();
        var brief = video.withDemand(video.demand().withProfile(new Profile(Collections.nCopies(2, 1.0), Profile.CONSTANT.days())));
        open(plan.withWorkloads(List.of(brief)).withScenarios(List.of()).withTargets(List.of()), "workloads");
        assertThat(ui.textOf("video-profile-message")).startsWith("The profile has 2 shares, not 24.");
    }
}
