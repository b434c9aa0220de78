package org.inferrack.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "Zürich ✓ 日本 العربية", "emoji \uD83D\uDE00", "two\nlines", ""})
    void what_only_stands_there_stays(String text) {
        assertThat(TerminalText.safe(text)).isEqualTo(text);
    }

    @Test
    void what_a_terminal_obeys_is_spelt_out() {
        assertThat(TerminalText.safe("\u001b]0;title\u0007")).isEqualTo("\\u001b]0;title\\u0007");
        assertThat(TerminalText.safe("a\rb\tc\u007fd\u009b31m")).isEqualTo("a\\u000db\\u0009c\\u007fd\\u009b31m");
        assertThat(TerminalText.safe("\u202Eexe.fdp\u2066\u2028")).isEqualTo("\\u202eexe.fdp\\u2066\\u2028");
        assertThat(TerminalText.safe("\uDB40\uDC41")).isEqualTo("\\udb40\\udc41");
        assertThat(TerminalText.safe("\uD800")).isEqualTo("\\ud800");
    }

    @Test
    void a_name_cannot_pretend_to_be_a_line_of_the_program() {
        assertThat(TerminalText.line("x\nNot feasible")).isEqualTo("x\\u000aNot feasible");
    }

    @Property(tries = 200)
    void nothing_that_is_obeyed_comes_through_whatever_is_written(@ForAll String text) {
        var out = new StringWriter();
        try (var terminal = TerminalWriter.over(out)) {
            terminal.print(text);
            terminal.write(text.toCharArray());
            terminal.append(text).printf("%s", text);
            text.chars().forEach(terminal::write);
        }
        assertThat(out.toString().codePoints().filter(point -> point != '\n' && Character.isISOControl(point)
                || Character.getType(point) == Character.SURROGATE)).isEmpty();
    }

    @Test
    void lines_end_as_the_system_ends_them() {
        var out = new StringWriter();
        try (var terminal = TerminalWriter.over(out)) {
            terminal.println("a\r\nb");
            terminal.println((Object) "c");
        }
        assertThat(out).hasToString("a\nb" + System.lineSeparator() + "c" + System.lineSeparator());
    }
}
