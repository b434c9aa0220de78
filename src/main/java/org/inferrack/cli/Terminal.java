package org.inferrack.cli;

import java.util.ArrayList;
import java.util.List;

/** The width to write for, and text broken to it. */
final class Terminal {

    private static final int DEFAULT = 100;
    private static final int NARROWEST = 30;

    private Terminal() {
    }

    /** The columns that the shell states, else a width that fits most. */
    static int width() {
        String columns = System.getenv().getOrDefault("COLUMNS", "");
        return columns.matches("\\d{1,4}") ? Math.max(NARROWEST, Integer.parseInt(columns)) : DEFAULT;
    }

    /** Breaks at spaces; later lines are indented to stand under the first one's text. */
    static List<String> wrap(String start, String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(start);
        boolean fresh = true;
        for (String word : text.strip().split("\\s+")) {
            if (!fresh && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(start.length()));
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
