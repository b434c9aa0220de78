package org.inferrack.optimise.model;

/** The best choice by trying every one: only for tiny mixes of dedicated servers. */
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
            most = units > 0 ? Math.max(most, (int) Math.ceil(model.demands().get(d).units() / units)) : most;
        }
        for (counts[column] = 0; counts[column] <= most; counts[column]++) {
            go(column + 1);
        }
        counts[column] = 0;
    }

    private double value() {
        for (int d = 0; d < model.demands().size(); d++) {
            double carried = 0;
            for (int j = 0; j < counts.length; j++) {
                carried += counts[j] * model.columns().get(j).units().get(d);
            }
            if (carried < model.demands().get(d).units() - 1e-9) {
                return Double.POSITIVE_INFINITY;
            }
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

    private int bought(int column) {
        return counts[column] > 0 ? counts[column] + model.spares() : 0;
    }
}
