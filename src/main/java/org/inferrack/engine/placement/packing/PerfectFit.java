package org.inferrack.engine.placement.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.inferrack.engine.placement.packing.Packed.Fill;
import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;

/**
 * Where the items take all of some resources of as many bins as are needed at least, every bin must be full to the brim in
 * these. Sets of items that fill a bin exactly are found by a sum of keys: a linear one, so that the last two are looked up.
 */
final class PerfectFit {

    private static final int MOST_ITEMS = 600;
    private static final int MOST_CHOSEN = 3;
    private static final long MOST_WORK = 40_000_000;
    /** Items passed by that count as much as one that is tried. */
    private static final int STEPS_OF_A_UNIT = 64;
    private static final double[] SCALES = {1, 10, 100, 1000};

    private final PackingProblem problem;
    private final Bins empty;
    private final int[] kindOf;
    private final long[] key;
    private final long full;
    private final long[][] size;
    private final long[] capacity;
    private final boolean[] taken;
    private final int[] order;
    private final long[] pairKeys;
    private final int[] pairs;
    private final int[] next;
    private final int mask;
    private final int[] chosen = new int[MOST_CHOSEN + 3];
    private final List<int[]> bins = new ArrayList<>();
    private final WorkBudget budget;

    private PerfectFit(PackingProblem problem, int[] kindOf, long[][] size, long[] capacity, WorkBudget budget) {
        this.problem = problem;
        this.empty = problem.bins().getFirst();
        this.kindOf = kindOf;
        this.size = size;
        this.capacity = capacity;
        this.budget = budget;
        int items = kindOf.length;
        taken = new boolean[items];
        key = new long[items];
        var random = new Random(1);
        long sum = 0;
        for (int resource = 0; resource < capacity.length; resource++) {
            long factor = random.nextLong();
            sum += factor * capacity[resource];
            for (int item = 0; item < items; item++) {
                key[item] += factor * size[item][resource];
            }
        }
        full = sum;
        order = IntStream.range(0, items).boxed().sorted(Comparator.comparingLong((Integer item) -> -Arrays.stream(size[item]).sum()))
                .mapToInt(Integer::intValue).toArray();
        mask = Integer.highestOneBit(Math.max(16, items * items)) * 2 - 1;
        pairKeys = new long[mask + 1];
        pairs = new int[mask + 1];
        next = new int[items * items];
        Arrays.fill(pairs, -1);
        for (int one = 0; one < items; one++) {
            for (int other = one + 1; other < items; other++) {
                remember(one * items + other, key[one] + key[other]);
            }
        }
    }

    private void remember(int pair, long sum) {
        int at = slot(sum);
        next[pair] = pairs[at];
        pairs[at] = pair;
        pairKeys[at] = sum;
    }

    private int slot(long sum) {
        int at = (int) (sum ^ sum >>> 32) & mask;
        while (pairs[at] >= 0 && pairKeys[at] != sum) {
            at = at + 1 & mask;
        }
        return at;
    }

    /** A packing into so many bins where nothing is left in the resources that the items take whole; empty where none is found, or there is no such resource. */
    static Optional<List<Fill>> pack(PackingProblem problem, int bins, Cancellation cancellation) {
        if (!ItemSearch.suits(problem) || problem.items() > MOST_ITEMS) {
            return Optional.empty();
        }
        Bins empty = problem.bins().getFirst();
        double[] all = empty.used(problem.counts());
        int[] whole = IntStream.range(0, all.length).filter(resource -> empty.capacity()[resource] > 0
                && Math.abs(all[resource] - bins * empty.capacity()[resource]) < 1e-6 * empty.capacity()[resource]).toArray();
        double scale = Arrays.stream(SCALES).filter(each -> whole(empty, whole, each)).findFirst().orElse(0);
        if (whole.length == 0 || scale == 0) {
            return Optional.empty();
        }
        int[] kindOf = IntStream.range(0, problem.kinds()).flatMap(kind -> IntStream.range(0, problem.counts()[kind]).map(_ -> kind)).toArray();
        long[][] size = new long[kindOf.length][whole.length];
        long[] capacity = new long[whole.length];
        for (int at = 0; at < whole.length; at++) {
            capacity[at] = Math.round(empty.capacity()[whole[at]] * scale);
            for (int item = 0; item < size.length; item++) {
                size[item][at] = Math.round(empty.need()[kindOf[item]][whole[at]] * scale);
            }
        }
        var fit = new PerfectFit(problem, kindOf, size, capacity, WorkBudget.of(MOST_WORK, cancellation));
        return fit.fill(0) ? Optional.of(fit.fills()) : Optional.empty();
    }

    private static boolean whole(Bins bins, int[] resources, double scale) {
        for (int resource : resources) {
            for (double[] need : bins.need()) {
                if (!(Math.abs(need[resource] * scale - Math.rint(need[resource] * scale)) < 1e-6)) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<Fill> fills() {
        return bins.stream().map(items -> {
            int[] counts = new int[problem.kinds()];
            for (int item : items) {
                counts[kindOf[item]]++;
            }
            return new Fill(0, counts);
        }).toList();
    }

    /** Fills bins around the largest item left, one after the other. */
    private boolean fill(int from) {
        int at = from;
        while (at < order.length && taken[order[at]]) {
            at++;
        }
        if (at == order.length) {
            return true;
        }
        if (!budget.spend(1 + (at - from) / STEPS_OF_A_UNIT)) {
            return false;
        }
        chosen[0] = order[at];
        for (int more = 0; more <= MOST_CHOSEN; more++) {
            if (choose(1, more, at + 1, key[order[at]], at)) {
                return true;
            }
        }
        return false;
    }

    /** Chooses {@code more} items by trying, and the last one or two by looking them up. */
    private boolean choose(int count, int more, int from, long sum, int at) {
        if (more == 0) {
            return complete(count, full - sum, at);
        }
        for (int i = from; i < order.length; i++) {
            int item = order[i];
            if (!budget.spend()) {
                return false;
            }
            if (!taken[item] && roomFor(count, item)) {
                chosen[count] = item;
                if (choose(count + 1, more - 1, i + 1, sum + key[item], at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean roomFor(int count, int item) {
        for (int resource = 0; resource < capacity.length; resource++) {
            long used = size[item][resource];
            for (int i = 0; i < count; i++) {
                used += size[chosen[i]][resource];
            }
            if (used > capacity[resource]) {
                return false;
            }
        }
        return true;
    }

    private boolean complete(int count, long missing, int at) {
        if (missing == 0 && close(count, at)) {
            return true;
        }
        if (count <= 2) {
            for (int item : order) {
                if (!budget.spend()) {
                    return false;
                }
                if (key[item] == missing && !taken[item] && free(item, count)) {
                    chosen[count] = item;
                    if (close(count + 1, at)) {
                        return true;
                    }
                }
            }
        }
        int items = kindOf.length;
        for (int pair = pairs[slot(missing)]; pair >= 0; pair = next[pair]) {
            if (!budget.spend()) {
                return false;
            }
            int one = pair / items;
            int other = pair % items;
            if (!taken[one] && !taken[other] && free(one, count) && free(other, count)) {
                chosen[count] = one;
                chosen[count + 1] = other;
                if (close(count + 2, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean free(int item, int count) {
        for (int i = 0; i < count; i++) {
            if (chosen[i] == item) {
                return false;
            }
        }
        return true;
    }

    /** Takes the chosen set where it is within every limit, and goes on; gives it back where that leads nowhere. */
    private boolean close(int count, int at) {
        if (!budget.spend()) {
            return false;
        }
        int[] set = Arrays.copyOf(chosen, count);
        double[] used = new double[empty.capacity().length];
        for (int item : set) {
            empty.add(used, kindOf[item], 1);
        }
        for (int resource = 0; resource < used.length; resource++) {
            if (used[resource] > empty.capacity()[resource] * (1 + 1e-9) + 1e-9) {
                return false;
            }
        }
        for (int item : set) {
            taken[item] = true;
        }
        bins.add(set);
        if (fill(at + 1)) {
            return true;
        }
        bins.removeLast();
        for (int item : set) {
            taken[item] = false;
        }
        System.arraycopy(set, 0, chosen, 0, count);
        return false;
    }
}
