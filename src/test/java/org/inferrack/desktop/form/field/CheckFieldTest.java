package org.inferrack.desktop.form.field;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.Test;

class CheckFieldTest extends FormPartTest {

    private final CheckField<Boolean> field = new CheckField<>("owned", "Owned", "already there", value -> value, (_, ticked) -> ticked);

    @Test
    void ticking_commits_and_undo_takes_the_tick_out() {
        var held = show(field, false);
        ui.click("owned");
        assertThat(held.value()).isTrue();
        assertThat(held.steps()).containsExactly("Change owned");
        onToolkit(held::undo);
        assertThat(node("owned", CheckBox.class).isSelected()).isFalse();
        assertThat(held.steps()).as("following is no edit").hasSize(1);
    }

    @Test
    void the_space_bar_ticks_and_a_screen_reader_says_what() {
        var held = show(field, false);
        onToolkit(() -> ui.node("owned").requestFocus());
        ui.press("Space");
        assertThat(held.value()).isTrue();
        assertThat(accessible("owned")).isEqualTo("Owned: already there");
    }
}
