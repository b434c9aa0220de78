package org.inferrack.report;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.catalog.Source;

/** The sources a proposal rests on, numbered in the order of their first mention. */
final class Sources {

    private final List<Source> cited = new ArrayList<>();

    /** The number under which a source is listed, "[3]". */
    String cite(Source source) {
        if (!cited.contains(source)) {
            cited.add(source);
        }
        return "[" + (cited.indexOf(source) + 1) + "]";
    }

    List<Source> cited() {
        return List.copyOf(cited);
    }
}
