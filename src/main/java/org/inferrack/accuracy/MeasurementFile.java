package org.inferrack.accuracy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.inferrack.csv.CsvRecords;

/** A CSV file of measurements, read line by line: memory does not grow with its length. */
final class MeasurementFile {

    private final String name;
    private final Opener opener;

    private interface Opener {
        Reader open() throws IOException;
    }

    private MeasurementFile(String name, Opener opener) {
        this.name = name;
        this.opener = opener;
    }

    static MeasurementFile at(Path path) {
        return new MeasurementFile(path.toString(), () -> Files.newBufferedReader(path, StandardCharsets.UTF_8));
    }

    /** A file that ships with the application. */
    static MeasurementFile shipped(String name) {
        return new MeasurementFile(name, () -> {
            InputStream stream = MeasurementFile.class.getResourceAsStream("/assets/measurements/" + name);
            if (stream == null) {
                throw new IOException("It is not in this build.");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        });
    }

    /** The columns of the header line. */
    List<String> columns() {
        try (Reader reader = opener.open(); var records = CsvRecords.of(reader)) {
            return records.columns();
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** Hands every line to {@code consumer}; {@code required} columns must be in the header. */
    void forEach(List<String> required, Consumer<Cells> consumer) {
        try (Reader reader = opener.open(); var records = CsvRecords.of(reader)) {
            var missing = new ArrayList<>(required);
            missing.removeAll(records.columns());
            if (!missing.isEmpty()) {
                throw new MeasurementFileException(name + " line 1: the columns " + String.join(", ", missing)
                        + " are missing. Add them to the header; a column may be blank but must be there.");
            }
            records.forEach((line, row) -> consumer.accept(new Cells(line, row.toMap())));
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private MeasurementFileException unreadable(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return new MeasurementFileException("There is no file " + name + ". Check the path.", cause);
        }
        return new MeasurementFileException(name + " cannot be read as CSV: " + cause.getMessage()
                + ". It must be UTF-8 with a header line, commas between cells and quotation marks around cells with commas.", cause);
    }
}
