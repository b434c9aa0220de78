package org.inferrack.desktop.form.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import javafx.scene.control.Label;
import org.inferrack.desktop.form.field.FormField;
import org.inferrack.desktop.form.field.FormPart;
import org.inferrack.desktop.form.field.FormPartTest;
import org.inferrack.desktop.form.field.Held;
import org.inferrack.desktop.form.field.NumberField;
import org.inferrack.desktop.form.field.NumberRange;
import org.inferrack.desktop.form.field.WordsField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entries in lines ({@link EntryRows}) and in cards ({@link EntryCards}) are edited in the same way. */
class EntryRowsTest extends FormPartTest {

    private record Feed(String name, double amps) {
        Feed withName(String newName) {
            return new Feed(newName, amps);
        }

        Feed withAmps(double newAmps) {
            return new Feed(name, newAmps);
        }
    }

    private enum Layout {
        ROWS, CARDS;

        FormPart<List<Feed>> part() {
            UnaryOperator<List<Feed>> extend = feeds -> {
                var more = new ArrayList<>(feeds);
                more.add(new Feed("Feed " + (feeds.size() + 1), 16));
                return more;
            };
            return this == ROWS ? new EntryRows<>("feeds", "feed", value -> value, (_, feeds) -> feeds, Layout::fields, extend)
                    : new EntryCards<>("feeds", "feed", value -> value, (_, feeds) -> feeds, Layout::fields, feed -> new Label(feed.amps() + " A"), extend);
        }

        private static List<FormField<Feed, ?>> fields(String id) {
            return List.of(WordsField.name(id + "-name", "Name", Feed::name, Feed::withName),
                    new NumberField<>(id + "-amps", "Current", new NumberRange(1, 100, "A", false, 0), Feed::amps, Feed::withAmps));
        }
    }

    private static final List<Feed> TWO = List.of(new Feed("A", 32), new Feed("B", 32));

    @ParameterizedTest
    @EnumSource(Layout.class)
    void a_field_changes_its_own_entry(Layout layout) {
        Held<List<Feed>> held = show(layout.part(), TWO);
        ui.type("feeds-1-amps", "63");
        assertThat(held.value()).containsExactly(new Feed("A", 32), new Feed("B", 63));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void an_entry_is_added_at_the_end_and_taken_back(Layout layout) {
        Held<List<Feed>> held = show(layout.part(), TWO);
        ui.click("feeds-add");
        assertThat(held.value()).hasSize(3).endsWith(new Feed("Feed 3", 16));
        assertThat(ui.textOf("feeds-2-name")).isEqualTo("Feed 3");
        onToolkit(held::undo);
        assertThat(ui.shows("feeds-2-name")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void the_entry_beside_the_button_is_removed(Layout layout) {
        Held<List<Feed>> held = show(layout.part(), TWO);
        assertThat(accessible("feeds-0-remove")).isEqualTo("Remove feed 1");
        ui.click("feeds-0-remove");
        assertThat(held.value()).containsExactly(new Feed("B", 32));
        assertThat(held.steps()).containsExactly("Remove feed");
        assertThat(ui.textOf("feeds-0-name")).isEqualTo("B");
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void wrong_text_in_one_entry_stays_while_another_is_edited(Layout layout) {
        Held<List<Feed>> held = show(layout.part(), TWO);
        ui.type("feeds-0-amps", "much");
        ui.type("feeds-1-name", "C");
        assertThat(held.value()).containsExactly(new Feed("A", 32), new Feed("C", 32));
        assertThat(ui.textOf("feeds-0-amps")).isEqualTo("much");
    }
}
