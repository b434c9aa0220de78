package org.inferrack.optimise.decomposition;

import java.util.Arrays;
import java.util.BitSet;

/** A part of the search: numbers of racks and of servers within bounds, with the best bound and prices known for it. */
public final class BranchNode {

    public final int[] fewestRacks;
    public final int[] mostRacks;
    public final int[][] low;
    public final int[][] high;
    final double[] prices;
    public final double bound;
    public final int attempts;
    /** Server models that may be used, and those of them that are taken for granted. */
    public BitSet models = new BitSet();
    public BitSet taken = new BitSet();
    private boolean[] bounded;

    public BranchNode(int[] fewestRacks, int[] mostRacks, int[][] low, int[][] high, double[] prices, double bound, int attempts) {
        this.fewestRacks = fewestRacks;
        this.mostRacks = mostRacks;
        this.low = low;
        this.high = high;
        this.prices = prices;
        this.bound = bound;
        this.attempts = attempts;
    }

    /** The numbers of servers of a block have been split. */
    boolean bounded(int block) {
        return bounded != null && bounded[block];
    }

    public BranchNode again(double[] newPrices, double newBound) {
        return marked(new BranchNode(fewestRacks, mostRacks, low, high, newPrices, newBound, attempts + 1), -1);
    }

    /** The half with at most, or more than, so many racks in a pool. */
    public BranchNode racks(int pool, int split, boolean upper, double[] newPrices, double newBound) {
        int[] from = fewestRacks.clone();
        int[] to = mostRacks.clone();
        if (upper) {
            from[pool] = split + 1;
        } else {
            to[pool] = split;
        }
        return marked(new BranchNode(from, to, low, high, newPrices, newBound, 0), -1);
    }

    /** The half with at most, or more than, so many working servers of a column. */
    public BranchNode servers(int block, int column, int split, boolean upper, double[] newPrices, double newBound) {
        int[][] bounds = (upper ? low : high).clone();
        bounds[block] = bounds[block].clone();
        bounds[block][column] = upper ? split + 1 : split;
        return marked(upper ? new BranchNode(fewestRacks, mostRacks, bounds, high, newPrices, newBound, 0)
                : new BranchNode(fewestRacks, mostRacks, low, bounds, newPrices, newBound, 0), block);
    }

    /** Only these models may be used. */
    public BranchNode models(int[][] most, BitSet left, BitSet granted) {
        BranchNode part = marked(new BranchNode(fewestRacks, mostRacks, low, most, prices, bound, attempts), -1);
        part.bounded = new boolean[low.length];
        Arrays.fill(part.bounded, true);
        part.models = left;
        part.taken = granted;
        return part;
    }

    /** Not tried before. */
    public BranchNode fresh() {
        return marked(new BranchNode(fewestRacks, mostRacks, low, high, prices, bound, 0), -1);
    }

    private BranchNode marked(BranchNode part, int block) {
        part.bounded = bounded;
        part.models = models;
        part.taken = taken;
        if (block >= 0) {
            part.bounded = bounded == null ? new boolean[low.length] : bounded.clone();
            part.bounded[block] = true;
        }
        return part;
    }

    /** The pool whose number of racks is most open, -1 if all are fixed. */
    public int widestPool() {
        int widest = -1;
        for (int p = 0; p < mostRacks.length; p++) {
            int width = mostRacks[p] - fewestRacks[p];
            if (width > 0 && (widest < 0 || width > mostRacks[widest] - fewestRacks[widest])) {
                widest = p;
            }
        }
        return widest;
    }
}
