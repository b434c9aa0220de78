package org.inferrack.engine.placement.site;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

import org.inferrack.engine.placement.packing.Bins;
import org.inferrack.work.Cancellation;

/**
 * Among packings into the same number of racks, one that strands less: servers of the emptiest rack move into others, or
 * change places with lighter ones there, so that what stays free is free in one place.
 */
final class Consolidation {

    private static final int MOST_STEPS = 60;
    private static final double SLACK = 1e-9;

    private final Bins bins;
    private final RackStock stock;
    private final List<int[]> racks;
    private final double[] weight;
    private final Cancellation cancellation;

    /** @param bins of an empty rack of the group */
    Consolidation(Bins bins, RackStock stock, List<int[]> racks, Cancellation cancellation) {
        this.cancellation = cancellation;
        this.bins = bins;
        this.stock = stock;
        this.racks = racks;
        weight = new double[bins.kinds()];
        for (int kind = 0; kind < weight.length; kind++) {
            for (int resource = 0; resource < bins.capacity().length; resource++) {
                weight[kind] += bins.capacity()[resource] > 0 ? bins.need()[kind][resource] / bins.capacity()[resource] : 0;
            }
        }
    }

    /** @param open racks that may give and take, by their numbers from 0 */
    void run(IntPredicate open) {
        for (int step = 0; step < MOST_STEPS; step++) {
            int emptiest = emptiest(open);
            if (emptiest < 0 || !lighten(emptiest, open)) {
                return;
            }
        }
    }

    /** The lightest rack in use in which nothing stood before. */
    private int emptiest(IntPredicate open) {
        int emptiest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int index = 0; index < racks.size(); index++) {
            double load = stock.begun(index) || !open.test(index) ? 0 : weight(racks.get(index));
            if (load > 0 && load < least - SLACK) {
                least = load;
                emptiest = index;
            }
        }
        return emptiest;
    }

    private double weight(int[] pattern) {
        double sum = 0;
        for (int kind = 0; kind < pattern.length; kind++) {
            sum += pattern[kind] == 0 ? 0 : pattern[kind] * weight[kind];
        }
        return sum;
    }

    private boolean lighten(int emptiest, IntPredicate open) {
        int[] from = racks.get(emptiest);
        int[] before = null;
        for (int index = 0; index < racks.size(); index++) {
            int[] to = racks.get(index);
            boolean same = before != null && !stock.begun(index) && Arrays.equals(before, to);
            if (index == emptiest || same || !open.test(index) || Arrays.stream(to).allMatch(count -> count == 0)) {
                continue;
            }
            before = stock.begun(index) ? null : to.clone();
            if (move(from, to, index) || swap(from, to, index, emptiest)) {
                return true;
            }
        }
        return false;
    }

    private boolean move(int[] from, int[] to, int index) {
        double[] used = stock.used(bins, index, to);
        for (int kind = 0; kind < from.length; kind++) {
            if (from[kind] > 0 && bins.fits(kind, used, to[kind], 1) > 0) {
                from[kind]--;
                to[kind]++;
                return true;
            }
        }
        return false;
    }

    /** A heavier server of the emptiest rack for a lighter one that the plan put into the other. */
    private boolean swap(int[] from, int[] to, int index, int emptiest) {
        int[] standing = stock.of(index);
        for (int heavy = 0; heavy < from.length; heavy++) {
            cancellation.check();
            for (int light = 0; light < from.length && from[heavy] > 0; light++) {
                if (to[light] > standing[light] && weight[light] < weight[heavy] - SLACK) {
                    to[light]--;
                    from[heavy]--;
                    if (bins.fits(heavy, stock.used(bins, index, to), to[heavy], 1) > 0
                            && bins.fits(light, stock.used(bins, emptiest, from), from[light], 1) > 0) {
                        to[heavy]++;
                        from[light]++;
                        return true;
                    }
                    to[light]++;
                    from[heavy]++;
                }
            }
        }
        return false;
    }
}
