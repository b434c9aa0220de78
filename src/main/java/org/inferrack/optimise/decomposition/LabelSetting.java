package org.inferrack.optimise.decomposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.inferrack.optimise.model.ScaledLimits;
import org.inferrack.optimise.pricing.CoverPattern;

/**
 * One pattern for each demand, all limits kept, at the least cost, by label setting (Irnich and Desaulniers 2005): demand after demand, keeping the
 * partial choices, the labels, that can still be cheaper than the limit and that no other one dominates in cost and in every resource that matters. The racks of a pool are counted as soon as its last demand is in.
 */
public final class LabelSetting {

    private static final double TOLERANCE = 1e-9;
    private static final int MOST_TRIED = 1_000_000;
    private static final int BETWEEN_QUESTIONS = 10_000;

    private final ScaledLimits limits;
    private final BooleanSupplier stopped;
    private List<List<CoverPattern>> lists;
    private double[] prices;
    private BranchNode node;
    private double limit;
    private LabelResources rows;
    private double[] least;
    private double[][] leastUses;
    private CoverPattern[] best;

    public LabelSetting(ScaledLimits limits, BooleanSupplier stopped) {
        this.limits = limits;
        this.stopped = stopped;
    }

    /** The best combination, null if none costs less than the limit. */
    public CoverPattern[] best() {
        return best;
    }

    public double cost() {
        return limit;
    }

    /**
     * True if nothing cheaper than {@code limit} can be missing from {@link #best}.
     *
     * @param lists    for each demand sorted by priced cost
     * @param constant what the priced cost of the patterns leaves out
     * @param width    most partial choices that are kept
     */
    public boolean run(List<List<CoverPattern>> lists, double[] prices, double constant, BranchNode node, double limit, int width) {
        this.lists = lists;
        this.prices = prices;
        this.node = node;
        this.limit = limit;
        best = null;
        if (lists.stream().anyMatch(List::isEmpty)) {
            return true;
        }
        rows = LabelResources.of(limits, node, lists, prices);
        remaining();
        var stages = new ArrayList<Labels>();
        stages.add(Labels.first(rows.active.length, constant));
        boolean complete = true;
        for (int b = 0; b < lists.size(); b++) {
            Labels next = extend(stages.getLast(), b);
            if (next == null) {
                return false;
            }
            rows.close(next, b, prices, node);
            complete &= next.keep(width, rows.open(b), limit * (1 - 1e-12) - least[b + 1], stopped);
            stages.add(next);
        }
        return finish(stages) && complete;
    }

    private void remaining() {
        int blocks = lists.size();
        least = new double[blocks + 1];
        leastUses = new double[blocks + 1][rows.active.length];
        for (int b = blocks - 1; b >= 0; b--) {
            least[b] = least[b + 1] + lists.get(b).getFirst().priced(prices);
            for (int a = 0; a < rows.active.length; a++) {
                double fewest = Double.POSITIVE_INFINITY;
                for (CoverPattern pattern : lists.get(b)) {
                    fewest = Math.min(fewest, pattern.uses()[rows.active[a]]);
                }
                leastUses[b][a] = leastUses[b + 1][a] + fewest;
            }
        }
    }

    private Labels extend(Labels from, int b) {
        List<CoverPattern> list = lists.get(b);
        double[] priced = list.stream().mapToDouble(pattern -> pattern.priced(prices)).toArray();
        double[][] uses = list.stream().map(pattern -> rows.of(pattern)).toArray(double[][]::new);
        double[] room = new double[rows.active.length];
        for (int a = 0; a < room.length; a++) {
            room[a] = limits.most(rows.active[a], node.mostRacks) - leastUses[b + 1][a] + TOLERANCE;
        }
        var next = new Labels(rows.active.length, Math.max(64, from.size));
        double below = limit * (1 - 1e-12) - least[b + 1];
        long tried = 0;
        long question = BETWEEN_QUESTIONS;
        for (int i = 0; i < from.size; i++) {
            for (int j = 0; j < priced.length && from.priced[i] + priced[j] < below; j++) {
                tried++;
                if (fits(from, i, uses[j], room)) {
                    next.add(from, i, j, list.get(j).cost(), priced[j], uses[j]);
                }
            }
            if (tried > MOST_TRIED || tried >= question && stopped.getAsBoolean()) {
                return null;
            }
            question = tried >= question ? tried + BETWEEN_QUESTIONS : question;
        }
        return next;
    }

    private static boolean fits(Labels from, int i, double[] uses, double[] room) {
        int at = i * room.length;
        for (int a = 0; a < room.length; a++) {
            if (from.use[at + a] + uses[a] > room[a]) {
                return false;
            }
        }
        return true;
    }

    /** False if it was stopped. */
    private boolean finish(List<Labels> stages) {
        Labels last = stages.getLast();
        double[] use = new double[limits.count()];
        var chosen = new CoverPattern[lists.size()];
        int seen = 0;
        for (int index : last.byPrice()) {
            int state = index;
            if (last.priced[state] >= limit * (1 - 1e-12)) {
                return true;
            }
            if ((++seen & 255) == 0 && stopped.getAsBoolean()) {
                return false;
            }
            Arrays.fill(use, 0);
            double sum = 0;
            for (int b = lists.size(); b > 0; b--) {
                chosen[b - 1] = lists.get(b - 1).get(stages.get(b).pattern[state]);
                sum += chosen[b - 1].cost();
                for (int k = 0; k < use.length; k++) {
                    use[k] += chosen[b - 1].uses()[k];
                }
                state = stages.get(b).parent[state];
            }
            int[] racks = limits.racks(use);
            if (racks != null && sum + limits.cost(racks) < limit) {
                limit = sum + limits.cost(racks);
                best = chosen.clone();
            }
        }
        return true;
    }
}
