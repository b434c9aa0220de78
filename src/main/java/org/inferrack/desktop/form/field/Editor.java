package org.inferrack.desktop.form.field;

import java.util.function.UnaryOperator;

import org.inferrack.desktop.session.PlanSession;

/** Changes one place of the plan through the session, so that each change is a step that can be undone. */
@FunctionalInterface
public interface Editor<T> {

    /** @param what the step's name in the Undo menu, "Change cameras" */
    void edit(String what, UnaryOperator<T> change);

    static <T> Editor<T> of(PlanSession session, Focus<T> focus) {
        return (what, change) -> session.edit(what,
                plan -> focus.read(plan).map(value -> focus.write(plan, change.apply(value))).orElse(plan));
    }
}
