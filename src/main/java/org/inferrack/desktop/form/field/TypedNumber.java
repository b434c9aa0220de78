package org.inferrack.desktop.form.field;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write and paste it: digits in groups of three (1,234.5, 1.234,5, 1 234,5, 1’234.5) or in none. One separator before three digits
 * may be a decimal point or group thousands: what the reader's language and the writing in our own fields agree on is taken, anything else has two
 * readings and is not guessed.
 */
sealed interface TypedNumber {

    record Value(BigDecimal number) implements TypedNumber {
    }

    /** Two numbers, each written so that it has one reading. */
    record Ambiguous(String fraction, String thousands) implements TypedNumber {
    }

    record NoNumber() implements TypedNumber {
    }

    /** Blanks of all widths, apostrophes and underscores only ever group. */
    String GROUPING = "[ \\u00a0\\u2007\\u2009\\u202f'\\u2019_]";
    Pattern BLANK_ENDS = Pattern.compile("^[\\s\\p{Z}\\p{Sc}]+|[\\s\\p{Z}\\p{Sc}]+$");
    Pattern PARTS = Pattern.compile("([-+\\u2212]?)(.*?)([eE][-+]?\\d{1,2})?");
    Pattern PLAIN = Pattern.compile("\\d{1,18}");
    Pattern GROUPED = Pattern.compile("(\\d{1,3}(?:(" + GROUPING + ")\\d{3})(?:\\2\\d{3}){0,4})(?:[.,](\\d{0,18}))?");
    Pattern BY_COMMAS = Pattern.compile("(\\d{1,3}(?:,\\d{3}){1,5})\\.(\\d{0,18})|(\\d{1,3}(?:,\\d{3}){2,5})");
    Pattern BY_POINTS = Pattern.compile("(\\d{1,3}(?:\\.\\d{3}){1,5}),(\\d{0,18})|(\\d{1,3}(?:\\.\\d{3}){2,5})");
    Pattern ONE_SEPARATOR = Pattern.compile("(\\d{0,18})([.,])(\\d{0,18})");
    Pattern TWO_READINGS = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");

    /**
     * @param whole  the field takes no fractions
     * @param locale how its reader writes numbers
     */
    static TypedNumber read(String typed, boolean whole, Locale locale) {
        Matcher parts = PARTS.matcher(withoutCurrency(typed));
        if (!parts.matches()) {
            return new NoNumber();
        }
        String sign = parts.group(1).isEmpty() || parts.group(1).equals("+") ? "" : "-";
        String exponent = parts.group(3) == null ? "" : parts.group(3);
        String digits = parts.group(2);
        if (exponent.isEmpty() && TWO_READINGS.matcher(digits).matches()) {
            return judged(sign, digits, whole, locale);
        }
        String plain = plain(digits);
        return plain.isEmpty() ? new NoNumber() : new Value(new BigDecimal(sign + plain + exponent));
    }

    private static String withoutCurrency(String typed) {
        String text = BLANK_ENDS.matcher(typed).replaceAll("");
        for (Currency currency : Currency.getAvailableCurrencies()) {
            String code = currency.getCurrencyCode();
            if (text.startsWith(code) || text.endsWith(code)) {
                return BLANK_ENDS.matcher(text.startsWith(code) ? text.substring(3) : text.substring(0, text.length() - 3)).replaceAll("");
            }
        }
        return text;
    }

    /** Digits and at most one point; empty where that is no number. */
    private static String plain(String digits) {
        if (PLAIN.matcher(digits).matches()) {
            return digits;
        }
        Matcher grouped = GROUPED.matcher(digits);
        if (grouped.matches()) {
            return joined(grouped.group(1).replaceAll(GROUPING, ""), grouped.group(3));
        }
        for (Pattern pattern : new Pattern[] {BY_COMMAS, BY_POINTS}) {
            Matcher both = pattern.matcher(digits);
            if (both.matches()) {
                return both.group(3) != null ? both.group(3).replaceAll("[.,]", "") : joined(both.group(1).replaceAll("[.,]", ""), both.group(2));
            }
        }
        Matcher one = ONE_SEPARATOR.matcher(digits);
        return one.matches() && digits.length() > 1 ? joined(one.group(1), one.group(3)) : "";
    }

    private static String joined(String units, String fraction) {
        return (units.isEmpty() ? "0" : units) + (fraction == null || fraction.isEmpty() ? "" : "." + fraction);
    }

    /** One separator before three digits, by who writes it so: the reader's language, or this application, whose fields show a point and no groups. */
    private static TypedNumber judged(String sign, String digits, boolean whole, Locale locale) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        boolean point = digits.indexOf('.') >= 0;
        char separator = point ? '.' : ',';
        boolean groups = separator == symbols.getGroupingSeparator();
        boolean divides = !whole && (point || separator == symbols.getDecimalSeparator());
        String fraction = sign + digits.replace(',', '.');
        String thousands = sign + digits.replaceAll("[.,]", "");
        if (groups == divides) {
            BigDecimal number = new BigDecimal(fraction);
            return new Ambiguous(number.stripTrailingZeros().scale() <= 0 ? number.setScale(0).toPlainString() : fraction + "0", thousands);
        }
        return new Value(new BigDecimal(groups ? thousands : fraction));
    }
}
