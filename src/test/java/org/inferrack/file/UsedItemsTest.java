package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerGroup;
import org.junit.jupiter.api.Test;

/** A file carries what its plan uses, and no more. */
class UsedItemsTest {

    private static final Catalog CATALOG = TinyFleet.catalog(TinyFleet.prices());
    private static final Plan PLAN = TinyFleet.plan(TinyFleet.scenario(TinyFleet.group("g")));

    @Test
    void what_a_group_is_built_of_and_what_it_runs_is_used() {
        assertThat(UsedItems.of(PLAN, CATALOG)).containsExactlyInAnyOrder("srv", "cpu", "card", "nic", "mem-64", "resnet50");
    }

    @Test
    void what_will_be_swapped_in_and_what_may_be_chosen_is_used_too() {
        var swapped = TinyFleet.plan(TinyFleet.scenario(TinyFleet.group("g").withSwap(Optional.of(new ServerGroup.Swap(18, "card-new")))));
        assertThat(UsedItems.of(swapped, CATALOG)).contains("card-new");
        var chosen = PLAN.withScenarios(List.of())
                .withCandidates(Optional.of(Candidates.OF_SCENARIOS.withServerIds(List.of("srv")).withStock(List.of(new Candidates.Stock("card-new", 3)))));
        assertThat(UsedItems.of(chosen, CATALOG)).containsExactlyInAnyOrder("srv", "card-new", "resnet50");
    }

    /** 512 GB in 8 modules are modules of 64 GB; one of 32 GB without a price says nothing about this plan. */
    @Test
    void modules_follow_from_their_number_and_the_total() {
        var small = new Component("mem-32", Component.Kind.MEMORY, "RDIMM 32 GB", "any", TinyFleet.facts(Spec.CAPACITY, 32));
        var more = CATALOG.overlaidBy(new Catalog(List.of(), List.of(), List.of(small), List.of(), List.of(), List.of(), List.of()));
        assertThat(UsedItems.of(PLAN, more)).contains("mem-64").doesNotContain("mem-32");
    }

    @Test
    void an_empty_id_is_no_item() {
        assertThat(UsedItems.of(PLAN, CATALOG)).doesNotContain("");
    }
}
