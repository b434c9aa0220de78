package org.inferrack.desktop.session;

import java.util.ArrayDeque;
import java.util.Deque;

import org.inferrack.plan.Plan;

/** The plans before and after the current one, with what led to each. Bounded: the oldest step is forgotten first. */
final class History {

    private static final int LONGEST = 500;

    /** A plan, and the words for the edit between it and its neighbour. */
    private record Step(Plan plan, String what) {
    }

    private final Deque<Step> past = new ArrayDeque<>();
    private final Deque<Step> future = new ArrayDeque<>();
    private Plan current;

    History(Plan start) {
        current = start;
    }

    Plan current() {
        return current;
    }

    void push(String what, Plan next) {
        past.push(new Step(current, what));
        future.clear();
        current = next;
        if (past.size() > LONGEST) {
            past.removeLast();
        }
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !future.isEmpty();
    }

    String undoText() {
        return past.isEmpty() ? "Undo" : "Undo: " + past.peek().what();
    }

    String redoText() {
        return future.isEmpty() ? "Redo" : "Redo: " + future.peek().what();
    }

    void undo() {
        move(past, future);
    }

    void redo() {
        move(future, past);
    }

    private void move(Deque<Step> from, Deque<Step> to) {
        if (from.isEmpty()) {
            return;
        }
        Step step = from.pop();
        to.push(new Step(current, step.what()));
        current = step.plan();
    }
}
