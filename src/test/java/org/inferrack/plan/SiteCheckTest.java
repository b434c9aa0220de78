package org.inferrack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.inferrack.catalog.Catalog;
import org.inferrack.engine.cost.TinyFleet;
import org.junit.jupiter.api.Test;

/** What is said of a site, its racks and its feeds. */
class SiteCheckTest {

    private static List<Problem> problems(Site site) {
        var found = new ArrayList<Problem>();
        StatedLimits.check(new Stated("$", found), site);
        SiteCheck.check(new Stated("$", found), site, Catalog.EMPTY);
        return found;
    }

    private static List<Problem> problems(UnaryOperator<RackGroup> change) {
        return problems(TinyFleet.site().withHousing(new Housing.Racks(List.of(change.apply(TinyFleet.racks(4))))));
    }

    @Test
    void a_sound_site_has_no_problems() {
        assertThat(problems(TinyFleet.site())).isEmpty();
    }

    @Test
    void one_feed_is_enough_only_where_nothing_is_redundant() {
        UnaryOperator<RackGroup> single = racks -> racks.withFeeds(List.of(racks.feeds().getFirst()));
        assertThat(problems(single)).singleElement().satisfies(problem -> assertThat(problem.path()).endsWith("groups[0].redundancy"));
        assertThat(problems(racks -> single.apply(racks).withRedundancy(RackGroup.Redundancy.NONE))).isEmpty();
    }

    @Test
    void a_whole_rack_may_be_reserved_but_no_more() {
        assertThat(problems(racks -> racks.withReservedU(racks.heightU()))).isEmpty();
        assertThat(problems(racks -> racks.withReservedU(racks.heightU() + 1))).singleElement()
                .satisfies(problem -> assertThat(problem.advice()).isEqualTo("Enter 0 to 42 U."));
        assertThat(problems(racks -> racks.withReservedU(-1))).hasSize(1);
    }

    @Test
    void every_wrong_number_of_a_feed_is_told_at_once() {
        var feed = new Feed("A", 11_000, 0, 2, 0, 2);
        assertThat(problems(racks -> racks.withFeeds(List.of(racks.feeds().getFirst(), feed)))).extracting(Problem::path)
                .allMatch(path -> path.startsWith("$.housing.groups[0].feeds[1].")).extracting(path -> path.substring(path.lastIndexOf('.') + 1))
                .containsExactlyInAnyOrder("volts", "amps", "derating", "powerFactor", "phases");
    }

    @Test
    void the_feed_of_a_row_is_held_to_the_same_limits() {
        var racks = TinyFleet.racks(4);
        var row = new RowFeed("busbar", List.of("row"), new Feed("A", 400, 630, 2, 0.8, 1));
        assertThat(problems(TinyFleet.site().withHousing(new Housing.Racks(List.of(racks), List.of(row))))).extracting(Problem::path)
                .containsExactly("$.housing.rows[0].feed.phases");
    }

    @Test
    void rack_groups_of_one_site_have_ids_of_their_own() {
        assertThat(problems(TinyFleet.site().withHousing(new Housing.Racks(List.of(TinyFleet.racks(1), TinyFleet.racks(2)))))).extracting(Problem::path)
                .containsExactly("$.housing.groups[1]");
    }

    @Test
    void boxes_at_the_edge_need_a_wattage_and_may_be_none() {
        assertThat(problems(TinyFleet.site().withHousing(new Housing.Edge(0, 0, 90, false)))).isEmpty();
        assertThat(problems(TinyFleet.site().withHousing(new Housing.Edge(-1, -1, 0, false)))).hasSize(3);
    }
}
