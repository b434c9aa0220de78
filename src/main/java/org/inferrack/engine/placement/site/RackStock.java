package org.inferrack.engine.placement.site;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.inferrack.engine.placement.Conditions.RackPlace;
import org.inferrack.engine.placement.Conditions.Standing;
import org.inferrack.engine.placement.packing.Bins;
import org.inferrack.engine.placement.rack.Resource;
import org.inferrack.engine.placement.rack.ServerKind;
import org.inferrack.plan.RackGroup;
import org.inferrack.work.Cancellation;

/** What stands in the racks of one group before anything is placed, by rack and kind. */
final class RackStock {

    private final int[][] all;
    private final int[][] pinned;
    private final double[][] existing;

    RackStock(String siteId, RackGroup group, List<ServerKind> kinds, Map<RackPlace, List<Standing>> standing) {
        all = new int[Math.max(0, group.count())][kinds.size()];
        pinned = new int[all.length][kinds.size()];
        existing = existing(group);
        for (int index = 0; index < all.length && !standing.isEmpty(); index++) {
            for (Standing each : standing.getOrDefault(new RackPlace(siteId, group.id(), index + 1), List.of())) {
                add(index, kinds, each);
            }
        }
    }

    /** What load of others takes of each resource, by rack; null where there is none. */
    private static double[][] existing(RackGroup group) {
        double[][] existing = new double[Math.max(0, group.count())][];
        if (!group.existing().isEmpty()) {
            var resources = Resource.of(group);
            for (int index = 0; index < existing.length; index++) {
                var load = group.existing(index + 1);
                existing[index] = load.none() ? null : resources.stream().mapToDouble(resource -> resource.existing().applyAsDouble(load)).toArray();
            }
        }
        return existing;
    }

    private void add(int index, List<ServerKind> kinds, Standing each) {
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

    /** Whether anything stands in a rack, of the plan or of others. */
    boolean begun(int index) {
        return existing[index] != null || any(index);
    }

    private boolean any(int index) {
        for (int servers : all[index]) {
            if (servers > 0) {
                return true;
            }
        }
        return false;
    }

    /** Equal for racks with the same load. */
    List<Object> signature(int index) {
        var others = existing[index] == null ? List.of() : Arrays.stream(existing[index]).boxed().toList();
        return List.of(Arrays.stream(all[index]).boxed().toList(), others);
    }

    /** Servers of a kind that are not locked to their rack. */
    int movable(int kind) {
        int movable = 0;
        for (int index = 0; index < all.length; index++) {
            movable += Math.max(0, all[index][kind] - pinned[index][kind]);
        }
        return movable;
    }

    /** What a pattern and the load of others take of each resource. */
    double[] used(Bins bins, int index, int[] pattern) {
        double[] used = bins.used(pattern);
        if (existing[index] != null) {
            Arrays.setAll(used, resource -> used[resource] + existing[index][resource]);
        }
        return used;
    }

    int servers(int kind) {
        int servers = 0;
        for (int[] rack : all) {
            servers += rack[kind];
        }
        return servers;
    }

    /** Takes servers that are not needed any more out of the racks, from the emptiest first; pinned ones last. */
    void remove(int kind, int servers) {
        if (servers <= 0) {
            return;
        }
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
    void relieve(Bins bins, Cancellation cancellation) {
        for (int index = 0; index < all.length; index++) {
            cancellation.check();
            double over = any(index) ? over(bins, index) : 0;
            while (over > 1e-9) {
                int best = -1;
                double least = over;
                for (int kind = 0; kind < all[index].length; kind++) {
                    if (all[index][kind] > pinned[index][kind]) {
                        all[index][kind]--;
                        double then = over(bins, index);
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
    private double over(Bins bins, int index) {
        int[] pattern = all[index];
        double over = 0;
        double[] used = existing[index] == null ? new double[bins.capacity().length] : existing[index].clone();
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
        double[] used = used(empty, index, all[index]);
        double[] capacity = new double[used.length];
        Arrays.setAll(capacity, resource -> Math.max(0, empty.capacity()[resource] - used[resource]));
        int[] most = new int[empty.most().length];
        Arrays.setAll(most, kind -> empty.most()[kind] == Integer.MAX_VALUE ? Integer.MAX_VALUE : Math.max(0, empty.most()[kind] - all[index][kind]));
        return new Bins(empty.need(), capacity, count, true, most);
    }
}
