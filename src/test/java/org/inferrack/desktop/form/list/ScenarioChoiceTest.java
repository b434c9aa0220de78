package org.inferrack.desktop.form.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferrack.catalog.Knowledge;
import org.inferrack.desktop.Ui;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScenarioChoiceTest {

    private final PlanSession session = new PlanSession(PlanFixtures.plan(), Runnable::run, Runnable::run,
            (plan, _, _, _) -> OutcomeFixtures.outcome(plan.plan()));
    private ScenarioChoice choice;

    @BeforeAll
    static void toolkit() {
        Ui.toolkit();
    }

    @BeforeEach
    void make() {
        choice = new ScenarioChoice("scenario", session);
    }

    private static Plan named(Plan plan, String id, String name) {
        return plan.withScenarios(plan.scenarios().stream().map(each -> each.id().equals(id) ? each.withName(name) : each).toList());
    }

    @Test
    void the_first_proposal_is_shown_until_a_person_chooses() {
        assertThat(choice.refresh()).as("nothing is known yet").isEmpty();
        session.know(new Knowledge("k", PlanFixtures.catalog()));
        assertThat(choice.refresh().map(outcome -> outcome.scenario().id())).contains("l4");
        choice.setValue(choice.getItems().getFirst());
        assertThat(choice.refresh().map(outcome -> outcome.scenario().id())).contains("today");
    }

    @Test
    void the_choice_stays_through_edits_and_goes_with_the_scenario() {
        session.know(new Knowledge("k", PlanFixtures.catalog()));
        choice.refresh();
        choice.setValue(choice.getItems().getFirst());
        session.edit("Rename", plan -> named(plan, "today", "As it is"));
        choice.refresh();
        assertThat(choice.getValue()).extracting(Scenario::id, Scenario::name).containsExactly("today", "As it is");
        session.edit("Remove", plan -> plan.withScenarios(plan.scenarios().subList(1, 2)));
        choice.refresh();
        assertThat(choice.getValue().id()).isEqualTo("l4");
    }

    @Test
    void every_choice_of_the_session_shows_the_same() {
        var elsewhere = new ScenarioChoice("elsewhere", session);
        session.subscribe(elsewhere::refresh);
        session.know(new Knowledge("k", PlanFixtures.catalog()));
        choice.refresh();
        choice.setValue(choice.getItems().getFirst());
        assertThat(elsewhere.getValue().id()).isEqualTo("today");
        elsewhere.setValue(elsewhere.getItems().getLast());
        assertThat(choice.refresh().map(outcome -> outcome.scenario().id())).contains("l4");
        session.open(PlanFixtures.plan(), java.util.Optional.empty());
        assertThat(session.shownScenario().map(Scenario::id)).as("another plan begins with its own").contains("l4");
    }

    @Test
    void without_scenarios_there_is_nothing_to_choose() {
        session.edit("Remove all", plan -> plan.withScenarios(java.util.List.of()));
        assertThat(choice.refresh()).isEmpty();
        assertThat(choice.isDisabled()).isTrue();
    }
}
