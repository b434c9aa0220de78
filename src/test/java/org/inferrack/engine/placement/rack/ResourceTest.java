package org.inferrack.engine.placement.rack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.plan.ExistingLoad;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.RackGroup.Redundancy;
import org.junit.jupiter.api.Test;

/** Single-phase feeds of 250 V and 20 A, of which 80 % may be used: 5 kW by the breaker, 4 kW to plan with. */
class ResourceTest {

    private static final ServerKind KIND = Kinds.kind("g", 2.5, 30, 1000);

    private static RackGroup rack(int feeds, Redundancy redundancy) {
        return PowerWorld.rack(1).withRedundancy(redundancy)
                .withFeeds(java.util.stream.IntStream.range(0, feeds).mapToObj(at -> PowerWorld.feed("" + (char) ('A' + at), 250, 20, 1, 0.8)).toList());
    }

    private static Resource of(RackGroup rack, String name) {
        return Resource.of(rack).stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private static double need(RackGroup rack, String name) {
        return of(rack, name).need().applyAsDouble(KIND);
    }

    @Test
    void a_rack_limits_only_what_it_states() {
        assertThat(Resource.of(rack(2, Redundancy.TWO_N))).extracting(Resource::name)
                .containsExactly("space", "feed A", "feed B", "failover", "breaker", "cooling", "weight", "ports");
        var more = rack(1, Redundancy.NONE).withAirflowM3PerHour(OptionalDouble.of(1000)).withFurther(Map.of("slots", 2.5));
        assertThat(Resource.of(more)).extracting(Resource::name).contains("airflow", "slots");
        assertThat(of(more, "slots").label()).isEqualTo("slots of 2.5");
    }

    @Test
    void a_server_takes_whole_units_of_those_that_are_not_reserved() {
        var space = of(rack(1, Redundancy.NONE), "space");
        assertThat(space.limit()).isEqualTo(40);
        assertThat(space.need().applyAsDouble(KIND)).isEqualTo(3);
    }

    @Test
    void what_the_feeds_carry_together_follows_from_what_may_fail() {
        assertThat(of(rack(3, Redundancy.NONE), "failover").limit()).isCloseTo(12, within(1e-9));
        assertThat(of(rack(3, Redundancy.N_PLUS_ONE), "failover").limit()).isCloseTo(8, within(1e-9));
        assertThat(of(rack(3, Redundancy.TWO_N), "failover").limit()).isCloseTo(4, within(1e-9));
        assertThat(of(rack(3, Redundancy.N_PLUS_ONE), "breaker").limit()).as("without the derating").isCloseTo(10, within(1e-9));
        assertThat(of(rack(1, Redundancy.TWO_N), "failover").limit()).as("one feed backs nothing").isZero();
        assertThat(of(rack(1, Redundancy.TWO_N), "failover").label()).isEqualTo("2N power: one feed cannot back itself");
        assertThat(of(rack(0, Redundancy.NONE), "failover").label()).isEqualTo("power: no feed is stated");
    }

    @Test
    void a_feed_takes_its_share_and_the_failover_the_whole() {
        assertThat(need(rack(2, Redundancy.TWO_N), "feed A")).isEqualTo(0.5);
        assertThat(need(rack(2, Redundancy.TWO_N), "failover")).isEqualTo(1);
        assertThat(Resource.of(rack(1, Redundancy.NONE).withFeeds(List.of(PowerWorld.feed("Feed left", 250, 20, 1, 1)))).get(1).name())
                .as("no feed is called a feed twice").isEqualTo("Feed left");
    }

    @Test
    void load_of_others_takes_the_same_things_and_none_of_what_only_servers_state() {
        var load = new ExistingLoad("Switch", List.of(), 2, 400, 12, 6);
        var rack = rack(2, Redundancy.TWO_N).withFurther(Map.of("slots", 4.0));
        assertThat(Resource.of(rack)).extracting(resource -> resource.existing().applyAsDouble(load)).containsExactly(2.0, 0.2, 0.2, 0.4, 0.4, 0.4, 12.0, 6.0,
                0.0);
    }
}
