package org.inferrack.desktop.form.field;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;

class WordsFieldTest extends FormPartTest {

    @Test
    void a_name_must_not_be_empty() {
        var held = show(WordsField.<String>name("name", "Name", value -> value, (_, typed) -> typed), "Site A");
        ui.type("name", "  ");
        assertThat(held.value()).isEqualTo("Site A");
        assertThat(ui.textOf("name-message")).isEqualTo("Name must not be empty. Enter at least one letter.");
        ui.type("name", " Site B ");
        assertThat(held.value()).as("blanks around it are not part of a name").isEqualTo("Site B");
    }

    @Test
    void a_line_may_be_empty() {
        var held = show(WordsField.<String>line("client", "Client", value -> value, (_, typed) -> typed), "Harbour");
        ui.click("client").press("Ctrl+A").press("Delete").press("Enter");
        assertThat(held.value()).isEmpty();
    }

    @Test
    void in_a_text_of_several_lines_enter_breaks_the_line_and_ctrl_enter_commits() {
        var held = show(WordsField.<String>lines("notes", "Notes", value -> value, (_, typed) -> typed), "");
        ui.click("notes").write("one").press("Enter").write("two");
        assertThat(held.steps()).isEmpty();
        ui.press("Ctrl+Enter");
        assertThat(held.value()).isEqualTo("one\ntwo");
        assertThat(accessible("notes")).isEqualTo("Notes");
    }

    @Test
    void a_text_without_end_is_refused_with_its_length() {
        var held = show(WordsField.<String>line("client", "Client", value -> value, (_, typed) -> typed), "");
        onToolkit(() -> node("client", TextInputControl.class).setText("x".repeat(2_001)));
        ui.click("client").press("Enter");
        assertThat(held.steps()).isEmpty();
        assertThat(ui.textOf("client-message")).isEqualTo("Client has 2001 characters. Enter at most 2000.");
    }
}
