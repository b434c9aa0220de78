package org.inferrack.engine.placement.packing;

/**
 * Equal bins. What already stands in them is taken off the capacity.
 *
 * @param need     of one item, by kind and resource; infinite where a kind does not go into such a bin
 * @param capacity by resource
 * @param count    how many there are
 * @param open     in use already: filling it up costs no further bin
 * @param most     items of each kind that one bin may hold (spread)
 */
public record Bins(double[][] need, double[] capacity, int count, boolean open, int[] most) {

    /** Slack for sums of doubles, as a share of an item. */
    private static final double SLACK = 1e-9;

    /** Bins without a cap on how many of a kind stand in one. */
    public static Bins of(double[][] need, double[] capacity, int count) {
        int[] most = new int[need.length];
        java.util.Arrays.fill(most, Integer.MAX_VALUE);
        return new Bins(need, capacity, count, false, most);
    }

    public int kinds() {
        return need.length;
    }

    /** How many more of a kind fit beside what is used and the {@code present} ones of its kind, at most {@code wanted}. */
    public int fits(int kind, double[] used, int present, int wanted) {
        int fits = Math.min(wanted, most[kind] - present);
        for (int resource = 0; resource < capacity.length && fits > 0; resource++) {
            double each = need[kind][resource];
            if (each > 0) {
                fits = Math.min(fits, (int) Math.floor(Math.max(0, (capacity[resource] - used[resource]) / each) + SLACK));
            }
        }
        return Math.max(0, fits);
    }

    /** Items of one kind that fit into an empty bin. */
    public int alone(int kind) {
        return fits(kind, new double[capacity.length], 0, Integer.MAX_VALUE);
    }

    public double[] used(int[] pattern) {
        double[] used = new double[capacity.length];
        for (int kind = 0; kind < pattern.length; kind++) {
            add(used, kind, pattern[kind]);
        }
        return used;
    }

    void add(double[] used, int kind, int count) {
        if (count != 0) {
            for (int resource = 0; resource < used.length; resource++) {
                used[resource] += count * need[kind][resource];
            }
        }
    }

    /** Largest share of the capacity that one item takes; above 1, or infinite, where it does not fit. */
    double dominantShare(int kind) {
        double share = 0;
        for (int resource = 0; resource < capacity.length; resource++) {
            if (need[kind][resource] > 0) {
                share = Math.max(share, capacity[resource] > 0 ? need[kind][resource] / capacity[resource] : Double.POSITIVE_INFINITY);
            }
        }
        return share;
    }

    Bins withCount(int count) {
        return new Bins(need, capacity, count, open, most);
    }
}
