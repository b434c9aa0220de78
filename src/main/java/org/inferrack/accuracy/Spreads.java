package org.inferrack.accuracy;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.inferrack.accuracy.Case.Predictable;
import org.inferrack.accuracy.LeftOut.Prediction;
import org.inferrack.catalog.fitted.MixedModel.Spread;

/**
 * The 90 % interval of each tier by split-conformal prediction (Vovk, Gammerman, Shafer 2005): the 5 % and 95 % quantiles of
 * the left-out residuals of rows that were as far from what was known, corrected for their finite number. Rows of an accelerator
 * with n rows count 1 / sqrt(n), so that the few parts with most results do not speak for all others.
 */
final class Spreads {

    private static final double TAIL = 0.05;
    /** With fewer left-out residuals a tier has no interval worth the name; below 39 the outermost residuals bound it. */
    static final int FEWEST = 10;
    /** With hardly more than one accelerator its rows are off together, whatever the tier. */
    private static final double FEWEST_ACCELERATORS = 1.5;
    /** From fewer independent labels it cannot be told whether a further one is off upwards or downwards: residuals count with either sign. */
    private static final double SIGN_KNOWN = 2;

    private Spreads() {
    }

    static Map<String, Spread> of(FittedKind kind, List<Predictable> rows, int mostFolds) {
        var byAxis = new TreeMap<Axis, List<Prediction>>();
        var spreads = new TreeMap<String, Spread>();
        kind.tiers().forEach((tier, axes) -> {
            var left = axes.stream().flatMap(axis -> byAxis.computeIfAbsent(axis, each -> LeftOut.predict(kind, rows, each, mostFolds)).stream())
                    .filter(prediction -> prediction.tier().equals(tier)).toList();
            of(left, kind.offTogether(tier)).ifPresent(spread -> spreads.put(tier, spread));
        });
        return spreads;
    }

    /**
     * Empty with too few predictions.
     *
     * @param together axis whose labels' rows are off together; see {@link FittedKind#offTogether}
     */
    static Optional<Spread> of(List<Prediction> left, Optional<Axis> together) {
        if (left.size() < FEWEST) {
            return Optional.empty();
        }
        boolean alone = independent(counts(left, Axis.ACCELERATOR).values()) < FEWEST_ACCELERATORS;
        Axis axis = together.orElse(Axis.ACCELERATOR);
        Map<String, Integer> counts = counts(left, axis);
        double independent = independent(counts.values());
        if (together.isEmpty() && !alone) {
            return Optional.of(quantiles(left, counts, axis, false));
        }
        return Optional.of(widened(quantiles(left, counts, axis, independent < SIGN_KNOWN), Student.factor(independent)));
    }

    private static Map<String, Integer> counts(List<Prediction> left, Axis axis) {
        var counts = new HashMap<String, Integer>();
        left.forEach(each -> counts.merge(each.label(axis), 1, Integer::sum));
        return counts;
    }

    /** @param mirrored each residual counts with either sign */
    private static Spread quantiles(List<Prediction> left, Map<String, Integer> counts, Axis axis, boolean mirrored) {
        record Weighed(double residual, double weight) {
        }
        List<Weighed> sorted = left.stream().map(each -> new Weighed(each.residual(), 1 / Math.sqrt(counts.get(each.label(axis)))))
                .flatMap(each -> mirrored ? Stream.of(each, new Weighed(-each.residual(), each.weight())) : Stream.of(each))
                .sorted(Comparator.comparingDouble(Weighed::residual)).toList();
        Spread spread = of(sorted.stream().mapToDouble(Weighed::residual).toArray(), sorted.stream().mapToDouble(Weighed::weight).toArray());
        return new Spread(spread.low(), spread.high(), left.size());
    }

    /** How many labels of equal weight say as much; each weighs the root of its rows. */
    private static double independent(Collection<Integer> rows) {
        double sum = rows.stream().mapToDouble(Math::sqrt).sum();
        double squares = rows.stream().mapToDouble(Integer::doubleValue).sum();
        return sum * sum / squares;
    }

    /** Around no error. */
    private static Spread widened(Spread spread, double factor) {
        return new Spread(Math.min(spread.low(), spread.low() * factor), Math.max(spread.high(), spread.high() * factor), spread.count());
    }

    /** Of sorted residuals and their weights. The row to be predicted counts with the mean weight, beyond either end. */
    static Spread of(double[] residuals, double[] weights) {
        double total = Arrays.stream(weights).sum();
        double tail = TAIL * (total + total / weights.length);
        int low = 0;
        for (double below = weights[0]; low < weights.length - 1 && below + weights[low + 1] <= tail; below += weights[++low]) {
            continue;
        }
        int high = weights.length - 1;
        for (double above = weights[high]; high > 0 && above + weights[high - 1] <= tail; above += weights[--high]) {
            continue;
        }
        return new Spread(residuals[low], residuals[Math.max(low, high)], residuals.length);
    }
}
