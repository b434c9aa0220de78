package org.inferrack.terminal;

/**
 * Text for a terminal. What strangers wrote, into plans, file names and results, may hold characters that move the cursor, colour, hide or
 * reorder what stands there; they are shown as {@code \u001b}, which is also how JSON spells them.
 */
public final class TerminalText {

    private TerminalText() {
    }

    /** Line breaks stay, everything else that a terminal obeys is spelt out. */
    public static String safe(String text) {
        return text.codePoints().noneMatch(point -> point != '\n' && obeyed(point)) ? text : spelt(text.replace("\r\n", "\n"), true);
    }

    /** The same on one line, for what must not look like a line of the program. */
    public static String line(String text) {
        return text.codePoints().noneMatch(TerminalText::obeyed) ? text : spelt(text, false);
    }

    private static String spelt(String text, boolean breaks) {
        var safe = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (!obeyed(point) || breaks && point == '\n') {
                safe.appendCodePoint(point);
            } else {
                for (char unit : Character.toChars(point)) {
                    safe.append(String.format("\\u%04x", (int) unit));
                }
            }
        });
        return safe.toString();
    }

    /** C0 and C1 controls, DEL, line and paragraph separators, marks that reorder a line, invisible tags, half letters. */
    private static boolean obeyed(int point) {
        return Character.isISOControl(point) || point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069
                || point == 0x2028 || point == 0x2029 || point == 0x061C || point == 0x200E || point == 0x200F
                || point >= 0xE0000 && point <= 0xE007F || point >= 0xFFF9 && point <= 0xFFFB
                || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
