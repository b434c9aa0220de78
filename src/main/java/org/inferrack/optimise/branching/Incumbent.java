package org.inferrack.optimise.branching;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.ScaledLimits;
import org.inferrack.optimise.model.Selection;
import org.inferrack.optimise.model.Selection.Path;
import org.inferrack.optimise.pricing.CoverPattern;
import org.inferrack.optimise.pricing.DemandBlock;

/** The best choice so far, a pattern for each block. */
final class Incumbent {

    private final FleetModel model;
    private final ScaledLimits limits;
    private final List<DemandBlock> blocks;
    private CoverPattern[] patterns;
    private double value = Double.POSITIVE_INFINITY;

    Incumbent(FleetModel model, ScaledLimits limits, List<DemandBlock> blocks) {
        this.model = model;
        this.limits = limits;
        this.blocks = blocks;
    }

    boolean found() {
        return patterns != null;
    }

    /** Its cost, infinite while there is none. */
    double value() {
        return value;
    }

    void offer(CoverPattern[] others, double cost) {
        if (cost < value) {
            value = cost;
            patterns = others.clone();
        }
    }

    /** @param searched nothing is left to look at */
    Selection selection(double bound, boolean searched) {
        if (patterns == null) {
            return new Selection(List.of(), List.of(), OptionalDouble.empty(), bound, Path.BLOCKS, searched);
        }
        Integer[] counts = new Integer[model.columns().size()];
        Arrays.fill(counts, 0);
        double[] use = new double[limits.count()];
        for (int b = 0; b < patterns.length; b++) {
            for (int j = 0; j < patterns[b].counts().length; j++) {
                counts[blocks.get(b).columns[j]] = patterns[b].counts()[j];
            }
            for (int k = 0; k < use.length; k++) {
                use[k] += patterns[b].uses()[k];
            }
        }
        List<Integer> racks = Arrays.stream(limits.racks(use)).boxed().toList();
        return new Selection(List.of(counts), racks, OptionalDouble.of(value), Math.min(bound, value), Path.BLOCKS, searched);
    }
}
