package org.inferrack.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.inferrack.catalog.Knowledge;

/** What ships with the application, straight from its files: no database, no folder, the same on every machine. */
public final class ShippedKnowledge {

    private static final String FOLDER = "/assets/catalog/";

    private ShippedKnowledge() {
    }

    /** @throws KnowledgeException if a file is missing or a line cannot be understood; it names file and line */
    public static Knowledge read() {
        return read(ShippedKnowledge::open);
    }

    /** The version alone, without reading the catalogue. */
    public static String version() {
        return version(ShippedKnowledge::open);
    }

    /** Opens a file of the knowledge by its name; null where there is none. */
    @FunctionalInterface
    interface Files {
        InputStream open(String name);
    }

    static Knowledge read(Files files) {
        return new Knowledge(version(files), CatalogAssembly.assemble(rows(files)));
    }

    static Map<Table, List<Row>> rows() {
        return rows(ShippedKnowledge::open);
    }

    private static Map<Table, List<Row>> rows(Files files) {
        var rows = new EnumMap<Table, List<Row>>(Table.class);
        for (Table table : Table.values()) {
            rows.put(table, rows(table, files));
        }
        return rows;
    }

    private static List<Row> rows(Table table, Files files) {
        try (Reader reader = reader(table.file(), files); CSVParser parser = CSVParser.parse(reader, CSVFormat.RFC4180)) {
            var rows = new ArrayList<Row>();
            var records = parser.iterator();
            if (!records.hasNext() || !records.next().toList().equals(table.columns())) {
                throw new KnowledgeException(table.file() + " line 1: the header must be " + String.join(",", table.columns())
                        + ". Correct the header or the order of the columns.");
            }
            while (records.hasNext()) {
                CSVRecord record = records.next();
                rows.add(new Row(table, parser.getCurrentLineNumber(), record.toList()));
            }
            return rows;
        } catch (IOException unreadable) {
            throw new KnowledgeException("Cannot read " + table.file() + ": " + unreadable.getMessage()
                    + ". Install Inferrack again.", unreadable);
        }
    }

    private static String version(Files files) {
        var properties = new Properties();
        try (Reader reader = reader("knowledge.properties", files)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new KnowledgeException("Cannot read knowledge.properties: " + unreadable.getMessage()
                    + ". Install Inferrack again.", unreadable);
        }
        String version = properties.getProperty("version", "");
        if (version.isBlank()) {
            throw new KnowledgeException("knowledge.properties names no version. Add a line such as version=2026.11.1.");
        }
        return version;
    }

    private static Reader reader(String name, Files files) {
        InputStream stream = files.open(name);
        if (stream == null) {
            throw new KnowledgeException("The file " + name + " of the shipped knowledge is missing. Install Inferrack again.");
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    private static InputStream open(String name) {
        return ShippedKnowledge.class.getResourceAsStream(FOLDER + name);
    }
}
