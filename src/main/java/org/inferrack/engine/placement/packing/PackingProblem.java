package org.inferrack.engine.placement.packing;

import java.util.List;

/**
 * What is to be packed into which bins.
 *
 * @param counts items of each kind
 * @param bins   kinds of bins; earlier ones are preferred where it makes no difference
 * @param shared limits over several bins together, such as the feed of a row
 */
public record PackingProblem(int[] counts, List<Bins> bins, List<Shared> shared) {

    public PackingProblem {
        bins = List.copyOf(bins);
        shared = List.copyOf(shared);
    }

    /**
     * A resource that all bins use together.
     *
     * @param need of one item, by kind of bin and kind of item; 0 where it is not touched
     */
    public record Shared(double limit, double[][] need) {

        int fits(int bins, int kind, double used, int wanted) {
            double each = need[bins][kind];
            return each > 0 ? (int) Math.min(wanted, Math.floor(Math.max(0, (limit - used) / each) + 1e-9)) : wanted;
        }

        double load(int bins, int[] pattern) {
            double load = 0;
            for (int kind = 0; kind < pattern.length; kind++) {
                load += pattern[kind] == 0 ? 0 : pattern[kind] * need[bins][kind];
            }
            return load;
        }
    }

    public int kinds() {
        return counts.length;
    }

    int items() {
        return java.util.Arrays.stream(counts).sum();
    }

    /** One kind of bin, nothing shared, more bins than items: the classic problem. */
    boolean classic() {
        return shared.isEmpty() && bins.size() == 1 && !bins.getFirst().open() && bins.getFirst().count() >= items();
    }
}
