package org.inferrack.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Button;
import org.inferrack.desktop.Ui;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private final Notices notices = new Notices();
    private final List<String> answers = new ArrayList<>();

    @BeforeAll
    static void toolkit() {
        Ui.toolkit();
    }

    private void show(String key, String message) {
        notices.show(key, message, List.of(new Notices.Answer(key + "-yes", "Yes", () -> answers.add(message))));
    }

    private Button yes(String key) {
        return (Button) notices.lookup("#" + key + "-yes");
    }

    @Test
    void an_answer_takes_its_notice_away_and_leaves_the_others() {
        show("recovery", "Restore?");
        show("knowledge", "Update?");
        yes("recovery").fire();
        assertThat(answers).containsExactly("Restore?");
        assertThat(notices.getChildren()).extracting(Node::getId).containsExactly("notice-knowledge");
    }

    @Test
    void a_newer_notice_stands_in_place_of_the_one_with_its_key() {
        show("recovery", "Restore the first?");
        show("recovery", "Restore the second?");
        assertThat(notices.getChildren()).hasSize(1);
        yes("recovery").fire();
        assertThat(answers).containsExactly("Restore the second?");
    }

    @Test
    void the_notice_is_gone_before_its_answer_acts_so_that_the_answer_may_show_the_next() {
        notices.show("recovery", "First?", List.of(new Notices.Answer("first", "Yes", () -> show("recovery", "Next?"))));
        ((Button) notices.lookup("#first")).fire();
        assertThat(yes("recovery")).isNotNull();
    }
}
