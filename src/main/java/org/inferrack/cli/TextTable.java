package org.inferrack.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

import org.inferrack.terminal.TerminalText;

/** Columns of text aligned under their heads. Where a row is wider than the terminal, the last column goes below it. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<String> heads;
    private final List<Boolean> right;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param heads a head that starts with ">" aligns its column to the right */
    TextTable(String... heads) {
        this.heads = java.util.Arrays.stream(heads).map(head -> head.startsWith(">") ? head.substring(1) : head).toList();
        this.right = java.util.Arrays.stream(heads).map(head -> head.startsWith(">")).toList();
    }

    TextTable row(List<String> cells) {
        rows.add(cells.stream().map(TerminalText::line).toList());
        return this;
    }

    TextTable row(String... cells) {
        return row(List.of(cells));
    }

    void print(PrintWriter out, int width) {
        boolean headed = heads.stream().anyMatch(head -> !head.isEmpty());
        var all = new ArrayList<>(rows);
        if (headed) {
            all.addFirst(heads);
        }
        int[] widths = new int[heads.size()];
        all.forEach(row -> {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        int total = java.util.Arrays.stream(widths).sum() + GAP.length() * widths.length;
        boolean narrow = total > width && widths.length > 2;
        all.forEach(row -> out.println(line(row, widths, narrow)));
    }

    private String line(List<String> row, int[] widths, boolean narrow) {
        var line = new StringBuilder();
        String below = "";
        for (int i = 0; i < row.size(); i++) {
            boolean last = i == row.size() - 1;
            if (narrow && last) {
                below = row.get(i).isEmpty() ? "" : System.lineSeparator() + GAP + GAP + row.get(i);
            } else {
                String padding = " ".repeat(widths[i] - row.get(i).length());
                line.append(GAP).append(right.get(i) ? padding + row.get(i) : row.get(i) + padding);
            }
        }
        return line.toString().stripTrailing() + below;
    }
}
