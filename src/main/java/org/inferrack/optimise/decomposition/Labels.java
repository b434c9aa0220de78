package org.inferrack.optimise.decomposition;

import java.util.Arrays;
import java.util.TreeMap;

/** The labels after some demands, partial choices, as columns of numbers: cost, priced cost, use of the rows that matter, and where each came from. */
final class Labels {

    private static final int COMPARED = 48;

    final int width;
    double[] cost;
    double[] priced;
    double[] use;
    int[] parent;
    int[] pattern;
    int size;

    Labels(int width, int capacity) {
        this.width = width;
        cost = new double[capacity];
        priced = new double[capacity];
        use = new double[capacity * width];
        parent = new int[capacity];
        pattern = new int[capacity];
    }

    static Labels first(int width, double constant) {
        var stage = new Labels(width, 1);
        stage.priced[0] = constant;
        stage.size = 1;
        return stage;
    }

    void add(Labels from, int state, int index, double addedCost, double addedPriced, double[] added) {
        if (size == cost.length) {
            int more = size * 2;
            cost = Arrays.copyOf(cost, more);
            priced = Arrays.copyOf(priced, more);
            use = Arrays.copyOf(use, more * width);
            parent = Arrays.copyOf(parent, more);
            pattern = Arrays.copyOf(pattern, more);
        }
        cost[size] = from.cost[state] + addedCost;
        priced[size] = from.priced[state] + addedPriced;
        for (int a = 0; a < width; a++) {
            use[size * width + a] = from.use[state * width + a] + added[a];
        }
        parent[size] = state;
        pattern[size] = index;
        size++;
    }

    /** False if some that could be the best had to go: only so many are kept, the least priced ones, and none that another one undercuts. */
    boolean keep(int most, int[] open, double below) {
        double enough = IndexSort.threshold(priced, size, 6 * most);
        int[] order = new int[size];
        int count = 0;
        int cheap = 0;
        for (int i = 0; i < size; i++) {
            cheap += priced[i] < below ? 1 : 0;
            if (priced[i] < below && priced[i] <= enough) {
                order[count++] = i;
            }
        }
        boolean complete = count == cheap;
        IndexSort.sort(order, count, cost);
        int kept = 0;
        var front = new TreeMap<Double, Double>();
        for (int c = 0; c < count; c++) {
            if (!undercut(order[c], open, order, kept, front)) {
                order[kept++] = order[c];
            }
        }
        if (kept > most) {
            complete = false;
            IndexSort.sort(order, kept, priced);
            kept = most;
        }
        compact(Arrays.copyOf(order, kept));
        return complete;
    }

    /** All kept so far cost no more. Up to two uses are compared exactly, more of them with a few others only. */
    private boolean undercut(int i, int[] open, int[] kept, int count, TreeMap<Double, Double> front) {
        if (open.length == 0) {
            return count > 0;
        }
        if (open.length <= 2) {
            double x = use[i * width + open[0]];
            double y = open.length == 2 ? use[i * width + open[1]] : 0;
            var left = front.floorEntry(x);
            if (left != null && left.getValue() <= y) {
                return true;
            }
            for (var right = front.ceilingEntry(x); right != null && right.getValue() >= y; right = front.ceilingEntry(x)) {
                front.remove(right.getKey());
            }
            front.put(x, y);
            return false;
        }
        for (int c = 0; c < Math.min(count, COMPARED); c++) {
            if (undercuts(kept[count - 1 - c], i, open) || undercuts(kept[c], i, open)) {
                return true;
            }
        }
        return false;
    }

    private boolean undercuts(int one, int other, int[] open) {
        for (int a : open) {
            if (use[one * width + a] > use[other * width + a]) {
                return false;
            }
        }
        return true;
    }

    private void compact(int[] kept) {
        double[] costs = new double[kept.length];
        double[] prices = new double[kept.length];
        double[] uses = new double[kept.length * width];
        int[] parents = new int[kept.length];
        int[] patterns = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            costs[i] = cost[kept[i]];
            prices[i] = priced[kept[i]];
            parents[i] = parent[kept[i]];
            patterns[i] = pattern[kept[i]];
            System.arraycopy(use, kept[i] * width, uses, i * width, width);
        }
        cost = costs;
        priced = prices;
        use = uses;
        parent = parents;
        pattern = patterns;
        size = kept.length;
    }

    int[] byPrice() {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        IndexSort.sort(order, size, priced);
        return order;
    }
}
