package org.inferrack.engine.placement.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.rack.ServerKind;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;

/** What stood at a site before, and how few servers have to move for what shall stand there. */
final class Moves {

    private final List<ServerKind> kinds;
    private final Map<String, int[][]> before = new HashMap<>();

    Moves(Site site, List<RackGroup> groups, List<ServerKind> kinds, Placement earlier) {
        this.kinds = kinds;
        Map<String, Integer> kindOf = new HashMap<>();
        kinds.forEach(kind -> kindOf.put(kind.id(), kindOf.size()));
        for (RackGroup group : groups) {
            before.put(group.id(), new int[Math.max(0, group.count())][kinds.size()]);
        }
        for (var rack : earlier.racks()) {
            int[][] there = rack.siteId().equals(site.id()) ? before.get(rack.rackGroupId()) : null;
            if (there != null && rack.index() <= there.length) {
                for (var slot : rack.slots()) {
                    Integer kind = kindOf.get(slot.groupId());
                    if (kind != null) {
                        there[rack.index() - 1][kind]++;
                    }
                }
            }
        }
    }

    boolean none() {
        return before.values().stream().flatMap(Arrays::stream).flatMapToInt(Arrays::stream).allMatch(count -> count == 0);
    }

    /** The same fillings, on those of the racks alike where most servers stand already. Racks of which the plan says something of their own stay. */
    Map<RackGroup, List<int[]>> matched(Map<RackGroup, List<int[]>> racks, Conditions conditions) {
        Map<RackGroup, List<int[]>> matched = new LinkedHashMap<>();
        racks.forEach((group, patterns) -> {
            boolean alike = group.existing().isEmpty() && conditions.locked().isEmpty()
                    && conditions.standing().stream().noneMatch(standing -> standing.rack().rackGroupId().equals(group.id()));
            matched.put(group, alike ? matched(patterns, before.get(group.id())) : patterns);
        });
        return matched;
    }

    /** Pairs equal fillings with equal racks, those first that have most servers in common. */
    private static List<int[]> matched(List<int[]> patterns, int[][] there) {
        Map<List<Integer>, List<Integer>> now = positions(patterns);
        Map<List<Integer>, List<Integer>> then = positions(Arrays.asList(there));
        record Pair(List<Integer> pattern, List<Integer> before, int common) {
        }
        var pairs = new ArrayList<Pair>();
        now.keySet().forEach(pattern -> then.keySet().forEach(earlier -> pairs.add(new Pair(pattern, earlier, common(pattern, earlier)))));
        pairs.sort(Comparator.comparingInt(Pair::common).reversed());
        int[][] matched = new int[patterns.size()][];
        for (Pair pair : pairs) {
            var from = now.get(pair.pattern);
            var to = then.get(pair.before);
            while (!from.isEmpty() && !to.isEmpty()) {
                matched[to.removeFirst()] = patterns.get(from.removeFirst());
            }
        }
        return Arrays.asList(matched);
    }

    private static Map<List<Integer>, List<Integer>> positions(List<int[]> patterns) {
        Map<List<Integer>, List<Integer>> positions = new LinkedHashMap<>();
        for (int at = 0; at < patterns.size(); at++) {
            positions.computeIfAbsent(Arrays.stream(patterns.get(at)).boxed().toList(), _ -> new ArrayList<>()).add(at);
        }
        return positions;
    }

    private static int common(List<Integer> one, List<Integer> other) {
        int common = 0;
        for (int kind = 0; kind < one.size(); kind++) {
            common += Math.min(one.get(kind), other.get(kind));
        }
        return common;
    }

    /** Servers that stand in another rack than before; servers that are new or gone do not count. */
    int count(Map<RackGroup, List<int[]>> racks) {
        int[] was = new int[kinds.size()];
        int[] is = new int[kinds.size()];
        int[] stayed = new int[kinds.size()];
        racks.forEach((group, patterns) -> {
            int[][] there = before.get(group.id());
            for (int at = 0; at < there.length; at++) {
                for (int kind = 0; kind < was.length; kind++) {
                    was[kind] += there[at][kind];
                    is[kind] += patterns.get(at)[kind];
                    stayed[kind] += Math.min(there[at][kind], patterns.get(at)[kind]);
                }
            }
        });
        int moves = 0;
        for (int kind = 0; kind < was.length; kind++) {
            moves += Math.min(was[kind], is[kind]) - stayed[kind];
        }
        return moves;
    }
}
