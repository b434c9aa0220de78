package org.inferrack.desktop.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;

import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Pin;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;

class RackLocksTest {

    private static final Plan PLAN = PlanFixtures.plan();

    @Test
    void locksEveryServerToTheRackWhereItStandsAndUnlocksThemAgain() {
        var outcome = OutcomeFixtures.outcome(PLAN).scenarios().getFirst();
        String scenario = outcome.scenario().id();
        var rack = outcome.placement().racks().stream().filter(each -> each.inUse()).findFirst().orElseThrow();
        Plan locked = RackLocks.lock(PLAN, scenario, rack.siteId(), outcome.placement());
        var pins = locked.scenario(scenario).orElseThrow().groups().stream().flatMap(group -> group.pins().stream()).toList();
        assertThat(pins.stream().filter(pin -> pin.rack().getAsInt() == rack.index()).mapToInt(Pin::servers).sum())
                .isEqualTo((int) rack.slots().stream()
                        .filter(slot -> locked.scenario(scenario).orElseThrow().groups().stream().anyMatch(group -> group.id().equals(slot.groupId()))).count())
                .isPositive();
        assertThat(RackLocks.locked(locked.scenario(scenario).orElseThrow(), rack.siteId())).isTrue();
        assertThat(RackLocks.unlock(locked, scenario, rack.siteId())).isEqualTo(PLAN);
    }

    @Test
    void aPinToARackGroupStaysWhenServersAreUnlocked() {
        var scenario = PLAN.scenarios().getFirst();
        var pin = new Pin("dc", "row-1", OptionalInt.empty(), 1);
        var pinned = PLAN.withScenarios(List.of(scenario.withGroups(scenario.groups().stream().map(group -> group.withPins(List.of(pin))).toList())));
        assertThat(RackLocks.unlock(pinned, scenario.id(), "dc")).isEqualTo(pinned);
    }
}
