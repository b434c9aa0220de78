package org.inferrack.store;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

import org.inferrack.catalog.Range;

/** One line of a {@link Table}, from a file or from the database; cells are text and empty where nothing is known. */
record Row(Table table, long line, List<String> cells) {

    String text(String column) {
        int index = table.index(column);
        return index < cells.size() ? cells.get(index) : "";
    }

    String required(String column) {
        String text = text(column);
        if (text.isBlank()) {
            throw wrong(column + " is empty", "Fill it in.");
        }
        return text;
    }

    List<String> list(String column) {
        String text = text(column);
        return text.isBlank() ? List.of() : List.of(text.split(";"));
    }

    double number(String column) {
        String text = required(column);
        try {
            return PlainNumber.parse(text);
        } catch (NumberFormatException notANumber) {
            throw wrong(column + " is not a number: '" + text + "'", "Write it with a decimal point and without a unit.");
        }
    }

    OptionalDouble numberIfKnown(String column) {
        return text(column).isBlank() ? OptionalDouble.empty() : OptionalDouble.of(number(column));
    }

    /** Of the columns "low" and "high"; both or neither are filled. */
    Optional<Range> range() {
        if (text("low").isBlank() && text("high").isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Range(number("low"), number("high")));
        } catch (IllegalArgumentException turned) {
            throw wrong(turned.getMessage(), "Put the lower end into low and the upper into high.");
        }
    }

    int count(String column) {
        double number = number(column);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw wrong(column + " is not a whole number: '" + text(column) + "'", "Write a whole number.");
        }
        return (int) number;
    }

    /** With the digits that were written and no trailing zeros, so that 2500 and 2500.0000 are the same amount. */
    BigDecimal amount(String column) {
        String text = required(column);
        try {
            var stripped = new BigDecimal(text).stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        } catch (NumberFormatException notANumber) {
            throw wrong(column + " is not an amount: '" + text + "'", "Write it with a decimal point and without a currency.");
        }
    }

    <E extends Enum<E>> E choice(String column, Class<E> choices) {
        return choice(column, required(column), choices);
    }

    <E extends Enum<E>> Set<E> choices(String column, Class<E> choices) {
        return list(column).stream().map(text -> choice(column, text, choices)).collect(Collectors.toUnmodifiableSet());
    }

    private <E extends Enum<E>> E choice(String column, String text, Class<E> choices) {
        try {
            return Enum.valueOf(choices, text);
        } catch (IllegalArgumentException notAChoice) {
            throw wrong(column + " is '" + text + "'", "Use one of " + Arrays.toString(choices.getEnumConstants()) + ".");
        }
    }

    KnowledgeException wrong(String what, String whatToDo) {
        return new KnowledgeException(table.file() + " line " + line + ": " + what + ". " + whatToDo);
    }
}
