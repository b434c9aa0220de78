package org.inferrack.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many lines share a reason, and where the first of them are: as much as a person wants to read, however many there are. */
public final class Lines {

    private static final int MOST_NAMED = 20;
    /** A file may hold another reason on every line; from here on they are counted together. */
    private static final int MOST_REASONS = 200;
    private static final String OTHER = "other reasons";

    private final List<Long> first = new ArrayList<>();
    private long count;

    static Lines in(Map<String, Lines> byReason, String reason) {
        String kept = byReason.containsKey(reason) || byReason.size() < MOST_REASONS ? reason : OTHER;
        return byReason.computeIfAbsent(kept, _ -> new Lines());
    }

    void add(long line) {
        count++;
        if (first.size() < MOST_NAMED) {
            first.add(line);
        }
    }

    public long count() {
        return count;
    }

    /** The first line numbers, the header being line 1. */
    public List<Long> first() {
        return List.copyOf(first);
    }

    /** "lines 4, 9 and 17 more". */
    @Override
    public String toString() {
        long more = count - first.size();
        return (count == 1 ? "line " : "lines ") + first.stream().map(String::valueOf).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
