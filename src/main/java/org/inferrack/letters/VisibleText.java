package org.inferrack.letters;

import java.util.function.IntPredicate;

/**
 * Text in which everything can be seen. What strangers wrote, into plans, file names and results, may hold characters that move a cursor, colour, hide or reorder
 * what stands there, or that nobody sees at all, so that two names look like one; they are shown as {@code \u200b}, which is also how JSON spells them.
 */
public final class VisibleText {

    private static final String HEX = "\\u%04x";

    private VisibleText() {
    }

    /** @param kept what the sink itself means something by, such as its line break */
    public static String of(String text, IntPredicate kept) {
        if (text.codePoints().allMatch(point -> kept.test(point) || seen(point))) {
            return text;
        }
        var visible = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (kept.test(point) || seen(point)) {
                visible.appendCodePoint(point);
            } else {
                for (char unit : Character.toChars(point)) {
                    visible.append(String.format(HEX, (int) unit));
                }
            }
        });
        return visible.toString();
    }

    /** On one line: every break of a line is spelt. */
    public static String line(String text) {
        return of(text, _ -> false);
    }

    /**
     * Unicode's categories Cc, Cf, Co, Cs, Cn, Zl and Zp, the rest of its Default_Ignorable_Code_Point (variation selectors, fillers, joiners), the blank Braille
     * pattern, and spaces of other widths than those in use: the plain one, the no-break ones of typography, and that of Chinese and Japanese.
     */
    private static boolean seen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR,
                 Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> point == ' ' || point == 0xA0 || point == 0x202F || point == 0x3000;
            default -> !ignored(point);
        };
    }

    private static boolean ignored(int point) {
        return point == 0x034F || point == 0x115F || point == 0x1160 || point == 0x17B4 || point == 0x17B5 || point >= 0x180B && point <= 0x180F
                || point == 0x2800 || point == 0x3164 || point >= 0xFE00 && point <= 0xFE0F || point == 0xFFA0 || point >= 0xE0100 && point <= 0xE01EF
                || point == 0xFFFC;
    }
}
