package org.inferrack.desktop.form.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.ComboBox;
import org.inferrack.plan.RackGroup;
import org.junit.jupiter.api.Test;

class ChoiceFieldTest extends FormPartTest {

    private final List<String> choices = new ArrayList<>(List.of("", "north", "south"));
    private final ChoiceField<String, String> site = new ChoiceField<>("site", "Site", () -> List.copyOf(choices),
            id -> id.isEmpty() ? "any site" : "Site " + id, value -> value, (_, chosen) -> chosen);

    private List<?> offered(String id) {
        return List.copyOf((List<?>) node(id, ComboBox.class).getItems());
    }

    @Test
    void choosing_commits_and_following_does_not() {
        var held = show(site, "");
        ui.select("site", "Site south");
        assertThat(held.value()).isEqualTo("south");
        onToolkit(held::undo);
        assertThat(node("site", ComboBox.class).getValue()).isEqualTo("");
        assertThat(held.steps()).hasSize(1);
        assertThat(accessible("site")).isEqualTo("Site");
    }

    @Test
    void what_is_offered_follows_the_plan_even_where_the_value_stays() {
        var held = show(site, "north");
        choices.add("east");
        onToolkit(() -> held.follow("north"));
        assertThat(offered("site")).isEqualTo(choices);
        assertThat(held.value()).isEqualTo("north");
        assertThat(held.steps()).isEmpty();
    }

    @Test
    void a_choice_that_was_taken_from_the_plan_stays_until_another_is_made() {
        var held = show(site, "south");
        choices.remove("south");
        onToolkit(() -> held.follow("south"));
        assertThat(held.value()).isEqualTo("south");
        assertThat(held.steps()).isEmpty();
    }

    @Test
    void constants_are_offered_in_their_order_as_people_write_them() {
        show(ChoiceField.of("redundancy", "Redundancy", RackGroup.Redundancy.class, Words::of, value -> value, (_, chosen) -> chosen),
                RackGroup.Redundancy.TWO_N);
        assertThat(offered("redundancy")).isEqualTo(List.of(RackGroup.Redundancy.values()));
        assertThat(Words.of(RackGroup.Redundancy.TWO_N)).isEqualTo("2N: any one feed carries all");
        assertThat(Words.of(RackGroup.Cooling.REAR_DOOR)).isEqualTo("Rear door");
    }
}
