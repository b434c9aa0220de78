package org.inferrack.engine.advice;

import java.util.Map;

import org.inferrack.engine.figure.FigureFormat;

/** Small words about racks. */
final class RackWords {

    private RackWords() {
    }

    static String amount(double amount, String unit) {
        return FigureFormat.number(amount) + " " + unit;
    }

    /** ", 2 by weight" for each further limit that fills racks. */
    static String others(Map<String, Long> full, String but) {
        var words = new StringBuilder();
        full.forEach((resource, racks) -> {
            if (!resource.equals(but)) {
                words.append(", ").append(racks).append(" by ").append(resource);
            }
        });
        return words.toString();
    }
}
