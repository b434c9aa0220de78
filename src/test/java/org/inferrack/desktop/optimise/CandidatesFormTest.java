package org.inferrack.desktop.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.inferrack.desktop.ScreenPlan;
import org.inferrack.desktop.Ui;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CandidatesFormTest {

    private static final Plan PLAN = ScreenPlan.full().withCandidates(Optional.empty());

    private Ui ui;

    @BeforeEach
    void show() {
        ui = Ui.form(PLAN, CandidatesForm::of);
    }

    @AfterEach
    void close() {
        ui.close();
    }

    private Candidates candidates() {
        return ui.session().plan().candidates().orElseThrow();
    }

    @Test
    void a_plan_states_candidates_only_while_they_are_others_than_those_of_its_scenarios() {
        ui.type("candidates-models", "2");
        assertThat(candidates().mostModels()).hasValue(2);
        ui.click("candidates-models").press("Ctrl+A").press("Delete").press("Enter");
        assertThat(ui.session().plan()).isEqualTo(PLAN);
    }

    @Test
    void what_is_added_is_not_listed_yet() {
        ui.click("candidates-accelerators-add").click("candidates-accelerators-add");
        assertThat(candidates().acceleratorIds()).doesNotHaveDuplicates();
        ui.click("candidates-stock-add").click("candidates-stock-add");
        assertThat(candidates().stock()).hasSize(2).extracting(Candidates.Stock::itemId).doesNotHaveDuplicates();
    }

    @Test
    void months_of_purchases_are_sorted_and_a_swap_cannot_be_in_the_first() {
        ui.type("candidates-purchases", "25, 1, 13");
        assertThat(candidates().purchaseMonths()).containsExactly(1, 13, 25);
        ui.type("candidates-swaps", "1");
        assertThat(ui.textOf("candidates-swaps-message")).contains("Enter 2 to 36");
    }

    @Test
    void a_host_starts_as_the_first_server_of_the_plan() {
        int before = Candidates.of(PLAN).hosts().size();
        ui.click("candidates-hosts-add");
        var like = PLAN.scenarios().getFirst().groups().getFirst().configuration();
        assertThat(candidates().hosts()).hasSize(before + 1).last().isEqualTo(new Candidates.Host(like.cpuId(), like.cpus(), like.memoryGb(), like.dimms()));
    }
}
