package org.inferrack.optimise.branching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.Set;

import org.inferrack.optimise.decomposition.BranchNode;
import org.inferrack.optimise.decomposition.LabelSetting;
import org.inferrack.optimise.decomposition.LagrangianDual;
import org.inferrack.optimise.decomposition.LinearRelaxation;
import org.inferrack.optimise.decomposition.MasterRounding;
import org.inferrack.optimise.decomposition.RepairHeuristic;
import org.inferrack.optimise.model.DemandGroups;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.GroupDominance;
import org.inferrack.optimise.model.ScaledLimits;
import org.inferrack.optimise.model.Selection;
import org.inferrack.optimise.model.Selection.Path;
import org.inferrack.optimise.pricing.CoverPattern;
import org.inferrack.optimise.pricing.DemandBlock;
import org.inferrack.optimise.pricing.PricingProblem;

/**
 * Branch and price (Barnhart et al. 1998), for models whose demands meet in the limits only. Best-first over boxes of rack and server numbers; each
 * box is bounded by the Lagrangian dual, tried by recombining the patterns seen, closed by enumerating everything within its gap, or split.
 */
final class BranchAndPrice {

    private static final int ROOT_STEPS = 60;
    private static final int STEPS = 25;
    private static final double SAME = 1e-10;
    /** Entries of a linear programme that is solved at once. */
    private static final long SMALL = 400_000;
    /** Numbers that the patterns within a gap may hold together. */
    private static final long MOST_NUMBERS = 12_000_000;
    private static final int FEW = 60;
    private static final int MANY = 15;
    /** So many parts of the search between thorough tries for a better answer. */
    private static final int CORE_EVERY = 24;
    /** Numbers that are priced for a first answer, however soon the search is stopped. */
    private static final long FIRST_ANSWER = 100_000;
    private static final int BEAM = 200;
    private static final int WIDE = 20_000;

    private final FleetModel model;
    private final Effort effort;
    private final ScaledLimits limits;
    private final List<DemandBlock> blocks = new ArrayList<>();
    private final ModelBranching models;
    private final LagrangianDual dual;
    private final LabelSetting labels;
    private final PriorityQueue<BranchNode> open = new PriorityQueue<>(Comparator.comparingDouble((BranchNode node) -> node.bound));
    /** More than any choice without needless servers costs. */
    private final double ceiling;
    /** Every cost is a whole number: a better choice is better by 1. */
    private final boolean whole;
    /** Patterns of a demand that are looked at together. */
    private final int most;
    private final Incumbent incumbent;
    private boolean answered;
    private int visits;
    private double reported = Double.NEGATIVE_INFINITY;

    BranchAndPrice(FleetModel model, Effort effort) {
        this.model = model;
        this.effort = effort;
        limits = new ScaledLimits(model);
        for (var group : DemandGroups.of(model)) {
            int[] demands = Arrays.stream(group.demands()).filter(demand -> model.demands().get(demand).units() > 0).toArray();
            blocks.add(new DemandBlock(model, demands, GroupDominance.useful(model, demands, group.columns(), effort.unwanted()), limits.scale));
        }
        whole = blocks.stream().allMatch(block -> Arrays.stream(block.cost).allMatch(cost -> cost == Math.rint(cost)))
                && Arrays.stream(limits.rackCost).allMatch(cost -> cost == Math.rint(cost));
        ceiling = 1 + limits.cost(limits.mostRacks) + blocks.stream().mapToDouble(block -> ceiling(block, model.spares())).sum();
        models = new ModelBranching(model, blocks);
        dual = new LagrangianDual(blocks, limits, model.spares(), ceiling, this::stopped, effort.unwanted());
        incumbent = new Incumbent(model, limits, blocks);
        most = Math.clamp(MOST_NUMBERS / Math.max(1, LagrangianDual.numbers(blocks)), 100, 4_000);
        labels = new LabelSetting(limits, this::stopped);
    }

    /** Demands that the same servers carry follow each other, as the years of one workload do. */
    boolean fit() {
        return blocks.stream().allMatch(PricingProblem::applies);
    }

    boolean ruledOut() {
        return LinearRelaxation.size(blocks, limits) <= SMALL && !new LinearRelaxation(blocks, limits, effort.unwanted()).feasible();
    }

    Selection solve() {
        double[] first = limits.guess();
        double bound = 0;
        if (LinearRelaxation.size(blocks, limits) <= SMALL) {
            var relaxation = new LinearRelaxation(blocks, limits, effort.unwanted());
            if (!relaxation.feasible()) {
                return new Selection(List.of(), List.of(), OptionalDouble.empty(), relaxation.value(), Path.LINEAR_TEST, true);
            }
            first = relaxation.prices();
            bound = relaxation.value();
        }
        int[][] low = blocks.stream().map(block -> new int[block.size()]).toArray(int[][]::new);
        int[][] high = blocks.stream().map(block -> block.most).toArray(int[][]::new);
        BranchNode root = new BranchNode(new int[limits.rackCost.length], limits.mostRacks, low, high, first, bound, 0);
        open.add(root.models(high, models.all(), new BitSet()));
        while (!open.isEmpty()) {
            BranchNode node = open.peek();
            if (node.bound >= cut() || stopped() || incumbent.found() && incumbent.value() - node.bound <= effort.gap() * incumbent.value()) {
                break;
            }
            report(node.bound);
            open.poll();
            visit(node, !answered);
            answered = true;
        }
        return selection(open.isEmpty() || open.peek().bound >= cut() ? incumbent.value() : Math.min(incumbent.value(), open.peek().bound));
    }

    private static double ceiling(DemandBlock block, int spares) {
        double sum = 0;
        for (int j = 0; j < block.size(); j++) {
            sum += (block.most[j] + (double) spares) * block.cost[j];
        }
        return sum;
    }

    /** The first answer is always finished where that takes milliseconds; in large models there is one as soon as some choice is found. */
    private boolean stopped() {
        return effort.ended() && (answered || incumbent.found() && hurried(ROOT_STEPS));
    }

    /** Where so much has been priced by this round, the ascent to a first answer is cut short. */
    private boolean hurried(int round) {
        return effort.ended() && (answered || round * LagrangianDual.numbers(blocks) > FIRST_ANSWER);
    }

    private double cut() {
        return !incumbent.found() ? Double.POSITIVE_INFINITY : incumbent.value() - Math.max(SAME * Math.abs(incumbent.value()), whole ? 1 - 1e-6 : 0);
    }

    /** What is hoped for while nothing is known: a little more at every attempt. */
    private double target(double bound, int attempts) {
        return incumbent.found() ? cut() : bound + (Math.abs(bound) + 1e-6 * ceiling) * 0.02 * Math.pow(2, attempts);
    }

    private void visit(BranchNode node, boolean root) {
        dual.ascend(node, root ? ROOT_STEPS : STEPS, cut(), this::hurried);
        if (dual.impossible() || dual.best() > ceiling) {
            return;
        }
        double bound = Math.max(node.bound, dual.best());
        double[] best = dual.bestPrices();
        if (bound >= cut()) {
            return;
        }
        if (!models.decided(node)) {
            decide(node, best, bound);
            return;
        }
        var rounded = new MasterRounding(dual, node).patterns();
        repair(rounded.stream().map(found -> sorted(new ArrayList<>(found), best)).toList(), best);
        report(bound);
        if (incumbent.found() && (root && incumbent.value() - bound <= effort.gap() * incumbent.value() || hurried(ROOT_STEPS))) {
            open.add(node.again(best, bound));
            return;
        }
        visits++;
        if (root || !incumbent.found() || node.attempts > 0 || visits % CORE_EVERY == 0) {
            core(node, rounded, best, dual.best());
            report(bound);
        }
        if (incumbent.found() && incumbent.value() - bound <= effort.gap() * incumbent.value() && effort.gap() > 0) {
            open.add(node.again(best, bound));
            return;
        }
        if (bound < cut() && !effort.ended()) {
            close(node, best, bound);
        } else if (bound < cut()) {
            open.add(node.again(best, bound));
        }
    }

    /** A first try with the models that are used most, then with and without one of them. */
    private void decide(BranchNode node, double[] best, double bound) {
        BranchNode likely = models.likely(node, dual);
        var halves = models.split(node, dual, best, bound);
        if (likely != node) {
            visit(likely.again(best, bound), true);
        }
        open.addAll(halves);
    }

    /** The few best patterns of every demand at the best prices, whether the ascent saw them or not. */
    private void core(BranchNode node, List<Set<CoverPattern>> rounded, double[] best, double bound) {
        double room = Math.max(0, Math.min(incumbent.value(), bound * 1.1) - bound);
        int few = blocks.size() > MANY ? FEW / 3 : FEW;
        var lists = new ArrayList<List<CoverPattern>>();
        for (int b = 0; b < blocks.size() && !stopped(); b++) {
            double[] reduced = dual.reduce(b, best);
            double least = dual.pricing(b).least(reduced, node.low[b], node.high[b]);
            var all = new LinkedHashSet<>(rounded.get(b));
            var cheapest = dual.pricing(b).cheapest(least + room, few, reduced, node.low[b], node.high[b]);
            all.addAll(cheapest);
            if (!rounded.get(b).isEmpty()) {
                new MasterRounding(dual, node).scarce(b, rounded.get(b).iterator().next(), limits, blocks.get(b), all);
            }
            lists.add(sorted(new ArrayList<>(all), best));
        }
        if (lists.size() < blocks.size()) {
            return;
        }
        repair(lists, best);
        search(lists, best, dual.constant(node, best), node, cut(), blocks.size() > MANY ? BEAM / 2 : BEAM);
    }

    private void repair(List<List<CoverPattern>> lists, double[] best) {
        var repair = new RepairHeuristic(limits, lists, best, this::stopped);
        CoverPattern[] repaired = repair.run();
        if (repaired != null) {
            incumbent.offer(repaired, repair.cost());
        }
    }

    private boolean search(List<List<CoverPattern>> lists, double[] best, double constant, BranchNode node, double limit, int width) {
        boolean complete = labels.run(lists, best, constant, node, limit, width);
        if (labels.best() != null) {
            incumbent.offer(labels.best(), labels.cost());
        }
        return complete;
    }

    /** Looks at everything within the gap; splits the node where that is too much. */
    private void close(BranchNode node, double[] best, double bound) {
        int pool = node.widestPool();
        double constant = dual.constant(node, best);
        double limit = target(bound, node.attempts);
        var lists = within(node, best, constant, limit, most);
        if (lists != null && search(lists, best, constant, node, limit, WIDE)) {
            if (!incumbent.found() && limit <= ceiling) {
                open.add(node.again(best, limit));
            }
            return;
        }
        BranchingRule.of(node, pool, dual, limits, blocks).forEach(half -> open.add(half.apply(best, bound)));
    }

    private List<List<CoverPattern>> within(BranchNode node, double[] best, double constant, double limit, int most) {
        double[] least = new double[blocks.size()];
        double sum = constant;
        for (int b = 0; b < least.length; b++) {
            least[b] = dual.pricing(b).least(dual.reduce(b, best), node.low[b], node.high[b]);
            sum += least[b];
        }
        var lists = new ArrayList<List<CoverPattern>>();
        for (int b = 0; b < least.length; b++) {
            double threshold = least[b] + Math.max(0, limit - sum) + 1e-9 * Math.abs(limit);
            var found = dual.pricing(b).below(threshold, most, dual.reduce(b, best), node.low[b], node.high[b]);
            if (found == null || stopped()) {
                return null;
            }
            lists.add(sorted(found, best));
        }
        return lists;
    }

    private static List<CoverPattern> sorted(List<CoverPattern> patterns, double[] prices) {
        patterns.sort(Comparator.comparingDouble((CoverPattern pattern) -> pattern.priced(prices)));
        return patterns;
    }

    private void report(double bound) {
        if (incumbent.found() && (incumbent.value() != reported || bound > 0)) {
            reported = incumbent.value();
            effort.progress().accept(selection(Math.min(bound, incumbent.value())));
        }
    }

    private Selection selection(double bound) {
        return incumbent.selection(bound, open.isEmpty());
    }
}
