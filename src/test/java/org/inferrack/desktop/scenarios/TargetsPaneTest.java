package org.inferrack.desktop.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.inferrack.catalog.Knowledge;
import org.inferrack.desktop.Ui;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TargetsPaneTest {

    private Ui ui;

    @BeforeEach
    void show() {
        ui = Ui.show(PlanFixtures.plan(), new Knowledge("k", PlanFixtures.catalog()), (_, _, _, _) -> OutcomeFixtures.outcome(), (session, _) -> {
            var pane = new TargetsPane(session);
            session.subscribe(pane::refresh);
            return (Parent) pane.view();
        });
    }

    @AfterEach
    void close() {
        ui.close();
    }

    private Target target(int index) {
        return ui.session().plan().targets().get(index);
    }

    private List<String> words(String style) {
        return ui.onToolkit(() -> ui.stage().getScene().getRoot().lookupAll("." + style).stream().map(node -> ((Label) node).getText()).toList());
    }

    @Test
    void a_share_is_stated_in_per_cent_and_a_factor_as_it_is() {
        assertThat(ui.textOf("targets-1-value")).isEqualTo("35");
        ui.type("targets-1-value", "40");
        assertThat(target(1).value()).isEqualTo(0.4);
        assertThat(ui.textOf("targets-0-value")).isEqualTo("4");
    }

    @Test
    void another_basis_keeps_the_number_that_a_person_sees() {
        ui.select("targets-0-basis", "% below the baseline");
        assertThat(target(0).basis()).isEqualTo(Target.Basis.BELOW_BASELINE);
        assertThat(target(0).value()).as("4 per cent, not 400").isEqualTo(0.04);
        assertThat(ui.textOf("targets-0-value")).isEqualTo("4");
    }

    @Test
    void each_proposal_has_its_verdict_under_the_target() {
        assertThat(words("verdict-not-met")).singleElement().asString().startsWith("✗ not met, L4 in DL380 Gen11: ");
        assertThat(words("verdict-within-range")).singleElement().asString().startsWith("≈ met within the range, L4 in DL380 Gen11: ");
    }

    @Test
    void a_verdict_on_the_target_as_it_was_is_not_shown_for_what_it_is_now() {
        ui.type("targets-1-value", "40");
        assertThat(words("verdict-not-met")).isEmpty();
    }
}
