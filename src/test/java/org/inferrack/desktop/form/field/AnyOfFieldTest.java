package org.inferrack.desktop.form.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import javafx.scene.control.CheckBox;
import org.inferrack.catalog.Precision;
import org.junit.jupiter.api.Test;

class AnyOfFieldTest extends FormPartTest {

    private final AnyOfField<Set<Precision>, Precision> field = new AnyOfField<>("accepted", "Accepted precisions", Precision.class, Words::of, value -> value,
            (_, chosen) -> chosen);

    private boolean ticked(Precision precision) {
        return node("accepted-" + precision, CheckBox.class).isSelected();
    }

    @Test
    void what_is_held_is_ticked_and_ticking_adds_and_takes_out() {
        var held = show(field, Set.of(Precision.FP8));
        assertThat(ticked(Precision.FP8)).isTrue();
        assertThat(ticked(Precision.INT8)).isFalse();
        ui.click("accepted-INT8");
        assertThat(held.value()).containsExactly(Precision.FP8, Precision.INT8);
        ui.click("accepted-FP8");
        assertThat(held.value()).containsExactly(Precision.INT8);
        assertThat(held.steps()).containsExactly("Change accepted precisions", "Change accepted precisions");
    }

    @Test
    void the_last_one_may_be_taken_out_for_another_to_come() {
        var held = show(field, Set.of(Precision.FP8));
        ui.click("accepted-FP8");
        assertThat(held.value()).isEmpty();
        ui.click("accepted-INT8");
        assertThat(held.value()).containsExactly(Precision.INT8);
    }

    @Test
    void undo_ticks_what_was_ticked() {
        var held = show(field, Set.of(Precision.FP8));
        ui.click("accepted-FP16");
        onToolkit(held::undo);
        assertThat(ticked(Precision.FP16)).isFalse();
        assertThat(ticked(Precision.FP8)).isTrue();
    }
}
