package org.inferrack.accuracy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.inferrack.accuracy.Case.Predictable;
import org.inferrack.accuracy.LeftOut.Prediction;
import org.inferrack.catalog.fitted.MixedModel.Spread;

/**
 * The 90 % interval of each tier by split-conformal prediction (Vovk, Gammerman, Shafer 2005): the 5 % and 95 % quantiles of
 * the left-out residuals of rows that were as far from what was known, corrected for their finite number.
 */
final class Spreads {

    private static final double TAIL = 0.05;
    /** With fewer left-out residuals a tier has no interval worth the name; below 39 the outermost residuals bound it. */
    static final int FEWEST = 10;

    private Spreads() {
    }

    static Map<String, Spread> of(Kind kind, List<Predictable> rows, int mostFolds) {
        var byAxis = new TreeMap<Axis, List<Prediction>>();
        var spreads = new TreeMap<String, Spread>();
        kind.tiers().forEach((tier, axes) -> {
            double[] residuals = axes.stream().flatMap(axis -> byAxis.computeIfAbsent(axis, left -> LeftOut.predict(kind, rows, left, mostFolds)).stream())
                    .filter(prediction -> prediction.tier().equals(tier)).mapToDouble(Prediction::residual).sorted().toArray();
            if (residuals.length >= FEWEST) {
                spreads.put(tier, of(residuals));
            }
        });
        return spreads;
    }

    /** Of sorted residuals. */
    static Spread of(double[] residuals) {
        int low = (int) Math.floor(TAIL * (residuals.length + 1)) - 1;
        int high = (int) Math.ceil((1 - TAIL) * (residuals.length + 1)) - 1;
        return new Spread(residuals[Math.max(0, low)], residuals[Math.min(residuals.length - 1, high)], residuals.length);
    }
}
