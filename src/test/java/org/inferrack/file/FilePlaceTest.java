package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;

/** Places in a text as an editor counts them: lines and columns from 1. */
class FilePlaceTest {

    private static final String TEXT = "{\n  \"sites\": [\n    {\"pue\": 1.3},\n    {\"pue\":\n 1.4, \"a/b~c\": {}}]}";

    @ParameterizedTest
    @ValueSource(strings = {"$", "$.sites", "$.sites[0].pue", "$.sites[12][3]['a/b~c']", "$.shares['plant.2'].x", "$['a[0]']['it\\'s']", "$['']"})
    void a_path_is_found_again_from_its_pointer(String path) {
        assertThat(FilePlace.path(FilePlace.pointer(path))).isEqualTo(path);
    }

    @Test
    void a_value_stands_where_it_begins_even_on_the_line_after_its_name() {
        assertThat(FilePlace.describe(TEXT, FilePlace.pointer("$.sites[0].pue"))).isEqualTo("line 3, column 13, $.sites[0].pue");
        assertThat(FilePlace.describe(TEXT, FilePlace.pointer("$.sites[1].pue"))).isEqualTo("line 5, column 2, $.sites[1].pue");
        assertThat(FilePlace.describe(TEXT, FilePlace.pointer("$.sites[1]['a/b~c']"))).startsWith("line 5, column 16");
    }

    @Test
    void what_is_not_in_the_text_has_the_line_of_what_is_around_it() {
        assertThat(FilePlace.describe(TEXT, FilePlace.pointer("$.sites[2].pue"))).isEqualTo("line 2, column 12, $.sites[2].pue");
    }

    @Test
    void many_places_are_found_in_one_pass() {
        var places = List.of(FilePlace.pointer("$.sites[1]"), FilePlace.pointer("$.sites[0]"), FilePlace.pointer("$.none"));
        assertThat(FilePlace.describe(TEXT, places)).containsOnlyKeys(places.toArray(JsonPointer[]::new))
                .containsEntry(places.getFirst(), "line 4, column 5, $.sites[1]")
                .containsEntry(places.getLast(), "$.none");
    }
}
