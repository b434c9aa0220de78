package org.inferrack.engine.choice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * At most so many different server models: a part of the search either takes a model for granted, leaves it out, or has not decided. Only where no
 * more are left than may be used are answers looked for.
 */
final class Models {

    private final int most;
    private final int[][] model;
    private final int count;
    private final Set<BitSet> tried = new HashSet<>();

    Models(Mix mix, List<Block> blocks) {
        var names = new ArrayList<String>();
        mix.columns().forEach(column -> {
            if (!names.contains(column.model())) {
                names.add(column.model());
            }
        });
        count = names.size();
        most = mix.maxModels() == 0 ? count : mix.maxModels();
        model = blocks.stream().map(block -> java.util.Arrays.stream(block.columns).map(j -> names.indexOf(mix.columns().get(j).model())).toArray())
                .toArray(int[][]::new);
    }

    /** Nothing is decided. */
    BitSet all() {
        var all = new BitSet();
        all.set(0, count);
        return all;
    }

    boolean decided(Node node) {
        return node.models.cardinality() <= most;
    }

    /** The models that the linear programme uses most, as many as may be used; the node itself if that was tried. */
    Node likely(Node node, Prices prices) {
        var chosen = (BitSet) node.taken.clone();
        double[] use = use(prices);
        while (chosen.cardinality() < most) {
            chosen.set(largest(use, node.models, chosen));
        }
        return tried.add(chosen) ? only(node, chosen, chosen) : node;
    }

    /** With and without the undecided model that is used most. */
    List<Node> split(Node node, Prices prices, double[] best, double bound) {
        int split = largest(use(prices), node.models, node.taken);
        var without = (BitSet) node.models.clone();
        without.clear(split);
        var taken = (BitSet) node.taken.clone();
        taken.set(split);
        var with = taken.cardinality() >= most ? taken : node.models;
        return List.of(only(node, with, taken).again(best, bound).fresh(), only(node, without, node.taken).again(best, bound).fresh());
    }

    private Node only(Node node, BitSet models, BitSet taken) {
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

    private double[] use(Prices prices) {
        double[] use = new double[count];
        for (int b = 0; b < model.length; b++) {
            for (Bundle bundle : prices.support().get(b)) {
                for (int j = 0; j < bundle.counts().length; j++) {
                    use[model[b][j]] += bundle.counts()[j] > 0 ? prices.average()[b][j] * (1 + prices.reduce(b, prices.bestPrices())[j]) : 0;
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
