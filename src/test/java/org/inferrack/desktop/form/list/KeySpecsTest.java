package org.inferrack.desktop.form.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferrack.catalog.Catalog;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

class KeySpecsTest {

    private static final Catalog CATALOG = ShippedKnowledge.read().catalog();

    @Test
    void an_accelerator_is_told_apart_by_architecture_memory_and_power() {
        assertThat(KeySpecs.of(CATALOG.accelerator("nvidia-l4").orElseThrow())).isEqualTo("Ada Lovelace · 24 GB · 300 GB/s · 72 W");
    }

    @Test
    void a_chassis_by_its_height_and_what_it_holds() {
        assertThat(KeySpecs.of(CATALOG.server("dell-r760xa").orElseThrow())).isEqualTo("Dell · 2 U · 4 double-width · 12 single-width");
    }

    @Test
    void what_is_unknown_or_nought_is_left_out_of_every_item() {
        assertThat(CATALOG.items()).isNotEmpty().allSatisfy(item -> assertThat(KeySpecs.of(item)).doesNotContain("n/a", "· ·", "NaN").doesNotStartWith("·")
                .doesNotEndWith("·").doesNotContainPattern("(^|· )0 "));
    }
}
