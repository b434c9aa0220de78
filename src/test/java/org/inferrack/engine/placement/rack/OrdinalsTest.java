package org.inferrack.engine.placement.rack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.engine.power.fleet.PowerWorld;
import org.junit.jupiter.api.Test;

/** Four servers are needed, numbered 1 to 4, and two are spare, 5 and 6. */
class OrdinalsTest {

    private static List<List<Integer>> of(int... serversByRack) {
        return Ordinals.of(PowerWorld.fleet("g", "dc", 4, 2, 0.5, 0.5), serversByRack).byRack();
    }

    @Test
    void spares_stand_in_different_racks() {
        assertThat(of(3, 3)).containsExactly(List.of(1, 2, 5), List.of(3, 4, 6));
        assertThat(of(2, 2, 2)).containsExactly(List.of(1, 5), List.of(2, 6), List.of(3, 4));
    }

    @Test
    void spares_share_a_rack_where_there_is_no_other() {
        assertThat(of(0, 6)).containsExactly(List.of(), List.of(1, 2, 3, 4, 5, 6));
        assertThat(of(5, 1)).as("a rack with one server takes one spare").containsExactly(List.of(1, 2, 3, 4, 5), List.of(6));
    }

    @Test
    void those_without_a_place_are_the_spares() {
        assertThat(of(3, 2)).containsExactly(List.of(1, 2, 5), List.of(3, 4));
        assertThat(of(2, 2)).containsExactly(List.of(1, 2), List.of(3, 4));
        assertThat(of(2, 1)).containsExactly(List.of(1, 2), List.of(3));
    }
}
