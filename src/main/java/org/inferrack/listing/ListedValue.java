package org.inferrack.listing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Annotations;
import org.inferrack.catalog.Blank;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Range;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.figure.FigureFormat;

/**
 * A value, or why there is none, as it stands in a table.
 *
 * @param mark   short, for a cell: "350", "≈ 31", "–"
 * @param words  in full, for a tooltip and a screen reader
 * @param amount to sort and filter by; empty where there is no value, or none that others compare with
 * @param stated whether there is a value
 */
public record ListedValue(String mark, String words, OptionalDouble amount, boolean stated) {

    /** What the marks of tables mean, in one line. */
    public static final String LEGEND = "– does not apply · n/p not published · ? not yet looked up · ≈ estimated";

    private static final String ABOUT = "≈ ";

    public static ListedValue of(Item item, Spec spec, Annotations annotations) {
        return item.facts().fact(spec).map(fact -> stated(spec, fact)).orElseGet(() -> absent(spec.label(), annotations.absence(item, spec),
                annotations.blank(item.id(), spec).map(Blank::source)));
    }

    /** What does not apply to an entry of this kind. */
    static ListedValue inapplicable(String what) {
        return absent(what, Blank.State.NOT_APPLICABLE, Optional.empty());
    }

    static ListedValue absent(String what, Blank.State state, Optional<Source> source) {
        return new ListedValue(mark(state), what + ": " + reason(state, source), OptionalDouble.empty(), false);
    }

    /** "not published (looked for in ...)". */
    public static String reason(Blank.State state, Optional<Source> source) {
        return state.label() + source.map(known -> " (" + (state == Blank.State.NOT_PUBLISHED ? "looked for in " : "") + words(known) + ")").orElse("");
    }

    public static String mark(Blank.State state) {
        return switch (state) {
            case NOT_APPLICABLE -> "–";
            case NOT_PUBLISHED -> "n/p";
            case NOT_LOOKED_UP -> "?";
        };
    }

    /** A money amount, already in the currency of its column. */
    static ListedValue amount(BigDecimal amount, boolean estimated, String words) {
        return new ListedValue((estimated ? ABOUT : "") + FigureFormat.amount(amount.doubleValue()), words, OptionalDouble.of(amount.doubleValue()), true);
    }

    private static ListedValue stated(Spec spec, Fact fact) {
        boolean estimated = fact.evidence() == Evidence.ESTIMATED;
        return new ListedValue((estimated ? ABOUT : "") + FigureFormat.number(fact.value()), spec.label() + ": " + text(spec, fact) + ", "
                + fact.evidence().label() + " · " + words(fact.source()), OptionalDouble.of(fact.value()), true);
    }

    /** "31 kg", with its range where it has one: "31 kg (27 to 36)". */
    public static String text(Spec spec, Fact fact) {
        return (FigureFormat.number(fact.value()) + " " + spec.unit()).strip() + fact.range().map(ListedValue::range).orElse("");
    }

    /** " (27 to 36)"; nothing where both ends read the same. */
    public static String range(Range range) {
        String low = FigureFormat.number(range.low());
        String high = FigureFormat.number(range.high());
        return low.equals(high) ? "" : " (" + low + " to " + high + ")";
    }

    public static String words(Source source) {
        return source.citation() + (source.date().isEmpty() ? "" : ", " + source.date());
    }
}
