package org.inferrack.desktop.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.ScreenPlan;
import org.inferrack.desktop.Ui;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.exchange.Imports;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link ResultsImport}: results into the plan on screen. */
class ResultsImportTest {

    private Ui ui;

    @BeforeEach
    void show() {
        ui = Ui.show(ScreenPlan.full(), ShippedKnowledge.read(), (_, _, _, _) -> new Outcome("", List.of(), List.of(), List.of(), Optional.empty()),
                (session, shown) -> {
                    var results = new ResultsImport(session, shown.dialogs(), shown.tasks());
                    results.refresh();
                    return new VBox(results.view());
                });
    }

    @AfterEach
    void close() {
        ui.close();
    }

    private void choose(String file) {
        ui.dialogs().chooses(Imports.file(file));
        ui.click("measurements-import").settle();
    }

    @Test
    void results_go_into_the_plan_with_what_is_to_know_of_them_and_can_be_undone() {
        int before = ui.session().plan().library().measurements().size();
        choose("mlperf-power.csv");
        ui.await("results in the plan", () -> ui.session().plan().library().measurements().size() == before + 2);
        assertThat(((Label) ui.node("measurements-import-said")).getText()).contains("2 results of mlperf-power.csv");
        ui.onToolkit(() -> {
            ui.session().undo();
            return null;
        });
        assertThat(ui.session().plan().library().measurements()).hasSize(before);
    }

    @Test
    void what_the_file_does_not_say_is_asked_for_and_can_be_chosen() {
        choose("vllm-open-loop.json");
        ui.await("a question", () -> !ui.dialogs().errors().isEmpty());
        assertThat(ui.dialogs().errors().getFirst()).contains("accelerator is not stated");
        ui.select("measurements-import-accelerator", "nvidia-l40s").select("measurements-import-precision", "FP16").click("measurements-import-count")
                .write("1");
        choose("vllm-open-loop.json");
        ui.await("results in the plan", () -> ui.session().plan().library().measurements().stream().anyMatch(row -> row.id().startsWith("own-nvidia-l40s")));
        assertThat(((Label) ui.node("measurements-import-said")).getText()).contains("concurrency 9 derived");
    }

    @Test
    void another_file_is_named_and_a_wrong_count_refused() {
        choose("quotation.csv");
        ui.await("a refusal", () -> !ui.dialogs().errors().isEmpty());
        assertThat(ui.dialogs().errors().getFirst()).contains("this is a quotation");
        ui.click("measurements-import-count").write("two");
        choose("mlperf-power.csv");
        assertThat(ui.dialogs().errors().getLast()).contains("\"two\" is not a number");
    }
}
