package org.inferrack.desktop.form.field;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import javafx.scene.control.TextField;

/** A short text with a form of its own: a date, a month, a currency. */
public final class ParsedField<T, V> extends TypedField<T, V> {

    private final Function<String, Optional<V>> read;
    private final String expected;

    private ParsedField(String id, String label, String expected, Function<String, Optional<V>> read, Function<T, V> get, BiFunction<T, V, T> with) {
        super(id, label, new TextField(), get, with);
        this.read = read;
        this.expected = expected;
        ((TextField) input()).getStyleClass().add("short-field");
    }

    /** A day, written 2026-11-30. */
    public static <T> ParsedField<T, LocalDate> date(String id, String label, Function<T, LocalDate> get, BiFunction<T, LocalDate, T> with) {
        return new ParsedField<>(id, label, "Enter a date as year-month-day, for example 2026-11-30.", text -> {
            try {
                return Optional.of(LocalDate.parse(text)).filter(date -> date.getYear() >= 2000 && date.getYear() < 2100);
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }, get, with);
    }

    /** A month, written 2026-11. */
    public static <T> ParsedField<T, YearMonth> month(String id, String label, Function<T, YearMonth> get, BiFunction<T, YearMonth, T> with) {
        return new ParsedField<>(id, label, "Enter a month as year-month between 2000 and 2099, for example 2026-11.", text -> {
            try {
                return Optional.of(YearMonth.parse(text)).filter(month -> month.getYear() >= 2000 && month.getYear() < 2100);
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }, get, with);
    }

    /** A currency by its ISO 4217 code. */
    public static <T> ParsedField<T, String> currency(String id, String label, Function<T, String> get, BiFunction<T, String, T> with) {
        return new ParsedField<>(id, label, "Enter a three-letter ISO 4217 code, for example EUR or USD.", text -> {
            String code = text.toUpperCase(Locale.ROOT);
            return Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).filter(code::equals).findFirst();
        }, get, with);
    }

    /** Whole numbers, written 1, 2, 4; empty for none. */
    public static <T> ParsedField<T, List<Integer>> wholeNumbers(String id, String label, int least, int most,
                                                                 Function<T, List<Integer>> get, BiFunction<T, List<Integer>, T> with) {
        return new ParsedField<>(id, label, "Enter whole numbers from " + least + " to " + most + ", for example 2, 4, 8.", text -> {
            try {
                return Optional.of(Arrays.stream(text.split("[,;\\s]+")).filter(part -> !part.isEmpty()).map(Integer::valueOf).distinct().sorted().toList())
                        .filter(numbers -> numbers.stream().allMatch(number -> number >= least && number <= most));
            } catch (NumberFormatException _) {
                return Optional.empty();
            }
        }, get, with);
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
