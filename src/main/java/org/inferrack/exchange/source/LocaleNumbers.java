package org.inferrack.exchange.source;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Numbers as a table writes them: "12000.5", "12.000,5", "12,000", "12 000,5", "12'000". Which sign separates the decimals is a property of the whole
 * table, so it is told from all of its cells, never from one.
 */
public final class LocaleNumbers {

    /** Spaces that separate thousands: plain, no-break, thin, narrow no-break; and both apostrophes. */
    private static final Pattern GROUPS = Pattern.compile("(?<=\\d)[ \\u00A0\\u2009\\u202F'\\u2019](?=\\d{3}(\\D|$))");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d[\\d.,]*|[.,]\\d+)([eE][+-]?\\d{1,3})?");

    /** Separators of thousands stand before two or three digits (India's lakh has two), and before three at the end; no number so written begins with 0. */
    private static final Pattern BY_POINT = Pattern.compile("[+-]?(\\d*(\\.\\d*)?([eE][+-]?\\d+)?|[1-9]\\d{0,2}(,\\d{2,3})*,\\d{3}(\\.\\d*)?)");
    private static final Pattern BY_COMMA = Pattern.compile("[+-]?(\\d*(,\\d*)?([eE][+-]?\\d+)?|[1-9]\\d{0,2}(\\.\\d{2,3})*\\.\\d{3}(,\\d*)?)");

    /** What one cell says of the decimal sign. */
    private enum Sign { POINT, COMMA, EITHER, NONE }

    private final Sign decimal;

    private LocaleNumbers(Sign decimal) {
        this.decimal = decimal;
    }

    /**
     * @param cells     of the columns with numbers
     * @param separator of the table's cells: a table with commas between its cells has a decimal point unless a cell says otherwise
     * @throws ImportException if cells contradict each other
     */
    public static LocaleNumbers of(List<String> cells, char separator) throws ImportException {
        String point = null;
        String comma = null;
        for (String cell : cells) {
            switch (sign(clean(cell))) {
                case POINT -> point = point == null ? cell : point;
                case COMMA -> comma = comma == null ? cell : comma;
                case EITHER, NONE -> {
                }
            }
        }
        if (point != null && comma != null) {
            throw new ImportException("\"" + point + "\" has a decimal point and \"" + comma + "\" a decimal comma. Write all numbers in one way.");
        }
        return new LocaleNumbers(point != null ? Sign.POINT : comma != null ? Sign.COMMA : separator == ',' ? Sign.POINT : Sign.EITHER);
    }

    /** Empty for a cell that is no number. @throws ImportException if it could be two numbers */
    public OptionalDouble number(String cell) throws ImportException {
        String text = clean(cell);
        if (!NUMBER.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        if (decimal == Sign.EITHER && sign(text) == Sign.EITHER) {
            throw new ImportException("\"" + cell.strip() + "\" may be " + parsed(text.replace(",", "").replace(".", "")).orElse(0) + " or "
                    + parsed(text.replace(',', '.')).orElse(0) + ". Write numbers without separators of thousands.");
        }
        boolean comma = decimal == Sign.COMMA;
        if (!(comma ? BY_COMMA : BY_POINT).matcher(text).matches()) {
            throw new ImportException("\"" + cell.strip() + "\" is no number where " + (comma ? "a comma" : "a point")
                    + " separates the decimals. Write all numbers in one way, without separators of thousands.");
        }
        return parsed(comma ? text.replace(".", "").replace(',', '.') : text.replace(",", ""));
    }

    private static OptionalDouble parsed(String plain) {
        try {
            return OptionalDouble.of(Double.parseDouble(plain));
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }

    private static String clean(String cell) {
        return GROUPS.matcher(cell.strip()).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static Sign sign(String text) {
        boolean point = BY_POINT.matcher(text).matches();
        boolean comma = BY_COMMA.matcher(text).matches();
        boolean whole = text.indexOf('.') < 0 && text.indexOf(',') < 0;
        return !NUMBER.matcher(text).matches() || whole || !point && !comma ? Sign.NONE : point && comma ? Sign.EITHER : point ? Sign.POINT : Sign.COMMA;
    }
}
