package org.inferrack.engine.cost;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.inferrack.catalog.Source;

/** Reads dates as sources give them: "2026-02-07", "2026-02", "2024". */
public final class SourceDate {

    private SourceDate() {
    }

    /** The last day that the date can mean, so that a year alone is not called older than it is; empty where there is none. */
    public static Optional<LocalDate> latest(Source source) {
        String text = source.date().strip();
        try {
            return switch (text.length()) {
                case 10 -> Optional.of(LocalDate.parse(text));
                case 7 -> Optional.of(YearMonth.parse(text).atEndOfMonth());
                case 4 -> Optional.of(LocalDate.of(Integer.parseInt(text), Month.DECEMBER, 31));
                default -> Optional.empty();
            };
        } catch (DateTimeParseException | NumberFormatException notADate) {
            return Optional.empty();
        }
    }
}
