package org.inferrack.desktop.form.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;

import javafx.scene.control.TextField;
import org.inferrack.plan.Limit;
import org.junit.jupiter.api.Test;

class OptionalNumberFieldTest extends FormPartTest {

    private final OptionalNumberField<
            OptionalDouble> field = new OptionalNumberField<>("limit", "Limit", NumberRange.whole(Limit.RACK_HEIGHT), "no limit", value -> value,
                    (_, typed) -> typed);

    @Test
    void an_empty_field_says_what_that_means() {
        show(field, OptionalDouble.empty());
        assertThat(ui.textOf("limit")).isEmpty();
        assertThat(node("limit", TextField.class).getPromptText()).isEqualTo("no limit");
    }

    @Test
    void a_number_is_stated_and_taken_out_again() {
        var held = show(field, OptionalDouble.empty());
        ui.type("limit", "42");
        assertThat(held.value()).hasValue(42);
        ui.click("limit").press("Ctrl+A").press("Delete").press("Enter");
        assertThat(held.value()).isEmpty();
        assertThat(held.steps()).hasSize(2);
    }

    @Test
    void leaving_it_empty_is_no_step() {
        var held = show(field, OptionalDouble.empty());
        ui.click("limit");
        leave();
        assertThat(held.steps()).isEmpty();
    }

    @Test
    void a_number_that_cannot_be_is_refused_with_both_ways_out() {
        var held = show(field, OptionalDouble.of(10));
        ui.type("limit", "61");
        assertThat(held.value()).hasValue(10);
        assertThat(ui.textOf("limit-message")).isEqualTo("61 is out of range. Enter a whole number from 1 to 60 U. Leave it empty for “no limit”.");
        assertThat(marked("limit")).isTrue();
    }
}
