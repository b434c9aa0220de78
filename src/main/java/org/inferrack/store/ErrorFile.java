package org.inferrack.store;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.fitted.LeftOutError;

/** How far the fitted models were off, as shipped with them. */
final class ErrorFile {

    private static final String NAME = "accuracy.csv";
    private static final String HEADER = "kind,left_out,tier,rows,median_error,p90_error,bias,inside";

    private ErrorFile() {
    }

    /** Empty where no table ships. */
    static List<LeftOutError> read(ShippedKnowledge.Files files) {
        return ShippedKnowledge.textIfThere(NAME, files).map(ErrorFile::parse).orElse(List.of());
    }

    private static List<LeftOutError> parse(String text) {
        String[] lines = text.split("\n");
        if (!lines[0].equals(HEADER)) {
            throw wrong(1, "the header must be " + HEADER);
        }
        var errors = new ArrayList<LeftOutError>();
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split(",", -1);
            try {
                errors.add(new LeftOutError(cells[0], cells[1], cells[2], Long.parseLong(cells[3]), PlainNumber.parse(cells[4]),
                        PlainNumber.parse(cells[5]), PlainNumber.parse(cells[6]), cells[7].isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(PlainNumber.parse(cells[7]))));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
                throw wrong(i + 1, "\"" + lines[i] + "\" is not made of three names and five numbers");
            }
        }
        return errors;
    }

    private static KnowledgeException wrong(int line, String what) {
        return new KnowledgeException(NAME + " line " + line + ": " + what + ". Run the fit again, or install Inferrack again.");
    }
}
