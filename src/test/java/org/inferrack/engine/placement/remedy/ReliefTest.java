package org.inferrack.engine.placement.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.engine.power.fleet.PowerWorld.catalog;
import static org.inferrack.engine.power.fleet.PowerWorld.configuration;
import static org.inferrack.engine.power.fleet.PowerWorld.fleet;
import static org.inferrack.engine.power.fleet.PowerWorld.group;
import static org.inferrack.engine.power.fleet.PowerWorld.plan;
import static org.inferrack.engine.power.fleet.PowerWorld.power;
import static org.inferrack.engine.power.fleet.PowerWorld.rack;
import static org.inferrack.engine.power.fleet.PowerWorld.racks;
import static org.inferrack.engine.power.fleet.PowerWorld.scenario;
import static org.inferrack.engine.power.fleet.PowerWorld.sizing;
import static org.inferrack.fixture.ContextFixtures.context;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ServerModel;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.site.Placer;
import org.inferrack.engine.power.fleet.Power;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.fixture.ContextFixtures;
import org.inferrack.plan.Housing;
import org.inferrack.plan.RackGroup;
import org.junit.jupiter.api.Test;

class ReliefTest {

    private static final Catalog CATALOG = catalog(PowerWorld.server("S", ServerModel.Cooling.AIR, PowerWorld.server2U()), PowerWorld.card("l", 72));

    @Test
    void moreCoolingSavesRacksUntilTheFeedsLimit() {
        var reliefs = reliefs(rack(10).withCoolingKw(8), 40);
        assertThat(reliefs).extracting(Relief::effect).containsExactly("2 fewer racks", "1 fewer rack");
        assertThat(reliefs.getFirst().change()).isEqualTo("Row: +10 kW cooling per rack (8.0 to 18.0 kW)");
        assertThat(reliefs.getLast().change()).contains("+2 kW");
        assertThat(reliefs.getFirst().racksBefore()).isEqualTo(5);
        assertThat(cooling(reliefs.getFirst())).isEqualTo(18);
    }

    @Test
    void whereNoSingleLimitHelpsTwoAtOnceDo() {
        var reliefs = reliefs(rack(10).withCoolingKw(10).withMassLimitKg(10 * 30), 40);
        assertThat(reliefs).isNotEmpty().allSatisfy(relief -> {
            assertThat(relief.resource()).isEqualTo("cooling and weight");
            assertThat(relief.racksSaved()).isPositive();
        });
    }

    @Test
    void whatFindsAPlaceForServersComesBeforeWhatSavesRacks() {
        var reliefs = reliefs(rack(2).withCoolingKw(8), 20);
        assertThat(reliefs.getFirst().serversPlaced()).isEqualTo(4);
        assertThat(reliefs.getFirst().effect()).isEqualTo("4 more servers placed");
        assertThat(reliefs.getFirst().unplacedAfter()).isZero();
    }

    @Test
    void aPlanThatFitsIntoOneRackNeedsNoRelief() {
        assertThat(reliefs(rack(2), 3)).isEmpty();
    }

    @Test
    void everyCandidateIsShownWithItsEffectWhetherItHelpsOrNot() {
        var racks = racks(rack(10).withCoolingKw(8));
        var scenario = scenario(0, group("g", configuration("l", 1)));
        var context = context(plan(racks), scenario, CATALOG);
        var sizing = sizing(fleet("g", "dc", 40, 0, 0.5, 0.5));
        var candidates = Relief.candidates(context, sizing, Power.of(context, sizing));
        assertThat(candidates).extracting(Relief::change).contains("Row: +1 kW cooling per rack (8.0 to 9.0 kW)",
                "Row: +5 kW cooling per rack (8.0 to 13.0 kW)",
                "Row: one more rack (10 to 11)", "Row: feeds of 40 A instead of 32 A", "Row: racks of 48 U instead of 42 U");
        assertThat(candidates).filteredOn(relief -> relief.resource().equals("racks")).noneMatch(Relief::helps);
    }

    @Test
    void pressureSaysWhichLimitStopsTheRacksOfAGroupAndWhatIsStranded() {
        var powers = List.of(power("g", "dc", 1000));
        var plan = plan(racks(rack(10).withCoolingKw(8)));
        var placement = Placer.place(context(plan, scenario(0, group("g", configuration("l", 1))), CATALOG), sizing(fleet("g", "dc", 20, 0, 0.5, 0.5)),
                ContextFixtures.power(powers, powers), Optional.empty());
        var pressure = RackPressure.of(plan, placement).getFirst();
        assertThat(pressure.racksInUse()).isEqualTo(3);
        assertThat(pressure.full()).isEqualTo(2);
        assertThat(pressure.bindings()).containsExactly(new RackPressure.Bound("cooling", "cooling of 8.00 kW", 2));
        assertThat(pressure.stranded()).filteredOn(each -> each.resource().equals("space")).extracting(Placement.Stranded::amount).containsExactly(48.0);
    }

    private static double cooling(Relief relief) {
        return ((Housing.Racks) relief.plan().sites().getFirst().housing()).groups().getFirst().coolingKw();
    }

    private static List<Relief> reliefs(RackGroup rack, int servers) {
        var powers = List.of(power("g", "dc", 1000));
        return Relief.of(context(plan(racks(rack)), scenario(0, group("g", configuration("l", 1))), CATALOG), sizing(fleet("g", "dc", servers, 0, 0.5, 0.5)),
                ContextFixtures.power(powers, powers));
    }
}
