package org.inferrack.optimise.branching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PriorityQueue;

import org.inferrack.lp.DualSimplex;
import org.inferrack.lp.Termination;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.GroupDominance;
import org.inferrack.optimise.model.ScaledLimits;
import org.inferrack.optimise.model.Selection;
import org.inferrack.optimise.model.Selection.Path;
import org.inferrack.optimise.pricing.DemandBlock;
import org.inferrack.work.WorkBudget;

/**
 * Branch and bound over linear relaxations, for what {@link BranchAndPrice} cannot take apart: from the part with the best bound straight down to a choice,
 * more servers before fewer, and again.
 */
final class BranchAndBound {

    private static final double WHOLE = 1e-6;
    /** Ways down that are finished for a first answer, however soon the search is stopped, while that takes milliseconds. */
    private static final int FIRST_TRIES = 30;
    /** Work that these may take together. */
    private static final long FIRST_WORK = 50_000_000;

    private final FleetModel model;
    private final int all;
    /** For each column of the reduced model its place among all. */
    private final List<Integer> kept = new ArrayList<>();
    private final Effort effort;
    private final ScaledLimits limits;
    private final IntegerProgramme numbers;
    private final PriorityQueue<Part> open = new PriorityQueue<>(Comparator.comparingDouble(Part::bound));
    private DualSimplex root;
    private int[] best;
    private int[] racks;
    private double value = Double.POSITIVE_INFINITY;
    /** Least bound of the parts where rounding kept the relaxation from an end: they stay open. */
    private double unsettled = Double.POSITIVE_INFINITY;
    private long worked;
    /** The part in which the search is. */
    private double current = Double.POSITIVE_INFINITY;

    /** A part of the search that is still to be looked at: one bound more than another one. */
    private record Part(Part within, int variable, int sign, double limit, double bound) {
    }

    BranchAndBound(FleetModel model, Effort effort) {
        all = model.columns().size();
        this.model = GroupDominance.reduced(model, kept, effort.unwanted());
        this.effort = effort;
        limits = new ScaledLimits(model);
        numbers = new IntegerProgramme(this.model, limits);
    }

    boolean ruledOut() {
        return solved(numbers.relaxed()) == Termination.INFEASIBLE;
    }

    Selection solve() {
        root = numbers.relaxed();
        if (solved(root) == Termination.INFEASIBLE) {
            return new Selection(List.of(), List.of(), OptionalDouble.empty(), root.value(), Path.LINEAR_TEST, true);
        }
        open.add(new Part(null, -1, 1, 0, root.value()));
        int tries = 0;
        while (!open.isEmpty() && (!effort.ended() || first(tries)) && !goodEnough() && open.peek().bound() < cut()) {
            Part part = open.poll();
            current = part.bound();
            dive(part, tries);
            tries++;
            current = Double.POSITIVE_INFINITY;
            report();
        }
        if (!open.isEmpty() && open.peek().bound() >= cut()) {
            open.clear();
        }
        return selection();
    }

    /** Until it is solved, or its bound is no longer of interest, or only rounding keeps it from an end. */
    private Termination solved(DualSimplex simplex) {
        WorkBudget budget = WorkBudget.of(simplex.usualWork(), effort.unwanted());
        Termination end = simplex.solve(cut(), budget);
        worked += budget.used();
        return end;
    }

    /** There is no answer yet, and one may be near. */
    private boolean first(int tries) {
        return best == null && tries < FIRST_TRIES && worked < FIRST_WORK;
    }

    private double cut() {
        return best == null ? Double.POSITIVE_INFINITY : value - 1e-9 * Math.abs(value);
    }

    private double bound() {
        double least = Math.min(unsettled, current);
        return Math.min(least, open.isEmpty() ? value : open.peek().bound());
    }

    private boolean goodEnough() {
        return best != null && effort.gap() > 0 && value - bound() <= effort.gap() * value;
    }

    /** Down to a choice or to an end, each bound of a variable in place of the looser ones around it; what is passed by stays open. The first ones go on even if the search is stopped. */
    private void dive(Part part, int tries) {
        DualSimplex simplex = root.copy();
        var bounded = new BitSet();
        for (Part each = part; each.within() != null; each = each.within()) {
            int side = 2 * each.variable() + Math.max(0, each.sign());
            if (!bounded.get(side)) {
                simplex.bound(numbers.sum(each.variable()), each.sign(), each.limit());
                bounded.set(side);
            }
        }
        Part here = part;
        Termination end;
        while ((end = solved(simplex)) != Termination.INFEASIBLE && simplex.value() < cut()) {
            if (effort.ended() && !first(tries)) {
                open.add(here);
                return;
            }
            double[] solution = simplex.solution();
            int branch = doubtful(solution);
            if (branch < 0) {
                take(solution, simplex.value(), end);
                return;
            }
            double number = numbers.value(branch, solution);
            open.add(new Part(here, branch, -1, Math.floor(number), simplex.value()));
            here = new Part(here, branch, 1, Math.ceil(number), simplex.value());
            simplex.bound(numbers.sum(branch), 1, Math.ceil(number));
        }
    }

    /** The variable that is farthest from whole, -1 if all are. */
    private int doubtful(double[] solution) {
        int branch = -1;
        double doubt = WHOLE;
        for (int i = 0; i < numbers.whole(); i++) {
            double number = numbers.value(i, solution);
            double part = number - Math.floor(number);
            double far = Math.min(part, 1 - part) * numbers.weight(i);
            if (Math.min(part, 1 - part) > WHOLE && far > doubt) {
                doubt = far;
                branch = i;
            }
        }
        return branch;
    }

    private void take(double[] solution, double bound, Termination end) {
        if (end != Termination.OPTIMAL) {
            unsettled = Math.min(unsettled, bound);
            return;
        }
        int[] counts = new int[model.columns().size()];
        for (int j = 0; j < counts.length; j++) {
            counts[j] = (int) Math.round(numbers.value(j, solution));
        }
        offer(counts);
    }

    private void offer(int[] counts) {
        double[] use = new double[limits.count()];
        double sum = 0;
        for (int j = 0; j < counts.length; j++) {
            int bought = DemandBlock.bought(counts[j], model.spares());
            sum += bought * model.columns().get(j).cost();
            for (int k = 0; k < use.length && bought > 0; k++) {
                use[k] += bought * model.columns().get(j).uses().get(k) / limits.scale[k];
            }
        }
        int[] opened = limits.racks(use);
        if (opened != null && sum + limits.cost(opened) < value) {
            value = sum + limits.cost(opened);
            best = counts;
            racks = opened;
            report();
        }
    }

    private void report() {
        if (best != null) {
            effort.progress().accept(selection());
        }
    }

    private Selection selection() {
        boolean searched = open.isEmpty() && Double.isInfinite(unsettled) && Double.isInfinite(current);
        if (best == null) {
            return new Selection(List.of(), List.of(), OptionalDouble.empty(), searched ? 0 : bound(), Path.BRANCHES, searched);
        }
        Integer[] counts = new Integer[all];
        Arrays.fill(counts, 0);
        for (int j = 0; j < best.length; j++) {
            counts[kept.get(j)] = best[j];
        }
        return new Selection(List.of(counts), Arrays.stream(racks).boxed().toList(), OptionalDouble.of(value),
                Math.min(value, bound()), Path.BRANCHES, searched);
    }
}
