package org.inferrack.engine.placement.site;

import java.util.List;

import org.inferrack.plan.RackGroup;
import org.inferrack.work.Cancellation;

/** Takes servers that no phase carries out of the racks. */
final class PhaseRepair {

    private final List<RackGroup> groups;
    private final SiteRoom room;
    private final Cancellation cancellation;

    PhaseRepair(List<RackGroup> groups, SiteRoom room, Cancellation cancellation) {
        this.cancellation = cancellation;
        this.groups = groups;
        this.room = room;
    }

    /** Servers taken out, by group and kind; the kind first whose absence relieves most. Those that stand there already stay. */
    int[][] takeOut() {
        int[][] out = new int[groups.size()][room.kinds()];
        for (int group = 0; group < out.length; group++) {
            for (int rack = 0; rack < room.racks(group) && room.phases(group).isPresent(); rack++) {
                relieve(group, rack, out[group]);
            }
        }
        return out;
    }

    private void relieve(int group, int rack, int[] out) {
        var balance = room.phases(group).orElseThrow();
        var existing = groups.get(group).existing(rack + 1);
        double busiest = balance.busiestKw(room.pattern(group, rack), existing);
        while (busiest > balance.limitKw() * (1 + 1e-9)) {
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int kind = 0; kind < out.length; kind++) {
                cancellation.check();
                if (room.movable(kind, group, rack) > 0) {
                    room.put(kind, group, rack, -1);
                    double then = balance.busiestKw(room.pattern(group, rack), existing);
                    room.put(kind, group, rack, 1);
                    if (then < least - 1e-9) {
                        least = then;
                        best = kind;
                    }
                }
            }
            if (best < 0) {
                return;
            }
            room.put(best, group, rack, -1);
            out[best]++;
            busiest = least;
        }
    }
}
