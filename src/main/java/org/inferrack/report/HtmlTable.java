package org.inferrack.report;

import java.util.ArrayList;
import java.util.List;

/** A table whose numbers stand right-aligned under their heads. Short tables are never torn over two pages. */
final class HtmlTable {

    /** Lines of the longest table that still goes below a heading as a whole. */
    private static final int SHORT = 36;

    private record Column(String head, boolean number, int percent) {
    }

    /** @param small second line of the cell, empty for none */
    record Cell(String text, String small, String style) {
        static Cell of(String text) {
            return new Cell(text, "", "");
        }

        static Cell of(String text, String small) {
            return new Cell(text, small, "");
        }

        static Cell styled(String text, String style) {
            return new Cell(text, "", style);
        }
    }

    private record Row(List<Cell> cells, boolean total) {
    }

    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final String style;

    HtmlTable(String style) {
        this.style = style;
    }

    HtmlTable() {
        this("");
    }

    /** A column of words; {@code percent} of the table's width. */
    HtmlTable words(String head, int percent) {
        columns.add(new Column(head, false, percent));
        return this;
    }

    HtmlTable numbers(String head, int percent) {
        columns.add(new Column(head, true, percent));
        return this;
    }

    HtmlTable row(String... cells) {
        return row(java.util.Arrays.stream(cells).map(Cell::of).toList());
    }

    HtmlTable row(List<Cell> cells) {
        rows.add(new Row(List.copyOf(cells), false));
        return this;
    }

    HtmlTable total(String... cells) {
        rows.add(new Row(java.util.Arrays.stream(cells).map(Cell::of).toList(), true));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void write(Html html) {
        html.open("table", style + (lines() <= SHORT ? " whole" : " long"));
        html.open("colgroup");
        columns.forEach(column -> html.column(column.percent()));
        html.close("colgroup").open("thead").open("tr");
        for (int i = 0; i < columns.size(); i++) {
            html.element("th", place(i), columns.get(i).head());
        }
        html.close("tr").close("thead").open("tbody");
        for (int i = 0; i < rows.size(); i++) {
            boolean last = rows.size() > 1 && i == rows.size() - 1;
            write(html, rows.get(i), last);
        }
        html.close("tbody").close("table");
    }

    private int lines() {
        return rows.stream().mapToInt(row -> row.cells().stream().anyMatch(cell -> !cell.small().isEmpty()) ? 2 : 1).sum();
    }

    private void write(Html html, Row row, boolean last) {
        html.open("tr", (row.total() ? "total" : "") + (last ? " last" : ""));
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            html.open("td", (place(i) + " " + cell.style()).strip()).text(cell.text());
            if (!cell.small().isEmpty()) {
                html.element("div", "small", cell.small());
            }
            html.close("td");
        }
        html.close("tr");
    }

    /** Words that follow right-aligned numbers keep away from them. */
    private String place(int column) {
        if (columns.get(column).number()) {
            return "number";
        }
        return column > 0 && columns.get(column - 1).number() ? "after" : "";
    }
}
