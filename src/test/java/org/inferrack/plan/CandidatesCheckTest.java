package org.inferrack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.engine.cost.TinyFleet;
import org.junit.jupiter.api.Test;

class CandidatesCheckTest {

    private static List<Problem> problems(Candidates candidates, int horizon) {
        var found = new ArrayList<Problem>();
        StatedLimits.check(new Stated("$", found), candidates);
        CandidatesCheck.check(new Stated("$", found), candidates, TinyFleet.plan(TinyFleet.scenario()).withHorizonMonths(horizon),
                TinyFleet.catalog(TinyFleet.prices()));
        return found;
    }

    @Test
    void nothing_stated_is_everything_of_the_scenarios() {
        assertThat(problems(Candidates.OF_SCENARIOS, 36)).isEmpty();
    }

    @Test
    void stock_is_of_what_can_be_bought_as_a_piece() {
        var stock = List.of(new Candidates.Stock("srv", 3), new Candidates.Stock("card", 0), new Candidates.Stock("cpu", 3));
        assertThat(problems(Candidates.OF_SCENARIOS.withStock(stock), 36)).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("$.stock[2].itemId");
            assertThat(problem.message()).contains("server or accelerator").contains("\"cpu\"");
        });
    }

    @Test
    void purchases_begin_with_the_first_month_and_swaps_with_the_second() {
        assertThat(problems(Candidates.OF_SCENARIOS.withPurchaseMonths(List.of(1, 36)).withSwapMonths(List.of(2, 36)), 36)).isEmpty();
        assertThat(problems(Candidates.OF_SCENARIOS.withPurchaseMonths(List.of(0, 37)).withSwapMonths(List.of(1, 37)), 36)).hasSize(4);
    }

    @Test
    void within_a_horizon_of_one_month_there_is_no_swap_to_enter() {
        assertThat(problems(Candidates.OF_SCENARIOS.withSwapMonths(List.of(2)), 1)).singleElement()
                .satisfies(problem -> assertThat(problem.advice()).isEqualTo("Remove it."));
    }

    @Test
    void a_host_without_a_processor_names_none() {
        assertThat(problems(Candidates.OF_SCENARIOS.withHosts(List.of(new Candidates.Host("", 0, 64, 2))), 36)).isEmpty();
        assertThat(problems(Candidates.OF_SCENARIOS.withHosts(List.of(new Candidates.Host("", 2, 64, 2))), 36)).extracting(Problem::path)
                .containsExactly("$.hosts[0].cpuId");
    }
}
