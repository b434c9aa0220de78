package org.inferrack.engine.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.inferrack.engine.placement.Conditions.RackPlace;
import org.inferrack.engine.placement.packing.Bins;
import org.inferrack.engine.placement.packing.Packed;
import org.inferrack.engine.placement.packing.Packer;
import org.inferrack.engine.placement.packing.Problem;
import org.inferrack.engine.power.FeedLimit;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;

/** The racks of a site with what stands in them, as bins to be packed, and what was packed, as racks. */
final class SiteProblem {

    private static final Comparator<int[]> FULLEST_FIRST = ((Comparator<int[]>) Arrays::compare).reversed();

    private final List<RackGroup> groups;
    private final List<Kind> kinds;
    private final List<Stock> stocks = new ArrayList<>();
    private final List<Bins> bins = new ArrayList<>();
    private final List<Integer> groupOf = new ArrayList<>();
    private final List<List<Integer>> racksOf = new ArrayList<>();
    private final Packed packed;

    /** @param wanted servers of each kind, those that stand already included */
    SiteProblem(Site site, List<RackGroup> groups, List<Kind> kinds, int[] wanted, Conditions conditions) {
        this.groups = groups;
        this.kinds = kinds;
        var empty = groups.stream().map(group -> bins(group, conditions)).toList();
        int[] left = stand(site, wanted, empty, conditions);
        for (int at = 0; at < groups.size(); at++) {
            begun(site, at, empty.get(at), conditions);
        }
        for (int at = 0; at < groups.size(); at++) {
            var stock = stocks.get(at);
            String group = groups.get(at).id();
            add(at, empty.get(at), IntStream.range(0, empty.get(at).count())
                    .filter(index -> stock.empty(index) && !conditions.locked().contains(new RackPlace(site.id(), group, index + 1))).boxed().toList());
        }
        packed = Packer.pack(new Problem(left, bins, rows(site, conditions)));
    }

    Packed packed() {
        return packed;
    }

    int racksBegun() {
        return stocks.stream().mapToInt(stock -> (int) IntStream.range(0, stock.racks()).filter(index -> !stock.empty(index)).count()).sum();
    }

    /** Servers of each kind in each rack of each group, empty racks too. */
    Map<RackGroup, List<int[]>> racks() {
        Map<RackGroup, List<int[]>> racks = new LinkedHashMap<>();
        for (int at = 0; at < groups.size(); at++) {
            var stock = stocks.get(at);
            racks.put(groups.get(at), IntStream.range(0, stock.racks()).mapToObj(index -> stock.of(index).clone()).toList());
        }
        for (int at = 0; at < bins.size(); at++) {
            int own = at;
            var fills = packed.fills().stream().filter(fill -> fill.bins() == own).map(Packed.Fill::counts).sorted(FULLEST_FIRST).toList();
            for (int i = 0; i < fills.size(); i++) {
                int[] rack = racks.get(groups.get(groupOf.get(at))).get(racksOf.get(at).get(i));
                int[] counts = fills.get(i);
                Arrays.setAll(rack, kind -> rack[kind] + counts[kind]);
            }
        }
        return racks;
    }

    private Bins bins(RackGroup group, Conditions conditions) {
        var unlimited = SiteRacks.bins(group, kinds);
        int[] most = kinds.stream().mapToInt(kind -> conditions.mostPerRack().getOrDefault(kind.id(), Integer.MAX_VALUE)).toArray();
        return new Bins(unlimited.need(), unlimited.capacity(), unlimited.count(), false, most);
    }

    /** Leaves standing what is still wanted and within the limits; returns what is to be placed. */
    private int[] stand(Site site, int[] wanted, List<Bins> empty, Conditions conditions) {
        var standing = conditions.standing().stream().collect(Collectors.groupingBy(Conditions.Standing::rack));
        for (RackGroup group : groups) {
            stocks.add(new Stock(site.id(), group, kinds, standing));
        }
        int[] left = wanted.clone();
        for (int kind = 0; kind < left.length; kind++) {
            for (Stock stock : stocks.reversed()) {
                int at = kind;
                int tooMany = stocks.stream().mapToInt(each -> each.servers(at)).sum() - wanted[kind];
                stock.remove(kind, Math.clamp(tooMany, 0, stock.servers(kind)));
            }
        }
        for (int at = 0; at < groups.size(); at++) {
            stocks.get(at).relieve(empty.get(at));
            for (int kind = 0; kind < left.length; kind++) {
                left[kind] -= stocks.get(at).servers(kind);
            }
        }
        return left;
    }

    /** Racks in use with the same servers are equal bins. */
    private void begun(Site site, int at, Bins empty, Conditions conditions) {
        var stock = stocks.get(at);
        Map<List<Integer>, List<Integer>> equal = new LinkedHashMap<>();
        for (int index = 0; index < stock.racks(); index++) {
            if (!stock.empty(index) && !conditions.locked().contains(new RackPlace(site.id(), groups.get(at).id(), index + 1))) {
                equal.computeIfAbsent(Arrays.stream(stock.of(index)).boxed().toList(), pattern -> new ArrayList<>()).add(index);
            }
        }
        equal.values().forEach(racks -> add(at, stock.beside(empty, racks.getFirst(), racks.size()), racks));
    }

    private void add(int group, Bins each, List<Integer> racks) {
        bins.add(new Bins(each.need(), each.capacity(), racks.size(), each.open(), each.most()));
        groupOf.add(group);
        racksOf.add(racks);
    }

    private List<Problem.Shared> rows(Site site, Conditions conditions) {
        var rows = new ArrayList<Problem.Shared>();
        for (var row : conditions.rows()) {
            if (row.siteId().equals(site.id())) {
                double standing = 0;
                double[][] load = new double[bins.size()][kinds.size()];
                for (int at = 0; at < groups.size(); at++) {
                    var group = groups.get(at);
                    if (row.rackGroupIds().contains(group.id())) {
                        for (int kind = 0; kind < kinds.size(); kind++) {
                            double each = FeedLimit.failoverShare(group) * kinds.get(kind).planningWatts().orElse(0) / 1000;
                            standing += each * stocks.get(at).servers(kind);
                            for (int bin = 0; bin < bins.size(); bin++) {
                                load[bin][kind] += groupOf.get(bin) == at ? each : 0;
                            }
                        }
                    }
                }
                rows.add(new Problem.Shared(Math.max(0, FeedLimit.usableWatts(row.feed()) / 1000 - standing), load));
            }
        }
        return rows;
    }
}
