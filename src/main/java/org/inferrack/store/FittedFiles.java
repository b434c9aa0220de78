package org.inferrack.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.MixedModel.Spread;

/** The fitted models that ship, straight from their files; they belong to the version of the knowledge. */
final class FittedFiles {

    static final String REPAIR = "Run the fit again, or install Inferrack again.";
    static final List<String> COLUMNS = List.of("what", "key", "values");

    private FittedFiles() {
    }

    /** A model whose file is not there was not fitted. */
    static Fitted read(ShippedKnowledge.Files files) {
        return new Fitted(model("inference", files), model("llm", files), model("wall", files), ClassesFile.read(files),
                ErrorFile.read(files));
    }

    private static Optional<MixedModel> model(String name, ShippedKnowledge.Files files) {
        String file = name + ".csv";
        return ShippedKnowledge.textIfThere(file, files).map(text -> new FittedFile(file).read(name, text));
    }

    /** What the lines of one file have said so far. */
    private static final class FittedFile {

        private final String file;
        private final Map<String, Spread> spreads = new HashMap<>();
        private final Map<String, double[]> coefficients = new HashMap<>();
        private String provenance = "";
        private double intercept;

        FittedFile(String file) {
            this.file = file;
        }

        MixedModel read(String name, String text) {
            ShippedTable.read(file, text, COLUMNS, REPAIR, this::take);
            return new MixedModel(name, provenance, intercept, coefficients, spreads);
        }

        private void take(long line, List<String> cells) {
            String key = cells.get(1);
            String values = cells.get(2);
            switch (cells.getFirst()) {
                case "meta" -> provenance = values;
                case "intercept" -> intercept = numbers(line, values, 1)[0];
                case "spread" -> spreads.put(key, spread(numbers(line, values, 3)));
                case "coefficient" -> coefficients.put(key, numbers(line, values, 1));
                default -> throw wrong(file, line, "\"" + cells.getFirst() + "\" is not meta, intercept, spread or coefficient");
            }
        }

        private static Spread spread(double[] values) {
            return new Spread(values[0], values[1], (int) values[2]);
        }

        private double[] numbers(long line, String text, int fewest) {
            return FittedFiles.numbers(file, line, text, fewest).stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** Numbers with spaces between them. */
    static List<Double> numbers(String file, long line, String text, int fewest) {
        List<Double> values;
        try {
            values = Stream.of(text.split(" ")).map(PlainNumber::parse).toList();
        } catch (NumberFormatException notANumber) {
            throw wrong(file, line, "\"" + text + "\" is not made of numbers");
        }
        if (values.size() < fewest) {
            throw wrong(file, line, "there are too few numbers");
        }
        return values;
    }

    static KnowledgeException wrong(String file, long line, String what) {
        return new KnowledgeException(file + " line " + line + ": " + what + ". " + REPAIR);
    }
}
