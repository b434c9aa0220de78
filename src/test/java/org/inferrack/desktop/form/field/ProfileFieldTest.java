package org.inferrack.desktop.form.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.control.ComboBox;
import org.inferrack.plan.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bars ({@link ShareBars}) and the shapes to start from. */
class ProfileFieldTest extends FormPartTest {

    private final ProfileField<Profile> field = new ProfileField<>("profile", "Profile", value -> value, (_, drawn) -> drawn);

    private Object shape() {
        return node("profile", ComboBox.class).getValue();
    }

    private double height(int hour) {
        return ((javafx.scene.layout.Region) node("profile-hour-" + hour, javafx.scene.layout.StackPane.class).getChildren().getFirst()).getPrefHeight();
    }

    @Test
    void a_shape_is_taken_whole_and_a_corrected_one_is_ones_own() {
        var held = show(field, Profile.CONSTANT);
        assertThat(shape()).isEqualTo(ProfileShape.CONSTANT);
        ui.select("profile", "Office hours");
        assertThat(held.value()).isEqualTo(ProfileShape.OFFICE.profile());
        onToolkit(() -> ui.node("profile-hour-3").requestFocus());
        ui.press("Up");
        assertThat(held.value().hours().get(3)).isEqualTo(0.1);
        assertThat(shape()).as("no longer the shape of an office").isNull();
        onToolkit(held::undo);
        assertThat(shape()).isEqualTo(ProfileShape.OFFICE);
        assertThat(held.steps()).hasSize(2);
    }

    @Test
    void the_arrow_keys_go_in_steps_of_five_per_cent_and_stop_at_nothing() {
        var held = show(field, Profile.CONSTANT.withDays(List.of(1.0, 1.0, 1.0, 1.0, 1.0, 0.05, 1.0)));
        onToolkit(() -> ui.node("profile-day-5").requestFocus());
        ui.press("Down");
        assertThat(held.value().days().get(5)).isZero();
        ui.press("Down");
        assertThat(held.value().days().get(5)).isZero();
        assertThat(accessible("profile-day-5")).isEqualTo("Saturday: 0 % of the peak");
    }

    @Test
    void a_bar_above_the_peak_shrinks_the_others_so_that_it_stays_inside() {
        var held = show(field, Profile.CONSTANT);
        double full = height(0);
        onToolkit(() -> ui.node("profile-hour-9").requestFocus());
        ui.press("Up");
        assertThat(held.value().hours().get(9)).isEqualTo(1.05);
        assertThat(height(9)).isEqualTo(full);
        assertThat(height(0)).isLessThan(full);
    }

    @ParameterizedTest
    @EnumSource(ProfileShape.class)
    void every_shape_reaches_its_peak_at_some_hour_of_some_day_and_is_found_again(ProfileShape shape) {
        assertThat(shape.profile().hours()).hasSize(24).contains(1.0).allMatch(share -> share > 0 && share <= 1);
        assertThat(shape.profile().days()).hasSize(7).contains(1.0).allMatch(share -> share > 0 && share <= 1);
        assertThat(ProfileShape.of(shape.profile())).isEqualTo(shape);
    }
}
