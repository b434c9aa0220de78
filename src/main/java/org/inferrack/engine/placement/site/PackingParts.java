package org.inferrack.engine.placement.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.inferrack.engine.placement.packing.Bins;

/**
 * What is packed: the free servers of each kind first, then those that must stand in one rack group, as kinds of their own
 * that go into no other. A cap on servers of a kind in a rack then counts all parts of the kind, as a resource.
 */
final class PackingParts {

    private static final int ANY = -1;

    private final int kinds;
    private final List<Part> parts = new ArrayList<>();

    /** @param group index of the only rack group, or ANY */
    private record Part(int kind, int group, int servers) {
    }

    /** @param free servers of each kind that may stand anywhere */
    PackingParts(int[] free) {
        kinds = free.length;
        for (int kind = 0; kind < kinds; kind++) {
            parts.add(new Part(kind, ANY, free[kind]));
        }
    }

    void bind(int kind, int group, int servers) {
        if (servers > 0) {
            parts.add(new Part(kind, group, servers));
        }
    }

    int size() {
        return parts.size();
    }

    int kind(int part) {
        return parts.get(part).kind;
    }

    /** The only rack group of a part; empty where it may stand in any. */
    java.util.OptionalInt group(int part) {
        int group = parts.get(part).group;
        return group == ANY ? java.util.OptionalInt.empty() : java.util.OptionalInt.of(group);
    }

    /** Servers of a kind that must stand in a rack group. */
    int bound(int kind, int group) {
        return parts.stream().filter(part -> part.kind == kind && part.group == group).mapToInt(Part::servers).sum();
    }

    int[] counts() {
        return parts.stream().mapToInt(Part::servers).toArray();
    }

    /** Bins of a rack group by kinds, as bins by parts. */
    Bins expand(Bins bins, int group) {
        if (parts.size() == kinds) {
            return bins;
        }
        int[] capped = IntStream.range(0, kinds).filter(kind -> bins.most()[kind] != Integer.MAX_VALUE).toArray();
        int resources = bins.capacity().length;
        double[][] need = new double[parts.size()][resources + capped.length];
        for (int at = 0; at < need.length; at++) {
            var part = parts.get(at);
            System.arraycopy(bins.need()[part.kind], 0, need[at], 0, resources);
            for (int i = 0; i < capped.length; i++) {
                need[at][resources + i] = capped[i] == part.kind ? 1 : 0;
            }
            if (part.group != ANY && part.group != group) {
                Arrays.fill(need[at], Double.POSITIVE_INFINITY);
            }
        }
        double[] capacity = Arrays.copyOf(bins.capacity(), resources + capped.length);
        for (int i = 0; i < capped.length; i++) {
            capacity[resources + i] = bins.most()[capped[i]];
        }
        return new Bins(need, capacity, bins.count(), bins.open(), parts.stream().mapToInt(part -> bins.most()[part.kind]).toArray());
    }

    /** Counts by kind of counts by part. */
    int[] merge(int[] byPart) {
        if (parts.size() == kinds) {
            return byPart;
        }
        int[] merged = new int[kinds];
        for (int part = 0; part < byPart.length; part++) {
            merged[parts.get(part).kind] += byPart[part];
        }
        return merged;
    }
}
