package org.inferrack.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.inferrack.catalog.Knowledge;
import org.inferrack.store.Opening.Result;
import org.jdbi.v3.core.JdbiException;

/**
 * The library of this user: the shipped knowledge in a database file that is filled at first start and again when newer
 * knowledge ships. It holds nothing that a user made, so it may be set aside and rebuilt; where it cannot be used, the
 * shipped knowledge in memory takes its place and {@link #opening()} says so.
 */
public final class KnowledgeStore implements AutoCloseable {

    private static final String NAME = "library";
    private static final String FILE = NAME + ".mv.db";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path folder;
    private LibraryDatabase database;
    private Opening opening;

    private KnowledgeStore(Path folder) {
        this.folder = folder;
    }

    /** Never fails for the folder's sake: see {@link #opening()} for what happened. */
    public static KnowledgeStore open(Path folder) {
        var store = new KnowledgeStore(folder.toAbsolutePath().normalize());
        store.prepare();
        return store;
    }

    /** The library of this user, in {@link DataFolder#locate()}. */
    public static KnowledgeStore open() {
        return open(DataFolder.locate());
    }

    public Opening opening() {
        return opening;
    }

    /** What the library holds. If its file turns out to be damaged, it is rebuilt first and {@link #opening()} says so. */
    public Knowledge load() {
        if (database == null) {
            return ShippedKnowledge.read();
        }
        try {
            return read();
        } catch (JdbiException | KnowledgeException | IllegalStateException | NumberFormatException damaged) {
            rebuild(damaged);
            return database == null ? ShippedKnowledge.read() : read();
        }
    }

    @Override
    public void close() {
        if (database != null) {
            try {
                database.close();
            } catch (SQLException alreadyGone) {
                // the file is rebuilt from what ships if closing left it damaged
                opening = new Opening(opening.result(), "The library in " + folder + " was not closed cleanly: " + alreadyGone.getMessage());
            }
            database = null;
        }
    }

    private Knowledge read() {
        String version = database.version().orElseThrow(() -> new KnowledgeException("The library in " + folder + " is empty. It is filled again."));
        Map<Table, List<Row>> rows = database.rows();
        if (!Checksum.of(rows).equals(database.checksum())) {
            throw new KnowledgeException("What the library in " + folder + " holds is not what was put into it. It is filled again.");
        }
        return ShippedKnowledge.knowledge(version, rows);
    }

    private void prepare() {
        if (folder.toString().indexOf(';') >= 0) {
            unavailable("the path of a library must not contain a semicolon");
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException notAFolder) {
            unavailable(notAFolder.getClass().getSimpleName() + " " + notAFolder.getMessage());
            return;
        }
        if (!Files.isWritable(folder)) {
            unavailable("the folder is not writable");
            return;
        }
        try {
            connect();
        } catch (SQLException | JdbiException | FlywayException | KnowledgeException unusable) {
            if (isLocked(unusable)) {
                opening = new Opening(Result.LOCKED, "Another Inferrack is using the library in " + folder
                        + ". This one works with the shipped knowledge " + ShippedKnowledge.version() + "; your plans are not affected.");
            } else {
                rebuild(unusable);
            }
        }
    }

    private void connect() throws SQLException {
        var opened = LibraryDatabase.open(folder.resolve(NAME));
        try {
            String shipped = ShippedKnowledge.version();
            var held = opened.version();
            if (held.filter(shipped::equals).isPresent()) {
                opening = new Opening(Result.OPENED, "Knowledge " + shipped + " from the library in " + folder + ".");
            } else {
                opened.migrate();
                opened.fill(shipped, ShippedKnowledge.rows());
                opening = new Opening(Result.FILLED, held.map(old -> "The library in " + folder + " went from knowledge " + old + " to " + shipped + ".")
                        .orElse("The library in " + folder + " was filled with knowledge " + shipped + "."));
            }
            database = opened;
        } finally {
            if (database == null) {
                opened.close();
            }
        }
    }

    private void rebuild(Exception cause) {
        close();
        Path file = folder.resolve(FILE);
        Path aside = folder.resolve(FILE + ".corrupt-" + LocalDateTime.now().format(STAMP));
        try {
            Files.move(file, aside);
            connect();
            opening = new Opening(Result.REBUILT,
                    "The library in " + folder + " could not be read and was built again from what ships. The old file is kept as "
                            + aside.getFileName() + "; your plans are not affected.");
        } catch (IOException | SQLException | JdbiException | FlywayException again) {
            cause.addSuppressed(again);
            unavailable(cause.getMessage());
        }
    }

    private void unavailable(String reason) {
        opening = new Opening(Result.UNAVAILABLE, "The library in " + folder + " cannot be used: " + reason
                + ". Working with the shipped knowledge " + ShippedKnowledge.version() + "; to use another folder start with -D" + DataFolder.PROPERTY
                + "=FOLDER.");
    }

    private static boolean isLocked(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return true;
            }
        }
        return false;
    }
}
