package org.inferrack.store;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.fitted.LeftOutError;

/** How far the fitted models were off, as shipped with them. */
final class ErrorFile {

    private static final String NAME = "accuracy.csv";
    private static final List<String> COLUMNS = List.of("kind", "left_out", "tier", "rows", "median_error", "p90_error", "bias", "inside");

    private ErrorFile() {
    }

    /** Empty where no table ships. */
    static List<LeftOutError> read(ShippedKnowledge.Files files) {
        return ShippedKnowledge.textIfThere(NAME, files).map(ErrorFile::parse).orElse(List.of());
    }

    private static List<LeftOutError> parse(String text) {
        var errors = new ArrayList<LeftOutError>();
        ShippedTable.read(NAME, text, COLUMNS, FittedFiles.REPAIR, (line, cells) -> errors.add(error(line, cells)));
        return errors;
    }

    private static LeftOutError error(long line, List<String> cells) {
        try {
            return new LeftOutError(cells.get(0), cells.get(1), cells.get(2), Long.parseLong(cells.get(3)), PlainNumber.parse(cells.get(4)),
                    PlainNumber.parse(cells.get(5)),
                    PlainNumber.parse(cells.get(6)), cells.get(7).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(PlainNumber.parse(cells.get(7))));
        } catch (NumberFormatException unreadable) {
            throw new KnowledgeException(
                    NAME + " line " + line + ": \"" + String.join(",", cells) + "\" is not made of three names and five numbers. " + FittedFiles.REPAIR,
                    unreadable);
        }
    }
}
