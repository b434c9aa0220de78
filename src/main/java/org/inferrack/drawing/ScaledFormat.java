package org.inferrack.drawing;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** Shows numbers divided by a unit (thousand, million) that the axis names. */
final class ScaledFormat extends NumberFormat {

    private static final long serialVersionUID = 1L;

    private final NumberFormat format;
    private final double unit;

    ScaledFormat(NumberFormat format, double unit) {
        this.format = format;
        this.unit = unit;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        return format.format(number / unit, to, position);
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return format((double) number, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        Number parsed = format.parse(source, position);
        return parsed == null ? null : parsed.doubleValue() * unit;
    }
}
