package org.inferrack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.cost.TinyFleet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Own entries win over the shipped ones, so they are not trusted blindly. */
class LibraryCheckTest {

    private static List<Problem> problems(Catalog library) {
        var found = new ArrayList<Problem>();
        StatedLimits.check(new Stated("$", found), library);
        LibraryCheck.check(new Stated("$", found), library);
        return found;
    }

    private static Catalog card(Facts facts) {
        return new Catalog(List.of(), List.of(TinyFleet.card("card", Accelerator.Segment.INFERENCE, List.of(), facts)), List.of(), List.of(), List.of(),
                List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource({"TDP,700,0", "TDP,72000,1", "TDP,-1,1", "MEMORY,0,1", "TDP,0,1", "MEMORY_BANDWIDTH,0,1", "FP16_RATE,0,1", "LAYERS,0,1", "IDLE_POWER,0,0",
            "MEMORY,80000000000,1", "INT8_RATE,1e9,1", "INLET_LIMIT,-20,0", "INLET_LIMIT,95,1"})
    void a_value_of_another_unit_is_noticed_and_what_a_formula_divides_by_is_above_nothing(Spec spec, double value, int problems) {
        assertThat(problems(card(TinyFleet.facts(spec, value)))).hasSize(problems).allSatisfy(problem -> {
            assertThat(problem.path()).isEqualTo("$.accelerators[0].facts." + spec.key());
            assertThat(problem.message()).contains(Stated.number(value));
        });
    }

    @Test
    void what_is_unknown_is_left_out_and_not_below_nothing() {
        assertThat(problems(card(TinyFleet.facts(Spec.TDP, -1)))).singleElement()
                .satisfies(problem -> assertThat(problem.advice()).contains("remove the value"));
    }

    @Test
    void a_server_takes_no_less_than_nothing_of_a_further_resource() {
        var server = new ServerModel("srv", "Server", "Maker", ServerModel.Kind.RACK, ServerModel.Cooling.AIR, List.of(), Facts.NONE, Map.of("slots", -1.0));
        assertThat(problems(new Catalog(List.of(server), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()))).extracting(Problem::path)
                .containsExactly("$.servers[0].takes.slots");
    }

    @Test
    void ids_are_there_and_used_once_within_a_kind() {
        var cards = List.of(TinyFleet.card("a", Accelerator.Segment.INFERENCE, List.of(), Facts.NONE),
                TinyFleet.card("a", Accelerator.Segment.INFERENCE, List.of(), Facts.NONE),
                TinyFleet.card("", Accelerator.Segment.INFERENCE, List.of(), Facts.NONE));
        assertThat(problems(new Catalog(List.of(), cards, List.of(), List.of(), List.of(), List.of(), List.of()))).extracting(Problem::path)
                .containsExactly("$.accelerators[1]", "$.accelerators[2].id");
    }
}
