package org.inferrack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.inferrack.engine.cost.TinyFleet;
import org.junit.jupiter.api.Test;

/** What is said of single racks. */
class RackPlacesCheckTest {

    private final List<Problem> found = new ArrayList<>();
    private final Stated place = new Stated("$", found);
    private final Plan plan = TinyFleet.plan(TinyFleet.scenario(TinyFleet.group("g")));

    @Test
    void a_rack_that_is_not_there_yet_may_be_locked_but_none_below_the_first() {
        StatedLimits.check(place, TinyFleet.racks(4).withLocked(List.of(1, 400)));
        RackPlacesCheck.check(place, TinyFleet.racks(4).withLocked(List.of(1, 400)));
        assertThat(found).isEmpty();
        StatedLimits.check(place, TinyFleet.racks(4).withLocked(List.of(0)));
        assertThat(found).singleElement().satisfies(problem -> assertThat(problem.message()).contains("numbered from 1"));
    }

    @Test
    void a_pin_to_another_site_than_the_groups_is_a_contradiction() {
        var second = TinyFleet.site().withId("other");
        var both = plan.withSites(List.of(TinyFleet.site(), second));
        var pinned = TinyFleet.group("g").withSiteId("dc").withPins(List.of(new Pin("other", "row", OptionalInt.of(1), 1)));
        RackPlacesCheck.check(place, pinned, both);
        assertThat(found).containsExactly(new Problem("$.pins[0].siteId", "The group stands at \"dc\" only.", "Pin to a rack of that site."));
    }

    @Test
    void a_pin_of_a_group_that_stands_anywhere_is_none() {
        RackPlacesCheck.check(place, TinyFleet.group("g").withPins(List.of(new Pin("dc", "row", OptionalInt.empty(), 3))), plan);
        assertThat(found).isEmpty();
    }

    @Test
    void a_row_names_racks_of_its_own_site() {
        var racks = new Housing.Racks(List.of(TinyFleet.racks(4)));
        RackPlacesCheck.check(place, new RowFeed("A", List.of("row", "elsewhere"), TinyFleet.racks(4).feeds().getFirst()), racks);
        assertThat(found).extracting(Problem::path).containsExactly("$.rackGroupIds[1]");
    }
}
