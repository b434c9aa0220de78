package org.inferrack.optimise.model;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The best choice by trying every one: only for tiny models, those with shared servers having two demands in each period. */
public final class BruteForce {

    private final FleetModel model;
    private final int[] counts;
    private double best = Double.POSITIVE_INFINITY;

    private BruteForce(FleetModel model) {
        this.model = model;
        counts = new int[model.columns().size()];
    }

    /** Infinite if nothing fits. */
    public static double cost(FleetModel model) {
        var every = new BruteForce(model);
        every.go(0);
        return every.best;
    }

    private void go(int column) {
        if (column == counts.length) {
            best = Math.min(best, value());
            return;
        }
        int most = 0;
        for (int d = 0; d < model.demands().size(); d++) {
            double units = model.columns().get(column).units().get(d);
            int alone = units > 0 ? (int) Math.ceil(model.demands().get(d).units() / units) : 0;
            most = model.columns().get(column).shared() ? most + alone : Math.max(most, alone);
        }
        for (counts[column] = 0; counts[column] <= most; counts[column]++) {
            go(column + 1);
        }
        counts[column] = 0;
    }

    private double value() {
        if (!carries() || model.maxModels() > 0 && IntStream.range(0, counts.length).filter(j -> counts[j] > 0)
                .mapToObj(j -> model.columns().get(j).model()).distinct().count() > model.maxModels()) {
            return Double.POSITIVE_INFINITY;
        }
        int[] racks = new int[model.pools().size()];
        double cost = 0;
        for (int j = 0; j < counts.length; j++) {
            cost += bought(j) * model.columns().get(j).cost();
        }
        for (int k = 0; k < model.limits().size(); k++) {
            double use = 0;
            for (int j = 0; j < counts.length; j++) {
                use += bought(j) * model.columns().get(j).uses().get(k);
            }
            var limit = model.limits().get(k);
            while (use > limit.fixed() + (limit.pool() < 0 ? 0 : limit.perRack() * racks[limit.pool()]) + 1e-9) {
                if (limit.pool() < 0 || ++racks[limit.pool()] > model.pools().get(limit.pool()).most()) {
                    return Double.POSITIVE_INFINITY;
                }
            }
        }
        for (int p = 0; p < racks.length; p++) {
            cost += racks[p] * model.pools().get(p).cost();
        }
        return cost;
    }

    private boolean carries() {
        double[] missing = new double[model.demands().size()];
        for (int d = 0; d < missing.length; d++) {
            missing[d] = model.demands().get(d).units();
            for (int j = 0; j < counts.length; j++) {
                missing[d] -= model.columns().get(j).shared() ? 0 : counts[j] * model.columns().get(j).units().get(d);
            }
        }
        return model.periods().stream().allMatch(period -> divided(missing,
                IntStream.range(0, missing.length).filter(d -> model.demands().get(d).period() == period && missing[d] > 1e-9).toArray()));
    }

    /** Whether shared servers carry what is missing in one period: those that do relatively best at the first demand work at it first. */
    private boolean divided(double[] missing, int[] demands) {
        if (demands.length == 0) {
            return true;
        }
        double left = missing[demands[0]];
        double other = demands.length > 1 ? missing[demands[1]] : 0;
        for (int j : IntStream.range(0, counts.length).filter(j -> model.columns().get(j).shared()).boxed()
                .sorted(Comparator.comparingDouble(j -> -ratio(j, demands))).toList()) {
            double each = model.columns().get(j).units().get(demands[0]);
            double time = each > 0 ? Math.min(counts[j], left / each) : 0;
            left -= time * each;
            other -= demands.length > 1 ? (counts[j] - time) * model.columns().get(j).units().get(demands[1]) : 0;
        }
        return left <= 1e-9 && other <= 1e-9;
    }

    private double ratio(int column, int[] demands) {
        var units = model.columns().get(column).units();
        return demands.length < 2 ? units.get(demands[0]) : units.get(demands[0]) / units.get(demands[1]);
    }

    private int bought(int column) {
        return counts[column] > 0 ? counts[column] + model.spares() : 0;
    }
}
