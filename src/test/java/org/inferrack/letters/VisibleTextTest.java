package org.inferrack.letters;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link VisibleText}: two different names never look the same. */
class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {0x00, 0x1B, 0x7F, 0x9B, 0xAD, 0x34F, 0x378, 0x61C, 0x115F, 0x17B4, 0x180E, 0x200B, 0x200D, 0x200E, 0x2003, 0x2028, 0x202E, 0x2060, 0x2066,
                    0x2800, 0x3164, 0xE000, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFF, 0xE0041, 0xE0100, 0xF0000})
    void what_cannot_be_seen_is_spelt(int point) {
        String hidden = Character.toString(point);
        assertThat(VisibleText.line("a" + hidden + "b")).startsWith("a\\u").endsWith("b").isNotEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "Zürich ✓ 日本　東京 العربية हिन्दी", "emoji \uD83D\uDE00", "12\u00a0345,6", "", "a\u0301", "\\u200b"})
    void what_can_be_seen_stays(String text) {
        assertThat(VisibleText.line(text)).isEqualTo(text);
    }

    @Property(tries = 500)
    void spelt_once_it_is_spelt_for_good(@ForAll String text) {
        String once = VisibleText.line(text);
        assertThat(VisibleText.line(once)).isEqualTo(once);
        assertThat(VisibleText.of(text, point -> point == '\n').replace("\n", "\\u000a")).isEqualTo(once);
    }
}
