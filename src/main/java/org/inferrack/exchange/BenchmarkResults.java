package org.inferrack.exchange;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.inferrack.catalog.Catalog;

/** Imports benchmark results of the user's own, whatever tool wrote them. */
public final class BenchmarkResults {

    /** A summary of results is small; a file above this is a log. */
    private static final long MOST_BYTES = 64L << 20;

    private BenchmarkResults() {
    }

    /**
     * @param given what the file itself may not say
     * @throws ImportException if the file cannot be read or is of no known form; single rows that are wrong are problems of the result
     */
    public static Imported read(Path path, Given given, Catalog catalog) throws ImportException {
        String file = String.valueOf(path.getFileName());
        String text = text(path);
        var rows = new ResultRow(catalog, given, file);
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[") ? new JsonResults(rows, file).read(text) : new CsvResults(rows).read(text, file);
    }

    private static String text(Path path) throws ImportException {
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new ImportException(
                        path + " is " + (Files.size(path) >> 20) + " MB. Import the summary that the tool writes, not its log; the most is 64 MB.");
            }
            return Files.readString(path).replaceFirst("^\uFEFF", "");
        } catch (NoSuchFileException absent) {
            throw new ImportException("There is no file " + path + ". Check the path.", absent);
        } catch (MalformedInputException notText) {
            throw new ImportException(path + " is not UTF-8 text. Save it as UTF-8.", notText);
        } catch (IOException unreadable) {
            throw new ImportException("Cannot read " + path + ": " + unreadable.getMessage() + ". Check the path and your rights.", unreadable);
        }
    }
}
