package org.inferrack.engine.power.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.power.fleet.PowerWorld.card;
import static org.inferrack.engine.power.fleet.PowerWorld.configuration;
import static org.inferrack.engine.power.fleet.PowerWorld.value;
import static org.inferrack.fixture.ContextFixtures.context;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ServerModel;
import org.inferrack.engine.power.PowerPhase;
import org.inferrack.engine.power.ScenarioPower;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Span;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerGroup;
import org.junit.jupiter.api.Test;

/** {@link ScenarioPower} of fleets that change within the 36 months: each phase draws what its own servers draw for their own work. */
class PowerPhasesTest {

    private static final Plan PLAN = PowerWorld.plan(PowerWorld.racks(PowerWorld.rack(4)));
    private static final Catalog CATALOG = PowerWorld.catalog(PowerWorld.server("S", ServerModel.Cooling.AIR, PowerWorld.server2U()), card("l", 72),
            card("h", 350));

    private static ScenarioPower power(Fleet fleet, ServerGroup... groups) {
        return Power.of(context(PLAN, PowerWorld.scenario(0, groups), CATALOG), PowerWorld.sizing(fleet));
    }

    /** One server of that kind, used so in all months. */
    private static ServerPower steady(String card, double peak, double mean) {
        return power(PowerWorld.fleet("g", "dc", 1, 0, peak, mean), PowerWorld.group("g", configuration(card, 4))).budget().servers().getFirst();
    }

    private static Span span(int fromMonth, double peak, double mean) {
        return new Span(fromMonth, peak, mean, PowerWorld.fleet("g", "dc", 2, 0, peak, mean).loads());
    }

    private static Fleet fleet(double peak, double mean, Span... spans) {
        return new Fleet("g", "dc", 2, 0, PowerWorld.fleet("g", "dc", 2, 0, peak, mean).loads(), peak, mean, List.of(spans));
    }

    private static final ServerGroup SWAPPED = PowerWorld.group("g", configuration("l", 4)).withSwap(Optional.of(new ServerGroup.Swap(13, "h")));

    @Test
    void before_a_swap_a_server_draws_what_its_own_accelerators_draw_for_the_work_of_that_time() {
        var power = power(fleet(0.9, 0.3, span(1, 0.9, 0.6), span(13, 0.2, 0.15)), SWAPPED);
        var before = power.phases().getFirst().budget().servers().getFirst();
        assertThat(value(before.planning())).isEqualTo(value(steady("l", 0.9, 0.6).planning()));
        assertThat(value(before.mean())).isEqualTo(value(steady("l", 0.9, 0.6).mean()));
        assertThat(value(before.worst())).isEqualTo(value(steady("l", 0.9, 0.6).worst()));
        var after = power.phases().getLast().budget().servers().getFirst();
        assertThat(value(after.planning())).isEqualTo(value(steady("h", 0.2, 0.15).planning()));
        assertThat(value(after.mean())).isEqualTo(value(steady("h", 0.2, 0.15).mean()));
    }

    @Test
    void phases_cover_the_horizon_and_their_mean_is_that_of_the_horizon() {
        var power = power(fleet(0.9, 0.3, span(1, 0.9, 0.6), span(13, 0.2, 0.15)), SWAPPED);
        assertThat(power.phases()).extracting(PowerPhase::fromMonth, PowerPhase::months).containsExactly(org.assertj.core.groups.Tuple.tuple(1, 12),
                org.assertj.core.groups.Tuple.tuple(13, 24));
        double mean = power.phases().stream().mapToDouble(phase -> phase.months() * value(phase.budget().itMeanKw())).sum() / 36;
        assertThat(value(power.budget().itMeanKw())).isCloseTo(mean, within(1e-12));
        assertThat(value(power.budget().itPeakKw())).as("feeds must carry the worse").isCloseTo(
                power.phases().stream().mapToDouble(phase -> value(phase.budget().itPeakKw())).max().orElseThrow(), within(1e-12));
    }

    @Test
    void servers_draw_nothing_before_they_are_bought() {
        var later = PowerWorld.group("g", configuration("h", 4)).withFromMonth(OptionalInt.of(25));
        var power = power(fleet(0.5, 0.4, span(25, 0.5, 0.4)), later);
        assertThat(power.phases()).extracting(PowerPhase::fromMonth).containsExactly(1, 25);
        assertThat(value(power.phases().getFirst().budget().itPeakKw())).isZero();
        assertThat(value(power.phases().getFirst().budget().servers().getFirst().psuLoadShare())).isZero();
        assertThat(value(power.budget().itMeanKw())).as("a third of the months").isCloseTo(2 * value(steady("h", 0.5, 0.4).mean()) / 1_000 / 3, within(1e-12));
        assertThat(value(power.budget().itPeakKw())).isCloseTo(2 * value(steady("h", 0.5, 0.4).planning()) / 1_000, within(1e-12));
    }

    @Test
    void a_swap_in_the_first_month_or_after_the_horizon_makes_no_phase() {
        for (int month : new int[] {1, 37}) {
            var power = power(PowerWorld.fleet("g", "dc", 2, 0, 0.5, 0.4), SWAPPED.withSwap(Optional.of(new ServerGroup.Swap(month, "h"))));
            assertThat(power.phases()).extracting(PowerPhase::fromMonth, PowerPhase::months).containsExactly(org.assertj.core.groups.Tuple.tuple(1, 36));
            assertThat(value(power.budget().servers().getFirst().planning())).isEqualTo(value(steady(month == 1 ? "h" : "l", 0.5, 0.4).planning()));
        }
        assertThat(power(PowerWorld.fleet("g", "dc", 2, 0, 0.5, 0.4), SWAPPED.withSwap(Optional.of(new ServerGroup.Swap(36, "h")))).phases())
                .as("the last month is one").hasSize(2);
    }

    /** The policy allows 80 %: quiet servers are held against racks as if they were so busy, before and after the swap, and the worse counts. */
    @Test
    void at_the_cap_the_worse_of_the_phases_counts() {
        var power = power(fleet(0.3, 0.2, span(1, 0.3, 0.2), span(13, 0.1, 0.05)), SWAPPED);
        assertThat(value(power.atCap().getFirst().planning())).isCloseTo(value(steady("h", 0.8, 0.05).planning()), within(1e-9));
    }

    @Test
    void a_latency_limit_below_the_policy_is_the_cap() {
        var like = PowerWorld.fleet("g", "dc", 2, 0, 0.3, 0.2);
        var load = like.loads().getFirst();
        var capability = load.capability();
        var limited = new org.inferrack.engine.capability.Capability("w", capability.precision(), capability.unit(), capability.perAccelerator(),
                capability.perServer(), 1, 0, 0.5,
                capability.latencies(), List.of(), 1);
        var fleet = new Fleet("g", "dc", 2, 0, List.of(new org.inferrack.engine.sizing.Sizing.Load("w", load.peakUnits(), load.meanUnits(), limited)), 0.3,
                0.2);
        assertThat(value(power(fleet, PowerWorld.group("g", configuration("l", 4))).atCap().getFirst().planning()))
                .isCloseTo(value(steady("l", 0.5, 0.2).planning()), within(1e-9));
    }

    @Test
    void a_fleet_of_a_group_that_is_not_there_is_unknown_and_says_so() {
        var power = power(PowerWorld.fleet("gone", "dc", 1, 0, 0.5, 0.4), PowerWorld.group("g", configuration("l", 4)));
        assertThat(power.budget().servers().getFirst().planning().toString()).contains("server group gone is not in scenario s");
    }
}
