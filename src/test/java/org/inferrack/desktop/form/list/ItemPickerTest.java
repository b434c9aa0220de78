package org.inferrack.desktop.form.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Item;
import org.inferrack.desktop.form.field.FormPartTest;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

/** Picking an accelerator; {@link ItemCell} shows it. */
class ItemPickerTest extends FormPartTest {

    private final List<Accelerator> offered = new ArrayList<>(ShippedKnowledge.read().catalog().accelerators());
    private final ItemPicker<
            String> picker = new ItemPicker<>("chip", "Accelerator", "No accelerator", () -> List.copyOf(offered), value -> value, (_, id) -> id);

    private List<?> shown() {
        return List.copyOf((List<?>) node("chip", ComboBox.class).getItems());
    }

    @Test
    void typing_searches_and_enter_takes_the_first_found_as_one_step() {
        var held = show(picker, "nvidia-a2");
        ui.click("chip").write("hopper 141").press("Enter");
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
        assertThat(((Item) node("chip", ComboBox.class).getValue()).id()).isEqualTo("nvidia-a2");
    }

    @Test
    void esc_leaves_what_was_chosen() {
        var held = show(picker, "nvidia-a2");
        ui.click("chip").press("Down").press("Esc");
        assertThat(held.value()).isEqualTo("nvidia-a2");
        assertThat(held.steps()).isEmpty();
        assertThat(ui.onToolkit(() -> node("chip", ComboBox.class).isShowing())).isFalse();
    }

    @Test
    void the_list_opens_at_what_is_chosen() {
        String last = offered.getLast().id();
        show(picker, last);
        ui.click("chip");
        ui.await("the chosen one is in sight", () -> Window.getWindows().stream().filter(PopupWindow.class::isInstance)
                .flatMap(popup -> popup.getScene().getRoot().lookupAll(".list-cell").stream())
                .anyMatch(cell -> cell.isVisible() && ((ListCell<?>) cell).getItem() instanceof Item item && item.id().equals(last)));
        ui.press("Esc");
    }

    @Test
    void searching_does_not_move_what_stands_below() {
        show(picker, "nvidia-a2");
        double before = node("chip", ComboBox.class).getHeight();
        ui.click("chip").write("hopper");
        assertThat(node("chip", ComboBox.class).getHeight()).isEqualTo(before);
        ui.press("Esc");
    }

    @Test
    void none_is_a_choice_where_one_may_go_without() {
        var held = show(picker, "nvidia-a2");
        ui.click("chip").write("no accelerator").press("Enter");
        assertThat(held.value()).isEmpty();
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
    void what_is_added_to_the_catalogue_is_offered() {
        var held = show(picker, "nvidia-a2");
        int before = shown().size();
        offered.removeLast();
        onToolkit(() -> held.follow("nvidia-a2"));
        assertThat(shown()).hasSize(before - 1);
        assertThat(held.steps()).isEmpty();
    }
}
