package org.inferrack.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.classes.LearnedClasses;
import org.inferrack.catalog.fitted.Fitted;

/** What ships with the application, straight from its files: no database, no folder, the same on every machine. */
public final class ShippedKnowledge {

    private static final String FOLDER = "/assets/catalog/";
    private static final String FIT_FOLDER = "/assets/fit/";

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
        return knowledge(version(files), rows(files));
    }

    /** What the rows say, with values of classes where they say nothing. */
    static Knowledge knowledge(String version, Map<Table, List<Row>> rows) {
        Fitted fitted = fitted();
        Catalog stated = CatalogAssembly.assemble(rows);
        var classes = new LearnedClasses(fitted.classes());
        return new Knowledge(version, classes.complete(stated.withAnnotations(stated.annotations().withClasses(classes))), fitted);
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
        var rows = new ArrayList<Row>();
        ShippedTable.read(table.file(), text(table.file(), files), table.columns(), "Correct the header or the order of the columns.",
                (line, cells) -> rows.add(new Row(table, line, cells)));
        return rows;
    }

    private static String version(Files files) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text("knowledge.properties", files)));
        } catch (IOException unreadable) {
            throw unreadable("knowledge.properties", unreadable);
        }
        String version = properties.getProperty("version", "");
        if (version.isBlank()) {
            throw new KnowledgeException("knowledge.properties names no version. Add a line such as version=2026.11.1.");
        }
        return version;
    }

    private static String text(String name, Files files) {
        return textIfThere(name, files)
                .orElseThrow(() -> new KnowledgeException("The file " + name + " of the shipped knowledge is missing. Install Inferrack again."));
    }

    /** The fitted models of this version. */
    static Fitted fitted() {
        return FittedFiles.read(name -> ShippedKnowledge.class.getResourceAsStream(FIT_FOLDER + name));
    }

    static Optional<String> textIfThere(String name, Files files) {
        try (InputStream stream = files.open(name)) {
            return stream == null ? Optional.empty() : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw unreadable(name, unreadable);
        }
    }

    private static KnowledgeException unreadable(String name, IOException cause) {
        return new KnowledgeException("Cannot read " + name + ": " + cause.getMessage() + ". Install Inferrack again.", cause);
    }

    private static InputStream open(String name) {
        return ShippedKnowledge.class.getResourceAsStream(FOLDER + name);
    }
}
