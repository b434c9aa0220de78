package org.inferrack.report;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.inferrack.csv.CsvRecords;
import org.inferrack.letters.VisibleText;

/**
 * A table for spreadsheets: RFC 4180, UTF-8 with a byte order mark (without it Excel guesses another encoding), numbers with a
 * point and without grouping, and nothing that a spreadsheet would run as a formula, whatever separates its cells (OWASP, "CSV Injection").
 */
final class CsvTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** At the start of a cell, or of what a reader with another separator takes for one: semicolon, tab, bar, comma or line break. */
    private static final Pattern FORMULA = Pattern.compile("((?:^|[;,|\\t\\r\\n])[\\s\\u00a0\\ufeff\"]*)(?=[=+\\-@＝＋－＠])");

    private final List<List<String>> rows = new ArrayList<>();

    CsvTable(String... head) {
        rows.add(List.of(head));
    }

    CsvTable(List<String> head) {
        rows.add(List.copyOf(head));
    }

    /** Adds a row as it is given; text is made safe when it is written. */
    void row(String... cells) {
        rows.add(Arrays.asList(cells));
    }

    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** Writes beside the file first, so that a full disk leaves the old file whole. */
    void write(Path file) throws IOException {
        UnfinishedFile.complete(file, bytes -> {
            var out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            out.write(BYTE_ORDER_MARK);
            var printer = CsvRecords.printer(out);
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(CsvTable::safe).toList());
            }
            printer.flush();
        });
    }

    static String safe(String cell) {
        if (plainNumber(cell)) {
            return cell;
        }
        String printable = VisibleText.of(cell, point -> point == '\t' || point == '\r' || point == '\n');
        String inert = FORMULA.matcher(printable).replaceAll("$1'");
        return !inert.isEmpty() && "\t\r\n".indexOf(inert.charAt(0)) >= 0 ? "'" + inert : inert;
    }

    private static boolean plainNumber(String cell) {
        return cell.matches("-?[0-9]+(\\.[0-9]+)?");
    }

    /** A number as every locale's spreadsheet can be told to read it; empty where it is none. */
    static String number(double value) {
        return Double.isFinite(value) ? plain(BigDecimal.valueOf(value)) : "";
    }

    /** To the cent. */
    static BigDecimal cents(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
