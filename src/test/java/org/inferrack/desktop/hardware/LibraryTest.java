package org.inferrack.desktop.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.Source;
import org.inferrack.desktop.ScreenPlan;
import org.inferrack.plan.Plan;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

/** Changes to the entries a plan carries, and which of them it uses ({@link Usage}). */
class LibraryTest {

    private static final Catalog CATALOG = ShippedKnowledge.read().catalog();
    private static final Plan PLAN = ScreenPlan.full();

    private static Price own(String id) {
        return new Price(id, Price.Kind.USER, new BigDecimal("100"), "EUR", new Source("offer", "2026-11"));
    }

    @Test
    void an_edit_keeps_nothing_that_only_the_class_leads_to_expect() {
        var server = CATALOG.servers().stream().filter(each -> !each.facts().stated().equals(each.facts())).findFirst().orElseThrow();
        var own = Library.with(Catalog.EMPTY, Library.withFacts(server, server.facts().without(org.inferrack.catalog.Spec.CPU_SOCKETS)));
        assertThat(own.servers().getFirst().facts()).isEqualTo(server.facts().stated().without(org.inferrack.catalog.Spec.CPU_SOCKETS));
        assertThat(CATALOG.overlaidBy(own).server(server.id()).orElseThrow().facts().fact(org.inferrack.catalog.Spec.MASS)).as("told anew").isPresent();
    }

    @Test
    void every_kind_of_entry_is_put_in_replaced_and_taken_out() {
        for (Item item : CATALOG.items()) {
            Catalog with = Library.with(Catalog.EMPTY, item);
            assertThat(with.items()).hasSize(1);
            Item renamed = Library.named(item, item.id(), "Renamed");
            assertThat(Library.with(with, renamed).items()).as("in place of its entry").singleElement().extracting(Item::name).isEqualTo("Renamed");
            assertThat(Library.without(with, item.id()).items()).isEmpty();
            assertThat(Library.withFacts(renamed, renamed.facts())).isEqualTo(renamed);
        }
    }

    @Test
    void an_entry_goes_with_its_prices_and_the_others_keep_theirs() {
        Catalog priced = Library.priced(Library.priced(Catalog.EMPTY, "a", List.of(own("a"))), "b", List.of(own("b")));
        assertThat(Library.priced(priced, "a", List.of()).prices()).containsExactly(own("b"));
        assertThat(Library.without(priced, "b").prices()).containsExactly(own("a"));
    }

    @Test
    void what_a_plan_names_anywhere_is_used() {
        assertThat(Usage.of(PLAN))
                .contains("retinanet", "resnet50", "llama-3.1-8b", "dell-r760xa", "nvidia-l4", "nvidia-a100-pcie-80", "intel-xeon-gold-6438y-plus",
                        "nvidia-bluefield-3-b3220")
                .as("what a swap brings").contains("nvidia-a2").as("what is a candidate").contains("jetson-orin-nx-16")
                .doesNotContain("").doesNotContain("nvidia-h100-sxm-80");
    }
}
