package org.inferrack.desktop.form.field;

import javafx.scene.Node;

/** A piece of a form that shows something of a {@code T}. */
public interface FormPart<T> {

    Node view();

    /** Shows another place's value; what was typed and not committed is gone. */
    void bind(Editor<T> editor, T value);

    /** Shows a newer value of the same place; text in the making stays where its own value did not change. */
    void follow(T value);

    /** Shows what the check of the plan says of the places edited here; called after each {@link #bind} and {@link #follow}. */
    default void complain(Complaints<T> complaints, T value) {
    }

    /** Commits what is typed, as leaving the control would. */
    default void settle() {
    }
}
