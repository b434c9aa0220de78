package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Knowledge;
import org.inferrack.cli.PlanFile.Planned;
import org.inferrack.engine.metric.Comparison;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.fixture.Gate;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Metric;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One made-up outcome on the terminal: {@link OutcomeText}, {@link ComparisonText}, {@link OutcomeJson} with its {@link DetailJson} and {@link PlacementJson}. */
class OutcomeFaceTest {

    private static Planned planned(Outcome outcome) {
        return new Planned(Gate.checked(PlanFixtures.plan()), new Knowledge("2026.11", Catalog.EMPTY), outcome);
    }

    private static String printed(Consumer<PrintWriter> face) {
        var out = new StringWriter();
        face.accept(new PrintWriter(out, true));
        return out.toString();
    }

    private static String text(Outcome outcome) {
        return printed(out -> new OutcomeText(out, planned(outcome)).print(outcome.scenarios()));
    }

    private static JsonNode json(Outcome outcome) {
        return JsonMapper.shared().readTree(OutcomeJson.text(planned(outcome), outcome.scenarios(), List.of()));
    }

    @Test
    void an_unknown_figure_is_printed_with_its_reason() {
        assertThat(text(OutcomeFixtures.withUnknowns())).contains("n/a").contains("no price for NVIDIA L4").doesNotContain("NaN");
        assertThat(text(OutcomeFixtures.outcome())).doesNotContain("no price for NVIDIA L4");
    }

    @Test
    void what_is_not_feasible_says_so_in_every_face() {
        assertThat(text(OutcomeFixtures.outcome())).doesNotContain("NOT FEASIBLE");
        assertThat(text(OutcomeFixtures.infeasible())).contains("L4 in DL380 Gen11 (proposal): NOT FEASIBLE");
        assertThat(printed(out -> new ComparisonText(out, planned(OutcomeFixtures.infeasible())).print())).containsPattern("Feasible +NO +NO");
        assertThat(json(OutcomeFixtures.infeasible()).get("feasible").asBoolean()).isFalse();
    }

    @Test
    void a_comparison_puts_the_baseline_first_and_says_how_many_times_it() {
        String text = printed(out -> new ComparisonText(out, planned(OutcomeFixtures.outcome())).print());
        assertThat(text.indexOf("A100 servers")).isLessThan(text.indexOf("L4 in DL380"));
        assertThat(text).as("96 streams per rack over 24").containsPattern("Streams per rack +24 +96 \\(4x\\)");
    }

    @Test
    void what_does_not_work_is_not_said_to_be_so_many_times_the_baseline() {
        assertThat(printed(out -> new ComparisonText(out, planned(OutcomeFixtures.infeasible())).print())).containsPattern("Streams per rack +24 +96")
                .doesNotContain("x)");
    }

    @Test
    void a_ratio_is_unknown_where_either_side_is() {
        ScenarioOutcome known = OutcomeFixtures.outcome().scenarios().getLast();
        ScenarioOutcome unknown = OutcomeFixtures.withUnknowns().scenarios().getLast();
        ScenarioOutcome baseline = OutcomeFixtures.outcome().scenarios().getFirst();
        assertThat(Comparison.timesBaseline(Metric.STREAMS_PER_RACK, known, baseline).amount()).hasValue(4);
        assertThat(Comparison.timesBaseline(Metric.STREAMS_PER_RACK, unknown, baseline).isKnown()).isFalse();
    }

    @Test
    void an_unknown_price_is_null_and_the_rows_are_those_of_the_bill() {
        JsonNode bom = json(OutcomeFixtures.withUnknowns()).get("scenarios").get(1).get("bom");
        var lines = OutcomeFixtures.withUnknowns().scenarios().getLast().costs().lines();
        assertThat(bom.size()).isEqualTo(lines.size());
        assertThat(bom.get(1).get("unitPrice").isNull()).isTrue();
        assertThat(bom.get(1).get("total").isNull()).isTrue();
        assertThat(bom.get(0).get("total").decimalValue()).isEqualByComparingTo(lines.getFirst().total().orElseThrow());
    }

    @Test
    void months_add_up_to_the_total() {
        JsonNode months = json(OutcomeFixtures.outcome()).get("scenarios").get(1).get("cashFlow");
        var sum = BigDecimal.ZERO;
        for (JsonNode month : months) {
            sum = sum.add(month.get("total").decimalValue());
        }
        assertThat(months.size()).isEqualTo(36);
        assertThat(sum.doubleValue()).isCloseTo(OutcomeFixtures.outcome().scenarios().getLast().costs().total().amount().orElseThrow(),
                org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void racks_in_use_tell_what_stands_in_them() {
        JsonNode scenario = json(OutcomeFixtures.outcome()).get("scenarios").get(1);
        int servers = 0;
        for (JsonNode rack : scenario.get("rackFills")) {
            assertThat(rack.get("servers").asInt()).isPositive().isEqualTo(rack.get("groups").get("l4").asInt());
            servers += rack.get("servers").asInt();
        }
        assertThat(servers).isEqualTo(9);
        assertThat(scenario.get("placement").get("racks").asInt()).isEqualTo(scenario.get("rackFills").size());
    }

    @Test
    void the_exit_code_is_that_of_the_best_scenario_and_blockers_go_to_the_messages() {
        String messages = printed(err -> assertThat(Feasibility.exitCode(OutcomeFixtures.infeasible().scenarios(), err)).isEqualTo(CommandLineFace.INFEASIBLE));
        assertThat(messages).contains("Not feasible: A100 servers: ", "cooling binds", "no feasible outcome");
        var mixed = List.of(OutcomeFixtures.infeasible().scenarios().getFirst(), OutcomeFixtures.outcome().scenarios().getLast());
        printed(err -> assertThat(Feasibility.exitCode(mixed, err)).isEqualTo(CommandLineFace.DONE));
        assertThat(printed(err -> assertThat(Feasibility.exitCode(List.of(), err)).isEqualTo(CommandLineFace.INFEASIBLE))).contains("has no scenario");
    }

    @Test
    void a_table_of_figures_says_units_that_the_label_does_not() {
        var metrics = Map.of(Metric.IT_POWER, OutcomeFixtures.outcome().scenarios().getLast().metric(Metric.IT_POWER));
        assertThat(printed(out -> FigureTable.print(out, metrics, _ -> true, 100))).contains("kW").contains("scaled");
        assertThat(printed(out -> FigureTable.print(out, metrics, _ -> false, 100))).isBlank();
    }

    @Test
    void a_scenario_is_found_by_name_or_id_and_otherwise_all_are_shown() throws BadInputException {
        var option = new ScenarioOption();
        assertThat(option.of(OutcomeFixtures.outcome(), java.nio.file.Path.of("x"))).hasSize(2);
        picocli.CommandLine.populateCommand(option, "--scenario", "l4 IN dl380 gen11");
        assertThat(option.of(OutcomeFixtures.outcome(), java.nio.file.Path.of("x"))).extracting(each -> each.scenario().id()).containsExactly("l4");
        picocli.CommandLine.populateCommand(option, "--scenario", "L4");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> option.of(OutcomeFixtures.outcome(), java.nio.file.Path.of("x")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("\"A100 servers\", \"L4 in DL380 Gen11\"");
    }
}
