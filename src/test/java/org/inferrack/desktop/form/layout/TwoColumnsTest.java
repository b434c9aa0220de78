package org.inferrack.desktop.form.layout;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class TwoColumnsTest {

    private final Region first = box(100);
    private final Region second = box(300);
    private final TwoColumns columns = new TwoColumns(first, second, 800, 0.25);

    private static Region box(double height) {
        var box = new Region();
        box.setPrefHeight(height);
        return box;
    }

    private void layout(double width) {
        columns.resize(width, columns.prefHeight(width));
        columns.layout();
    }

    @Test
    void wide_enough_they_stand_side_by_side_and_the_higher_one_counts() {
        layout(1020);
        assertThat(first.getWidth()).isEqualTo(250);
        assertThat(second.getLayoutX()).isEqualTo(270);
        assertThat(second.getWidth()).isEqualTo(750);
        assertThat(columns.getHeight()).isEqualTo(300);
    }

    @Test
    void narrower_the_second_goes_under_the_first_in_full_width() {
        layout(799);
        assertThat(second.getLayoutX()).isZero();
        assertThat(second.getLayoutY()).isEqualTo(120);
        assertThat(second.getWidth()).isEqualTo(799);
        assertThat(columns.getHeight()).isEqualTo(420);
    }

    @Test
    void what_is_not_there_takes_no_room() {
        first.setManaged(false);
        layout(500);
        assertThat(second.getLayoutY()).isZero();
        assertThat(columns.getHeight()).isEqualTo(300);
    }
}
