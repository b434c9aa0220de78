package org.inferrack.engine.placement.site;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.Conditions.Within;
import org.inferrack.engine.placement.packing.Bins;
import org.inferrack.engine.placement.rack.ServerKind;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;
import org.inferrack.work.Cancellation;

/** What stands at a site before anything is placed, and what is left to be placed. */
final class SiteStock {

    private final Site site;
    private final List<RackGroup> groups;
    private final List<ServerKind> kinds;
    private final List<Bins> empty;
    private final Conditions conditions;
    private final List<RackStock> stocks;
    private final Cancellation cancellation;

    /** @param empty bins of an empty rack of each group */
    SiteStock(Site site, List<RackGroup> groups, List<ServerKind> kinds, List<Bins> empty, Conditions conditions, Cancellation cancellation) {
        this.site = site;
        this.groups = groups;
        this.kinds = kinds;
        this.empty = empty;
        this.conditions = conditions;
        this.cancellation = cancellation;
        var standing = conditions.standing().stream().collect(Collectors.groupingBy(Conditions.Standing::rack));
        stocks = groups.stream().map(group -> new RackStock(site.id(), group, kinds, standing)).toList();
    }

    /** One for each rack group, in their order. */
    List<RackStock> stocks() {
        return stocks;
    }

    /** Leaves standing what is still wanted and within the limits. */
    private void stand(int[] wanted) {
        for (int kind = 0; kind < wanted.length; kind++) {
            cancellation.check();
            for (RackStock stock : stocks.reversed()) {
                stock.remove(kind, Math.clamp(standing(kind) - wanted[kind], 0, stock.movable(kind)));
            }
            for (RackStock stock : stocks.reversed()) {
                stock.remove(kind, Math.clamp(standing(kind) - wanted[kind], 0, stock.servers(kind)));
            }
        }
        for (int at = 0; at < groups.size(); at++) {
            stocks.get(at).relieve(empty.get(at), cancellation);
        }
    }

    private int standing(int kind) {
        return stocks.stream().mapToInt(stock -> stock.servers(kind)).sum();
    }

    /** What is to be placed. Where too few are left for those that must stand in a rack group, servers elsewhere move. */
    PackingParts toPlace(int[] wanted) {
        stand(wanted);
        int[] free = new int[wanted.length];
        int[][] bound = new int[wanted.length][groups.size()];
        for (int kind = 0; kind < wanted.length; kind++) {
            cancellation.check();
            for (Within within : conditions.within()) {
                for (int at = 0; at < groups.size(); at++) {
                    if (within.siteId().equals(site.id()) && within.groupId().equals(kinds.get(kind).id())
                            && within.rackGroupId().equals(groups.get(at).id())) {
                        bound[kind][at] += within.servers();
                    }
                }
            }
            for (int at = 0; at < groups.size(); at++) {
                bound[kind][at] = Math.max(0, bound[kind][at] - stocks.get(at).movable(kind));
            }
            int missing = IntStream.of(bound[kind]).sum() + standing(kind) - wanted[kind];
            for (int at = 0; at < groups.size() && missing > 0; at++) {
                int movable = bound[kind][at] > 0 ? 0 : Math.min(missing, stocks.get(at).movable(kind));
                stocks.get(at).remove(kind, movable);
                missing -= movable;
            }
            for (int at = groups.size() - 1; at >= 0 && missing > 0; at--) {
                int less = Math.min(missing, bound[kind][at]);
                bound[kind][at] -= less;
                missing -= less;
            }
            free[kind] = wanted[kind] - standing(kind) - IntStream.of(bound[kind]).sum();
        }
        var all = new PackingParts(free);
        for (int kind = 0; kind < free.length; kind++) {
            for (int at = 0; at < groups.size(); at++) {
                all.bind(kind, at, bound[kind][at]);
            }
        }
        return all;
    }
}
