package org.inferrack.engine.placement.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.Conditions.RackPlace;
import org.inferrack.engine.placement.Conditions.Standing;
import org.inferrack.engine.placement.Conditions.Within;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.plan.Pin;
import org.inferrack.plan.Policies.Loss;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;
import org.junit.jupiter.api.Test;

class StatedConditionsTest {

    private static final ServerGroup GROUP = PowerWorld.group("g", PowerWorld.configuration("l", 1));

    private static Conditions of(ServerGroup group, int spares, Optional<Loss> loss) {
        Scenario scenario = PowerWorld.scenario(0, group);
        var policies = scenario.policies().withSpareServers(spares).withLoss(loss);
        return StatedConditions.of(PowerWorld.plan(PowerWorld.racks(PowerWorld.rack(3).withLocked(List.of(2)))), scenario.withPolicies(policies));
    }

    @Test
    void a_pin_to_a_rack_stands_there_and_one_to_a_rack_group_somewhere_in_it() {
        var pinned = GROUP.withPins(List.of(new Pin("dc", "row", OptionalInt.of(3), 2), new Pin("dc", "row", OptionalInt.empty(), 4)));
        var conditions = of(pinned, 0, Optional.empty());
        assertThat(conditions.standing()).containsExactly(new Standing(new RackPlace("dc", "row", 3), "g", 2, true));
        assertThat(conditions.within()).containsExactly(new Within("dc", "row", "g", 4));
    }

    @Test
    void locked_racks_are_those_of_the_plan() {
        var conditions = of(GROUP, 0, Optional.empty());
        assertThat(conditions.locks("dc", "row", 2)).isTrue();
        assertThat(conditions.locks("dc", "row", 1)).isFalse();
    }

    @Test
    void no_rack_holds_more_than_its_spares_make_up_for_where_its_loss_is_survived() {
        assertThat(of(GROUP, 2, Optional.empty()).mostPerRack()).as("the loss of a server asks for no spread").isEmpty();
        assertThat(of(GROUP, 2, Optional.of(Loss.RACK)).mostPerRack()).containsEntry("g", 2);
        assertThat(of(GROUP, 0, Optional.of(Loss.RACK)).mostPerRack()).as("no spare makes up for anything").isEmpty();
    }

    @Test
    void of_a_stated_spread_and_the_spares_the_smaller_holds() {
        assertThat(of(GROUP.withMostPerRack(OptionalInt.of(3)), 2, Optional.of(Loss.RACK)).mostPerRack()).containsEntry("g", 2);
        assertThat(of(GROUP.withMostPerRack(OptionalInt.of(1)), 2, Optional.of(Loss.RACK)).mostPerRack()).containsEntry("g", 1);
        assertThat(of(GROUP.withMostPerRack(OptionalInt.of(1)), 0, Optional.empty()).mostPerRack()).containsEntry("g", 1);
    }

    @Test
    void only_the_loss_of_a_feed_caps_what_hangs_on_one() {
        assertThat(of(GROUP, 2, Optional.of(Loss.RACK)).mostPerRow()).isEmpty();
        assertThat(of(GROUP, 2, Optional.of(Loss.FEED)).mostPerRow()).containsEntry("g", 2);
        assertThat(of(GROUP, 2, Optional.of(Loss.FEED)).mostPerRack()).containsEntry("g", 2);
    }
}
