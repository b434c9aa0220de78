package org.inferrack.optimise.branching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.inferrack.optimise.decomposition.BranchNode;
import org.inferrack.optimise.decomposition.LagrangianDual;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.pricing.CoverPattern;
import org.inferrack.optimise.pricing.DemandBlock;

/**
 * At most so many different server models: a part of the search either takes a model for granted, leaves it out, or has not decided. Only where no
 * more are left than may be used are answers looked for.
 */
final class ModelBranching {

    private final int most;
    private final int[][] model;
    private final int count;
    private final Set<BitSet> tried = new HashSet<>();

    ModelBranching(FleetModel fleetModel, List<DemandBlock> blocks) {
        var names = new ArrayList<String>();
        fleetModel.columns().forEach(column -> {
            if (!names.contains(column.model())) {
                names.add(column.model());
            }
        });
        count = names.size();
        most = fleetModel.maxModels() == 0 ? count : fleetModel.maxModels();
        model = blocks.stream().map(block -> java.util.Arrays.stream(block.columns).map(j -> names.indexOf(fleetModel.columns().get(j).model())).toArray())
                .toArray(int[][]::new);
    }

    /** Nothing is decided. */
    BitSet all() {
        var all = new BitSet();
        all.set(0, count);
        return all;
    }

    boolean decided(BranchNode node) {
        return node.models.cardinality() <= most;
    }

    /** The models that the linear programme uses most, as many as may be used; the node itself if that was tried. */
    BranchNode likely(BranchNode node, LagrangianDual dual) {
        var chosen = (BitSet) node.taken.clone();
        double[] use = use(dual);
        while (chosen.cardinality() < most) {
            chosen.set(largest(use, node.models, chosen));
        }
        return tried.add(chosen) ? only(node, chosen, chosen) : node;
    }

    /** With and without the undecided model that is used most. */
    List<BranchNode> split(BranchNode node, LagrangianDual dual, double[] best, double bound) {
        int split = largest(use(dual), node.models, node.taken);
        var without = (BitSet) node.models.clone();
        without.clear(split);
        var taken = (BitSet) node.taken.clone();
        taken.set(split);
        var with = taken.cardinality() >= most ? taken : node.models;
        return List.of(only(node, with, taken).again(best, bound).fresh(), only(node, without, node.taken).again(best, bound).fresh());
    }

    private BranchNode only(BranchNode node, BitSet models, BitSet taken) {
        int[][] high = node.high.clone();
        for (int b = 0; b < high.length; b++) {
            int[] own = high[b].clone();
            for (int j = 0; j < own.length; j++) {
                own[j] = models.get(model[b][j]) ? own[j] : 0;
            }
            high[b] = own;
        }
        return node.models(high, models, taken);
    }

    private double[] use(LagrangianDual dual) {
        double[] use = new double[count];
        for (int b = 0; b < model.length; b++) {
            for (CoverPattern pattern : dual.support().get(b)) {
                for (int j = 0; j < pattern.counts().length; j++) {
                    use[model[b][j]] += pattern.counts()[j] > 0 ? dual.average()[b][j] * (1 + dual.reduce(b, dual.bestPrices())[j]) : 0;
                }
            }
        }
        return use;
    }

    private static int largest(double[] use, BitSet among, BitSet except) {
        int largest = -1;
        for (int m = among.nextSetBit(0); m >= 0; m = among.nextSetBit(m + 1)) {
            if (!except.get(m) && (largest < 0 || use[m] > use[largest])) {
                largest = m;
            }
        }
        return largest;
    }
}
