package org.inferrack.desktop.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.inferrack.catalog.Knowledge;
import org.inferrack.desktop.Ui;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.fixture.PlanFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** File names, short messages, and what went wrong ({@link ErrorDialog}). */
class WindowDialogsTest {

    private Ui ui;

    @BeforeEach
    void show() {
        ui = Ui.show(PlanFixtures.plan(), new Knowledge("k", PlanFixtures.catalog()),
                (_, _, _, _) -> new Outcome("", List.of(), List.of(), List.of(), Optional.empty()),
                (_, _) -> new VBox());
    }

    @AfterEach
    void close() {
        ui.close();
    }

    @Test
    void an_extension_is_added_only_where_it_is_missing() {
        assertThat(WindowDialogs.withExtension(Path.of("a", "plan"), FileKind.PLAN)).isEqualTo(Path.of("a", "plan.inferrack"));
        assertThat(WindowDialogs.withExtension(Path.of("plan.Inferrack"), FileKind.PLAN)).isEqualTo(Path.of("plan.Inferrack"));
        assertThat(WindowDialogs.withExtension(Path.of("plan.v2"), FileKind.PDF)).isEqualTo(Path.of("plan.v2.pdf"));
        assertThat(WindowDialogs.withExtension(Path.of("pdf"), FileKind.PDF)).isEqualTo(Path.of("pdf.pdf"));
    }

    @Test
    void a_short_message_is_shown_over_the_window() {
        ui.onToolkit(() -> {
            new WindowDialogs(ui::stage).notify("Saved plan.inferrack");
            return null;
        });
        ui.await("the message is there", () -> Window.getWindows().stream().filter(window -> window != ui.stage() && window.isShowing())
                .flatMap(window -> window.getScene().getRoot().lookupAll(".label").stream())
                .anyMatch(label -> ((Label) label).getText().equals("Saved plan.inferrack")));
    }

    @Test
    void details_of_an_error_are_unfolded_and_copied_with_what_was_said() {
        String copied = ui.onToolkit(() -> {
            var alert = ErrorDialog.create(ui.stage(), "The plan was not saved", "disk full", "java.io.IOException: disk full");
            assertThat(alert.getDialogPane().getExpandableContent()).isNotNull();
            ButtonType copy = alert.getButtonTypes().getFirst();
            ((Button) alert.getDialogPane().lookupButton(copy)).fire();
            return Clipboard.getSystemClipboard().getString();
        });
        assertThat(copied).isEqualTo("The plan was not saved\ndisk full\n\njava.io.IOException: disk full");
    }

    @Test
    void without_details_there_is_nothing_to_copy() {
        assertThat(ui.onToolkit(() -> ErrorDialog.create(ui.stage(), "Title", "words", "").getButtonTypes().stream().toList()))
                .containsExactly(ButtonType.CLOSE);
    }
}
