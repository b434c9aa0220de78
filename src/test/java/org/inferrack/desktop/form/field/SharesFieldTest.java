package org.inferrack.desktop.form.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

class SharesFieldTest extends FormPartTest {

    private final Map<String, String> sites = new LinkedHashMap<>();
    private final SharesField<Map<String, Double>> field = new SharesField<>("at", "Share of", () -> sites, value -> value, (_, typed) -> typed);

    SharesFieldTest() {
        List.of("a", "b", "c").forEach(site -> sites.put(site, "Site " + site));
    }

    @Test
    void all_blank_means_everything_at_the_first() {
        show(field, Map.of());
        assertThat(node("at-a", TextField.class).getPromptText()).isEqualTo("100");
        assertThat(node("at-b", TextField.class).getPromptText()).isEqualTo("0");
        assertThat(accessible("at-b")).isEqualTo("Share of Site b");
    }

    @Test
    void shares_are_committed_once_they_make_a_whole() {
        var held = show(field, Map.of());
        ui.type("at-a", "62,5");
        assertThat(held.steps()).isEmpty();
        assertThat(ui.textOf("at-message")).isEqualTo("The shares add up to 62.5 %. Make them 100 %, or leave all empty for the first site alone.");
        assertThat(marked("at-a") && marked("at-b")).isTrue();
        ui.type("at-b", "37.5");
        assertThat(held.value()).containsExactlyInAnyOrderEntriesOf(Map.of("a", 0.625, "b", 0.375));
        assertThat(marked("at-a")).isFalse();
        assertThat(held.steps()).hasSize(1);
    }

    @Test
    void going_from_one_share_to_the_next_is_the_same_statement() {
        var held = show(field, Map.of("a", 1.0));
        ui.click("at-a").press("Ctrl+A").write("40");
        ui.click("at-b");
        assertThat(ui.shows("at-message")).as("not yet wrong").isFalse();
        ui.write("60");
        leave();
        assertThat(held.value()).containsExactlyInAnyOrderEntriesOf(Map.of("a", 0.4, "b", 0.6));
    }

    @Test
    void a_share_of_nothing_is_not_kept_and_a_word_is_refused() {
        var held = show(field, Map.of("a", 0.5, "b", 0.5));
        ui.type("at-a", "half");
        assertThat(ui.textOf("at-message")).startsWith("“half” is not a number.");
        onToolkit(() -> node("at-b", TextField.class).setText("100"));
        ui.type("at-a", "0");
        assertThat(held.value()).isEqualTo(Map.of("b", 1.0));
    }

    @Test
    void a_site_that_is_gone_keeps_its_row_until_its_share_is_given_away() {
        show(field, Map.of("old", 1.0));
        assertThat(ui.textOf("at-old")).isEqualTo("100");
    }
}
