package org.inferrack.exchange.source;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVRecord;
import org.inferrack.csv.CsvRecords;

/**
 * A table of text by column: names of columns are compared without case, marks and what stands around them ("Accelerators_Per_Node" is
 * "accelerators per node"); the separator is told from the header.
 */
public final class TableText {

    /** A table above this is a log. */
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_COLUMNS = 5_000;
    private static final int MOST_SHOWN = 60;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    /** One row by column. */
    public record Line(long number, Map<String, String> cells) {

        /** @param cells by names of columns as they are written */
        public static Line of(long number, Map<String, String> cells) {
            var byKey = new LinkedHashMap<String, String>();
            cells.forEach((column, cell) -> byKey.putIfAbsent(key(column), cell));
            return new Line(number, byKey);
        }

        /** The first of these columns that is not blank; "" if none is. */
        public String text(String... columns) {
            for (String column : columns) {
                String cell = cells.getOrDefault(key(column), "");
                if (!cell.isBlank()) {
                    return cell.strip();
                }
            }
            return "";
        }
    }

    private final String file;
    private final List<String> columns;
    private final List<Line> lines;
    private final char separator;

    private TableText(String file, List<String> columns, List<Line> lines, char separator) {
        this.file = file;
        this.columns = columns;
        this.lines = lines;
        this.separator = separator;
    }

    /** @throws ImportException with the line, if it is no table */
    public static TableText of(String file, String text) throws ImportException {
        return of(file, text, 1);
    }

    /** @param headerRows that name the columns together, one below the other */
    public static TableText of(String file, String text, int headerRows) throws ImportException {
        char separator = separator(text);
        var columns = new ArrayList<String>();
        var lines = new ArrayList<Line>();
        try (var records = CsvRecords.of(new StringReader(trimmed(text, separator)), separator)) {
            columns.addAll(records.columns());
            if (columns.size() > MOST_COLUMNS) {
                throw new IOException("line 1: there are " + columns.size() + " columns, more than " + MOST_COLUMNS);
            }
            var rows = new int[1];
            records.forEach((number, row) -> {
                if (++rows[0] < headerRows) {
                    for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
                        columns.set(i, columns.get(i) + " " + row.get(i));
                    }
                    return;
                }
                if (lines.size() == MOST_ROWS) {
                    throw new IOException("line " + number + ": there are more than " + MOST_ROWS + " rows. Import a summary");
                }
                lines.add(new Line(number, cells(columns, row, number)));
            });
            return new TableText(file, columns.stream().map(TableText::key).toList(), lines, separator);
        } catch (IOException unreadable) {
            throw new ImportException(file + " cannot be read as a table: " + unreadable.getMessage() + ". It needs a header line and a row for each result.",
                    unreadable);
        }
    }

    /**
     * One row by column. A column that stands twice is one where its cells agree, and none where they do not.
     *
     * @throws IOException if a cell has no column, as behind a decimal comma between commas, or two cells one
     */
    private static Map<String, String> cells(List<String> columns, CSVRecord row, long number) throws IOException {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            if (i >= columns.size()) {
                if (!cell.isBlank()) {
                    throw new IOException("line " + number + ": there are " + row.size() + " cells below " + columns.size() + " columns; \"" + shown(cell)
                            + "\" belongs to none. Put numbers with a comma into quotation marks");
                }
                continue;
            }
            String column = columns.get(i);
            String other = cells.putIfAbsent(key(column), cell);
            if (other != null && !other.strip().equals(cell.strip()) && !key(column).isEmpty()) {
                throw new IOException(
                        "line " + number + ": the column \"" + shown(column) + "\" stands twice, with \"" + shown(other) + "\" and \"" + shown(cell)
                                + "\". Take one of them out, or name them differently");
            }
        }
        return cells;
    }

    private static String shown(String text) {
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text;
    }

    /** Spreadsheets leave separators behind the last column. */
    private static String trimmed(String text, char separator) {
        return text.replaceFirst("^((?:\\s*\\R)*[^\\r\\n]*?)" + java.util.regex.Pattern.quote(String.valueOf(separator)) + "+[ ]*(?=\\R)", "$1");
    }

    public List<String> columns() {
        return columns;
    }

    public List<Line> lines() {
        return lines;
    }

    public boolean has(Set<String> wanted) {
        return wanted.stream().map(TableText::key).allMatch(columns::contains);
    }

    /** How the numbers in these columns are written. */
    public LocaleNumbers numbers(Set<String> ofColumns) throws ImportException {
        var cells = new ArrayList<String>();
        lines.forEach(line -> ofColumns.forEach(column -> cells.add(line.text(column))));
        return numbers(cells);
    }

    /** How the numbers of a table are written that a tool wrote with a decimal point, and a spreadsheet may have saved with a comma. */
    public LocaleNumbers numbers() throws ImportException {
        return numbers(lines.stream().flatMap(line -> line.cells().values().stream()).toList());
    }

    private LocaleNumbers numbers(List<String> cells) throws ImportException {
        try {
            return LocaleNumbers.of(cells, separator);
        } catch (ImportException contradiction) {
            throw new ImportException(file + ": " + contradiction.getMessage(), contradiction);
        }
    }

    /** What stands most often outside quotation marks in the header. */
    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        char best = ',';
        long most = 0;
        for (char each : SEPARATORS) {
            long count = header.chars().filter(c -> c == each).count();
            if (count > most) {
                most = count;
                best = each;
            }
        }
        return best;
    }

    /** A name of a column as it is compared. */
    public static String key(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}#]+", " ").strip();
    }
}
