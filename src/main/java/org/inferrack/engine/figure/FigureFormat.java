package org.inferrack.engine.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleFunction;

/** Figures as text, the same on screen, paper and terminal. English formats; rounds for display only. */
public final class FigureFormat {

    private static final String MISSING = "n/a";
    /** Unit of a share saved against the baseline. */
    private static final String SAVED = "saved";
    /** Units that are things: one of them has no s. */
    private static final Set<String> COUNTED = Set.of("racks", "servers", "accelerators", "streams", "users", "requests");

    private static final MathContext SIGNIFICANT = new MathContext(3, RoundingMode.HALF_UP);
    /** From here on a number reads 1,000 whatever decimals it is given. */
    private static final double NEARLY_THOUSAND = 999.995;
    /** In per cent: a share that reads 100 with one decimal is whole. */
    private static final double NEARLY_HUNDRED = 99.95;

    private FigureFormat() {
    }

    /** The value with its unit, "12.4 kW"; "n/a (reason)" where it is unknown. */
    public static String text(Figure figure) {
        return switch (figure) {
            case Figure.Known known -> withUnit(known.value(), known.unit());
            case Figure.Unknown unknown -> MISSING + " (" + unknown.reason() + ")";
        };
    }

    /** The value with its unit, or "n/a" alone where there is no room for the reason. */
    public static String brief(Figure figure) {
        return figure instanceof Figure.Known known ? withUnit(known.value(), known.unit()) : MISSING;
    }

    /** The value without its unit, for a table that names the unit in its head; "n/a" where it is unknown. */
    public static String value(Figure figure) {
        return switch (figure) {
            case Figure.Known known when isCurrency(known.unit()) -> amount(known.value());
            case Figure.Known known -> number(known.value());
            case Figure.Unknown _ -> MISSING;
        };
    }

    /** The 90 % interval with its unit, "11.8 to 13.0 kW"; empty where the figure is exact or unknown. */
    public static String range(Figure figure) {
        String ends = interval(figure);
        if (ends.isEmpty() || figure.unit().equals(SAVED)) {
            return ends;
        }
        return isCurrency(figure.unit()) ? figure.unit() + " " + ends : join(ends, figure.unit());
    }

    /**
     * The 90 % interval without its unit, "11.8 to 13.0"; empty where the figure is exact, unknown, or reads the same at both ends.
     * "5 or more" where it has no upper end, "none within limits to 20.3" where the lower end breaks the work's limits.
     */
    public static String interval(Figure figure) {
        if (!(figure instanceof Figure.Known known)) {
            return "";
        }
        return interval(known, value -> bare(value, known.unit()));
    }

    /** The same with the ends written by {@code number}. */
    public static String interval(Figure.Known known, DoubleFunction<String> number) {
        String low = number.apply(known.low());
        String high = number.apply(known.high());
        return switch (known.basis().ends()) {
            case NO_TOP -> low + " or more";
            case NO_BOTTOM -> high + " or less";
            case NO_ENDS -> "without end either way";
            case NONE_WITHIN_LIMITS -> "none within limits to " + high;
            case CLOSED -> low.equals(high) ? "" : low + " to " + high;
        };
    }

    private static String bare(double value, String unit) {
        return unit.equals(SAVED) ? withUnit(value, unit) : isCurrency(unit) ? amount(value) : number(value);
    }

    /** Three significant digits below 1,000, whole and grouped from there; whole numbers stay whole. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return MISSING;
        }
        double size = Math.abs(value);
        if (size >= 999.5 || Math.rint(value) == value) {
            return size < 1e15 ? decimals(value, 0) : String.format(Locale.ENGLISH, "%.3g", value);
        }
        if (size < 1e-4) {
            return String.format(Locale.ENGLISH, "%.2e", value);
        }
        // of the rounded size: 9.996 is 10.0 and not 10.00
        double rounded = BigDecimal.valueOf(size).round(SIGNIFICANT).doubleValue();
        return decimals(value, Math.max(0, 2 - (int) Math.floor(Math.log10(rounded))));
    }

    /** "USD 12,345", "USD 12.50" below 1,000, three significant digits below 1. */
    public static String money(double value, String currency) {
        return currency + " " + amount(value);
    }

    /** An amount that is a printed line: whole where it is, else to the cent. */
    public static String money(BigDecimal value, String currency) {
        return currency + " " + amount(value);
    }

    /** As {@link #money(BigDecimal, String)} without the currency. */
    public static String amount(BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return format(whole ? 0 : 2).format(value.setScale(whole ? 0 : 2, RoundingMode.HALF_UP));
    }

    /** As {@link #money(double, String)} without the currency. */
    public static String amount(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value) || size < 1 && value != 0) {
            return number(value);
        }
        return decimals(value, size >= NEARLY_THOUSAND || Math.rint(value) == value ? 0 : 2);
    }

    /** A share as per cent, 1.18 as "118 %"; one decimal below 100 % where it has any. Never clamped. */
    public static String percent(double share) {
        if (!Double.isFinite(share)) {
            return share > 0 ? "∞ %" : MISSING;
        }
        double value = share * 100;
        boolean whole = Math.abs(value) >= NEARLY_HUNDRED || Math.abs(value - Math.rint(value)) < 1e-9;
        return decimals(value, whole ? 0 : 1) + " %";
    }

    /** A value with its unit: "12.4 kW", "USD 1,250", a share of the unit "saved" as "31 % saved" or, if negative, "4 % more". */
    public static String withUnit(double value, String unit) {
        if (unit.equals(SAVED)) {
            return percent(Math.abs(value)) + (value < 0 ? " more" : " saved");
        }
        return isCurrency(unit) ? money(value, unit)
                : join(number(value), number(value).equals("1") && COUNTED.contains(unit) ? unit.substring(0, unit.length() - 1) : unit);
    }

    private static String join(String number, String unit) {
        return unit.isEmpty() ? number : number + " " + unit;
    }

    /** ISO 4217 codes go before the amount; no other unit has three capitals. */
    private static boolean isCurrency(String unit) {
        return unit.length() == 3 && unit.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
    }

    private static String decimals(double value, int digits) {
        String text = format(digits).format(value);
        return text.matches("-[0.,]*") ? text.substring(1) : text;
    }

    private static DecimalFormat format(int digits) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format;
    }
}
