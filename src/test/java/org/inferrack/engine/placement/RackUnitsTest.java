package org.inferrack.engine.placement;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferrack.engine.power.fleet.PowerWorld;
import org.junit.jupiter.api.Test;

/** Units count from 1 at the bottom. */
class RackUnitsTest {

    @Test
    void a_device_of_one_unit_ends_where_it_begins() {
        assertThat(RackUnits.top(7, 1)).isEqualTo(7);
        assertThat(RackUnits.top(7, 4)).isEqualTo(10);
    }

    @Test
    void the_next_device_stands_on_the_one_below() {
        assertThat(RackUnits.above(7, 4)).isEqualTo(RackUnits.top(7, 4) + 1);
        assertThat(RackUnits.above(1, 0)).isEqualTo(1);
    }

    @Test
    void the_topmost_device_has_nothing_over_it() {
        assertThat(RackUnits.overhead(42, 41, 2)).isZero();
        assertThat(RackUnits.overhead(42, 1, 2)).isEqualTo(40);
    }

    @Test
    void reserved_units_are_not_for_servers_and_more_than_all_leave_none() {
        assertThat(RackUnits.usable(PowerWorld.rack(1).withHeightU(42).withReservedU(2))).isEqualTo(40);
        assertThat(RackUnits.usable(42, 50)).isZero();
    }

    @Test
    void half_a_unit_takes_a_whole_one() {
        assertThat(RackUnits.whole(0.5)).isEqualTo(1);
        assertThat(RackUnits.whole(2)).isEqualTo(2);
    }
}
