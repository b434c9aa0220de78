package org.inferrack.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;

import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;

/** The page about paper: ReportScreen with the PagePreview, whose PageImages are of the PDF itself, and TablesExport. */
class ReportScreenTest extends ScreenTest {

    @Test
    void the_report_is_previewed_and_exported() {
        open(ScreenPlan.full(), "report");
        ui.type("cover-client", "Küstenlogistik <AG>");
        assertThat(plan().cover().client()).isEqualTo("Küstenlogistik <AG>");
        ui.await("pages are shown", () -> !((ListView<?>) ui.node("report-pages")).getItems().isEmpty());
        var pdf = folder.resolve("offer.pdf");
        ui.dialogs().chooses(pdf);
        ui.click("report-pdf");
        ui.await("the file is written", () -> Files.exists(pdf));
    }

    @Test
    void the_tables_are_written_to_the_folder_chosen() {
        open(ScreenPlan.full(), "report");
        ui.dialogs().chooses(folder);
        ui.click("report-csv");
        ui.await("the tables are written", () -> !ui.dialogs().messages().isEmpty());
        assertThat(ui.dialogs().messages().getLast()).isEqualTo("4 tables written to " + folder.getFileName());
        assertThat(folder.toFile().list((_, name) -> name.endsWith(".csv"))).hasSize(4);
    }

    @Test
    void a_preview_that_is_cancelled_can_be_made_again() {
        open(ScreenPlan.full(), "report");
        ui.await("pages are shown", () -> !((ListView<?>) ui.node("report-pages")).getItems().isEmpty());
        int pages = ((ListView<?>) ui.node("report-pages")).getItems().size();
        assertThat(ui.textOf("report-preview-words")).isEqualTo(pages + " pages");
        ui.onToolkit(() -> {
            ((javafx.scene.control.Button) ui.node("report-preview-refresh")).fire();
            ((javafx.scene.control.Button) ui.node("report-preview-cancel")).fire();
            return null;
        });
        ui.settle();
        assertThat(ui.textOf("report-preview-words")).isEqualTo("Cancelled.");
        ui.click("report-preview-refresh");
        ui.await("pages are shown again", () -> ui.textOf("report-preview-words").equals(pages + " pages"));
    }
}
