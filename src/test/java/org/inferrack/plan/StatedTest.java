package org.inferrack.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

/** Problems stand where their value is written in the file, and say what may be there. */
class StatedTest {

    private final List<Problem> found = new ArrayList<>();
    private final Stated place = new Stated("$", found).at("sites", 2);

    @Test
    void a_number_out_of_its_limit_is_named_with_what_is_allowed() {
        place.within("pue", 0.5, Limit.PUE);
        assertThat(found).containsExactly(new Problem("$.sites[2].pue", "PUE is 0.5; it must be 1 to 3: " + Limit.PUE.reason() + ".", "Enter 1 to 3."));
    }

    @Test
    void both_ends_of_a_limit_are_allowed_and_absence_is_too() {
        place.within("pue", 1, Limit.PUE);
        place.within("pue", 3, Limit.PUE);
        place.within("depthMm", OptionalDouble.empty(), Limit.DEPTH);
        assertThat(found).isEmpty();
        place.within("depthMm", OptionalDouble.of(99), Limit.DEPTH);
        assertThat(found).extracting(Problem::path).containsExactly("$.sites[2].depthMm");
    }

    @Test
    void an_id_that_leads_nowhere_differs_from_one_that_is_not_there() {
        place.known("region", "region", "XX", false, "Choose.");
        place.known("region", "region", " ", false, "Choose.");
        place.known("region", "region", "DE", true, "Choose.");
        assertThat(found).extracting(Problem::message).containsExactly("There is no region \"XX\".", "The region is not stated.");
    }

    @Test
    void every_repetition_of_an_id_is_a_problem_and_blank_ones_are_not_repetitions() {
        place.unique("racks", List.of("a", "", "b", "", "a", "a"), String::toString);
        assertThat(found).extracting(Problem::path).containsExactly("$.sites[2].racks[4]", "$.sites[2].racks[5]");
    }

    @Test
    void a_problem_of_the_place_itself_has_its_path() {
        place.problem("", "Wrong.", "Change it.");
        assertThat(found.getFirst().path()).isEqualTo("$.sites[2]");
    }

    @Test
    void numbers_are_written_as_people_write_them() {
        assertThat(Stated.number(1_000_000)).isEqualTo("1000000");
        assertThat(Stated.number(0.1)).isEqualTo("0.1");
        assertThat(Stated.number(Double.NaN)).isEqualTo("NaN");
        assertThat(Stated.number(1e300)).isEqualTo("1.0E300");
    }

    @Test
    void what_is_no_number_never_enters_a_plan() {
        assertThatThrownBy(() -> Finite.require("pue", Double.NaN)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("pue")
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> Finite.require("pue", Double.NEGATIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        Finite.require("pue", -Double.MAX_VALUE);
    }
}
