package org.inferrack.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.MixedModel.Spread;

/** The fitted models that ship, straight from their files; they belong to the version of the knowledge. */
final class FittedFiles {

    private static final String HEADER = "what,key,values";

    private FittedFiles() {
    }

    /** A model whose file is not there was not fitted. */
    static Fitted read(ShippedKnowledge.Files files) {
        return new Fitted(model("inference", files), model("llm", files), model("wall", files), ErrorFile.read(files));
    }

    private static Optional<MixedModel> model(String name, ShippedKnowledge.Files files) {
        String file = name + ".csv";
        return ShippedKnowledge.textIfThere(file, files).map(text -> new FittedFile(file, name, text).read());
    }

    private record FittedFile(String file, String name, String text) {

        MixedModel read() {
            String[] lines = text.split("\n");
            if (!lines[0].equals(HEADER)) {
                throw wrong(1, "the header must be " + HEADER);
            }
            String provenance = "";
            double intercept = 0;
            var spreads = new HashMap<String, Spread>();
            Map<String, double[]> coefficients = HashMap.newHashMap(lines.length);
            for (int i = 1; i < lines.length; i++) {
                String[] cells = lines[i].split(",", -1);
                if (cells.length != 3) {
                    throw wrong(i + 1, cells.length + " cells instead of 3");
                }
                switch (cells[0]) {
                    case "meta" -> provenance = cells[2];
                    case "intercept" -> intercept = numbers(i + 1, cells[2], 1)[0];
                    case "spread" -> spreads.put(cells[1], spread(numbers(i + 1, cells[2], 3)));
                    case "coefficient" -> coefficients.put(cells[1], numbers(i + 1, cells[2], 1));
                    default -> throw wrong(i + 1, "\"" + cells[0] + "\" is not meta, intercept, spread or coefficient");
                }
            }
            return new MixedModel(name, provenance, intercept, coefficients, spreads);
        }

        private static Spread spread(double[] values) {
            return new Spread(values[0], values[1], (int) values[2]);
        }

        private double[] numbers(int line, String text, int fewest) {
            String[] parts = text.split(" ");
            double[] values = new double[parts.length];
            try {
                for (int i = 0; i < parts.length; i++) {
                    values[i] = PlainNumber.parse(parts[i]);
                }
            } catch (NumberFormatException notANumber) {
                throw wrong(line, "\"" + text + "\" is not made of numbers");
            }
            if (values.length < fewest) {
                throw wrong(line, "there are too few numbers");
            }
            return values;
        }

        private KnowledgeException wrong(int line, String what) {
            return new KnowledgeException(file + " line " + line + ": " + what + ". Run the fit again, or install Inferrack again.");
        }
    }
}
