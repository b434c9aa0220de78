package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;

class TextTableTest {

    private static String printed(TextTable table, int width) {
        var out = new StringWriter();
        table.print(new PrintWriter(out, true), width);
        return out.toString();
    }

    @Test
    void words_stand_left_and_numbers_right_under_their_heads() {
        String text = printed(new TextTable("Name", ">Count", "Note").row("a", "1", "x").row("longer", "1,000", ""), 80);
        assertThat(text.lines()).containsExactly("  Name    Count  Note", "  a           1  x", "  longer  1,000");
    }

    @Test
    void a_table_without_heads_begins_with_its_first_row() {
        assertThat(printed(new TextTable("", ">").row("a", "1"), 80).lines()).containsExactly("  a  1");
    }

    @Test
    void the_last_column_goes_below_where_the_terminal_is_narrow() {
        String text = printed(new TextTable("", ">", "").row("a", "1", "a long note that has no room").row("b", "2", ""), 20);
        assertThat(text.lines()).containsExactly("  a  1", "    a long note that has no room", "  b  2");
    }
}
