package org.inferrack.desktop.form.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void the_first_that_is_free_is_taken() {
        assertThat(Ids.fresh("feed", Set.of())).isEqualTo("feed");
        assertThat(Ids.fresh("feed", Set.of("feed"))).isEqualTo("feed-2");
        assertThat(Ids.fresh("feed", Set.of("feed", "feed-2", "feed-4"))).as("a gap is used").isEqualTo("feed-3");
        assertThat(Ids.fresh("feed", Set.of("feed-2"))).isEqualTo("feed");
    }

    @Test
    void a_name_is_counted_with_a_blank() {
        assertThat(Ids.freshName("Site copy", Set.of("Site copy"))).isEqualTo("Site copy 2");
    }
}
