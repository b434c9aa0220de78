package org.inferrack.desktop.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.inferrack.desktop.Ui;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The parts of the overview: header, what is missing, what does not work, limits, targets, tiles. */
class OverviewPartsTest {

    private static final Plan PLAN = PlanFixtures.plan();
    private static final Outcome OUTCOME = OutcomeFixtures.outcome(PLAN);

    private final List<String> went = new ArrayList<>();
    private final Links links = new Links(() -> {}, _ -> {}, went::add);

    @BeforeAll
    static void toolkit() {
        Ui.toolkit();
    }

    private static List<String> words(Node node) {
        var words = new ArrayList<String>();
        collect(node, words);
        return words;
    }

    private static void collect(Node node, List<String> words) {
        switch (node) {
            case Label label -> words.add(label.getText());
            case Hyperlink link -> words.add(link.getText());
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
            default -> {}
        }
    }

    @Test
    void what_is_missing_is_listed_in_the_order_in_which_it_is_stated() {
        assertThat(NextSteps.missing(PLAN)).isFalse();
        Plan without = PLAN.withSites(List.of());
        assertThat(NextSteps.missing(without)).isTrue();
        var panel = (Parent) NextSteps.panel(without, links);
        var steps = panel.lookupAll(".hyperlink").stream().map(Hyperlink.class::cast).toList();
        assertThat(steps).extracting(Node::getAccessibleText).filteredOn(text -> text.endsWith(", done")).hasSize(2);
        steps.forEach(Hyperlink::fire);
        assertThat(went).containsExactly("Workloads", "Sites and racks", "Scenarios");
    }

    @Test
    void a_scenario_that_works_has_no_banner_and_another_says_the_first_reason() {
        assertThat(Infeasible.banner(OUTCOME.scenarios().getLast())).isEmpty();
        ScenarioOutcome broken = OutcomeFixtures.infeasible().scenarios().stream().filter(each -> !each.feasible()).findFirst().orElseThrow();
        assertThat(words(Infeasible.banner(broken).orElseThrow()))
                .anyMatch(text -> text.startsWith("\"" + broken.scenario().name() + "\" does not work as planned: "));
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_header_names_roles_and_tells_of_a_choice_but_not_of_being_filled() {
        var header = new Header(went::add);
        header.show(PLAN, "Camera analytics", Optional.of(OUTCOME), Optional.of(OUTCOME.scenarios().getLast()));
        assertThat(went).isEmpty();
        var choice = (ComboBox<ScenarioOutcome>) header.lookup("#overview-scenario");
        assertThat(choice.getConverter().toString(OUTCOME.scenarios().getFirst())).isEqualTo("A100 servers (baseline)");
        choice.setValue(OUTCOME.scenarios().getFirst());
        assertThat(went).containsExactly("today");
        assertThat(words(header)).contains("Camera analytics", "Metropolitan Transport Authority  ·  from January 2027  ·  36 months  ·  USD");
    }

    @Test
    void targets_are_those_of_the_scenario_shown() {
        assertThat(TargetList.of(OUTCOME.targets(), Optional.of("l4"))).hasSize(2);
        assertThat(TargetList.of(OUTCOME.targets(), Optional.of("today"))).isEmpty();
        assertThat(TargetList.of(OUTCOME.targets(), Optional.empty())).hasSize(2);
        var panel = TargetList.panel();
        TargetList.show(panel, List.of(), "USD");
        assertThat(words(panel)).anyMatch(text -> text.startsWith("The plan has no targets yet."));
    }

    @Test
    void limits_lead_to_the_page_about_advice() {
        var panel = LimitList.panel();
        LimitList.show(panel, PLAN, OUTCOME.scenarios().getLast(), Optional.empty(), links);
        ((Hyperlink) panel.lookup("#overview-advice")).fire();
        assertThat(went).containsExactly("Advice");
        assertThat(words(panel)).contains("Trying changes…");
    }

    @Test
    void a_tile_says_an_unknown_figure_with_its_reason_and_no_unit() {
        var unknown = OutcomeFixtures.withUnknowns().scenarios().getLast().metric(org.inferrack.plan.Metric.TCO);
        var tile = new FigureTile("tile-tco", "TCO", "USD", unknown, OUTCOME.scenarios().getFirst().metric(org.inferrack.plan.Metric.TCO));
        assertThat(words(tile.getGraphic())).contains("no price for NVIDIA L4").doesNotContain("USD");
        assertThat(tile.getAccessibleText()).startsWith("TCO: n/a (no price for NVIDIA L4)");
    }
}
