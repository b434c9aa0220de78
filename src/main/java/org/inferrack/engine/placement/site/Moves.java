package org.inferrack.engine.placement.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.rack.ServerKind;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;
import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;

/** What stood at a site before, and how few servers have to move for what shall stand there. */
final class Moves {

    /** About a second. Six hundred racks of which no two were or are alike take less; where the allowance ends, more servers may move than need be. */
    private static final long MOST_WORK = 400_000;

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

    /**
     * The same fillings, on those of the racks alike where most servers stand already.
     *
     * @param alike by rack group, racks (by their numbers from 0) that may change places
     */
    Map<RackGroup, List<int[]>> matched(Map<RackGroup, List<int[]>> racks, Map<RackGroup, List<List<Integer>>> alike, Cancellation cancellation) {
        var budget = WorkBudget.of(MOST_WORK, cancellation);
        Map<RackGroup, List<int[]>> matched = new LinkedHashMap<>();
        racks.forEach((group, patterns) -> {
            var moved = new ArrayList<>(patterns);
            for (var same : alike.get(group)) {
                match(patterns, before.get(group.id()), same, moved, budget, cancellation);
            }
            matched.put(group, List.copyOf(moved));
        });
        return matched;
    }

    /**
     * Fillings of some racks to those of them where most servers stand already. A filling that stood somewhere stays there: what two others have in
     * common with it, they have in common with each other.
     */
    private static void match(List<int[]> patterns, int[][] there, List<Integer> same, List<int[]> moved, WorkBudget budget, Cancellation cancellation) {
        var now = positions(same, patterns::get);
        var then = positions(same, at -> there[at]);
        now.forEach((pattern, from) -> put(from, then.getOrDefault(pattern, new ArrayDeque<>()), Integer.MAX_VALUE, patterns, moved));
        now.values().removeIf(Collection::isEmpty);
        then.values().removeIf(Collection::isEmpty);
        var wanted = List.copyOf(now.keySet());
        var stood = List.copyOf(then.keySet());
        int[][] common = new int[wanted.size()][stood.size()];
        for (int at = 0; at < common.length; at++) {
            cancellation.check();
            var pattern = wanted.get(at);
            Arrays.setAll(common[at], other -> common(pattern, stood.get(other)));
        }
        int[][] amounts = Transportation.solve(sizes(now), sizes(then), common, budget).amounts();
        for (int at = 0; at < common.length; at++) {
            for (int other = 0; other < stood.size(); other++) {
                put(now.get(wanted.get(at)), then.get(stood.get(other)), amounts[at][other], patterns, moved);
            }
        }
    }

    private static int[] sizes(Map<List<Integer>, Deque<Integer>> positions) {
        return positions.values().stream().mapToInt(Deque::size).toArray();
    }

    private static void put(Deque<Integer> from, Deque<Integer> to, int most, List<int[]> patterns, List<int[]> moved) {
        for (int i = 0; i < most && !from.isEmpty() && !to.isEmpty(); i++) {
            moved.set(to.removeFirst(), patterns.get(from.removeFirst()));
        }
    }

    private static Map<List<Integer>, Deque<Integer>> positions(List<Integer> racks, IntFunction<int[]> pattern) {
        Map<List<Integer>, Deque<Integer>> positions = new LinkedHashMap<>();
        racks.forEach(at -> positions.computeIfAbsent(Arrays.stream(pattern.apply(at)).boxed().toList(), _ -> new ArrayDeque<>()).add(at));
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
