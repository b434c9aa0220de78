package org.inferrack.desktop.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.inferrack.desktop.ScreenPlan;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Pin;
import org.inferrack.plan.Plan;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;
import org.inferrack.plan.VideoAnalytics;
import org.junit.jupiter.api.Test;

/** What sites start as, and what leaves the plan with them and with their racks ({@link RackPlaces}). */
class NewSitesTest {

    private static final Plan PLAN = ScreenPlan.full();

    private static Plan without(String siteId) {
        return NewSites.remove(PLAN, PLAN.site(siteId).orElseThrow());
    }

    private static Map<String, Double> shares(Plan plan) {
        return plan.workloads().getFirst().demand().siteShares();
    }

    private static Plan shared(Map<String, Double> shares) {
        var video = (VideoAnalytics) PLAN.workloads().getFirst();
        return PLAN.withWorkloads(List.of(video.withDemand(video.demand().withSiteShares(shares))));
    }

    @Test
    void a_second_site_has_another_id_and_name() {
        Plan one = PLAN.withSites(List.of(NewSites.racks(PLAN)));
        Site second = NewSites.racks(one);
        assertThat(second.id()).isEqualTo("site-2");
        assertThat(second.name()).isEqualTo("Data centre 2");
        assertThat(NewSites.copy(second, one.withSites(List.of(one.sites().getFirst(), second))).name()).isEqualTo("Data centre 2 copy");
    }

    @Test
    void edge_locations_have_no_cooling_plant_to_pay_for() {
        assertThat(NewSites.edge(PLAN).pue()).isEqualTo(1);
        assertThat(NewSites.edge(PLAN).housing()).isInstanceOf(Housing.Edge.class);
    }

    @Test
    void one_feed_of_a_new_rack_carries_it_alone() {
        RackGroup group = NewSites.group(Set.of("racks"));
        assertThat(group.name()).isEqualTo("Racks 2");
        assertThat(group.feeds()).hasSize(2);
        assertThat(group.redundancy()).isEqualTo(RackGroup.Redundancy.TWO_N);
    }

    @Test
    void the_share_of_a_removed_site_goes_to_the_others_in_proportion() {
        Plan before = shared(Map.of("hamburg", 0.5, "depots", 0.2, "third", 0.3));
        Plan after = NewSites.remove(before, before.site("hamburg").orElseThrow());
        assertThat(shares(after)).containsOnlyKeys("depots", "third");
        assertThat(shares(after).get("depots")).isCloseTo(0.4, within(1e-12));
        assertThat(shares(after).values().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_site_that_had_everything_leaves_the_first_site_with_it() {
        assertThat(shares(without("hamburg"))).isEmpty();
    }

    @Test
    void groups_and_pins_that_stood_only_there_go_too() {
        Plan after = without("hamburg");
        assertThat(after.sites()).extracting(Site::id).containsExactly("depots");
        assertThat(after.scenarios()).allSatisfy(scenario -> assertThat(scenario.groups()).noneMatch(group -> group.siteId().equals("hamburg")));
    }

    @Test
    void what_names_a_rack_group_that_is_gone_is_forgotten_and_the_rest_stays() {
        Site hamburg = PLAN.site("hamburg").orElseThrow();
        var racks = (Housing.Racks) hamburg.housing();
        RackGroup other = racks.groups().getFirst().withId("other");
        Plan changed = PLAN.withSites(List.of(hamburg.withHousing(racks.withGroups(List.of(other))), PLAN.sites().get(1)));
        Plan after = RackPlaces.withoutGone(PLAN, changed);
        assertThat(((Housing.Racks) after.sites().getFirst().housing()).rows()).as("a row feed of no racks").isEmpty();
        assertThat(after.scenarios()).flatExtracting(scenario -> scenario.groups()).flatExtracting(group -> group.pins()).isEmpty();
        assertThat(RackPlaces.withoutGone(changed, changed)).as("a pin meant for later stays where no racks go").isEqualTo(changed);
        assertThat(PLAN.scenarios()).flatExtracting(scenario -> scenario.groups()).flatExtracting(group -> group.pins())
                .contains(new Pin("hamburg", "main", OptionalInt.of(1), 1));
    }
}
