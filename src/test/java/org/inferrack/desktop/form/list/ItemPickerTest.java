package org.inferrack.desktop.form.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Reservation;
import org.inferrack.desktop.form.field.FormPartTest;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

/** Picking an accelerator from a list that is searched. */
class ItemPickerTest extends FormPartTest {

    private final List<Accelerator> offered = new ArrayList<>(ShippedKnowledge.read().catalog().accelerators());
    private final ItemPicker<
            String> picker = new ItemPicker<>("chip", "Accelerator", "No accelerator", () -> List.copyOf(offered), value -> value, (_, id) -> id);

    @Test
    void typing_searches_and_enter_takes_the_first_found_as_one_step() {
        var held = show(picker, "nvidia-a2");
        ui.click("chip").type("chip-search", "h200 sxm").press("Enter");
        assertThat(held.value()).startsWith("nvidia-h200");
        assertThat(held.steps()).containsExactly("Change accelerator");
        assertThat(accessible("chip")).startsWith("Accelerator: NVIDIA H200");
    }

    @Test
    void going_through_the_list_is_no_edit_until_one_is_taken() {
        var held = show(picker, "nvidia-a2");
        ui.click("chip").press("Down").press("Down");
        assertThat(held.steps()).isEmpty();
        ui.press("Enter");
        assertThat(held.steps()).hasSize(1);
        onToolkit(held::undo);
        assertThat(accessible("chip")).isEqualTo("Accelerator: NVIDIA A2");
    }

    @Test
    void esc_leaves_what_was_chosen() {
        var held = show(picker, "nvidia-a2");
        ui.click("chip").press("Down").press("Esc");
        assertThat(held.value()).isEqualTo("nvidia-a2");
        assertThat(held.steps()).isEmpty();
    }

    @Test
    void none_is_a_choice_where_one_may_go_without() {
        var held = show(picker, "nvidia-a2");
        ui.click("chip").type("chip-search", "no accelerator").press("Enter");
        assertThat(held.value()).isEmpty();
    }

    @Test
    void what_is_not_offered_unasked_is_found_once_all_are_shown() {
        picker.reserving(item -> item.id().startsWith("nvidia-h200") ? Optional.of(new Reservation(Reservation.Kind.NO_LONGER_SOLD, "discontinued"))
                : Optional.empty());
        var held = show(picker, "nvidia-a2");
        ui.click("chip").type("chip-search", "h200 sxm").press("Enter");
        assertThat(held.steps()).as("nothing is found").isEmpty();
        ui.press("Esc").click("chip").click("chip-every").type("chip-search", "h200 sxm").press("Enter");
        assertThat(held.value()).startsWith("nvidia-h200");
    }

    @Test
    void a_workstation_part_stands_behind_the_rest() {
        picker.reserving(item -> item.id().equals("nvidia-h200-sxm") ? Optional.of(new Reservation(Reservation.Kind.WORKSTATION, "a workstation part"))
                : Optional.empty());
        var held = show(picker, "nvidia-a2");
        ui.click("chip").type("chip-search", "hopper 141").press("Enter");
        assertThat(held.value()).startsWith("nvidia-h200").isNotEqualTo("nvidia-h200-sxm");
    }

    @Test
    void an_item_that_the_catalogue_lacks_is_named_and_marked_and_stays() {
        var held = show(picker, "withdrawn-9");
        assertThat(ui.textOf("chip-message")).isEqualTo("The catalogue has no “withdrawn-9”. Choose another, or add it under Hardware.");
        assertThat(marked("chip")).isTrue();
        ui.click("chip").press("Esc");
        assertThat(held.value()).isEqualTo("withdrawn-9");
        assertThat(held.steps()).isEmpty();
    }

    @Test
    void every_word_must_be_found_somewhere() {
        Accelerator any = offered.getFirst();
        assertThat(PickerPopup.matches(any, any.name().toUpperCase(java.util.Locale.ENGLISH))).isTrue();
        assertThat(PickerPopup.matches(any, any.name() + " zzzz")).isFalse();
    }
}
