package org.inferrack.engine.placement.rack;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.engine.sizing.Sizing.Fleet;

/** Which of a fleet's servers stands in which rack. The spares, numbered last, go to different racks as far as there are any. */
record Ordinals(List<List<Integer>> byRack) {

    static Ordinals of(Fleet fleet, int[] serversByRack) {
        int[] spares = new int[serversByRack.length];
        int placed = java.util.Arrays.stream(serversByRack).sum();
        for (int spare = 0; spare < Math.min(fleet.spare(), placed - Math.min(placed, fleet.needed())); spare++) {
            int emptiest = -1;
            for (int rack = 0; rack < spares.length; rack++) {
                if (spares[rack] < serversByRack[rack] && (emptiest < 0 || spares[rack] < spares[emptiest])) {
                    emptiest = rack;
                }
            }
            spares[emptiest]++;
        }
        var byRack = new ArrayList<List<Integer>>();
        int next = 1;
        int nextSpare = fleet.needed() + 1;
        for (int rack = 0; rack < serversByRack.length; rack++) {
            var here = new ArrayList<Integer>();
            for (int i = 0; i < serversByRack[rack]; i++) {
                here.add(i < serversByRack[rack] - spares[rack] ? next++ : nextSpare++);
            }
            byRack.add(List.copyOf(here));
        }
        return new Ordinals(List.copyOf(byRack));
    }

    int of(int rack, int index) {
        return byRack.get(rack).get(index);
    }
}
