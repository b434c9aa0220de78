package org.inferrack.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.inferrack.catalog.Source;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.plan.Metric;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Figures as JSON: value, 90 % interval, unit, evidence, formula, sources and what moves it most; an unknown one has a null value and its reason.
 * Sources are numbers into one list, for the same few are behind most figures.
 */
final class FigureJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Enough to tell any two outcomes apart, short of the noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(12);

    private static final int MOST_DRIVERS = 8;

    private final Map<Source, Integer> sources = new LinkedHashMap<>();

    /** Every source that a figure written so far rests on, in the order of their numbers. */
    ArrayNode sources() {
        ArrayNode list = NODES.arrayNode();
        sources.keySet().forEach(source -> list.addObject().put("citation", source.citation()).put("date", source.date()));
        return list;
    }

    ObjectNode of(Figure figure) {
        ObjectNode node = brief(figure);
        if (figure instanceof Figure.Known known) {
            node.put("formula", known.basis().formula());
            ArrayNode numbers = node.putArray("sources");
            ArrayNode drivers = NODES.arrayNode();
            known.swings().largestFirst().stream().limit(MOST_DRIVERS).forEach(swing -> drivers.addObject()
                    .put("kind", swing.driver().kind().name().toLowerCase(Locale.ROOT).replace('_', '-')).put("subject", swing.driver().subject())
                    .put("label", swing.driver().label()).put("atLow", rounded(swing.atLow())).put("atHigh", rounded(swing.atHigh())));
            if (!drivers.isEmpty()) {
                node.set("drivers", drivers);
            }
            known.basis().allSources().forEach(source -> numbers.add(sources.computeIfAbsent(source, _ -> sources.size())));
        }
        return node;
    }

    /** Without formula and sources. */
    static ObjectNode brief(Figure figure) {
        ObjectNode node = NODES.objectNode();
        switch (figure) {
            case Figure.Known known -> {
                node.put("value", rounded(known.value())).put("low", rounded(known.low())).put("high", rounded(known.high()));
                if (known.basis().ends() != Basis.Ends.CLOSED) {
                    node.put("ends", known.basis().ends().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                }
                node.put("unit", known.unit()).put("evidence", known.evidence().name().toLowerCase(Locale.ROOT));
            }
            case Figure.Unknown unknown -> {
                node.putNull("value");
                node.put("unit", unknown.unit()).put("reason", unknown.reason());
            }
        }
        return node;
    }

    ObjectNode of(Map<Metric, Figure> metrics) {
        ObjectNode node = NODES.objectNode();
        metrics.forEach((metric, figure) -> node.set(MetricKey.of(metric), of(figure)));
        return node;
    }

    /** The value alone, null if unknown. */
    static BigDecimal plain(Figure figure) {
        return figure.amount().isPresent() ? rounded(figure.amount().getAsDouble()) : null;
    }

    static BigDecimal rounded(double value) {
        BigDecimal shortened = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return shortened.scale() < 0 ? shortened.setScale(0) : shortened;
    }
}
