package org.inferrack.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.inferrack.engine.cost.Costs;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Figure.Known;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;

/**
 * What a plan comes to, apart from how it is written down: every figure by what it says, without the names, the order and the grouping of what it is about.
 *
 * @param figures value, low and high end; an unknown one is without numbers
 * @param facts   what is no figure: verdicts, findings, the recommendation
 */
record Conclusions(Map<String, double[]> figures, Map<String, String> facts) {

    /** Sums over the same addends in another order differ in the last digits. */
    private static final double ROUNDING = 1e-9;

    /** @param original gives an id or name as it was before it was changed */
    static Conclusions of(Outcome outcome, UnaryOperator<String> original) {
        var told = new Conclusions(new TreeMap<>(), new TreeMap<>());
        outcome.scenarios().forEach(scenario -> told.add(original.apply(scenario.scenario().id()), scenario, original));
        outcome.targets().forEach(target -> {
            String what = original.apply(target.scenarioId()) + " target " + target.target().name();
            told.facts.put(what, target.verdict().name());
            told.add(what, target.achieved());
        });
        told.facts.put("recommended", outcome.recommendedId().map(original).orElse("none"));
        return told;
    }

    private void add(String name, ScenarioOutcome scenario, UnaryOperator<String> original) {
        scenario.metrics().forEach((metric, figure) -> add(name + " " + metric, figure));
        scenario.workloads()
                .forEach(each -> each.metrics().forEach((metric, figure) -> add(name + " " + original.apply(each.workloadId()) + " " + metric, figure)));
        Costs costs = scenario.costs();
        add(name + " cost capex", costs.capex());
        add(name + " cost opex", costs.opex());
        add(name + " cost residual", costs.residual());
        add(name + " cost total", costs.total());
        add(name + " cost npv", costs.npv());
        costs.months().forEach(month -> figures.put(name + " cash " + month.month(), new double[] {month.total(), month.total(), month.total()}));
        costs.lines()
                .forEach(line -> figures.merge(name + " pieces of " + line.itemId() + (line.owned() ? " owned" : ""),
                        new double[] {line.quantity(), line.quantity(), line.quantity()},
                        (a, b) -> new double[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]}));
        double racks = scenario.placement().racksInUse();
        figures.put(name + " racks in use", new double[] {racks, racks, racks});
        facts.put(name + " feasible", String.valueOf(scenario.feasible()));
    }

    private void add(String what, Figure figure) {
        figures.put(what, figure instanceof Known known ? new double[] {known.value(), known.low(), known.high()} : new double[] {});
    }

    /** Those whose name matches, each so many times as much. */
    Conclusions times(double factor, Pattern names) {
        Conclusions matching = about(names);
        matching.figures.replaceAll((_, figure) -> Arrays.stream(figure).map(number -> number * factor).toArray());
        return matching;
    }

    /** Those whose name matches. */
    Conclusions about(Pattern names) {
        var less = new Conclusions(new TreeMap<>(figures), new TreeMap<>(facts));
        less.figures.keySet().removeIf(name -> !names.matcher(name).matches());
        less.facts.keySet().removeIf(name -> !names.matcher(name).matches());
        return less;
    }

    /** What {@code other} says otherwise about the values. */
    List<String> otherValues(Conclusions other) {
        var found = new ArrayList<String>();
        facts.forEach((what, said) -> {
            if (!said.equals(other.facts.get(what))) {
                found.add(what + ": " + said + " became " + other.facts.get(what));
            }
        });
        found.addAll(other(other, 0, 1));
        return found;
    }

    /** What {@code other} says otherwise about the ends of ranges, where the value is the same. */
    List<String> otherRanges(Conclusions other) {
        return other(other, 1, 3);
    }

    private List<String> other(Conclusions other, int from, int to) {
        var found = new ArrayList<String>();
        figures.forEach((what, figure) -> {
            double[] its = other.figures.get(what);
            boolean same = its != null && its.length == figure.length;
            for (int i = from; same && i < Math.min(to, figure.length); i++) {
                same = Math.abs(its[i] - figure[i]) <= ROUNDING * Math.max(Math.abs(its[i]), Math.abs(figure[i]));
            }
            if (!same) {
                found.add(what + ": " + text(figure) + " became " + (its == null ? "nothing" : text(its)));
            }
        });
        return found;
    }

    private static String text(double[] figure) {
        return figure.length == 0 ? "n/a" : "%.6g (%.6g to %.6g)".formatted(figure[0], figure[1], figure[2]);
    }
}
