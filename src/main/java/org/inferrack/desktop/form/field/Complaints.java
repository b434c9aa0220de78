package org.inferrack.desktop.form.field;

import java.util.List;
import java.util.function.Function;

import org.inferrack.desktop.session.PlanSession;
import org.inferrack.plan.PlanDifference;
import org.inferrack.plan.PlanPath;
import org.inferrack.plan.Problem;

/**
 * What the check of the plan says of the places that a form edits. A field asks with a value that it could write: its place is what that
 * would change.
 */
@FunctionalInterface
public interface Complaints<T> {

    /** @param changed what is shown, with another value in one field; nothing is wrong with a place that does not change */
    List<Problem> about(T changed, Scope scope);

    /** Which problems a field shows. */
    enum Scope {
        /** Those of its very place. */
        PLACE,
        /** Those of entries within it, too. */
        WITHIN
    }

    static <T> Complaints<T> of(PlanSession session, Focus<T> focus) {
        List<Problem> all = session.problems();
        return all.isEmpty() ? (_, _) -> List.of() : (changed, scope) -> PlanDifference.place(session.plan(), focus.write(session.plan(), changed))
                .map(place -> all.stream().filter(problem -> scope == Scope.WITHIN ? PlanPath.within(problem.path(), place) : problem.path().equals(place))
                        .toList())
                .orElse(List.of());
    }

    /** The same for a part of what is shown. */
    default <R> Complaints<R> in(Function<R, T> whole) {
        return (changed, scope) -> about(whole.apply(changed), scope);
    }
}
