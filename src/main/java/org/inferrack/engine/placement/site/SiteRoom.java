package org.inferrack.engine.placement.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.packing.Bins;
import org.inferrack.engine.placement.rack.PhaseBalance;
import org.inferrack.engine.placement.rack.ServerKind;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;

/** The racks of a site while servers come and go one by one, and whether one more goes into a rack under every limit. Racks count from 0. */
final class SiteRoom {

    private final Site site;
    private final List<RackGroup> groups;
    private final List<Optional<PhaseBalance>> phases;
    private final List<RackStock> stocks;
    private final boolean[][] begun;
    private final List<Bins> empty;
    private final SiteRows rows;
    private final Conditions conditions;
    private final int[][][] racks;
    private final int kinds;
    private final int[][] servers;

    /** @param racks servers of each kind in each rack of each group; changed here */
    SiteRoom(Site site, List<RackGroup> groups, List<ServerKind> kinds, List<RackStock> stocks, List<Bins> empty, SiteRows rows, Conditions conditions,
             Map<RackGroup, List<int[]>> racks) {
        this.site = site;
        this.groups = groups;
        this.stocks = stocks;
        begun = stocks.stream().map(SiteRoom::begun).toArray(boolean[][]::new);
        this.empty = empty;
        this.rows = rows;
        this.conditions = conditions;
        this.racks = groups.stream().map(group -> racks.get(group).toArray(int[][]::new)).toArray(int[][][]::new);
        phases = groups.stream().map(group -> PhaseBalance.of(group, kinds)).toList();
        this.kinds = kinds.size();
        servers = new int[groups.size()][kinds.size()];
        for (int group = 0; group < servers.length; group++) {
            for (int[] rack : this.racks[group]) {
                for (int kind = 0; kind < rack.length; kind++) {
                    servers[group][kind] += rack[kind];
                }
            }
        }
    }

    private static boolean[] begun(RackStock stock) {
        boolean[] begun = new boolean[stock.racks()];
        for (int rack = 0; rack < begun.length; rack++) {
            begun[rack] = stock.begun(rack);
        }
        return begun;
    }

    int groups() {
        return racks.length;
    }

    int racks(int group) {
        return racks[group].length;
    }

    int kinds() {
        return kinds;
    }

    /** Servers by kind; to be read. */
    int[] pattern(int group, int rack) {
        return racks[group][rack];
    }

    /** Servers by rack group and kind; to be read. */
    int[][] servers() {
        return servers;
    }

    Optional<PhaseBalance> phases(int group) {
        return phases.get(group);
    }

    boolean locked(int group, int rack) {
        return conditions.locks(site.id(), groups.get(group).id(), rack + 1);
    }

    /** Whether anything stands there, of the plan or of others. */
    boolean inUse(int group, int rack) {
        if (begun[group][rack]) {
            return true;
        }
        for (int count : pattern(group, rack)) {
            if (count > 0) {
                return true;
            }
        }
        return false;
    }

    /** Servers of a kind in a rack that did not stand there before. */
    int movable(int kind, int group, int rack) {
        return pattern(group, rack)[kind] - stocks.get(group).of(rack)[kind];
    }

    /** The same over all racks of a group. */
    int movable(int kind, int group) {
        return servers[group][kind] - stocks.get(group).servers(kind);
    }

    /** Whether one more goes into a rack. */
    boolean takes(int kind, int group, int rack) {
        int[] pattern = pattern(group, rack);
        var bins = empty.get(group);
        if (locked(group, rack) || bins.fits(kind, stocks.get(group).used(bins, rack, pattern), pattern[kind], 1) < 1
                || rows.stops(kind, group, servers).isPresent()) {
            return false;
        }
        var balance = phases.get(group);
        if (balance.isEmpty()) {
            return true;
        }
        pattern[kind]++;
        boolean carries = balance.get().carries(pattern, groups.get(group).existing(rack + 1));
        pattern[kind]--;
        return carries;
    }

    /** Adds servers, or takes them away where there are fewer than none. */
    void put(int kind, int group, int rack, int count) {
        pattern(group, rack)[kind] += count;
        servers[group][kind] += count;
    }

    /** Whether what fits into a rack fits into the one beside it as well. */
    boolean likeTheOneBefore(int group, int rack) {
        return rack > 0 && !begun[group][rack] && !begun[group][rack - 1]
                && Arrays.equals(pattern(group, rack), pattern(group, rack - 1)) && !locked(group, rack - 1);
    }

    List<Integer> every() {
        var every = new ArrayList<Integer>();
        for (int group = 0; group < groups(); group++) {
            every.add(group);
        }
        return every;
    }
}
