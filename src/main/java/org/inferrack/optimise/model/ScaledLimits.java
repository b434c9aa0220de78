package org.inferrack.optimise.model;

/** Limits and rack pools as bare numbers; every limit is scaled to 1, those of racks to 1 for each rack. */
public final class ScaledLimits {

    public static final double TOLERANCE = 1e-9;

    public final double[] scale;
    public final double[] fixed;
    public final double[] perRack;
    public final int[] pool;
    public final double[] rackCost;
    public final int[] mostRacks;

    public ScaledLimits(FleetModel model) {
        int limits = model.limits().size();
        scale = new double[limits];
        fixed = new double[limits];
        perRack = new double[limits];
        pool = new int[limits];
        rackCost = model.pools().stream().mapToDouble(FleetModel.Pool::cost).toArray();
        mostRacks = model.pools().stream().mapToInt(FleetModel.Pool::most).toArray();
        for (int k = 0; k < limits; k++) {
            var limit = model.limits().get(k);
            pool[k] = limit.pool();
            double largest = limit.pool() >= 0 && limit.perRack() > 0 ? limit.perRack() : limit.fixed();
            scale[k] = largest > 0 ? largest : 1;
            fixed[k] = limit.fixed() / scale[k];
            perRack[k] = limit.pool() < 0 ? 0 : limit.perRack() / scale[k];
        }
    }

    public int count() {
        return fixed.length;
    }

    /** The limit with so many racks open. */
    public double most(int limit, int[] racks) {
        return fixed[limit] + (pool[limit] < 0 ? 0 : perRack[limit] * racks[pool[limit]]);
    }

    /** Prices to begin with: each pool's racks are paid by its limits in equal parts. */
    public double[] guess() {
        double[] prices = new double[count()];
        for (int k = 0; k < prices.length; k++) {
            int own = pool[k];
            long sharing = java.util.stream.IntStream.range(0, prices.length).filter(each -> pool[each] == own && perRack[each] > 0).count();
            prices[k] = own >= 0 && perRack[k] > 0 ? rackCost[own] / perRack[k] / sharing : 0;
        }
        return prices;
    }

    /** Fewest racks for such a use of every limit; null if no number is enough. */
    public int[] racks(double[] use) {
        int[] racks = new int[rackCost.length];
        for (int k = 0; k < use.length; k++) {
            double over = use[k] - fixed[k];
            if (over > TOLERANCE) {
                if (perRack[k] <= 0) {
                    return null;
                }
                double wanted = Math.ceil(over / perRack[k] - TOLERANCE / perRack[k]);
                if (wanted > mostRacks[pool[k]]) {
                    return null;
                }
                racks[pool[k]] = Math.max(racks[pool[k]], (int) wanted);
            }
        }
        return racks;
    }

    public double cost(int[] racks) {
        double sum = 0;
        for (int p = 0; p < racks.length; p++) {
            sum += racks[p] * rackCost[p];
        }
        return sum;
    }

    /** Least that the racks for two uses together cost. */
    double rackCost(double[] one, double[] other) {
        double sum = 0;
        for (int p = 0; p < rackCost.length; p++) {
            if (rackCost[p] > 0) {
                double racks = 0;
                for (int k = 0; k < one.length; k++) {
                    if (pool[k] == p && perRack[k] > 0) {
                        racks = Math.max(racks, Math.ceil((one[k] + other[k] - fixed[k] - TOLERANCE) / perRack[k]));
                    }
                }
                sum += racks * rackCost[p];
            }
        }
        return sum;
    }
}
