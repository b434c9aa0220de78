package org.inferrack.engine.placement.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.Placement.RowFill;
import org.inferrack.engine.placement.packing.Bins;
import org.inferrack.engine.placement.packing.Packed;
import org.inferrack.engine.placement.packing.Packer;
import org.inferrack.engine.placement.packing.PackingProblem;
import org.inferrack.engine.placement.rack.PhaseBalance;
import org.inferrack.engine.placement.rack.PlacementLimit;
import org.inferrack.engine.placement.rack.RackCapacity;
import org.inferrack.engine.placement.rack.ServerKind;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;
import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;

/** The racks of a site with what stands in them, as bins to be packed, and what was packed, as racks. */
final class SiteProblem {

    private static final Comparator<int[]> FULLEST_FIRST = ((Comparator<int[]>) Arrays::compare).reversed();

    /** Looks at racks, for chains of servers that make room: a few milliseconds. */
    private static final long MOST_WORK = 3_000;

    private final Site site;
    private final List<RackGroup> groups;
    private final List<ServerKind> kinds;
    private final Conditions conditions;
    private final Cancellation cancellation;
    private final SiteRows rows;
    private final List<RackStock> stocks;
    private final List<Bins> empty;
    private final List<Bins> bins = new ArrayList<>();
    private final List<Integer> groupOf = new ArrayList<>();
    private final List<List<Integer>> racksOf = new ArrayList<>();
    private final PackingParts parts;
    private final Packed packed;
    private final Map<RackGroup, List<int[]>> racks;
    private final SiteRoom room;
    private final LeftOver leftOver;
    private final int[][] left;
    private int more;
    private boolean repaired;

    /** @param wanted servers of each kind, those that stand already included */
    SiteProblem(Site site, List<RackGroup> groups, List<ServerKind> kinds, int[] wanted, Conditions conditions, Cancellation cancellation) {
        this.site = site;
        this.groups = groups;
        this.kinds = kinds;
        this.conditions = conditions;
        this.cancellation = cancellation;
        rows = new SiteRows(site, groups, kinds, conditions);
        empty = groups.stream().map(group -> bins(group, conditions)).toList();
        var stock = new SiteStock(site, groups, kinds, empty, conditions, cancellation);
        stocks = stock.stocks();
        parts = stock.toPlace(wanted);
        for (int at = 0; at < groups.size(); at++) {
            begun(at);
        }
        for (int at = 0; at < groups.size(); at++) {
            int group = at;
            add(at, parts.expand(empty.get(at), at), IntStream.range(0, empty.get(at).count())
                    .filter(index -> !stocks.get(group).begun(index) && !conditions.locks(site.id(), groups.get(group).id(), index + 1)).boxed().toList());
        }
        packed = Packer.pack(new PackingProblem(parts.counts(), bins, rows.shared(stocks, parts, groupOf)), cancellation);
        racks = filled();
        room = new SiteRoom(site, groups, kinds, stocks, empty, rows, conditions, racks);
        leftOver = new LeftOver(room, WorkBudget.of(MOST_WORK, cancellation));
        left = new int[kinds.size()][1 + groups.size()];
        for (int part = 0; part < parts.size(); part++) {
            left[parts.kind(part)][1 + parts.group(part).orElse(-1)] += packed.unplaced()[part];
        }
        int before = inUse();
        balance();
        consolidate();
        if (repaired || !packed.proven()) {
            placeLeft();
        }
        more = inUse() - before;
    }

    /** Servers of each kind in each rack of each group, empty racks too. */
    Map<RackGroup, List<int[]>> racks() {
        return racks;
    }

    /** Racks of a group, by their numbers from 0, in which the same stands of others and of what may not move: their fillings may change places. */
    Map<RackGroup, List<List<Integer>>> alike() {
        Map<RackGroup, List<List<Integer>>> alike = new LinkedHashMap<>();
        groups.forEach(group -> alike.put(group, new ArrayList<>()));
        for (int at = 0; at < racksOf.size(); at++) {
            alike.get(groups.get(groupOf.get(at))).add(racksOf.get(at));
        }
        return alike;
    }

    /** Racks that could be saved at most. */
    int gap() {
        return packed.opened() + more - packed.lowerBound();
    }

    boolean proven() {
        return packed.proven() && !repaired || gap() == 0 && left().isEmpty();
    }

    /** Where single phases count: moves what they do not carry. */
    private void balance() {
        if (groups.stream().allMatch(group -> PhaseBalance.of(group, kinds).isEmpty())) {
            return;
        }
        int[][] out = new PhaseRepair(groups, room, cancellation).takeOut();
        for (int at = 0; at < groups.size(); at++) {
            for (int kind = 0; kind < out[at].length; kind++) {
                if (out[at][kind] > 0) {
                    boolean bound = parts.bound(kind, at) > 0;
                    repaired = true;
                    left[kind][bound ? 1 + at : 0] += leftOver.place(kind, out[at][kind], bound ? List.of(at) : room.every());
                }
            }
        }
    }

    /** Second to the number of racks: what stays free shall be usable. Rows and phases are left as they were packed. */
    private void consolidate() {
        for (int at = 0; at < groups.size(); at++) {
            int group = at;
            if (conditions.rows().isEmpty() && PhaseBalance.of(groups.get(at), kinds).isEmpty()) {
                new Consolidation(empty.get(at), stocks.get(at), racks.get(groups.get(at)), cancellation).run(index -> !room.locked(group, index));
            }
        }
    }

    /** The relaxation and what was moved since leave servers out that a rack takes now, or would: those that must stand in one rack group first. */
    private void placeLeft() {
        int[][] bound = bound();
        stand(bound);
        boolean any = true;
        while (any) {
            any = false;
            for (int kind = 0; kind < left.length; kind++) {
                for (int within = groups.size(); within >= 0; within--) {
                    int before = left[kind][within];
                    left[kind][within] = leftOver.placeByChains(kind, before, within == 0 ? room.every() : List.of(within - 1), bound);
                    any |= left[kind][within] < before;
                }
            }
        }
    }

    /** Where one that must stand in a rack group is left out and one that may stand anywhere is there, the latter is the one left out. */
    private void stand(int[][] bound) {
        for (int kind = 0; kind < bound.length; kind++) {
            for (int at = 0; at < groups.size(); at++) {
                int out = left[kind][1 + at];
                int there = Math.max(0, Math.min(bound[kind][at], room.movable(kind, at)) - (bound[kind][at] - out));
                left[kind][1 + at] -= there;
                left[kind][0] += there;
            }
        }
    }

    /** Servers by kind and rack group that must stand there: as many stay. */
    private int[][] bound() {
        int[][] bound = new int[kinds.size()][groups.size()];
        for (int kind = 0; kind < bound.length; kind++) {
            int of = kind;
            Arrays.setAll(bound[kind], at -> parts.bound(of, at));
        }
        return bound;
    }

    private int inUse() {
        return (int) racks.values().stream().flatMap(List::stream).filter(pattern -> Arrays.stream(pattern).anyMatch(servers -> servers > 0)).count();
    }

    List<RowFill> rowFills() {
        return rows.fills(room.servers());
    }

    /** Servers that found no place: how many of which kind, and the only rack group where they may stand, if there is one. */
    record Left(int kind, Optional<RackGroup> within, int servers) {
    }

    List<Left> left() {
        var all = new ArrayList<Left>();
        for (int kind = 0; kind < left.length; kind++) {
            add(all, kind, 0);
        }
        for (int kind = 0; kind < left.length; kind++) {
            for (int at = 0; at < groups.size(); at++) {
                add(all, kind, 1 + at);
            }
        }
        return all;
    }

    private void add(List<Left> all, int kind, int within) {
        if (left[kind][within] > 0) {
            all.add(new Left(kind, within == 0 ? Optional.empty() : Optional.of(groups.get(within - 1)), left[kind][within]));
        }
    }

    /** What beside the limits of single racks stops one more server of a kind: a row feed, or the spread. */
    Optional<PlacementLimit> stops(int kind) {
        Optional<PlacementLimit> full = Optional.empty();
        for (int at = 0; at < groups.size(); at++) {
            var phases = PhaseBalance.of(groups.get(at), kinds);
            int most = conditions.mostPerRack().getOrDefault(kinds.get(kind).id(), Integer.MAX_VALUE);
            var patterns = racks.get(groups.get(at));
            for (int index = 0; index < patterns.size(); index++) {
                cancellation.check();
                int[] pattern = patterns.get(index).clone();
                double[] used = stocks.get(at).used(empty.get(at), index, pattern);
                if (!room.locked(at, index) && new Bins(empty.get(at).need(), empty.get(at).capacity(), 1, false, uncapped()).fits(kind, used, 0, 1) > 0) {
                    pattern[kind]++;
                    if (pattern[kind] > most) {
                        full = Optional.of(PlacementLimit.spreadInRack(most));
                    } else if (phases.isPresent() && !phases.get().carries(pattern, groups.get(at).existing(index + 1))) {
                        full = Optional.of(PlacementLimit.phase(phases.get().label()));
                    } else {
                        return rows.stops(kind, at, room.servers());
                    }
                }
            }
        }
        return full;
    }

    private int[] uncapped() {
        int[] most = new int[kinds.size()];
        Arrays.fill(most, Integer.MAX_VALUE);
        return most;
    }

    private Map<RackGroup, List<int[]>> filled() {
        Map<RackGroup, List<int[]>> filled = new LinkedHashMap<>();
        for (int at = 0; at < groups.size(); at++) {
            var stock = stocks.get(at);
            filled.put(groups.get(at), IntStream.range(0, stock.racks()).mapToObj(index -> stock.of(index).clone()).toList());
        }
        var fills = packed.fills().stream().collect(Collectors.groupingBy(Packed.Fill::bins));
        for (int at = 0; at < bins.size(); at++) {
            var own = fills.getOrDefault(at, List.of()).stream().map(fill -> parts.merge(fill.counts())).sorted(FULLEST_FIRST).toList();
            for (int i = 0; i < own.size(); i++) {
                int[] rack = filled.get(groups.get(groupOf.get(at))).get(racksOf.get(at).get(i));
                int[] counts = own.get(i);
                Arrays.setAll(rack, kind -> rack[kind] + counts[kind]);
            }
        }
        return filled;
    }

    private Bins bins(RackGroup group, Conditions given) {
        var unlimited = RackCapacity.bins(group, kinds);
        int[] most = kinds.stream().mapToInt(kind -> given.mostPerRack().getOrDefault(kind.id(), Integer.MAX_VALUE)).toArray();
        var phases = PhaseBalance.of(group, kinds);
        phases.ifPresent(balance -> Arrays.setAll(most, kind -> Math.min(most[kind], balance.alone(kind))));
        var limited = new Bins(unlimited.need(), unlimited.capacity(), unlimited.count(), false, most);
        return phases.filter(_ -> group.existing().isEmpty()).map(balance -> balance.tightened(limited)).orElse(limited);
    }

    /** Racks in use with the same servers and the same load of others are equal bins. */
    private void begun(int at) {
        var stock = stocks.get(at);
        Map<List<Object>, List<Integer>> equal = new LinkedHashMap<>();
        for (int index = 0; index < stock.racks(); index++) {
            if (stock.begun(index) && !conditions.locks(site.id(), groups.get(at).id(), index + 1)) {
                equal.computeIfAbsent(stock.signature(index), signature -> new ArrayList<>()).add(index);
            }
        }
        equal.values().forEach(same -> add(at, parts.expand(stock.beside(empty.get(at), same.getFirst(), same.size()), at), same));
    }

    private void add(int group, Bins each, List<Integer> same) {
        bins.add(new Bins(each.need(), each.capacity(), same.size(), each.open(), each.most()));
        groupOf.add(group);
        racksOf.add(same);
    }
}
