package org.inferrack.engine.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.engine.sizing.SizingWorld.scoring;
import static org.inferrack.engine.sizing.SizingWorld.site;

import java.util.List;

import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.plan.Housing;
import org.inferrack.plan.VideoAnalytics;
import org.junit.jupiter.api.Test;

class ServingPlaceTest {

    private static final ServingPlace SHOPS = ServingPlace.of(site("shops", new Housing.Edge(40, 2, 75, false)));

    private static Ask cameras(int cameras) {
        return Ask.of(CapabilityWorld.video(VideoAnalytics.Codec.H265, cameras, 25), 1, 3);
    }

    /** 100 cameras in 40 shops are 2.5 each: some have three, and a box must be ready for them. 80 are two each, not three by rounding. */
    @Test
    void the_busiest_location_has_whole_cameras() {
        assertThat(SHOPS.sizing(cameras(100)).statedUnits()).isEqualTo(3);
        assertThat(SHOPS.sizing(cameras(80)).statedUnits()).isEqualTo(2);
    }

    @Test
    void other_work_is_spread_evenly() {
        assertThat(SHOPS.sizing(Ask.of(scoring("w", 100), 1, 3)).statedUnits()).isEqualTo(2.5);
    }

    @Test
    void a_hall_is_one_place_whose_racks_decide() {
        var hall = ServingPlace.of(site("dc", new Housing.Racks(List.of())));
        assertThat(hall.locations()).isEqualTo(1);
        assertThat(hall.boxes()).isEmpty();
        assertThat(hall.sizing(cameras(101)).statedUnits()).isEqualTo(101);
    }

    @Test
    void a_site_of_no_locations_is_counted_as_one() {
        var none = ServingPlace.of(site("shops", new Housing.Edge(0, -1, 75, false)));
        assertThat(none.locations()).isEqualTo(1);
        assertThat(none.boxes()).hasValue(0);
    }

    @Test
    void a_site_without_a_name_goes_by_its_id() {
        assertThat(SHOPS.name()).isEqualTo("Site shops");
        assertThat(ServingPlace.of(site("shops", new Housing.Edge(1, 1, 75, false)).withName(" ")).name()).isEqualTo("shops");
    }
}
