package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void later_lines_stand_under_the_text_of_the_first() {
        assertThat(Terminal.wrap("note: ", "one two three", 13)).containsExactly("note: one two", "      three");
    }

    @Test
    void a_word_that_is_too_long_stands_alone() {
        assertThat(Terminal.wrap("", "a incomprehensible b", 5)).containsExactly("a", "incomprehensible", "b");
    }

    @Property(tries = 200)
    void no_word_is_lost_and_no_line_is_too_wide(@ForAll @Size(min = 1, max = 30) List<@AlphaChars @StringLength(min = 1, max = 12) String> words,
                                                 @ForAll @IntRange(min = 14, max = 60) int width) {
        var lines = Terminal.wrap("- ", String.join(" ", words), width);
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        assertThat(List.of(String.join(" ", lines).substring(2).strip().split("\\s+"))).isEqualTo(words);
    }
}
