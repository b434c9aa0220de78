package org.inferrack.desktop.form.field;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.inferrack.catalog.Spec;
import org.inferrack.plan.Limit;

/**
 * Which numbers a field takes and how they are written.
 *
 * @param min   in the model's unit
 * @param max   in the model's unit
 * @param unit  as shown
 * @param whole no fractions
 * @param shift powers of ten between model and screen: 2 shows the share 0.15 as 15
 */
public record NumberRange(double min, double max, String unit, boolean whole, int shift) {

    /** What was typed: a value, or what is wrong with it. */
    public sealed interface Reading {
        record Value(double value) implements Reading {
        }

        record Wrong(String message) implements Reading {
        }
    }

    public static NumberRange whole(Limit limit) {
        return new NumberRange(limit.least(), limit.most(), limit.unit(), true, 0);
    }

    public static NumberRange real(Limit limit) {
        return new NumberRange(limit.least(), limit.most(), limit.unit(), false, 0);
    }

    /** A share in the model, per cent on screen. */
    public static NumberRange percent(Limit limit) {
        return new NumberRange(limit.least(), limit.most(), "%", false, 2);
    }

    /** What is known of an item of the catalogue. */
    public static NumberRange of(Spec spec) {
        return new NumberRange(spec.least(), spec.most(), spec.unit(), false, 0);
    }

    /** The number as typed into the control: no grouping, no trailing zeros. */
    public String text(double value) {
        return shifted(value).toPlainString();
    }

    /** Reads what was typed or pasted, as a person of this machine's language writes it; a unit at the end is forgiven. */
    public Reading read(String typed) {
        return read(typed, Locale.getDefault(Locale.Category.FORMAT));
    }

    Reading read(String typed, Locale locale) {
        String text = typed.strip();
        if (!unit.isEmpty() && text.endsWith(unit)) {
            text = text.substring(0, text.length() - unit.length());
        }
        if (text.isBlank()) {
            return new Reading.Wrong("A number is needed. " + allowed());
        }
        return switch (TypedNumber.read(text, whole, locale)) {
            case TypedNumber.Value(BigDecimal number) -> within(number, typed.strip());
            case TypedNumber.Ambiguous(String fraction, String thousands) -> new Reading.Wrong(
                    "“" + typed.strip() + "” can mean " + fraction + " or " + thousands + ". Type the one that you mean.");
            case TypedNumber.NoNumber() -> new Reading.Wrong("“" + typed.strip() + "” is not a number. " + allowed());
        };
    }

    private Reading within(BigDecimal number, String typed) {
        double value = number.movePointLeft(shift).doubleValue();
        if (whole && value != Math.rint(value)) {
            return new Reading.Wrong("“" + typed + "” is not a whole number. " + allowed());
        }
        if (value < min || value > max) {
            return new Reading.Wrong(typed + " is out of range. " + allowed());
        }
        return new Reading.Value(value);
    }

    /** "Enter a whole number from 1 to 60 U." */
    public String allowed() {
        String kind = whole ? "Enter a whole number from " : "Enter a number from ";
        return kind + grouped(min) + " to " + grouped(max) + (unit.isEmpty() ? "" : " " + unit) + ".";
    }

    private String grouped(double value) {
        var format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        return format.format(shifted(value));
    }

    private BigDecimal shifted(double value) {
        var exact = BigDecimal.valueOf(value).movePointRight(shift).round(new MathContext(12, RoundingMode.HALF_UP));
        return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
    }
}
