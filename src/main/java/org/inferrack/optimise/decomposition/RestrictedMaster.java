package org.inferrack.optimise.decomposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.inferrack.lp.RevisedSimplex;
import org.inferrack.lp.SparseVector;
import org.inferrack.lp.Termination;
import org.inferrack.optimise.model.ScaledLimits;
import org.inferrack.optimise.pricing.CoverPattern;
import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;

/**
 * The restricted master of the decomposition: the linear programme over the patterns known so far, shares of patterns, one whole for each
 * demand, within the limits. Its duals are the next prices to ask for; prices are held {@link #between} some others so that they do not swing.
 */
final class RestrictedMaster {

    /** A share that is none. */
    private static final double NOTHING = 1e-9;

    private final ScaledLimits limits;
    private final int blocks;
    /** Cost of the racks that the node opens anyway. */
    private final double constant;
    private final RevisedSimplex simplex;
    private final int[] slack;
    private final int[] excess;
    private final List<Pattern> patterns = new ArrayList<>();
    private final long exchanges;
    private final Cancellation unwanted;

    private record Pattern(int column, int block, CoverPattern pattern) {
    }

    /** A share of a pattern in the solution. */
    interface Share {
        void take(int block, CoverPattern pattern, double share);
    }

    /** @param start a pattern for each demand */
    RestrictedMaster(ScaledLimits limits, BranchNode node, List<CoverPattern> start, Cancellation unwanted) {
        this.limits = limits;
        this.unwanted = unwanted;
        constant = limits.cost(node.fewestRacks);
        blocks = start.size();
        int pools = limits.rackCost.length;
        double[] right = new double[blocks + limits.count() + pools];
        Arrays.fill(right, 0, blocks, 1);
        for (int k = 0; k < limits.count(); k++) {
            right[blocks + k] = limits.most(k, node.fewestRacks);
        }
        for (int p = 0; p < pools; p++) {
            right[blocks + limits.count() + p] = node.mostRacks[p] - node.fewestRacks[p];
        }
        simplex = new RevisedSimplex(right);
        exchanges = 40L * right.length + 200;
        slack = new int[limits.count()];
        excess = new int[limits.count()];
        begin(start, right);
    }

    /** Begins with one pattern for each demand, and for each limit with what is left of it or with what it is exceeded by. */
    private void begin(List<CoverPattern> start, double[] right) {
        int[] basis = new int[right.length];
        double[] left = Arrays.copyOfRange(right, blocks, blocks + slack.length);
        for (int b = 0; b < blocks; b++) {
            basis[b] = simplex.size();
            add(b, start.get(b));
            for (int k = 0; k < left.length; k++) {
                left[k] -= start.get(b).uses()[k];
            }
        }
        for (int k = 0; k < left.length; k++) {
            slack[k] = simplex.add(unit(blocks + k, 1), 0);
            excess[k] = simplex.add(unit(blocks + k, -1), 0);
            basis[blocks + k] = left[k] >= 0 ? slack[k] : excess[k];
        }
        for (int p = 0; p < limits.rackCost.length; p++) {
            int row = blocks + left.length + p;
            basis[row] = simplex.add(unit(row, 1), 0);
            rack(p, row);
        }
        simplex.start(budget(), basis);
    }

    /** More exchanges than rounding allows on the way to an optimum. */
    private WorkBudget budget() {
        return WorkBudget.of(exchanges * simplex.pivotWork(), unwanted);
    }

    private static SparseVector unit(int row, double entry) {
        return new SparseVector(new int[] {row}, new double[] {entry});
    }

    private void rack(int p, int row) {
        double[] column = new double[row + 1];
        for (int k = 0; k < limits.count(); k++) {
            column[blocks + k] = limits.pool[k] == p && limits.perRack[k] > 0 ? -limits.perRack[k] : 0;
        }
        column[row] = 1;
        simplex.add(SparseVector.of(column), limits.rackCost[p]);
    }

    void add(int block, CoverPattern pattern) {
        double[] column = new double[blocks + limits.count()];
        column[block] = 1;
        System.arraycopy(pattern.uses(), 0, column, blocks, limits.count());
        int known = simplex.size();
        int at = simplex.add(SparseVector.of(column), pattern.cost());
        if (at == known) {
            patterns.add(new Pattern(at, block, pattern));
        }
    }

    /** To the optimum over the known patterns; false if rounding kept it from that. */
    boolean solve() {
        return simplex.solve(budget()) == Termination.OPTIMAL;
    }

    double value() {
        return constant + simplex.objective();
    }

    /** Prices stay between these: a limit that is broken costs the most, one that is not used up pays the least. */
    void between(double[] least, double[] most) {
        for (int k = 0; k < least.length; k++) {
            simplex.cost(slack[k], -least[k]);
            simplex.cost(excess[k], most[k]);
        }
    }

    /** Price of each limit. */
    double[] prices() {
        double[] duals = simplex.duals();
        double[] prices = new double[limits.count()];
        for (int k = 0; k < prices.length; k++) {
            prices[k] = Math.max(0, -duals[blocks + k]);
        }
        return prices;
    }

    void shares(Share share) {
        double[] solution = simplex.solution();
        for (Pattern each : patterns) {
            if (solution[each.column()] > NOTHING) {
                share.take(each.block(), each.pattern(), solution[each.column()]);
            }
        }
    }
}
