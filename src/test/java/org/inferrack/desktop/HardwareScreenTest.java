package org.inferrack.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The page about hardware: HardwareScreen, a HardwareTab for each kind, with the ItemDetail of the selected item. */
class HardwareScreenTest extends ScreenTest {

    @Test
    void an_own_price_wins_and_an_own_spec_is_marked_as_stated() {
        open(ScreenPlan.full(), "hardware");
        ui.type("servers-own-price", "9,500");
        assertThat(ui.session().catalog().price("dell-r760xa").orElseThrow().amount()).isEqualByComparingTo("9500");
        ui.type("servers-mass", "33");
        assertThat(ui.session().catalog().server("dell-r760xa").orElseThrow().facts().fact(org.inferrack.catalog.Spec.MASS).orElseThrow())
                .satisfies(fact -> assertThat(fact.evidence()).isEqualTo(org.inferrack.catalog.Evidence.USER))
                .satisfies(fact -> assertThat(fact.value()).isEqualTo(33));
        ui.click("servers-drop");
        assertThat(plan().library()).isEqualTo(ScreenPlan.full().library());
    }

    @Test
    void hardware_is_duplicated_as_own_and_can_be_renamed() {
        open(ScreenPlan.full(), "hardware");
        ui.click("servers-copy");
        ui.type("servers-name", "House chassis");
        assertThat(plan().library().server("own-dell-r760xa").orElseThrow().name()).isEqualTo("House chassis");
    }
}
