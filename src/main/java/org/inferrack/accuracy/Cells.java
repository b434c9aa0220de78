package org.inferrack.accuracy;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** One line of a measurement file by column name; blank means not given. */
record Cells(long line, Map<String, String> byColumn) {

    String text(String column) {
        return byColumn.getOrDefault(column, "").strip();
    }

    boolean given(String column) {
        return !text(column).isEmpty();
    }

    /** Empty where nothing or no finite number is given. */
    OptionalDouble number(String column) {
        try {
            double value = Double.parseDouble(text(column));
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }

    OptionalInt whole(String column) {
        OptionalDouble number = number(column);
        return number.isPresent() && number.getAsDouble() == Math.rint(number.getAsDouble()) && Math.abs(number.getAsDouble()) < 1e9
                ? OptionalInt.of((int) number.getAsDouble()) : OptionalInt.empty();
    }
}
