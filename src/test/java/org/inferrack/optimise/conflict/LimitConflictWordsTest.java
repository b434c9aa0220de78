package org.inferrack.optimise.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.optimise.conflict.LimitConflict.Way;
import org.inferrack.optimise.conflict.ModelLimit.Kind;
import org.junit.jupiter.api.Test;

/** {@link LimitConflictWords}: what is wrong in the first line, then what would have to give. */
class LimitConflictWordsTest {

    private static final ModelLimit POWER = new ModelLimit(Kind.EACH_RACK, 0, "power", 1_000);
    private static final ModelLimit ROW = new ModelLimit(Kind.RACKS, 0, "row", 4);
    private static final ModelLimit BUDGET = new ModelLimit(Kind.LIMIT, 1, "budget", 0);

    @Test
    void limits_that_conflict_together_are_named_with_what_is_stated_and_each_way_out_with_its_share() {
        var words = LimitConflictWords
                .of(new LimitConflict(List.of(POWER, ROW), List.of(), List.of(new Way(POWER, 1_250, 1_250), new Way(ROW, 5, 5)), true, true));
        assertThat(words.lines()).containsExactly(
                "No number of the candidate servers carries the demand within these limits together, that is certain: power, each rack (1000); racks of row (4).",
                "It would fit with power, each rack at 1250 (+25 %), all else as it is.", "It would fit with racks of row at 5 (+25 %), all else as it is.");
    }

    @Test
    void a_limit_of_nothing_has_no_share() {
        var words = LimitConflictWords.of(new LimitConflict(List.of(BUDGET), List.of(), List.of(new Way(BUDGET, 99.5, 99.5)), true, true));
        assertThat(words.lines()).containsExactly("No number of the candidate servers carries the demand within this limit, that is certain: budget (0).",
                "It would fit with budget at 99.50, all else as it is.");
    }

    @Test
    void large_numbers_have_no_cents() {
        assertThat(LimitConflictWords.of(new LimitConflict(List.of(BUDGET), List.of(), List.of(new Way(BUDGET, 1234.56, 1234.56)), true, true)))
                .contains("budget at 1235, all else");
    }

    @Test
    void where_no_limit_alone_can_give_several_have_to() {
        assertThat(LimitConflictWords.of(new LimitConflict(List.of(POWER, ROW), List.of(), List.of(), true, true)).lines().toList().getLast())
                .startsWith("Raise several limits");
    }

    @Test
    void work_that_nothing_carries_comes_before_any_limit() {
        assertThat(LimitConflictWords.of(new LimitConflict(List.of(POWER), List.of("cameras", "chat"), List.of(), true, true)))
                .startsWith("No candidate server can carry cameras, chat.\n");
    }

    @Test
    void a_conflict_that_was_not_taken_apart_is_told_as_a_whole() {
        assertThat(LimitConflictWords.of(new LimitConflict(List.of(), List.of(), List.of(), true, false))).isEqualTo(LimitConflictWords.NOTHING_FITS);
    }
}
