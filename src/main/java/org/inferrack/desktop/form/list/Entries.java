package org.inferrack.desktop.form.list;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lists that differ from another in one entry. */
final class Entries {

    private Entries() {
    }

    /** With {@code change} made to one entry; as it is where the list has become shorter than that, as an undo while somebody types makes it. */
    static <R> List<R> replaced(List<R> entries, int index, UnaryOperator<R> change) {
        if (index >= entries.size()) {
            return entries;
        }
        var copy = new ArrayList<>(entries);
        copy.set(index, change.apply(copy.get(index)));
        return copy;
    }

    static <R> List<R> without(List<R> entries, int index) {
        var copy = new ArrayList<>(entries);
        copy.remove(index);
        return copy;
    }
}
