package org.inferrack.engine.placement.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.Conditions.RackPlace;
import org.inferrack.engine.placement.Conditions.Standing;
import org.inferrack.engine.placement.rack.Kinds;
import org.inferrack.engine.placement.rack.RackCapacity;
import org.inferrack.engine.placement.rack.ServerKind;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.plan.RackGroup;
import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

/** Phases of 3 kW with servers of 2 kW and of 1 kW. */
class PhaseRepairTest {

    private static final List<ServerKind> KINDS = List.of(Kinds.kind("two", 1, 1, 2000), Kinds.kind("one", 1, 1, 1000));
    private static final RackGroup RACK = PowerWorld.rack(1).withFeeds(List.of(PowerWorld.feed("A", 1000, 9 / Math.sqrt(3), 3, 1)))
            .withRedundancy(RackGroup.Redundancy.NONE).withOutlets(Optional.of(RackGroup.Outlets.SINGLE_PHASE));

    /** What is taken out of each kind; the rack is changed. */
    private static int[] takenOut(RackGroup group, int standing, int[] rack) {
        var place = new RackPlace("dc", "row", 1);
        var stock = new RackStock("dc", group, KINDS, Map.of(place, List.of(new Standing(place, "two", standing, false))));
        var site = PowerWorld.racks(group);
        var room = new SiteRoom(site, List.of(group), KINDS, List.of(stock), List.of(RackCapacity.bins(group, KINDS)),
                new SiteRows(site, List.of(group), KINDS, Conditions.NONE), Conditions.NONE, Map.of(group, List.of(rack)));
        return new PhaseRepair(List.of(group), room, Cancellation.NEVER).takeOut()[0];
    }

    @Test
    void phases_that_are_exactly_full_keep_their_servers() {
        assertThat(takenOut(RACK, 0, new int[] {3, 3})).containsExactly(0, 0);
    }

    /** Of four servers of 2 kW two share a phase; without one of them none does, and without the one of 1 kW they still do. */
    @Test
    void the_server_leaves_whose_absence_relieves_the_busiest_phase() {
        int[] rack = {4, 1};
        assertThat(takenOut(RACK, 0, rack)).containsExactly(1, 0);
        assertThat(rack).containsExactly(3, 1);
    }

    @Test
    void servers_leave_until_every_phase_carries_the_rest() {
        assertThat(takenOut(RACK, 0, new int[] {5, 0})).containsExactly(2, 0);
    }

    @Test
    void those_that_stood_there_before_stay_whatever_the_phases_carry() {
        int[] rack = {4, 0};
        assertThat(takenOut(RACK, 4, rack)).containsExactly(0, 0);
        assertThat(rack).containsExactly(4, 0);
    }

    @Test
    void three_phase_outlets_are_left_as_they_were_packed() {
        assertThat(takenOut(RACK.withOutlets(Optional.empty()), 0, new int[] {4, 0})).containsExactly(0, 0);
    }
}
