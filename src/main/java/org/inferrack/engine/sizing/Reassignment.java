package org.inferrack.engine.sizing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.inferrack.work.Cancellation;

/**
 * Finds room for what nobody had room for: a server that is full takes it and hands other work on, along a chain that ends where there is room.
 * Chains are the augmenting paths of a flow with gains, for work takes more time on one server than on another.
 */
final class Reassignment {

    private static final double NOTHING = 1e-9;
    private static final int MOST_STEPS = 1_000;

    private final List<Crew> crews;
    private final Map<String, Double> left;

    /** How a crew was reached: {@code giver} hands it some of {@code workloadId}; no giver where it takes what is left. */
    private record Reached(Crew giver, String workloadId) {
    }

    private record Step(Crew taker, Crew giver, String workloadId) {
    }

    private Reassignment(List<Crew> crews, Map<String, Double> left) {
        this.crews = crews;
        this.left = left;
    }

    /** Crews carry more of what is {@code left}, if that can be found; never less. */
    static void carryMore(List<Crew> crews, Map<String, Double> left, Cancellation cancellation) {
        var reassignment = new Reassignment(crews, left);
        for (String workloadId : List.copyOf(left.keySet())) {
            for (int step = 0; step < MOST_STEPS && left.get(workloadId) > NOTHING && reassignment.push(workloadId); step++) {
                cancellation.check();
            }
        }
    }

    private boolean push(String workloadId) {
        Map<Crew, Reached> reached = new HashMap<>();
        var queue = new ArrayDeque<Crew>();
        for (Crew crew : crews) {
            if (crew.able(workloadId)) {
                reached.put(crew, new Reached(null, workloadId));
                queue.add(crew);
            }
        }
        while (!queue.isEmpty()) {
            Crew crew = queue.poll();
            if (crew.room() > NOTHING) {
                return push(path(crew, reached), crew.room());
            }
            for (String carried : crew.stints().keySet()) {
                for (Crew other : crews) {
                    if (crew.share(carried) > NOTHING && other.able(carried) && !reached.containsKey(other)) {
                        reached.put(other, new Reached(crew, carried));
                        queue.add(other);
                    }
                }
            }
        }
        return false;
    }

    /** From the crew that takes what is left to the one with room. */
    private static List<Step> path(Crew end, Map<Crew, Reached> reached) {
        var path = new ArrayList<Step>();
        for (Crew crew = end; crew != null; crew = reached.get(crew).giver()) {
            path.addFirst(new Step(crew, reached.get(crew).giver(), reached.get(crew).workloadId()));
        }
        return path;
    }

    private boolean push(List<Step> path, double room) {
        double[] amounts = new double[path.size()];
        amounts[0] = 1;
        double most = left.get(path.getFirst().workloadId());
        for (int i = 1; i < amounts.length; i++) {
            Step step = path.get(i);
            amounts[i] = amounts[i - 1] * step.giver().time(path.get(i - 1).workloadId()) / step.giver().time(step.workloadId());
            most = Math.min(most, step.giver().share(step.workloadId()) / amounts[i]);
        }
        Step last = path.getLast();
        double pushed = Math.min(most, room / (amounts[amounts.length - 1] * last.taker().time(last.workloadId())));
        if (!(pushed > NOTHING * NOTHING)) {
            return false;
        }
        for (int i = 0; i < amounts.length; i++) {
            Step step = path.get(i);
            step.taker().carry(step.workloadId(), pushed * amounts[i]);
            if (step.giver() != null) {
                step.giver().carry(step.workloadId(), -pushed * amounts[i]);
            }
        }
        left.merge(path.getFirst().workloadId(), -pushed, Double::sum);
        left.computeIfPresent(path.getFirst().workloadId(), (_, share) -> share < NOTHING ? 0.0 : share);
        return true;
    }
}
