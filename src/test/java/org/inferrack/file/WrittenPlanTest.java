package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.inferrack.catalog.Price;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading and writing have one set of limits: what could not be opened again is refused while it is still in memory. */
class WrittenPlanTest {

    @TempDir
    Path folder;

    private void refused(Plan plan, String... words) throws Exception {
        Path file = folder.resolve("plan.inferrack");
        PlanFiles.write(TinyPlan.PLAN, file);
        assertThatExceptionOfType(PlanFileException.class).isThrownBy(() -> PlanFiles.write(plan, file)).withMessageContainingAll(words);
        assertThat(PlanFiles.read(file).plan()).as("what was saved before").isEqualTo(TinyPlan.PLAN);
        assertThat(Files.list(folder)).as("and nothing beside it").allMatch(path -> !path.toString().contains("~inferrack"));
    }

    private static Plan noted(String notes) {
        return TinyPlan.PLAN.withCover(TinyPlan.PLAN.cover().withNotes(notes));
    }

    @Test
    void a_text_longer_than_any_that_is_read_is_refused_with_its_place() throws Exception {
        refused(noted("x".repeat(PlanFormat.MAX_TEXT + 1)), "not saved", "too large");
    }

    @Test
    void a_number_with_more_digits_than_any_that_is_read_is_refused() throws Exception {
        var price = TinyPlan.LIBRARY.prices().getFirst();
        var digits = new Price(price.itemId(), price.kind(), new BigDecimal("1." + "3".repeat(200)), price.currency(), price.contents(), price.source());
        var library = TinyPlan.LIBRARY;
        refused(TinyPlan.PLAN.withLibrary(new org.inferrack.catalog.Catalog(library.servers(), library.accelerators(), library.components(), library.models(),
                library.regions(), java.util.List.of(digits), library.measurements())), "not saved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "a\uDC00b", "\uDC00\uD800"})
    void half_a_letter_is_refused_with_its_place(String half) throws Exception {
        refused(noted(half), "$.cover.notes", "half of a letter");
        refused(TinyPlan.PLAN.withCarried(Map.of("/x", "\"\\ud83d\"")), "$.x", "half of a letter");
    }

    @Test
    void half_a_letter_in_a_file_is_refused_with_its_line() {
        String text = PlanFiles.text(TinyPlan.PLAN).replace("Tiny", "T\\ud800iny");
        assertThatExceptionOfType(PlanFileException.class).isThrownBy(() -> PlanText.parse(Path.of("any"), text))
                .withMessageContainingAll("line 5, column 22", "$.cover.title", "half of a letter");
    }

    @Test
    void whole_letters_beyond_the_first_plane_are_kept() throws Exception {
        Path file = folder.resolve("plan.inferrack");
        PlanFiles.write(noted("\uD83D\uDE00"), file);
        assertThat(PlanFiles.read(file).plan().cover().notes()).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void more_measurements_than_a_file_can_hold_are_refused() throws Exception {
        refused(noted("y".repeat(900_000)).withTargets(java.util.Collections.nCopies(40, TinyPlan.PLAN.targets().getFirst().withName("z".repeat(900_000)))),
                "not saved", "larger than 32 MB", "Leave out");
    }
}
