package org.inferrack.desktop.form.field;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

/** A value with the steps that one part of a form made of it, in place of a session. */
public final class Held<T> {

    private final FormPart<T> part;
    private final List<String> steps = new ArrayList<>();
    private final Deque<T> past = new ArrayDeque<>();
    private T value;

    public Held(FormPart<T> part, T value) {
        this.part = part;
        this.value = value;
        part.bind(this::edit, value);
    }

    private void edit(String what, UnaryOperator<T> change) {
        steps.add(what);
        past.push(value);
        value = change.apply(value);
        part.follow(value);
    }

    public T value() {
        return value;
    }

    /** The names of the edits, as the Undo menu would have them. */
    public List<String> steps() {
        return List.copyOf(steps);
    }

    /** Another value from elsewhere, such as from undo. */
    public void follow(T other) {
        value = other;
        part.follow(other);
    }

    public void undo() {
        follow(past.pop());
    }
}
