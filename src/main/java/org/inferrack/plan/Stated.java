package org.inferrack.plan;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/** A place in a plan whose values are being checked; what is found goes into one list. */
record Stated(String path, List<Problem> found) {

    Stated at(String name) {
        return new Stated(PlanPath.field(path, name), found);
    }

    Stated at(String name, int index) {
        return new Stated(PlanPath.entry(PlanPath.field(path, name), index), found);
    }

    void problem(String name, String message, String advice) {
        found.add(new Problem(name.isEmpty() ? path : PlanPath.field(path, name), message, advice));
    }

    void within(String name, double value, Limit limit) {
        if (!limit.allows(value)) {
            String label = limit.label();
            problem(name, Character.toUpperCase(label.charAt(0)) + label.substring(1) + " is " + number(value) + "; it must be "
                    + limit.range() + ": " + limit.reason() + ".", "Enter " + limit.range() + ".");
        }
    }

    void within(String name, OptionalDouble value, Limit limit) {
        value.ifPresent(present -> within(name, present, limit));
    }

    /** That an id is there; ids are what other parts of the plan refer to. */
    void id(String id) {
        if (id.isBlank()) {
            problem("id", "The id is empty.", "Give it a short name of its own.");
        }
    }

    void known(String name, String what, String id, boolean known, String advice) {
        if (!known) {
            problem(name, id.isBlank() ? "The " + what + " is not stated." : "There is no " + what + " \"" + id + "\".", advice);
        }
    }

    <T> void unique(String name, Collection<T> values, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        int index = 0;
        for (T value : values) {
            if (!id.apply(value).isBlank() && !seen.add(id.apply(value))) {
                at(name, index).problem("", "The id \"" + id.apply(value) + "\" is used twice.", "Give one of them another id.");
            }
            index++;
        }
    }

    static String number(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        return Math.abs(value) >= 1e16 ? String.valueOf(value) : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
