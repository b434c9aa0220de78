package org.inferrack.accuracy;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inferrack.catalog.fitted.ClassModel;

/**
 * Class models as the text of their file, in the columns of the other fitted files: where a class comes from, its date, its reach and number of items,
 * and of each term the coefficient and a row of the covariance.
 */
final class ClassText {

    static final String FILE = "classes.csv";

    private ClassText() {
    }

    static String of(Map<String, ClassModel> models) {
        var text = new StringBuilder(FitText.HEADER).append('\n');
        new TreeMap<>(models).forEach((key, model) -> {
            FitText.line(text, "meta", key, model.provenance().replace(',', ';'));
            FitText.line(text, "date", key, model.date());
            FitText.line(text, "reach", key, FitText.number(model.reach()) + " " + model.count());
            for (int i = 0; i < model.terms().size(); i++) {
                FitText.line(text, "coefficient", key + "|" + model.terms().get(i), numbers(model, i));
            }
        });
        return text.toString();
    }

    private static String numbers(ClassModel model, int term) {
        return Stream.concat(Stream.of(model.coefficients().get(term)), model.covariance().get(term).stream()).map(FitText::number)
                .collect(Collectors.joining(" "));
    }
}
