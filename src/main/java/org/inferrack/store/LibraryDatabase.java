package org.inferrack.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The library as an H2 file: schema, version, rows. One connection, held until closed. */
final class LibraryDatabase implements AutoCloseable {

    /** Held, for a logger that nobody holds forgets its level. Flyway reports every step at INFO, which is noise on a terminal. */
    private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

    static {
        FLYWAY_LOG.setLevel(Level.SEVERE);
    }

    private final Connection connection;
    private final String url;
    private final Handle handle;

    private LibraryDatabase(Connection connection, String url) {
        this.connection = connection;
        this.url = url;
        this.handle = Jdbi.open(connection);
    }

    /** Without AUTO_SERVER: a port opened by a desktop application is more than a library of facts is worth. */
    static LibraryDatabase open(Path file) throws SQLException {
        String url = "jdbc:h2:file:" + file.toAbsolutePath()
                + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";
        return new LibraryDatabase(DriverManager.getConnection(url), url);
    }

    /** Version of the knowledge inside; empty where there is none yet, or in the tables of an older Inferrack. */
    Optional<String> version() {
        boolean created = handle.createQuery("select count(*) from information_schema.columns where table_name = 'knowledge' and column_name = 'checksum'")
                .mapTo(Integer.class).one() > 0;
        return created ? handle.createQuery("select version from knowledge").mapTo(String.class).findOne() : Optional.empty();
    }

    /** Of the rows that were filled in. */
    String checksum() {
        return handle.createQuery("select checksum from knowledge").mapTo(String.class).one();
    }

    void migrate() {
        Flyway.configure(LibraryDatabase.class.getClassLoader()).dataSource(url, null, null)
                .locations("classpath:db/migration").loggers("slf4j").load().migrate();
    }

    /** Replaces all that is inside, or nothing if it fails half-way. */
    void fill(String version, Map<Table, List<Row>> rows) {
        handle.useTransaction(transaction -> {
            transaction.execute("delete from knowledge");
            for (Table table : Table.values()) {
                transaction.execute("delete from " + table.sqlName());
                insert(transaction, table, rows.get(table));
            }
            transaction.execute("insert into knowledge (version, checksum) values (?, ?)", version, Checksum.of(rows));
        });
    }

    Map<Table, List<Row>> rows() {
        var rows = new EnumMap<Table, List<Row>>(Table.class);
        for (Table table : Table.values()) {
            rows.put(table, handle.createQuery("select " + quoted(table) + " from " + table.sqlName() + " order by line")
                    .map((result, context) -> {
                        var cells = new String[table.columns().size()];
                        for (int i = 0; i < cells.length; i++) {
                            String cell = result.getString(i + 1);
                            cells[i] = cell == null ? "" : cell;
                        }
                        return new Row(table, result.getRow() + 1L, List.of(cells));
                    }).list());
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static void insert(Handle transaction, Table table, List<Row> rows) {
        String places = String.join(", ", Collections.nCopies(table.columns().size() + 1, "?"));
        var batch = transaction.prepareBatch("insert into " + table.sqlName() + " (line, " + quoted(table) + ") values (" + places + ")");
        int line = 1;
        for (Row row : rows) {
            batch.bind(0, line++);
            for (int i = 0; i < table.columns().size(); i++) {
                String cell = row.cells().get(i);
                if (table.isNumber(table.columns().get(i))) {
                    batch.bind(i + 1, cell.isBlank() ? null : row.amount(table.columns().get(i)));
                } else {
                    batch.bind(i + 1, cell);
                }
            }
            batch.add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Quoted, for some of the names are words of SQL. */
    private static String quoted(Table table) {
        return table.columns().stream().map(column -> '"' + column + '"').collect(Collectors.joining(", "));
    }
}
