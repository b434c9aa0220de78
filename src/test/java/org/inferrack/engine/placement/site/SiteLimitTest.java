package org.inferrack.engine.placement.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.engine.placement.Placement.Unplaced;
import org.inferrack.engine.placement.rack.Kinds;
import org.inferrack.engine.placement.rack.ServerKind;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.plan.ExistingLoad;
import org.inferrack.plan.Site;
import org.junit.jupiter.api.Test;

/** Servers of 1 kW and of 2 kW. */
class SiteLimitTest {

    private static final ServerKind ONE = Kinds.kind("one", 1, 10, 1000);
    private static final ServerKind TWO = Kinds.kind("two", 1, 10, 2000);

    private final List<Unplaced> unplaced = new ArrayList<>();

    private static Site site(double supplyKw, double coolingKw) {
        return PowerWorld.racks(PowerWorld.rack(4)).withElectricalLimitKw(OptionalDouble.of(supplyKw)).withCoolingLimitKw(OptionalDouble.of(coolingKw));
    }

    @Test
    void a_site_that_states_nothing_takes_all() {
        assertThat(new SiteLimit(PowerWorld.racks(PowerWorld.rack(1))).take(ONE, 1_000_000, unplaced)).isEqualTo(1_000_000);
        assertThat(unplaced).isEmpty();
    }

    @Test
    void the_smaller_of_supply_and_cooling_holds_and_is_named() {
        assertThat(new SiteLimit(site(3, 9)).take(ONE, 5, unplaced)).isEqualTo(3);
        assertThat(new SiteLimit(site(9, 4)).take(ONE, 5, unplaced)).isEqualTo(4);
        assertThat(unplaced).extracting(Unplaced::bindingLimit).containsExactly("Site dc: electrical limit of 3.00 kW", "Site dc: cooling limit of 4.00 kW");
        assertThat(unplaced.getFirst().servers()).isEqualTo(2);
        assertThat(unplaced.getFirst().advice()).isEqualTo("Raise the electrical limit by 2.00 kW, or place 2 servers at another site.");
    }

    @Test
    void exactly_full_is_allowed_and_one_watt_less_is_not() {
        assertThat(new SiteLimit(site(3, 3)).take(ONE, 3, unplaced)).isEqualTo(3);
        assertThat(unplaced).isEmpty();
        assertThat(new SiteLimit(site(2.999, 3)).take(ONE, 3, unplaced)).isEqualTo(2);
    }

    @Test
    void the_next_kind_gets_what_the_one_before_left() {
        var limit = new SiteLimit(site(6, 6));
        assertThat(limit.take(TWO, 2, unplaced)).isEqualTo(2);
        assertThat(limit.take(TWO, 2, unplaced)).isEqualTo(1);
        assertThat(limit.take(ONE, 1, unplaced)).isZero();
    }

    /** Half a kilowatt in each of four racks. */
    @Test
    void load_of_others_counts_in_every_rack_where_it_stands() {
        var rack = PowerWorld.rack(4).withExisting(List.of(new ExistingLoad("Switch", List.of(), 1, 500, 0, 0)));
        var site = PowerWorld.racks(rack).withElectricalLimitKw(OptionalDouble.of(5));
        assertThat(new SiteLimit(site).take(ONE, 5, unplaced)).isEqualTo(3);
        assertThat(new SiteLimit(site.withElectricalLimitKw(OptionalDouble.of(1))).take(ONE, 5, unplaced)).as("others are over the limit alone").isZero();
    }
}
