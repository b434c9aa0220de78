package org.inferrack.desktop.form.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

import org.inferrack.desktop.Ui;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SearchFieldTest {

    private final AtomicInteger changes = new AtomicInteger();
    private final SearchField search = new SearchField("find", "Search by name", 20, changes::incrementAndGet);

    @BeforeAll
    static void toolkit() {
        Ui.toolkit();
    }

    @Test
    void nothing_typed_finds_everything() {
        assertThat(search.finds("NVIDIA L4")).isTrue();
        assertThat(search.finds("")).isTrue();
    }

    @Test
    void every_word_must_be_somewhere_whatever_the_order_and_case() {
        search.view().setText(" 24  nvidia ");
        assertThat(changes).hasValue(1);
        assertThat(search.finds("NVIDIA L4 nvidia-l4 Ada Lovelace · 24 GB")).isTrue();
        assertThat(search.finds("NVIDIA L40S nvidia-l40s Ada Lovelace · 48 GB")).isFalse();
    }

    @Test
    void a_screen_reader_says_what_it_is() {
        assertThat(search.view().getAccessibleText()).isEqualTo("Search");
        assertThat(search.view().getPromptText()).isEqualTo("Search by name");
    }
}
