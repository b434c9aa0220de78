package org.inferrack.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A German types a tariff. */
class GermanNumbersJourneyTest extends ScreenTest {

    private final Locale before = Locale.getDefault(Locale.Category.FORMAT);

    @BeforeEach
    void german() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);
    }

    @AfterEach
    void asItWas() {
        Locale.setDefault(Locale.Category.FORMAT, before);
    }

    private double price() {
        return plan().sites().getFirst().tariff().pricePerKwh();
    }

    @Test
    void a_decimal_comma_is_one_and_what_has_two_readings_is_asked_about() {
        open(ScreenPlan.full(), "sites-and-racks");
        ui.click("sites-tab-site");
        ui.type("site-price", "0,155");
        assertThat(price()).isEqualTo(0.155);
        assertThat(ui.textOf("site-price")).isEqualTo("0.155");
        ui.type("site-price", "155.000");
        assertThat(price()).as("not guessed").isEqualTo(0.155);
        assertThat(ui.textOf("site-price-message")).isEqualTo("“155.000” can mean 155 or 155000. Type the one that you mean.");
        ui.type("site-price", "1.234,5");
        assertThat(price()).isEqualTo(1234.5);
    }
}
