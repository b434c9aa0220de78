package org.inferrack.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.inferrack.catalog.Knowledge;
import org.inferrack.store.Opening.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeStoreTest {

    private static final Knowledge SHIPPED = ShippedKnowledge.read();

    @TempDir
    Path folder;

    @Test
    void firstStartFillsTheLibraryWithExactlyWhatShips() {
        Path deep = folder.resolve("not/there/yet");
        try (var store = KnowledgeStore.open(deep)) {
            assertThat(store.opening().result()).isEqualTo(Result.FILLED);
            assertThat(store.load()).isEqualTo(SHIPPED);
        }
        assertThat(deep.resolve("library.mv.db")).exists();
    }

    @Test
    void secondStartReadsWithoutFillingAgain() throws IOException {
        KnowledgeStore.open(folder).close();
        try (var store = KnowledgeStore.open(folder)) {
            assertThat(store.opening().result()).isEqualTo(Result.OPENED);
            assertThat(store.load()).isEqualTo(SHIPPED);
        }
    }

    @Test
    void newerKnowledgeReplacesOlder() throws SQLException {
        KnowledgeStore.open(folder).close();
        execute("update knowledge set version = '2020.1.1'");
        execute("delete from prices");
        try (var store = KnowledgeStore.open(folder)) {
            assertThat(store.opening().result()).isEqualTo(Result.FILLED);
            assertThat(store.opening().message()).contains("2020.1.1").contains(SHIPPED.version());
            assertThat(store.load()).isEqualTo(SHIPPED);
        }
    }

    @Test
    void libraryInUseElsewhereLeavesTheShippedKnowledgeInMemory() throws IOException {
        KnowledgeStore.open(folder).close();
        try (var file = new RandomAccessFile(folder.resolve("library.mv.db").toFile(), "rw"); var lock = file.getChannel().lock();
                var store = KnowledgeStore.open(folder)) {
            assertThat(lock.isValid()).isTrue();
            assertThat(store.opening().result()).isEqualTo(Result.LOCKED);
            assertThat(store.opening().message()).contains(folder.toString()).contains("Another Inferrack");
            assertThat(store.load()).isEqualTo(SHIPPED);
        }
    }

    @Test
    void unreadableLibraryIsSetAsideAndBuiltAgain() throws IOException {
        Files.writeString(folder.resolve("library.mv.db"), "no database\n".repeat(2000));
        try (var store = KnowledgeStore.open(folder)) {
            assertThat(store.opening().result()).isEqualTo(Result.REBUILT);
            assertThat(store.load()).isEqualTo(SHIPPED);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).anyMatch(name -> name.startsWith("library.mv.db.corrupt-"));
        }
    }

    @Test
    void libraryWithAForeignSchemaIsSetAsideAndBuiltAgain() throws SQLException {
        execute("create table facts (line integer primary key)");
        try (var store = KnowledgeStore.open(folder)) {
            assertThat(store.opening().result()).isEqualTo(Result.REBUILT);
            assertThat(store.load()).isEqualTo(SHIPPED);
        }
    }

    @Test
    void damagedRowsAreFoundOnLoadingAndBuiltAgain() throws SQLException {
        KnowledgeStore.open(folder).close();
        execute("update facts set spec = 'WATTS' where line = 1");
        try (var store = KnowledgeStore.open(folder)) {
            assertThat(store.load()).isEqualTo(SHIPPED);
            assertThat(store.opening().result()).isEqualTo(Result.REBUILT);
        }
    }

    @Test
    void anotherValueThanWasPutInIsFoundOnLoadingAndBuiltAgain() throws SQLException {
        KnowledgeStore.open(folder).close();
        execute("update prices set amount = amount + 1 where line = 3");
        try (var store = KnowledgeStore.open(folder)) {
            assertThat(store.load()).isEqualTo(SHIPPED);
            assertThat(store.opening().result()).isEqualTo(Result.REBUILT);
        }
    }

    @Test
    void tablesOfAnOlderInferrackAreFilledAgain() throws SQLException {
        KnowledgeStore.open(folder).close();
        execute("alter table knowledge drop column checksum");
        execute("alter table prices drop column \"contents\"");
        execute("alter table servers drop column \"published_as\"");
        execute("alter table measurements drop column \"power_mode\"");
        for (String column : List.of("facts.low", "facts.high", "facts.licence", "prices.low", "prices.high", "prices.licence", "measurements.licence")) {
            String[] place = column.split("\\.");
            execute("alter table " + place[0] + " drop column \"" + place[1] + "\"");
        }
        execute("drop table blanks, lifecycles, fits, exports, electricity");
        execute("delete from \"flyway_schema_history\" where \"version\" > 1");
        try (var store = KnowledgeStore.open(folder)) {
            assertThat(store.opening().result()).isEqualTo(Result.FILLED);
            assertThat(store.load()).isEqualTo(SHIPPED);
        }
    }

    @Test
    void folderThatCannotBeUsedLeavesTheShippedKnowledgeInMemory() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        try (var store = KnowledgeStore.open(file.resolve("below"))) {
            assertThat(store.opening().result()).isEqualTo(Result.UNAVAILABLE);
            assertThat(store.opening().message()).contains("a-file").contains("-Dinferrack.data=");
            assertThat(store.load()).isEqualTo(SHIPPED);
        }
    }

    @Test
    void twoWindowsOfOneProcessShareTheLibrary() {
        try (var first = KnowledgeStore.open(folder); var second = KnowledgeStore.open(folder)) {
            assertThat(second.opening().result()).isEqualTo(Result.OPENED);
            assertThat(second.load()).isEqualTo(first.load());
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager
                .getConnection("jdbc:h2:file:" + folder.resolve("library") + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
