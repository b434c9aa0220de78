package org.inferrack.optimise.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Reservation;
import org.inferrack.engine.cost.MissingPrices;
import org.inferrack.engine.cost.ServerPrices;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.engine.power.server.HostDraw;
import org.inferrack.optimise.CatalogueWorld;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.Candidates.From;
import org.inferrack.plan.Compatibility;
import org.inferrack.plan.Incompatibility;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.ReferenceRates;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

class CatalogueServersTest {

    private static final Catalog TINY = CatalogueWorld.KNOWLEDGE.catalog();
    private static final Plan PLAN = TinyFleet.plan(new Scenario("s", "S", Scenario.Role.PROPOSAL, List.of(), new Policies(0, 1, 0)))
            .withScenarios(List.of());

    private static Plan at(String region) {
        return PLAN.withSites(PLAN.sites().stream().map(site -> site.withRegion(region)).toList());
    }

    private static List<ServerConfiguration> servers(Plan plan, Catalog catalog) {
        return BuildableConfigurations.of(plan, catalog).stream().map(Candidate::configuration).toList();
    }

    private static List<String> names(Plan plan) {
        return servers(plan, TINY).stream().map(server -> server.accelerators() + " " + server.acceleratorId() + " " + server.serverId()).toList();
    }

    @Test
    void everything_that_is_offered_fits_and_has_a_price_at_one_two_four_and_most() {
        assertThat(names(at("CN"))).containsExactlyInAnyOrder("1 plain small", "2 plain small", "1 quick small", "2 quick small", "1 plain large",
                "2 plain large", "4 plain large", "8 plain large", "1 quick large", "2 quick large", "4 quick large", "8 quick large");
    }

    @Test
    void what_may_not_be_delivered_is_offered_elsewhere() {
        assertThat(names(at("DE"))).hasSize(18).contains("8 barred large");
    }

    @Test
    void announced_and_consumer_parts_are_taken_only_where_they_are_named() {
        var named = Candidates.OF_SCENARIOS.withAcceleratorIds(List.of("next", "game")).withServerIds(List.of("large")).withFills(List.of(8));
        assertThat(names(at("CN").withCandidates(Optional.of(named)))).containsExactly("8 next large", "8 game large");
        assertThat(names(at("CN"))).noneMatch(name -> name.contains("next") || name.contains("game"));
    }

    @Test
    void a_plan_with_scenarios_keeps_to_their_hardware_unless_it_asks_for_the_catalogue() {
        var own = servers(PLAN, TINY).getFirst();
        var group = new ServerGroup("g", "g", own, OptionalInt.empty(), "", List.of(), false, Optional.empty());
        Plan with = PLAN.withScenarios(List.of(new Scenario("s", "S", Scenario.Role.PROPOSAL, List.of(group), new Policies(0, 1, 0))));
        assertThat(Candidates.from(with)).isEqualTo(From.SCENARIOS);
        assertThat(servers(with, TINY)).extracting(ServerConfiguration::acceleratorId).containsOnly(own.acceleratorId());
        Plan asked = Candidates.from(with, From.CATALOGUE);
        assertThat(servers(asked, TINY)).extracting(ServerConfiguration::acceleratorId).contains("plain", "quick");
        assertThat(Candidates.from(PLAN)).as("no scenario has a server").isEqualTo(From.CATALOGUE);
    }

    @Test
    void every_server_of_the_shipped_catalogue_is_complete_fits_has_a_price_and_is_offered() {
        Catalog shipped = ShippedKnowledge.read().catalog();
        Plan plan = ReferenceRates.completing(at("CN"));
        List<ServerConfiguration> servers = servers(plan, shipped);
        assertThat(servers).isNotEmpty().doesNotHaveDuplicates().isEqualTo(servers(plan, shipped));
        assertThat(servers).allSatisfy(server -> {
            var chassis = shipped.server(server.serverId()).orElseThrow();
            var chip = shipped.accelerator(server.acceleratorId()).orElseThrow();
            assertThat(Compatibility.of(server, shipped)).noneMatch(Incompatibility::refused);
            assertThat(MissingPrices.of(new ServerGroup("", "", server, OptionalInt.of(1), "", List.of(), false, Optional.empty()), plan, shipped)).isEmpty();
            assertThat(Reservation.of(chassis, shipped, java.util.Set.of("CN"))).isEmpty();
            assertThat(Reservation.of(chip, shipped, java.util.Set.of("CN"))).isEmpty();
            assertThat(server.cpus() == 0 || !server.cpuId().isEmpty() && server.memoryGb() > 0 && !server.adapters().isEmpty())
                    .as("host of " + server.serverId()).isTrue();
            assertThat(server.powerSupplies().count() < 2 || server.powerSupplies().redundant() > 0).as("a supply may fail").isTrue();
        });
    }

    /** {@link ChassisDominance} and {@link ChassisChoices}, by {@link ServerPrices}: of two chassis that differ in nothing but the price only the cheaper is asked. */
    @Test
    void a_chassis_that_is_worse_in_nothing_is_over_one_that_costs_more() {
        var small = servers(PLAN, TINY).stream()
                .filter(each -> each.serverId().equals("small") && each.accelerators() == 1 && each.acceleratorId().equals("plain")).findFirst().orElseThrow();
        var draw = HostDraw.of(small, TINY);
        var cheap = ChassisDominance.of(small, 100, draw, TINY);
        var dear = ChassisDominance.of(small.withServerId("large"), 200, draw, TINY);
        assertThat(cheap.over(dear)).isTrue();
        assertThat(dear.over(cheap)).isFalse();
        assertThat(cheap.over(cheap)).as("not over itself").isFalse();
        var thrifty = ChassisDominance.of(small, 300, new HostDraw(draw.idleWatts() - 1, draw.fullWatts()), TINY);
        assertThat(cheap.over(thrifty)).as("that one draws less").isFalse();
        assertThat(thrifty.over(cheap)).as("it costs more").isFalse();
        var choices = ChassisChoices.of(BuildableConfigurations.of(PLAN, TINY), PLAN, TINY);
        assertThat(choices.always()).isEmpty();
        assertThat(choices.kinds().stream().flatMap(kind -> kind.all().stream()).map(each -> each.configuration().serverId()).collect(Collectors.toSet()))
                .contains("small", "large");
        // chassis, a CPU, eight modules, an adapter, the card
        assertThat(new ServerPrices(PLAN, TINY).of(small)).hasValue(3_000 + 1_000 + 8 * 100 + 400 + 2_000);
        assertThat(new ServerPrices(PLAN, TINY).of(small.withAcceleratorId("gift"))).isEmpty();
        assertThat(choices.kinds()).allSatisfy(kind -> assertThat(kind.all()).hasSize(1));
    }
}
