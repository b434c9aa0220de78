package org.inferrack.accuracy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.inferrack.catalog.fitted.MixedModel;

/** A fitted model as the text of its file: lines of {@code what,key,values}, sorted, so that a new fit shows as a small difference. */
final class FitText {

    static final String HEADER = "what,key,values";
    private static final MathContext DIGITS = new MathContext(6);

    private FitText() {
    }

    static String of(MixedModel model) {
        var text = new StringBuilder(HEADER).append('\n');
        line(text, "meta", "provenance", model.provenance().replace(',', ';'));
        line(text, "intercept", "", number(model.intercept()));
        new TreeMap<>(model.residuals())
                .forEach((tier, spread) -> line(text, "spread", tier, number(spread.low()) + " " + number(spread.high()) + " " + spread.count()));
        new TreeMap<>(model.coefficients()).forEach((key, values) -> line(text, "coefficient", key,
                Arrays.stream(values).mapToObj(FitText::number).collect(Collectors.joining(" "))));
        return text.toString();
    }

    static void line(StringBuilder text, String what, String key, String values) {
        if (key.indexOf(',') >= 0 || key.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("The level " + key + " has a comma or a line break. Take it out where the term is made.");
        }
        text.append(what).append(',').append(key).append(',').append(values).append('\n');
    }

    static String number(double value) {
        return Math.abs(value) < 5e-7 ? "0" : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
