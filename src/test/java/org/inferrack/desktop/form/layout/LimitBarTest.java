package org.inferrack.desktop.form.layout;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.inferrack.desktop.Ui;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LimitBarTest {

    @BeforeAll
    static void toolkit() {
        Ui.toolkit();
    }

    private static Region bar(LimitBar limit) {
        return (Region) ((StackPane) limit.getChildren().get(1)).getChildren().getFirst();
    }

    @Test
    void the_bar_is_as_long_as_the_share() {
        double track = ((StackPane) new LimitBar("Power", 1, "", false).getChildren().get(1)).getMaxWidth();
        assertThat(bar(new LimitBar("Power", 0.5, "10 of 20 kW", false)).getMaxWidth()).isEqualTo(track / 2);
        assertThat(bar(new LimitBar("Power", 0, "0 of 20 kW", false)).getMaxWidth()).as("still to be seen").isPositive();
    }

    @Test
    void overload_is_said_as_it_is_and_drawn_no_longer_than_its_track() {
        var limit = new LimitBar("Power", 1.18, "118 %", false);
        assertThat(bar(limit).getMaxWidth()).isEqualTo(bar(new LimitBar("Power", 1, "", false)).getMaxWidth());
        assertThat(bar(limit).getStyleClass()).contains("overload");
        assertThat(((Label) limit.getChildren().get(2)).getText()).isEqualTo("118 %");
        assertThat(limit.getAccessibleText()).isEqualTo("Power: 118 %");
    }

    @Test
    void the_binding_limit_is_marked() {
        assertThat(bar(new LimitBar("Space", 0.9, "38 of 42 U", true)).getStyleClass()).contains("binding").doesNotContain("overload");
    }
}
