package org.inferrack.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The records of a CSV text (RFC 4180) below its header, one after the other: memory does not grow with the length of the text. A byte order mark, as
 * spreadsheets write it, and blank lines are skipped.
 */
public final class CsvRecords implements AutoCloseable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVParser parser;

    /** Takes one record and the line on which it starts, the header being line 1. */
    @FunctionalInterface
    public interface Taker<X extends Exception> {
        void take(long line, CSVRecord row) throws X;
    }

    private CsvRecords(CSVParser parser) {
        this.parser = parser;
    }

    /** @throws IOException if the text cannot be read, or a column of its header has no name */
    public static CsvRecords of(Reader text) throws IOException {
        return of(text, ',');
    }

    /**
     * @param separator between cells: spreadsheets of countries with a decimal comma write a semicolon
     * @throws IOException if the text cannot be read, or a column of its header has no name
     */
    public static CsvRecords of(Reader text, char separator) throws IOException {
        try {
            return new CsvRecords(CSVParser.parse(withoutMark(text), FORMAT.builder().setDelimiter(separator).get()));
        } catch (IllegalArgumentException nameless) {
            throw new IOException("line 1: a column of the header has no name. Give it one, or take it out", nameless);
        } catch (CSVException broken) {
            throw broken(1, broken);
        }
    }

    /** Writes records in the form in which they are read. */
    public static CSVPrinter printer(Appendable out) throws IOException {
        return CSVFormat.RFC4180.print(out);
    }

    /** The names in the header; empty for an empty text. */
    public List<String> columns() {
        return parser.getHeaderNames();
    }

    /** @throws IOException with the line, if the text is cut off or is not CSV */
    public <X extends Exception> void forEach(Taker<X> taker) throws IOException, X {
        var records = parser.iterator();
        long last = parser.getCurrentLineNumber();
        while (hasNext(records, last + 1)) {
            CSVRecord row = records.next();
            long end = parser.getCurrentLineNumber();
            taker.take(end - last <= 1 ? end : end - breaks(row), row);
            last = end;
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static boolean hasNext(Iterator<CSVRecord> records, long line) throws IOException {
        try {
            return records.hasNext();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause() instanceof CSVException broken ? broken(line, broken) : unreadable.getCause();
        }
    }

    /** Quotation marks are all that can be wrong in a CSV text. */
    private static IOException broken(long line, CSVException cause) {
        return new IOException(
                "line " + line + ": a quoted cell has no end, or goes on after its end. Close the quotation mark, and write one inside a cell twice", cause);
    }

    private static long breaks(CSVRecord row) {
        return row.stream().mapToLong(cell -> cell.split("\r\n|\r|\n", -1).length - 1L).sum();
    }

    private static Reader withoutMark(Reader text) throws IOException {
        Reader marked = text.markSupported() ? text : new BufferedReader(text);
        marked.mark(1);
        if (marked.read() != BYTE_ORDER_MARK) {
            marked.reset();
        }
        return marked;
    }
}
