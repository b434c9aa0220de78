package org.inferrack.terminal;

import org.inferrack.letters.VisibleText;

/** Text for a terminal: what it would obey, and what nobody would see, is spelt out as {@link VisibleText} says. */
public final class TerminalText {

    private TerminalText() {
    }

    /** Line breaks stay, everything else that a terminal obeys is spelt out. */
    public static String safe(String text) {
        return VisibleText.of(text.replace("\r\n", "\n"), point -> point == '\n');
    }

    /** The same on one line, for what must not look like a line of the program. */
    public static String line(String text) {
        return VisibleText.line(text);
    }
}
