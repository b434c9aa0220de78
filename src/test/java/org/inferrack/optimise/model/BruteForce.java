package org.inferrack.optimise.model;

/** The best choice by trying every one: only for tiny mixes of dedicated servers. */
public final class BruteForce {

    private final FleetModel mix;
    private final int[] counts;
    private double best = Double.POSITIVE_INFINITY;

    private BruteForce(FleetModel mix) {
        this.mix = mix;
        counts = new int[mix.columns().size()];
    }

    /** Infinite if nothing fits. */
    public static double cost(FleetModel mix) {
        var every = new BruteForce(mix);
        every.go(0);
        return every.best;
    }

    private void go(int column) {
        if (column == counts.length) {
            best = Math.min(best, value());
            return;
        }
        int most = 0;
        for (int d = 0; d < mix.demands().size(); d++) {
            double units = mix.columns().get(column).units().get(d);
            most = units > 0 ? Math.max(most, (int) Math.ceil(mix.demands().get(d).units() / units)) : most;
        }
        for (counts[column] = 0; counts[column] <= most; counts[column]++) {
            go(column + 1);
        }
        counts[column] = 0;
    }

    private double value() {
        for (int d = 0; d < mix.demands().size(); d++) {
            double carried = 0;
            for (int j = 0; j < counts.length; j++) {
                carried += counts[j] * mix.columns().get(j).units().get(d);
            }
            if (carried < mix.demands().get(d).units() - 1e-9) {
                return Double.POSITIVE_INFINITY;
            }
        }
        int[] racks = new int[mix.pools().size()];
        double cost = 0;
        for (int j = 0; j < counts.length; j++) {
            cost += bought(j) * mix.columns().get(j).cost();
        }
        for (int k = 0; k < mix.limits().size(); k++) {
            double use = 0;
            for (int j = 0; j < counts.length; j++) {
                use += bought(j) * mix.columns().get(j).uses().get(k);
            }
            var limit = mix.limits().get(k);
            while (use > limit.fixed() + (limit.pool() < 0 ? 0 : limit.perRack() * racks[limit.pool()]) + 1e-9) {
                if (limit.pool() < 0 || ++racks[limit.pool()] > mix.pools().get(limit.pool()).most()) {
                    return Double.POSITIVE_INFINITY;
                }
            }
        }
        for (int p = 0; p < racks.length; p++) {
            cost += racks[p] * mix.pools().get(p).cost();
        }
        return cost;
    }

    private int bought(int column) {
        return counts[column] > 0 ? counts[column] + mix.spares() : 0;
    }
}
