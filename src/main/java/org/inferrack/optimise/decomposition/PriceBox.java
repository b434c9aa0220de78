package org.inferrack.optimise.decomposition;

import org.inferrack.optimise.model.ScaledLimits;

/** The box around the best prices in which the next ones are sought, so that they do not swing (the boxstep method of Marsten, Hogan and Blankenship 1975). */
final class PriceBox {

    private static final double EDGE = 0.99;

    private final double[] span;
    private final double widest;

    /**
     * @param best    the bound at these prices
     * @param ceiling more than any choice costs
     */
    PriceBox(ScaledLimits limits, BranchNode node, double best, double[] prices, double ceiling) {
        span = new double[limits.count()];
        widest = 100 * ceiling;
        for (int k = 0; k < span.length; k++) {
            int pool = limits.pool[k];
            double usual = pool < 0 ? 0.02 * Math.abs(best) : 0.3 * limits.rackCost[pool] + 0.002 * Math.abs(best) / Math.max(1, node.mostRacks[pool]);
            span[k] = 0.3 * prices[k] + usual + 1e-9 * ceiling;
        }
    }

    void hold(RestrictedMaster master, double[] prices) {
        double[] least = new double[span.length];
        double[] most = new double[span.length];
        for (int k = 0; k < span.length; k++) {
            least[k] = Math.max(0, prices[k] - span[k]);
            most[k] = prices[k] + span[k];
        }
        master.between(least, most);
    }

    /** Where a better price lay at the edge, the next one may lie further out. */
    void moved(double[] from, double[] to) {
        for (int k = 0; k < span.length; k++) {
            span[k] *= Math.abs(to[k] - from[k]) >= EDGE * span[k] ? 2 : 0.9;
        }
    }

    void shrink() {
        for (int k = 0; k < span.length; k++) {
            span[k] *= 0.6;
        }
    }

    /** Prices at an edge get more room; false if there are none, or the room is beyond any price. */
    boolean widened(double[] prices, double[] next) {
        boolean widened = false;
        for (int k = 0; k < span.length; k++) {
            if (Math.abs(next[k] - prices[k]) >= EDGE * span[k] && next[k] > 0 && span[k] < widest) {
                span[k] *= 8;
                widened = true;
            }
        }
        return widened;
    }
}
