package org.inferrack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.inferrack.catalog.Catalog;
import org.inferrack.engine.cost.TinyFleet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Server groups in time and number; the plan's horizon is 36 months. */
class ScenarioCheckTest {

    private static final Catalog CATALOG = TinyFleet.catalog(TinyFleet.prices());

    private static List<Problem> problems(Scenario scenario) {
        var found = new ArrayList<Problem>();
        StatedLimits.check(new Stated("$", found), scenario);
        ScenarioCheck.check(new Stated("$", found), scenario, TinyFleet.plan(scenario), CATALOG);
        return found;
    }

    private static ServerGroup bought(int month, int swap) {
        return TinyFleet.group("g").withFromMonth(month == 0 ? OptionalInt.empty() : OptionalInt.of(month))
                .withSwap(Optional.of(new ServerGroup.Swap(swap, "card-new")));
    }

    /** A swap comes after the purchase and within the horizon. */
    @ParameterizedTest
    @CsvSource({"0,2,0", "0,36,0", "0,1,1", "0,37,1", "13,14,0", "13,13,1", "13,2,1", "36,37,1", "37,38,2"})
    void a_swap_comes_after_the_purchase_and_within_the_horizon(int bought, int swapped, int problems) {
        assertThat(problems(TinyFleet.scenario(bought(bought, swapped)))).hasSize(problems);
    }

    @Test
    void a_swap_that_no_month_is_left_for_is_to_be_removed() {
        assertThat(problems(TinyFleet.scenario(bought(36, 37)))).singleElement()
                .satisfies(problem -> assertThat(problem.advice()).isEqualTo("Remove the swap."));
        assertThat(problems(TinyFleet.scenario(bought(13, 13)))).singleElement()
                .satisfies(problem -> assertThat(problem.advice()).startsWith("Enter 14 to 36"));
    }

    @Test
    void more_than_a_server_fails_only_where_there_are_spares() {
        var scenario = TinyFleet.scenario(TinyFleet.group("g"));
        assertThat(problems(scenario.withPolicies(new Policies(0, 0.8, 0, Optional.of(Policies.Loss.SERVER))))).isEmpty();
        assertThat(problems(scenario.withPolicies(new Policies(0, 0.8, 0, Optional.of(Policies.Loss.FEED))))).singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("A feed may fail"));
        assertThat(problems(scenario.withPolicies(new Policies(1, 0.8, 0, Optional.of(Policies.Loss.FEED))))).isEmpty();
    }

    /** Of n supplies, at most n - 1 are for redundancy. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "1,1,1", "2,1,0", "2,2,1", "4,3,0", "4,-1,1", "0,0,1"})
    void one_power_supply_at_least_carries_the_server(int count, int redundant, int problems) {
        var supplies = new ServerConfiguration.PowerSupplies(2400, TinyFleet.SUPPLY.efficiency(), count, redundant);
        assertThat(problems(TinyFleet.scenario(TinyFleet.group("g").withConfiguration(TinyFleet.configuration().withPowerSupplies(supplies)))))
                .hasSize(problems);
    }

    @Test
    void a_server_without_accelerators_and_processors_names_none() {
        var bare = TinyFleet.configuration().withCpus(0).withCpuId("").withAccelerators(0).withAcceleratorId("");
        assertThat(problems(TinyFleet.scenario(TinyFleet.group("g").withConfiguration(bare)))).isEmpty();
        assertThat(problems(TinyFleet.scenario(TinyFleet.group("g").withConfiguration(bare.withAccelerators(2))))).extracting(Problem::path)
                .containsExactly("$.groups[0].configuration.acceleratorId");
    }
}
