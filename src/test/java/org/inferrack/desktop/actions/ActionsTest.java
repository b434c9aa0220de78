package org.inferrack.desktop.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

import javafx.scene.input.KeyCombination;
import org.inferrack.desktop.Ui;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ActionsTest {

    private final AtomicInteger undone = new AtomicInteger();
    private boolean possible;
    private final Actions actions = new Actions().on(Action.UNDO, undone::incrementAndGet, () -> possible, () -> possible ? "Undo: Change PUE" : "Undo");

    @BeforeAll
    static void toolkit() {
        Ui.toolkit();
    }

    @Test
    void menu_and_button_are_of_one_definition_and_follow_it() {
        var item = actions.menuItem(Action.UNDO);
        var button = actions.button(Action.UNDO);
        actions.refresh();
        assertThat(item.isDisable() && button.isDisabled()).isTrue();
        possible = true;
        actions.refresh();
        assertThat(item.getText()).isEqualTo("Undo: Change PUE");
        assertThat(button.getAccessibleText()).isEqualTo("Undo: Change PUE");
        assertThat(button.getTooltip().getText()).as("the shortcut can be learned there").startsWith("Undo: Change PUE  (");
        item.fire();
        button.fire();
        assertThat(undone).hasValue(2);
    }

    @Test
    void what_is_not_possible_is_not_done_by_a_shortcut_either() {
        actions.run(Action.UNDO);
        assertThat(undone).hasValue(0);
    }

    @Test
    void an_action_without_a_deed_is_an_error_by_name() {
        assertThatThrownBy(() -> actions.menuItem(Action.SAVE)).hasMessageContaining("SAVE");
    }

    @Test
    void no_two_actions_share_a_shortcut() {
        var shortcuts = Arrays.stream(Action.values()).map(Action::shortcut).filter(keys -> !keys.isEmpty()).map(KeyCombination::valueOf).toList();
        assertThat(shortcuts).doesNotHaveDuplicates();
    }
}
