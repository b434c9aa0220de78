package org.inferrack.desktop.form.field;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import org.inferrack.plan.Limit;
import org.junit.jupiter.api.Test;

/** What every typed field does ({@link TypedField}), by the example of a number. */
class NumberFieldTest extends FormPartTest {

    private final NumberField<Double> field = new NumberField<>("load", "IT load", NumberRange.real(Limit.RACK_COOLING), value -> value, (_, typed) -> typed);

    @Test
    void enter_commits_one_step_with_the_name_of_the_field() {
        var held = show(field, 10.0);
        ui.type("load", "12.5");
        assertThat(held.value()).isEqualTo(12.5);
        assertThat(held.steps()).containsExactly("Change it load");
        leave();
        assertThat(held.steps()).as("leaving afterwards is no second step").hasSize(1);
    }

    @Test
    void leaving_commits_too() {
        var held = show(field, 10.0);
        ui.click("load").press("Ctrl+A").write("40");
        assertThat(held.value()).isEqualTo(10.0);
        leave();
        assertThat(held.value()).isEqualTo(40.0);
    }

    @Test
    void a_decimal_comma_and_a_unit_are_understood() {
        var held = show(field, 10.0);
        ui.type("load", "0,5 kW");
        assertThat(held.value()).isEqualTo(0.5);
        assertThat(ui.textOf("load")).isEqualTo("0.5");
    }

    @Test
    void wrong_text_stays_marked_and_says_what_is_allowed() {
        var held = show(field, 10.0);
        ui.type("load", "plenty");
        leave();
        assertThat(ui.textOf("load")).isEqualTo("plenty");
        assertThat(held.steps()).isEmpty();
        assertThat(marked("load")).isTrue();
        assertThat(ui.textOf("load-message")).isEqualTo("“plenty” is not a number. Enter a number from 0 to 1,000 kW.");
        assertThat(ui.onToolkit(() -> ui.node("load").getAccessibleHelp())).as("read aloud").isEqualTo(ui.textOf("load-message"));
    }

    @Test
    void esc_takes_wrong_text_back_and_with_it_the_mark() {
        show(field, 10.0);
        ui.type("load", "plenty");
        assertThat(field.pending()).isTrue();
        ui.press("Esc");
        assertThat(ui.textOf("load")).isEqualTo("10");
        assertThat(marked("load")).isFalse();
        assertThat(field.pending()).isFalse();
        assertThat(ui.shows("load-message")).isFalse();
    }

    @Test
    void a_number_that_is_shown_rounded_is_not_written_back() {
        double exact = 1.0 / 3;
        var held = show(field, exact);
        ui.click("load");
        leave();
        assertThat(held.value()).isEqualTo(exact);
        assertThat(held.steps()).isEmpty();
    }

    @Test
    void undo_shows_the_former_number() {
        var held = show(field, 10.0);
        ui.type("load", "20");
        onToolkit(held::undo);
        assertThat(ui.textOf("load")).isEqualTo("10");
        assertThat(held.value()).isEqualTo(10.0);
    }

    @Test
    void text_in_the_making_stays_while_something_else_changes() {
        var held = show(field, 10.0);
        ui.click("load").press("Ctrl+A").write("33");
        onToolkit(() -> held.follow(10.0));
        assertThat(ui.textOf("load")).isEqualTo("33");
    }

    @Test
    void it_is_known_to_a_screen_reader_and_stands_under_its_label_with_the_unit() {
        show(field, 10.0);
        assertThat(accessible("load")).isEqualTo("IT load");
        var input = ui.node("load");
        var head = (Label) ui.onToolkit(field::labelled).getChildren().getFirst();
        assertThat(head.getText()).isEqualTo("IT load (kW)");
        assertThat(head.getLabelFor()).isSameAs(input);
    }
}
