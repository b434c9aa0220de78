package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** What a file says and this application does not understand. */
class UnknownsTest {

    private static List<String> unknown(String file, String understood) {
        return Unknowns.between(PlanMapper.JSON.readTree(file), PlanMapper.JSON.readTree(understood)).stream().map(each -> FilePlace.path(each.at())).toList();
    }

    @Test
    void a_field_of_an_element_is_named_with_its_place() {
        assertThat(unknown("{\"a\":[{\"b\":1},{\"b\":1,\"c\":{\"d\":2}}]}", "{\"a\":[{\"b\":1},{\"b\":1}]}")).containsExactly("$.a[1].c");
    }

    @Test
    void another_way_to_write_the_same_is_no_unknown() {
        assertThat(unknown("{\"b\":1.0,\"a\":null}", "{\"b\":1,\"a\":null}")).isEmpty();
        assertThat(unknown("{\"b\":1}", "{\"b\":1,\"added\":[]}")).isEmpty();
    }

    @Test
    void none_of_a_flood_of_unknown_fields_is_lost() {
        String flood = IntStream.range(0, 10_000).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(",", "{", "}"));
        assertThat(unknown(flood, "{}")).hasSize(10_000).startsWith("$.f0");
    }
}
