package org.inferrack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnprintableLettersTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "Zürich Łódź Ελλάδα Привет – “€” ≤ − · ±", "<p class=\"東\">a&#160;b</p>", "a\u00ADb\u200Bc"})
    void letters_that_the_fonts_have_are_nothing_to_say(String text) throws IOException {
        assertThat(UnprintableLetters.in(text).warning()).isEmpty();
    }

    @Test
    void each_letter_is_named_once_with_words_that_hold_it() throws IOException {
        assertThat(UnprintableLetters.in("<h1>東京 東芝</h1> plan").warning()).hasValueSatisfying(
                warning -> assertThat(warning).contains("do not have 3 letters", "東 京 芝", "\"東京\", \"東芝\"", "print as #"));
        assertThat(UnprintableLetters.in("مرحبا").letters()).hasSize(5);
        assertThat(UnprintableLetters.in("\uD83D\uDE00").warning()).hasValueSatisfying(warning -> assertThat(warning).contains("1 letter of"));
    }
}
