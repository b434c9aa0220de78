package org.inferrack.engine.placement.site;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.work.WorkBudget;

/**
 * Finds racks for servers one by one. Where none has room, servers that need not stand where they do make it: some of one kind leave a rack for
 * others, from where some may have to leave in turn (ejection chains). Rack groups, racks and kinds count from 0.
 */
final class LeftOver {

    /** How often one server's leaving may make others leave. */
    private static final int MOST_LINKS = 2;
    /** Servers that leave a rack for one. */
    private static final int MOST_LEAVE = 3;
    /** Work of a look at a rack where single phases count. */
    private static final int PHASES = 10;

    private final SiteRoom room;
    private final WorkBudget budget;
    /** Of the chain that is being tried. */
    private final List<Step> steps = new ArrayList<>();
    /** By kind, whether there is room for one as the racks stand between two chains. */
    private final boolean[] home;

    private record Step(int kind, int group, int rack, int servers) {
        boolean isBefore(Step other) {
            return group < other.group || group == other.group && rack < other.rack;
        }
    }

    /** @param budget for chains; every rack is looked at whether or not it is used up */
    LeftOver(SiteRoom room, WorkBudget budget) {
        this.room = room;
        this.budget = budget;
        home = new boolean[room.kinds()];
    }

    /** Puts servers of a kind into rack groups, first where something stands; returns how many found no place. */
    int place(int kind, int servers, List<Integer> into) {
        int left = servers;
        while (left > 0 && putFirst(kind, into)) {
            left--;
        }
        return left;
    }

    /** The same with others that make room. {@code bound} servers, by kind and rack group, may not leave their group. */
    int placeByChains(int kind, int servers, List<Integer> into, int[][] bound) {
        int left = place(kind, servers, into);
        while (left > 0 && chain(kind, into, bound)) {
            left = place(kind, left - 1, into);
        }
        return left;
    }

    private boolean putFirst(int kind, List<Integer> into) {
        for (boolean used : new boolean[] {true, false}) {
            for (int group : into) {
                for (int rack = 0; rack < room.racks(group); rack++) {
                    if (room.inUse(group, rack) == used && !room.likeTheOneBefore(group, rack) && takes(kind, group, rack)) {
                        step(kind, group, rack, 1);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean takes(int kind, int group, int rack) {
        budget.spend(room.phases(group).isPresent() ? PHASES : 1);
        return room.takes(kind, group, rack);
    }

    private boolean chain(int kind, List<Integer> into, int[][] bound) {
        boolean any = findHomes();
        for (int links = 1; links <= MOST_LINKS && any; links++) {
            if (chain(kind, into, bound, links)) {
                return true;
            }
        }
        return false;
    }

    /** Looks which kinds fit anywhere at all; where none does, nothing can leave a rack for another one. */
    private boolean findHomes() {
        steps.clear();
        boolean any = false;
        for (int kind = 0; kind < home.length; kind++) {
            int mark = steps.size();
            home[kind] = putFirst(kind, room.every());
            any |= home[kind];
            undo(mark);
        }
        return any;
    }

    private boolean chain(int kind, List<Integer> into, int[][] bound, int links) {
        for (int group : into) {
            for (int rack = 0; rack < room.racks(group); rack++) {
                boolean again = room.likeTheOneBefore(group, rack);
                for (int other = 0; other < room.kinds() && !again; other++) {
                    if (budget.exhausted()) {
                        return false;
                    }
                    if (other != kind && (links > 1 || home[other]) && insteadOf(other, kind, group, rack, bound, links)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** As few of another kind as make room leave the rack. */
    private boolean insteadOf(int other, int kind, int group, int rack, int[][] bound, int links) {
        int mark = steps.size();
        for (int leave = 1; leave <= MOST_LEAVE && room.movable(other, group, rack) > 0; leave++) {
            step(other, group, rack, -1);
            if (takes(kind, group, rack)) {
                step(kind, group, rack, 1);
                if (elsewhere(other, leave, group, bound, links - 1)) {
                    return true;
                }
                break;
            }
        }
        undo(mark);
        return false;
    }

    private boolean elsewhere(int kind, int servers, int from, int[][] bound, int links) {
        for (int i = 0; i < servers; i++) {
            var into = room.movable(kind, from) >= bound[kind][from] ? room.every() : List.of(from);
            if (!putFirstWithin(kind, into) && (links == 0 || !chain(kind, into, bound, links))) {
                return false;
            }
        }
        return true;
    }

    /** Within a chain: where no rack took one before, only those can that others left since. */
    private boolean putFirstWithin(int kind, List<Integer> into) {
        if (home[kind]) {
            return putFirst(kind, into);
        }
        Step first = null;
        for (Step step : steps) {
            if ((first == null || step.isBefore(first)) && into.contains(step.group) && takes(kind, step.group, step.rack)) {
                first = step;
            }
        }
        if (first != null) {
            step(kind, first.group, first.rack, 1);
        }
        return first != null;
    }

    private void step(int kind, int group, int rack, int servers) {
        room.put(kind, group, rack, servers);
        steps.add(new Step(kind, group, rack, servers));
    }

    private void undo(int mark) {
        while (steps.size() > mark) {
            var step = steps.removeLast();
            room.put(step.kind, step.group, step.rack, -step.servers);
        }
    }
}
