package org.inferrack.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.inferrack.catalog.fitted.ClassModel;

/** What classes lead to expect, from the file that ships with the fitted models. */
final class ClassesFile {

    private static final String NAME = "classes.csv";

    /** What the lines of one class have said so far. */
    private static final class Lines {
        private String provenance = "";
        private String date = "";
        private double reach;
        private int count;
        private final List<String> terms = new ArrayList<>();
        private final List<Double> coefficients = new ArrayList<>();
        private final List<List<Double>> covariance = new ArrayList<>();

        private ClassModel model() {
            return new ClassModel(provenance, date, terms, coefficients, covariance, reach, count);
        }
    }

    private final Map<String, Lines> classes = new TreeMap<>();

    private ClassesFile() {
    }

    /** Empty where no file ships. */
    static Map<String, ClassModel> read(ShippedKnowledge.Files files) {
        return ShippedKnowledge.textIfThere(NAME, files).map(text -> new ClassesFile().parse(text)).orElse(Map.of());
    }

    private Map<String, ClassModel> parse(String text) {
        ShippedTable.read(NAME, text, FittedFiles.COLUMNS, FittedFiles.REPAIR, this::take);
        var models = new TreeMap<String, ClassModel>();
        classes.forEach((key, lines) -> {
            try {
                models.put(key, lines.model());
            } catch (IllegalArgumentException incomplete) {
                throw new KnowledgeException(NAME + ": class " + key + " is not whole. " + incomplete.getMessage() + " " + FittedFiles.REPAIR, incomplete);
            }
        });
        return models;
    }

    private void take(long line, List<String> cells) {
        String[] key = cells.get(1).split("\\|", 2);
        Lines lines = classes.computeIfAbsent(key[0], _ -> new Lines());
        String values = cells.get(2);
        switch (cells.getFirst()) {
            case "meta" -> lines.provenance = values;
            case "date" -> lines.date = values;
            case "reach" -> {
                List<Double> numbers = FittedFiles.numbers(NAME, line, values, 2);
                lines.reach = numbers.getFirst();
                lines.count = numbers.getLast().intValue();
            }
            case "coefficient" -> {
                List<Double> numbers = FittedFiles.numbers(NAME, line, values, 2);
                lines.terms.add(key[key.length - 1]);
                lines.coefficients.add(numbers.getFirst());
                lines.covariance.add(numbers.subList(1, numbers.size()));
            }
            default -> throw FittedFiles.wrong(NAME, line, "\"" + cells.getFirst() + "\" is not meta, date, reach or coefficient");
        }
    }
}
