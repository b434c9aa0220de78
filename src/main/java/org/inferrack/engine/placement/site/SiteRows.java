package org.inferrack.engine.placement.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.Conditions.RowFeed;
import org.inferrack.engine.placement.Placement.RowFill;
import org.inferrack.engine.placement.packing.PackingProblem;
import org.inferrack.engine.placement.rack.PlacementLimit;
import org.inferrack.engine.placement.rack.ServerKind;
import org.inferrack.engine.power.feed.FeedLimit;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.RackGroup.Redundancy;
import org.inferrack.plan.Site;

/** The feeds that racks of a site share, with what fails over to them. */
final class SiteRows {

    private final Site site;
    private final List<RackGroup> groups;
    private final List<ServerKind> kinds;
    private final List<RowFeed> rows;
    private final Conditions conditions;

    SiteRows(Site site, List<RackGroup> groups, List<ServerKind> kinds, Conditions conditions) {
        this.site = site;
        this.groups = groups;
        this.kinds = kinds;
        this.conditions = conditions;
        rows = conditions.rows().stream().filter(row -> row.siteId().equals(site.id())).toList();
    }

    /**
     * Limits over several bins together, beside what stands.
     *
     * @param groupOf rack group of each kind of bin
     */
    List<PackingProblem.Shared> shared(List<RackStock> stocks, PackingParts parts, List<Integer> groupOf) {
        var shared = new ArrayList<PackingProblem.Shared>();
        for (RowFeed row : rows) {
            shared.add(limit(row, stocks, parts, groupOf));
            for (int kind = 0; kind < kinds.size(); kind++) {
                Integer most = conditions.mostPerRow().get(kinds.get(kind).id());
                if (most != null && groups.stream().anyMatch(group -> unbacked(row, group))) {
                    shared.add(spread(row, kind, most, stocks, parts, groupOf));
                }
            }
        }
        return shared;
    }

    private PackingProblem.Shared limit(RowFeed row, List<RackStock> stocks, PackingParts parts, List<Integer> groupOf) {
        double standing = 0;
        for (int at = 0; at < groups.size(); at++) {
            if (row.rackGroupIds().contains(groups.get(at).id())) {
                standing += existing(groups.get(at));
                for (int kind = 0; kind < kinds.size(); kind++) {
                    standing += each(groups.get(at), kind) * stocks.get(at).servers(kind);
                }
            }
        }
        double[][] load = new double[groupOf.size()][parts.size()];
        for (int bin = 0; bin < load.length; bin++) {
            var group = groups.get(groupOf.get(bin));
            for (int part = 0; part < parts.size() && row.rackGroupIds().contains(group.id()); part++) {
                load[bin][part] = each(group, parts.kind(part));
            }
        }
        return new PackingProblem.Shared(Math.max(0, limitKw(row) - standing), load);
    }

    /** Of a group there may be only so many on a row feed that nothing backs. */
    private PackingProblem.Shared spread(RowFeed row, int kind, int most, List<RackStock> stocks, PackingParts parts, List<Integer> groupOf) {
        int standing = 0;
        for (int at = 0; at < groups.size(); at++) {
            standing += unbacked(row, groups.get(at)) ? stocks.get(at).servers(kind) : 0;
        }
        double[][] load = new double[groupOf.size()][parts.size()];
        for (int bin = 0; bin < load.length; bin++) {
            for (int part = 0; part < parts.size(); part++) {
                load[bin][part] = parts.kind(part) == kind && unbacked(row, groups.get(groupOf.get(bin))) ? 1 : 0;
            }
        }
        return new PackingProblem.Shared(Math.max(0, most - standing), load);
    }

    private int onRow(RowFeed row, int kind, int[][] servers) {
        int on = 0;
        for (int at = 0; at < groups.size(); at++) {
            on += unbacked(row, groups.get(at)) ? servers[at][kind] : 0;
        }
        return on;
    }

    private static boolean unbacked(RowFeed row, RackGroup group) {
        return row.rackGroupIds().contains(group.id()) && group.redundancy() == Redundancy.NONE;
    }

    private double each(RackGroup group, int kind) {
        return FeedLimit.failoverShare(group) * kinds.get(kind).planningWatts().orElse(0) / 1000;
    }

    private static double existing(RackGroup group) {
        double watts = 0;
        for (int rack = 1; rack <= group.count() && !group.existing().isEmpty(); rack++) {
            watts += group.existing(rack).powerWatts();
        }
        return FeedLimit.failoverShare(group) * watts / 1000;
    }

    private static double limitKw(RowFeed row) {
        return FeedLimit.usableWatts(row.feed()) / 1000;
    }

    /** @param servers of each kind in each rack group */
    List<RowFill> fills(int[][] servers) {
        var fills = new ArrayList<RowFill>();
        for (RowFeed row : rows) {
            double used = 0;
            for (int at = 0; at < groups.size(); at++) {
                if (row.rackGroupIds().contains(groups.get(at).id())) {
                    used += existing(groups.get(at));
                    for (int kind = 0; kind < kinds.size(); kind++) {
                        used += servers[at][kind] * each(groups.get(at), kind);
                    }
                }
            }
            fills.add(new RowFill(site.id(), row.name(), used, limitKw(row)));
        }
        return fills;
    }

    /** The row limit that stops one more server of a kind in a rack group. */
    Optional<PlacementLimit> stops(int kind, int group, int[][] servers) {
        var fills = fills(servers);
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            if (row.rackGroupIds().contains(groups.get(group).id())
                    && fills.get(at).usedKw() + each(groups.get(group), kind) > fills.get(at).limitKw() * (1 + 1e-9)) {
                return Optional.of(PlacementLimit.row(row.name(), fills.get(at).limitKw()));
            }
            Integer most = conditions.mostPerRow().get(kinds.get(kind).id());
            if (most != null && unbacked(row, groups.get(group)) && onRow(row, kind, servers) >= most) {
                return Optional.of(PlacementLimit.spreadOnRow(most, row.name()));
            }
        }
        return Optional.empty();
    }
}
