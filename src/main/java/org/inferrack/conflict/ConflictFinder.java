package org.inferrack.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Finds conditions that cannot hold together, from few to many. It only ever asks whether some of them conflict, so it serves limits of a
 * linear programme and limits of a plan alike. Dropping a condition must never create a conflict.
 *
 * @param all       the conditions, those first that should rather be left out of a conflict
 * @param conflicts whether it is certain that these cannot hold together; what it throws comes through
 */
public record ConflictFinder<T>(List<T> all, Predicate<List<T>> conflicts) {

    public ConflictFinder {
        all = List.copyOf(all);
    }

    /** The first condition that cannot hold by itself. */
    public Optional<List<T>> alone() {
        return all.stream().map(List::of).filter(conflicts).findFirst();
    }

    /**
     * The first two that cannot hold together.
     *
     * @param related pairs that are worth a question
     * @param most    questions asked
     */
    public Optional<List<T>> pair(BiPredicate<T, T> related, int most) {
        int asked = 0;
        for (int i = 0; i < all.size(); i++) {
            for (T other : all.subList(i + 1, all.size())) {
                if (asked < most && related.test(all.get(i), other)) {
                    asked++;
                    List<T> pair = List.of(all.get(i), other);
                    if (conflicts.test(pair)) {
                        return Optional.of(pair);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Conditions that conflict, each of them needed for it: an irreducible infeasible subsystem, by the deletion filter of Chinneck and Dravnieks
     * (1991). Each condition is left out in turn and stays out if the others conflict without it. All of them together must conflict.
     */
    public List<T> irreducible() {
        List<T> kept = all;
        for (T each : all) {
            var fewer = new ArrayList<>(kept);
            fewer.remove(each);
            if (conflicts.test(fewer)) {
                kept = fewer;
            }
        }
        return kept;
    }
}
