package org.inferrack.engine.placement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.inferrack.engine.placement.Conditions.RackPlace;
import org.inferrack.engine.placement.Conditions.Standing;
import org.inferrack.engine.placement.packing.Bins;
import org.inferrack.plan.RackGroup;

/** What stands in the racks of one group before anything is placed, by rack and kind. */
final class Stock {

    private final int[][] all;
    private final int[][] pinned;

    Stock(String siteId, RackGroup group, List<Kind> kinds, Map<RackPlace, List<Standing>> standing) {
        all = new int[Math.max(0, group.count())][kinds.size()];
        pinned = new int[all.length][kinds.size()];
        for (int index = 0; index < all.length && !standing.isEmpty(); index++) {
            for (Standing each : standing.getOrDefault(new RackPlace(siteId, group.id(), index + 1), List.of())) {
                add(index, kinds, each);
            }
        }
    }

    private void add(int index, List<Kind> kinds, Standing each) {
        for (int kind = 0; kind < kinds.size(); kind++) {
            if (kinds.get(kind).id().equals(each.groupId())) {
                all[index][kind] += each.servers();
                pinned[index][kind] += each.pinned() ? each.servers() : 0;
            }
        }
    }

    int racks() {
        return all.length;
    }

    int[] of(int index) {
        return all[index];
    }

    boolean empty(int index) {
        return IntStream.of(all[index]).sum() == 0;
    }

    int servers(int kind) {
        return IntStream.range(0, all.length).map(index -> all[index][kind]).sum();
    }

    /** Takes servers that are not needed any more out of the racks, from the emptiest first; pinned ones last. */
    void remove(int kind, int servers) {
        int left = servers;
        var racks = IntStream.range(0, all.length).boxed().sorted(Comparator.comparingInt(index -> IntStream.of(all[index]).sum())).toList();
        for (boolean also : new boolean[] {false, true}) {
            for (int index : racks) {
                int take = Math.min(left, all[index][kind] - (also ? 0 : Math.min(pinned[index][kind], all[index][kind])));
                all[index][kind] -= take;
                left -= take;
            }
        }
    }

    /** Takes servers out of racks that are over a limit: one by one those that relieve the rack most, so that few move. */
    void relieve(Bins bins) {
        for (int index = 0; index < all.length; index++) {
            double over = over(bins, all[index]);
            while (over > 1e-9) {
                int best = -1;
                double least = over;
                for (int kind = 0; kind < all[index].length; kind++) {
                    if (all[index][kind] > pinned[index][kind]) {
                        all[index][kind]--;
                        double then = over(bins, all[index]);
                        all[index][kind]++;
                        if (then < least - 1e-12) {
                            least = then;
                            best = kind;
                        }
                    }
                }
                if (best < 0) {
                    break;
                }
                all[index][best]--;
                over = least;
            }
        }
    }

    /** Sum of what is over the limits, each as a share of its limit; a kind that may not stand here counts whole. */
    private static double over(Bins bins, int[] pattern) {
        double over = 0;
        double[] used = new double[bins.capacity().length];
        for (int kind = 0; kind < pattern.length; kind++) {
            boolean fits = bins.alone(kind) > 0;
            over += fits ? Math.max(0, pattern[kind] - bins.most()[kind]) : pattern[kind];
            for (int resource = 0; resource < used.length; resource++) {
                used[resource] += fits && pattern[kind] > 0 ? pattern[kind] * bins.need()[kind][resource] : 0;
            }
        }
        for (int resource = 0; resource < used.length; resource++) {
            double limit = bins.capacity()[resource];
            over += used[resource] > limit * (1 + 1e-9) ? (used[resource] - limit) / Math.max(limit, 1e-9) : 0;
        }
        return over;
    }

    /** The bin that remains beside what stands in a rack. */
    Bins beside(Bins empty, int index, int count) {
        double[] used = empty.used(all[index]);
        double[] capacity = new double[used.length];
        Arrays.setAll(capacity, resource -> Math.max(0, empty.capacity()[resource] - used[resource]));
        int[] most = new int[empty.most().length];
        Arrays.setAll(most, kind -> empty.most()[kind] == Integer.MAX_VALUE ? Integer.MAX_VALUE : Math.max(0, empty.most()[kind] - all[index][kind]));
        return new Bins(empty.need(), capacity, count, true, most);
    }
}
