package org.inferrack.engine.placement.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

import org.inferrack.engine.placement.packing.Bins;
import org.inferrack.engine.placement.rack.PhaseBalance;
import org.inferrack.engine.placement.rack.ServerKind;
import org.inferrack.plan.RackGroup;

/** Takes servers that no phase carries out of racks, and puts them where one does: racks in use first. */
final class PhaseRepair {

    private final List<RackGroup> groups;
    private final List<Optional<PhaseBalance>> phases;
    private final List<RackStock> stocks;
    private final List<Bins> empty;
    private final Map<RackGroup, List<int[]>> racks;

    PhaseRepair(List<RackGroup> groups, List<ServerKind> kinds, List<RackStock> stocks, List<Bins> empty, Map<RackGroup, List<int[]>> racks) {
        this.groups = groups;
        this.stocks = stocks;
        this.empty = empty;
        this.racks = racks;
        phases = groups.stream().map(group -> PhaseBalance.of(group, kinds)).toList();
    }

    boolean needed() {
        return phases.stream().anyMatch(Optional::isPresent);
    }

    /** Servers taken out, by group and kind; the lightest kind first whose absence is enough. Those that stand there already stay. */
    int[][] takeOut() {
        int[][] out = new int[groups.size()][];
        for (int at = 0; at < groups.size(); at++) {
            var patterns = racks.get(groups.get(at));
            out[at] = new int[empty.get(at).kinds()];
            for (int index = 0; index < patterns.size() && phases.get(at).isPresent(); index++) {
                relieve(at, index, patterns.get(index), out[at]);
            }
        }
        return out;
    }

    private void relieve(int at, int index, int[] pattern, int[] out) {
        var balance = phases.get(at).get();
        var existing = groups.get(at).existing(index + 1);
        int[] standing = stocks.get(at).of(index);
        double busiest = balance.busiestKw(pattern, existing);
        while (busiest > balance.limitKw() * (1 + 1e-9)) {
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int kind = 0; kind < pattern.length; kind++) {
                if (pattern[kind] > standing[kind]) {
                    pattern[kind]--;
                    double then = balance.busiestKw(pattern, existing);
                    pattern[kind]++;
                    if (then < least - 1e-9) {
                        least = then;
                        best = kind;
                    }
                }
            }
            if (best < 0) {
                return;
            }
            pattern[best]--;
            out[best]++;
            busiest = least;
        }
    }

    /**
     * Puts servers of a kind into racks of some groups, first where something stands, then where nothing does.
     *
     * @param into whether a rack of a group, by their numbers from 0, may take one more at all
     * @return how many found no place
     */
    int put(int kind, int servers, List<Integer> into, BiPredicate<Integer, Integer> open) {
        int left = servers;
        for (boolean begun : new boolean[] {true, false}) {
            for (int at : into) {
                var patterns = racks.get(groups.get(at));
                for (int index = 0; index < patterns.size() && left > 0; index++) {
                    int[] pattern = patterns.get(index);
                    boolean used = stocks.get(at).begun(index) || Arrays.stream(pattern).anyMatch(count -> count > 0);
                    while (left > 0 && used == begun && fits(at, index, kind, pattern) && open.test(at, index)) {
                        pattern[kind]++;
                        left--;
                    }
                }
            }
        }
        return left;
    }

    private boolean fits(int at, int index, int kind, int[] pattern) {
        if (empty.get(at).fits(kind, stocks.get(at).used(empty.get(at), index, pattern), pattern[kind], 1) < 1) {
            return false;
        }
        int[] with = pattern.clone();
        with[kind]++;
        return phases.get(at).map(balance -> balance.carries(with, groups.get(at).existing(index + 1))).orElse(true);
    }

    List<Integer> every() {
        var every = new ArrayList<Integer>();
        for (int at = 0; at < groups.size(); at++) {
            every.add(at);
        }
        return every;
    }
}
