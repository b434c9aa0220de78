package org.inferrack.desktop.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.inferrack.catalog.Knowledge;
import org.inferrack.desktop.Ui;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Metric;
import org.junit.jupiter.api.Test;

/** Lines of figures; {@link FigureCell} and {@link NameCell} show them. */
class ComparisonPaneTest {

    private static final List<ScenarioOutcome> OUTCOMES = OutcomeFixtures.outcome(PlanFixtures.plan()).scenarios();

    private static ComparisonPane.Line line(Metric metric, List<ScenarioOutcome> outcomes) {
        return ComparisonPane.lines(outcomes, true, "EUR").stream().filter(each -> each.metric() == metric).findFirst().orElseThrow();
    }

    @Test
    void the_best_is_the_most_or_the_least_as_the_figure_wants() {
        for (Metric metric : Metric.values()) {
            var line = line(metric, OUTCOMES);
            double[] amounts = line.figures().stream().flatMapToDouble(figure -> figure.amount().stream()).toArray();
            for (int i = 0; i < OUTCOMES.size(); i++) {
                double own = line.figures().get(i).amount().orElse(0);
                assertThat(!line.best().get(i) || Arrays.stream(amounts).allMatch(amount -> metric.moreIsBetter() ? own >= amount : own <= amount))
                        .as(metric.name()).isTrue();
            }
        }
        assertThat(line(Metric.TCO, OUTCOMES).best()).containsOnlyOnce(true);
    }

    @Test
    void nobody_is_best_alone_or_at_utilisation() {
        assertThat(ComparisonPane.lines(OUTCOMES.subList(0, 1), true, "EUR")).noneMatch(each -> each.best().contains(true));
        assertThat(line(Metric.PEAK_UTILISATION, OUTCOMES).best()).doesNotContain(true);
    }

    @Test
    void what_applies_to_no_scenario_is_left_out_until_it_is_asked_for() {
        assertThat(ComparisonPane.lines(OUTCOMES, false, "EUR")).allMatch(each -> each.figures().stream().anyMatch(figure -> figure.isKnown()));
        assertThat(ComparisonPane.lines(OUTCOMES, true, "EUR")).hasSize(Metric.values().length);
    }

    @Test
    void each_scenario_has_a_column_and_one_cell_of_a_line_the_star() {
        var ui = Ui.show(PlanFixtures.plan(), new Knowledge("k", PlanFixtures.catalog()), (plan, _, _, _) -> OutcomeFixtures.outcome(plan.plan()),
                (session, _) -> {
                    var pane = new ComparisonPane(session);
                    session.subscribe(pane::refresh);
                    return (Parent) pane.view();
                });
        try {
            var table = (TableView<?>) ui.node("comparison");
            assertThat(table.getColumns()).extracting(column -> column.getText()).containsExactly("Figure", "A100 servers", "L4 in DL380 Gen11");
            int some = table.getItems().size();
            ui.click("comparison-all");
            assertThat(((CheckBox) ui.node("comparison-all")).isSelected()).isTrue();
            assertThat(table.getItems().size()).isGreaterThanOrEqualTo(some);
            var stars = ui.onToolkit(
                    () -> table.lookupAll(".figure-value").stream().map(node -> ((Label) node).getText()).filter(text -> text.startsWith("★")).toList());
            assertThat(stars).isNotEmpty();
        } finally {
            ui.close();
        }
    }
}
