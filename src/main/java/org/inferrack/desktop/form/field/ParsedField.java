package org.inferrack.desktop.form.field;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import javafx.scene.control.TextField;
import org.inferrack.plan.Limit;

/** A short text with a form of its own: a date, a month, a currency. */
public final class ParsedField<T, V> extends TypedField<T, V> {

    private final Function<String, Optional<V>> read;
    private final String expected;
    private final UnaryOperator<V> other;

    private ParsedField(String id, String label, String expected, Function<String, Optional<V>> read, UnaryOperator<V> other, Function<T, V> get,
                        BiFunction<T, V, T> with) {
        super(id, label, new TextField(), get, with);
        this.read = read;
        this.expected = expected;
        this.other = other;
        ((TextField) input()).getStyleClass().add("short-field");
    }

    /** A day, written 2026-11-30. */
    public static <T> ParsedField<T, LocalDate> date(String id, String label, Function<T, LocalDate> get, BiFunction<T, LocalDate, T> with) {
        return new ParsedField<>(id, label, "Enter a date as year-month-day, for example 2026-11-30.", text -> {
            try {
                return Optional.of(LocalDate.parse(text)).filter(date -> Limit.START_YEAR.allows(date.getYear()));
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }, date -> date.plusDays(1), get, with);
    }

    /** A month, written 2026-11. */
    public static <T> ParsedField<T, YearMonth> month(String id, String label, Function<T, YearMonth> get, BiFunction<T, YearMonth, T> with) {
        return new ParsedField<>(id, label, "Enter a month as year-month in the years " + Limit.START_YEAR.range() + ", for example 2026-11.", text -> {
            try {
                return Optional.of(YearMonth.parse(text)).filter(month -> Limit.START_YEAR.allows(month.getYear()));
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }, month -> month.plusMonths(1), get, with);
    }

    /** A currency by its ISO 4217 code. */
    public static <T> ParsedField<T, String> currency(String id, String label, Function<T, String> get, BiFunction<T, String, T> with) {
        return new ParsedField<>(id, label, "Enter a three-letter ISO 4217 code, for example EUR or USD.", text -> {
            String code = text.toUpperCase(Locale.ROOT);
            return Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).filter(code::equals).findFirst();
        }, code -> code + "?", get, with);
    }

    /** Whole numbers, written 1, 2, 4; empty for none. */
    public static <T> ParsedField<T, List<Integer>> wholeNumbers(String id, String label, Limit limit,
                                                                 Function<T, List<Integer>> get, BiFunction<T, List<Integer>, T> with) {
        return new ParsedField<>(id, label, "Enter whole numbers, each " + limit.range() + ", for example 2, 4, 8.", text -> {
            try {
                return Optional.of(Arrays.stream(text.split("[,;\\s]+")).filter(part -> !part.isEmpty()).map(Integer::valueOf).distinct().sorted().toList())
                        .filter(numbers -> numbers.stream().allMatch(limit::allows));
            } catch (NumberFormatException _) {
                return Optional.empty();
            }
        }, numbers -> {
            var more = new ArrayList<>(numbers);
            more.add(1);
            return more;
        }, get, with);
    }

    @Override
    protected V other(V value) {
        return other.apply(value);
    }

    @Override
    protected Complaints.Scope scope() {
        return Complaints.Scope.WITHIN;
    }

    @Override
    String write(V value) {
        return value instanceof List<?> list ? String.join(", ", list.stream().map(String::valueOf).toList()) : value.toString();
    }

    @Override
    void take(String text) {
        read.apply(text.strip()).ifPresentOrElse(this::accept, () -> mark("“" + text.strip() + "” does not fit here. " + expected));
    }
}
