package org.inferrack.desktop.form.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.Test;

class SetFieldTest extends FormPartTest {

    private final Map<String, String> names = new LinkedHashMap<>(Map.of("cameras", "Cameras"));
    private final SetField<List<String>> field = new SetField<>("served", "Serves", "every workload", () -> names, value -> value, (_, chosen) -> chosen);

    private boolean ticked(String id) {
        return node(id, CheckBox.class).isSelected();
    }

    @Test
    void none_chosen_is_every_one_and_ticking_narrows_it() {
        names.put("chat", "Chat");
        var held = show(field, List.of());
        assertThat(ticked("served-every")).isTrue();
        ui.click("served-chat");
        assertThat(held.value()).containsExactly("chat");
        assertThat(ticked("served-every")).isFalse();
        ui.click("served-chat");
        assertThat(held.value()).as("the last one taken out is every one again").isEmpty();
        assertThat(ticked("served-every")).isTrue();
    }

    @Test
    void every_one_forgets_the_choice() {
        var held = show(field, List.of("cameras"));
        ui.click("served-every");
        assertThat(held.value()).isEmpty();
    }

    @Test
    void a_new_workload_appears_and_one_that_is_gone_is_named_as_gone() {
        var held = show(field, List.of("scan"));
        assertThat(node("served-scan", CheckBox.class).getText()).isEqualTo("scan (no longer in the plan)");
        names.put("chat", "Chat");
        onToolkit(() -> held.follow(List.of("scan")));
        assertThat(ui.shows("served-chat")).isTrue();
        ui.click("served-scan");
        assertThat(held.value()).isEmpty();
    }
}
