package org.inferrack.optimise.pricing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The pool of patterns that a search comes across: all of them up to a most number, or always the cheapest ones. */
final class PatternPool {

    private record Offered(double cost, CoverPattern pattern) {
    }

    private final int most;
    private final boolean cheapest;
    private final List<CoverPattern> all = new ArrayList<>();
    private final PriorityQueue<Offered> worst = new PriorityQueue<>(Comparator.comparingDouble((Offered offered) -> -offered.cost));

    private PatternPool(int most, boolean cheapest) {
        this.most = most;
        this.cheapest = cheapest;
    }

    static PatternPool cheapest(int most) {
        return new PatternPool(most, true);
    }

    static PatternPool all(int most) {
        return new PatternPool(most, false);
    }

    /** There is no room for another one. */
    boolean full() {
        return !cheapest && all.size() >= most;
    }

    /** The cost from which on patterns are of no interest, {@code limit} while there is room. */
    double add(double cost, CoverPattern pattern, double limit) {
        if (!cheapest) {
            all.add(pattern);
            return limit;
        }
        worst.add(new Offered(cost, pattern));
        if (worst.size() > most) {
            worst.remove();
        }
        return worst.size() < most ? limit : worst.peek().cost;
    }

    List<CoverPattern> patterns() {
        return cheapest ? worst.stream().map(Offered::pattern).toList() : all;
    }
}
